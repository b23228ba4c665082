#include "pb-saved-views.h"

#include "pb-copy.h"
#include "pb-export-work.h"
#include "pb-file-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A choice in flight. */
typedef struct
{
  GtkWindow *parent;
  PbSession *session;
} Choice;

static Choice *
choice_new (GtkWindow *parent,
            PbSession *session)
{
  Choice *self = g_new0 (Choice, 1);

  self->parent = g_object_ref (parent);
  self->session = g_object_ref (session);

  return self;
}

static void
choice_free (Choice *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
say (Choice     *choice,
     const char *format,
     const char *what)
{
  g_autoptr(GString) words = g_string_new (format);

  g_string_replace (words, "%s", what, 1);
  pb_copy_say (GTK_WIDGET (choice->parent), words->str);
}

static char *
dup_json (PbSession *session)
{
  g_autoptr(PbView) view = pb_export_work_dup_view (session, pb_session_get_view (session)->chart);
  g_autofree char *json = pb_view_to_json (view);

  return g_strconcat (json, "\n", NULL);
}

static void
to_save_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autofree char *json = NULL;

  if (file != NULL)
    {
      json = dup_json (choice->session);
      g_file_replace_contents (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
    }

  if (error != NULL)
    say (choice, _("Not saved: %s"), error->message);
  else if (file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      say (choice, _("Saved as %s"), name);
    }
}

static void
to_open_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autofree char *json = NULL;
  g_autoptr(PbView) view = NULL;

  if (file != NULL && g_file_load_contents (file, NULL, &json, NULL, NULL, &error))
    view = pb_view_from_json (json, &error);

  if (view != NULL)
    pb_session_show (choice->session, view);
  else if (error != NULL)
    say (choice, _("Not opened: %s"), error->message);
}

void
pb_saved_views_save (GtkWindow *parent,
                     PbSession *session)
{
  const PbFileKind kinds[] = { { _("Saved views"), "*.json" }, { NULL, NULL } };

  g_return_if_fail (PB_IS_SESSION (session));

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_SAVE, parent, _("Save this view"), "view.json", kinds, NULL,
                                to_save_cb, choice_new (parent, session));
}

void
pb_saved_views_open (GtkWindow *parent,
                     PbSession *session)
{
  const PbFileKind kinds[] = { { _("Saved views"), "*.json" }, { NULL, NULL } };

  g_return_if_fail (PB_IS_SESSION (session));

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_OPEN, parent, _("Open a saved view"), NULL, kinds, NULL, to_open_cb,
                                choice_new (parent, session));
}
