#include "pb-board-checks.h"

#include <glib/gi18n-lib.h>

/* Dozens of rows take their time: they are made when they are first looked at. */
typedef struct
{
  char          *id;
  char          *title;
  gboolean       is_ticked;
  GtkWidget     *row;        /* NULL until it is made */
  GtkWidget     *check;
  PbBoardChecks *owner;
} Check;

struct _PbBoardChecks
{
  AdwExpanderRow *row;
  char           *none;
  GPtrArray      *checks;   /* of Check */
};

static void
check_free (gpointer data)
{
  Check *check = data;

  g_free (check->id);
  g_free (check->title);
  g_free (check);
}

static Check *
get (PbBoardChecks *self,
     guint          number)
{
  return g_ptr_array_index (self->checks, number);
}

static Check *
find (PbBoardChecks *self,
      const char    *id)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_str_equal (get (self, i)->id, id))
      return get (self, i);

  return NULL;
}

static void
update (PbBoardChecks *self)
{
  guint n = pb_board_checks_count (self);
  g_autofree char *words = n == 0 && self->none != NULL
                             ? g_strdup (self->none)
                             : g_strdup_printf (_("%u of %u"), n, self->checks->len);

  adw_expander_row_set_subtitle (self->row, words);
}

static void
toggled_cb (GtkCheckButton *button,
            gpointer        user_data)
{
  Check *check = user_data;

  check->is_ticked = gtk_check_button_get_active (button);
  update (check->owner);
}

static void
make_row (Check *check)
{
  check->row = adw_action_row_new ();
  check->check = gtk_check_button_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (check->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (check->row), check->title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check->check), check->is_ticked);
  gtk_widget_set_valign (check->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (check->row), check->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (check->row), check->check);
  adw_expander_row_add_row (check->owner->row, check->row);
  g_signal_connect (check->check, "toggled", G_CALLBACK (toggled_cb), check);
}

static void
expanded_cb (PbBoardChecks *self)
{
  if (!adw_expander_row_get_expanded (self->row))
    return;

  for (guint i = 0; i < self->checks->len; i++)
    if (get (self, i)->row == NULL)
      make_row (get (self, i));
}

PbBoardChecks *
pb_board_checks_new (AdwExpanderRow *row,
                     const char     *none)
{
  PbBoardChecks *self = g_new0 (PbBoardChecks, 1);

  self->row = g_object_ref (row);
  self->none = g_strdup (none);
  self->checks = g_ptr_array_new_with_free_func (check_free);
  g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (expanded_cb), self);

  return self;
}

void
pb_board_checks_free (PbBoardChecks *self)
{
  g_signal_handlers_disconnect_by_data (self->row, self);
  for (guint i = 0; i < self->checks->len; i++)
    if (get (self, i)->row != NULL)
      g_signal_handlers_disconnect_by_data (get (self, i)->check, get (self, i));
  g_ptr_array_unref (self->checks);
  g_free (self->none);
  g_object_unref (self->row);
  g_free (self);
}

void
pb_board_checks_clear (PbBoardChecks *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (get (self, i)->row != NULL)
      {
        g_signal_handlers_disconnect_by_data (get (self, i)->check, get (self, i));
        adw_expander_row_remove (self->row, get (self, i)->row);
      }
  g_ptr_array_set_size (self->checks, 0);
}

void
pb_board_checks_add (PbBoardChecks *self,
                     const char    *id,
                     const char    *title,
                     gboolean       is_ticked)
{
  Check *check = g_new0 (Check, 1);

  check->id = g_strdup (id);
  check->title = g_strdup (title);
  check->is_ticked = is_ticked;
  check->owner = self;
  g_ptr_array_add (self->checks, check);

  expanded_cb (self);
  update (self);
}

gboolean
pb_board_checks_has (PbBoardChecks *self,
                     const char    *id)
{
  return find (self, id) != NULL;
}

gboolean
pb_board_checks_get (PbBoardChecks *self,
                     const char    *id)
{
  const Check *check = find (self, id);

  return check != NULL && check->is_ticked;
}

guint
pb_board_checks_count (PbBoardChecks *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += get (self, i)->is_ticked;

  return n;
}

char **
pb_board_checks_list (PbBoardChecks *self)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (get (self, i)->is_ticked)
      g_strv_builder_add (ids, get (self, i)->id);

  return g_strv_builder_end (ids);
}
