#include "pb-who.h"

#include "pb-session-edits.h"
#include "pb-settings.h"

#include <glib/gi18n-lib.h>

/**
 * PbWho:
 *
 * Asks a person's name for the history.
 */
#define PB_TYPE_WHO (pb_who_get_type ())

G_DECLARE_FINAL_TYPE (PbWho, pb_who, PB, WHO, AdwWindow)

struct _PbWho
{
  AdwWindow   parent_instance;
  PbSession  *session;
  GCallback   given_cb;    /* %NULL for none */
  GObject    *waiting;     /* weak: who is called with it */

  GtkWidget  *name_entry;
  GtkWidget  *keep_button;
};

G_DEFINE_FINAL_TYPE (PbWho, pb_who, ADW_TYPE_WINDOW)

static char *
dup_name (PbWho *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
}

static void
name_changed_cb (PbWho *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->keep_button, *name != '\0');
}

static void
keep_clicked_cb (PbWho *self)
{
  GSettings *settings = pb_settings_get ();
  g_autofree char *name = dup_name (self);
  GCallback given_cb = self->given_cb;
  g_autoptr(GObject) waiting = self->waiting != NULL ? g_object_ref (self->waiting) : NULL;

  if (*name == '\0')
    return;

  if (settings != NULL)
    g_settings_set_string (settings, "who", name);
  pb_session_set_who (self->session, name);

  /* Whoever waits may close the window behind, which this one then must not know. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  if (given_cb != NULL && waiting != NULL)
    ((void (*) (GObject *)) given_cb) (waiting);
}

static void
pb_who_dispose (GObject *object)
{
  PbWho *self = PB_WHO (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_WHO);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->waiting);

  G_OBJECT_CLASS (pb_who_parent_class)->dispose (object);
}

static void
pb_who_class_init (PbWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_who_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/registers/pb-who.ui");
  gtk_widget_class_bind_template_child (widget_class, PbWho, name_entry);
  gtk_widget_class_bind_template_child (widget_class, PbWho, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_who_init (PbWho *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The account's name, where it is one. */
static const char *
get_account_name (void)
{
  const char *name = g_get_real_name ();

  return g_str_equal (name, "Unknown") || g_str_equal (name, "root") ? "" : name;
}

void
pb_who_restore (PbSession *session)
{
  GSettings *settings = pb_settings_get ();
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "who") : NULL;

  g_return_if_fail (PB_IS_SESSION (session));

  if (name != NULL)
    pb_session_set_who (session, name);
}

void
pb_who_ask (GtkWindow *parent,
            PbSession *session,
            GCallback  given_cb,
            GObject   *data)
{
  PbWho *self;
  const char *name;

  g_return_if_fail (PB_IS_SESSION (session));

  self = g_object_new (PB_TYPE_WHO, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  name = pb_session_get_who (session);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), name != NULL && *name != '\0' ? name : get_account_name ());
  name_changed_cb (self);
  self->given_cb = given_cb;
  g_set_weak_pointer (&self->waiting, data);

  gtk_widget_grab_focus (self->name_entry);
  gtk_window_present (GTK_WINDOW (self));
}
