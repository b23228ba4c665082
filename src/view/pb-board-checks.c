#include "pb-board-checks.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char      *id;
  GtkWidget *row;
  GtkWidget *check;
} Check;

struct _PbBoardChecks
{
  AdwExpanderRow *row;
  char           *none;
  GArray         *checks;   /* of Check */
};

static void
check_clear (gpointer data)
{
  g_free (((Check *) data)->id);
}

static gboolean
is_ticked (const Check *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check->check));
}

static const Check *
find (PbBoardChecks *self,
      const char    *id)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_str_equal (g_array_index (self->checks, Check, i).id, id))
      return &g_array_index (self->checks, Check, i);

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

PbBoardChecks *
pb_board_checks_new (AdwExpanderRow *row,
                     const char     *none)
{
  PbBoardChecks *self = g_new0 (PbBoardChecks, 1);

  self->row = g_object_ref (row);
  self->none = g_strdup (none);
  self->checks = g_array_new (FALSE, FALSE, sizeof (Check));
  g_array_set_clear_func (self->checks, check_clear);

  return self;
}

void
pb_board_checks_free (PbBoardChecks *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    g_signal_handlers_disconnect_by_data (g_array_index (self->checks, Check, i).check, self);
  g_array_unref (self->checks);
  g_free (self->none);
  g_object_unref (self->row);
  g_free (self);
}

void
pb_board_checks_clear (PbBoardChecks *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      const Check *check = &g_array_index (self->checks, Check, i);

      g_signal_handlers_disconnect_by_data (check->check, self);
      adw_expander_row_remove (self->row, check->row);
    }
  g_array_set_size (self->checks, 0);
}

void
pb_board_checks_add (PbBoardChecks *self,
                     const char    *id,
                     const char    *title,
                     gboolean       ticked)
{
  Check check = { g_strdup (id), adw_action_row_new (), gtk_check_button_new () };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (check.row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (check.row), title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check.check), ticked);
  gtk_widget_set_valign (check.check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check.check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (check.row), check.check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (check.row), check.check);
  adw_expander_row_add_row (self->row, check.row);
  g_signal_connect_swapped (check.check, "toggled", G_CALLBACK (update), self);

  g_array_append_val (self->checks, check);
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

  return check != NULL && is_ticked (check);
}

guint
pb_board_checks_count (PbBoardChecks *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += is_ticked (&g_array_index (self->checks, Check, i));

  return n;
}

char **
pb_board_checks_list (PbBoardChecks *self)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (is_ticked (&g_array_index (self->checks, Check, i)))
      g_strv_builder_add (ids, g_array_index (self->checks, Check, i).id);

  return g_strv_builder_end (ids);
}
