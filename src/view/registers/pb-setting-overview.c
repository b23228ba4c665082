#include "pb-decision-details.h"

#include "pb-card.h"
#include "pb-register-places.h"
#include "pb-setting-strip-view.h"
#include "pb-text-for-people.h"
#include "pb-text-table.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_row (PbDecisionPane     *pane,
          const PbSettingRow *row,
          PbDay               from,
          PbDay               to)
{
  const char *town = pb_register_record_get (row->setting, "town");
  const char *kind = pb_register_record_get (row->setting, "kind");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *at = g_strcmp0 (town, row->place) == 0
                          ? g_strdup (town)
                          : g_strdup_printf ("%s, %s", town != NULL ? town : _("town not stated"), row->place);
  g_autofree char *where = g_strdup_printf (_("%s · %s · location %s"), at, kind != NULL ? kind : _("kind not stated"), row->location);
  g_autofree char *use = g_strconcat (row->use_words, row->since != NULL ? ", " : "",
                                      row->since != NULL ? row->since : "", NULL);
  g_autofree char *beds = row->change != NULL ? g_strdup_printf (_("beds: %s · %s"), row->beds, row->change)
                                              : g_strdup_printf (_("beds: %s"), row->beds);
  GtkWidget *value = pb_decision_label_new (beds, "numeric", NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), pb_decision_label_new (pb_register_record_get_title (row->setting), "heading", NULL));
  gtk_box_append (GTK_BOX (words), pb_decision_label_new (where, "caption", "dim-label", NULL));
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 22);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), pb_decision_label_new (use, "caption", NULL));
  gtk_box_append (GTK_BOX (box), pb_setting_strip_view_new (row->uses, from, to, pane->moment, TRUE));
  if (row->later != NULL)
    gtk_box_append (GTK_BOX (box), pb_decision_label_new (row->later, "caption", "dim-label", NULL));
  gtk_widget_add_css_class (box, "setting-row");

  return box;
}

/* A row a stretch: the table twin of the strips. */
static GListModel *
make_table (GPtrArray *rows)
{
  GListStore *table = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->uses->len; j++)
        {
          const PbSettingUse *use = g_ptr_array_index (row->uses, j);
          g_autofree char *from = pb_decision_when (use->record, "from_date");
          g_autofree char *to = pb_decision_when (use->record, "to_date");
          g_autofree char *beds = pb_setting_use_beds (use->record);
          g_autoptr(GtkStringList) cells = gtk_string_list_new (NULL);

          gtk_string_list_append (cells, pb_register_record_get_title (row->setting));
          gtk_string_list_append (cells, row->place);
          gtk_string_list_append (cells, pb_setting_use_to_words (use->word));
          gtk_string_list_append (cells, from);
          gtk_string_list_append (cells, to);
          gtk_string_list_append (cells, beds);
          g_list_store_append (table, cells);
        }
    }

  return G_LIST_MODEL (table);
}

static void
add_table (PbDecisionPane *pane,
           GPtrArray      *rows)
{
  const char *titles[] = { _("Setting"), _("Place"), _("Use"), _("Start"), _("End"), _("Beds"), NULL };
  g_autoptr(GListModel) table = make_table (rows);
  GtkWidget *expander = gtk_expander_new (_("Show as table"));
  GtkWidget *view = g_object_new (PB_TYPE_TEXT_TABLE, NULL);

  pb_text_table_show (PB_TEXT_TABLE (view), _("Uses of settings"), titles, 5, table);
  gtk_expander_set_child (GTK_EXPANDER (expander), view);
  gtk_widget_set_name (expander, "pb-uses-table");
  gtk_box_append (GTK_BOX (pane->body), expander);
}

static void
add_legend (PbDecisionPane *pane)
{
  static const char *const words[] = {
    "community-support-beds", "mixed", "dementia-long-term", "long-term", "offered-for-sale", "closed", "not-stated",
  };
  GtkWidget *card = pb_card_new (_("Uses"), _("An end that fades is a date without a day"));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      gtk_box_append (GTK_BOX (row), pb_setting_strip_swatch_new (words[i]));
      gtk_box_append (GTK_BOX (row), pb_decision_label_new (pb_setting_use_to_words (words[i]), "caption", NULL));
      pb_card_append (PB_CARD (card), row);
    }
  gtk_box_append (GTK_BOX (pane->side), card);
}

static guint
count_use (GPtrArray  *rows,
           const char *word)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);

      n += row->use != NULL && g_strcmp0 (pb_register_record_get (row->use, "use"), word) == 0;
    }

  return n;
}

void
pb_decision_show_settings (PbDecisionPane *pane)
{
  g_autoptr(GPtrArray) rows = pb_setting_list_new (pane->registers, pane->catalogue, pane->place, pane->moment);
  const char *place = pane->place != NULL && pane->catalogue != NULL
                        ? pb_register_places_get_name (pane->catalogue, pane->place)
                        : NULL;
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *subtitle = NULL;
  GtkWidget *list;
  PbDay from, to;

  subtitle = g_strdup_printf (ngettext ("%u setting%s%s, at %s; of community support beds alone: %u; offered for sale: %u",
                                        "%u settings%s%s, at %s; of community support beds alone: %u; offered for sale: %u",
                                        rows->len),
                              rows->len, place != NULL ? _(" in ") : "", place != NULL ? place : "", day,
                              count_use (rows, "community-support-beds"), count_use (rows, "offered-for-sale"));
  pb_decision_pane_set_title (pane, _("Settings"), subtitle);
  add_legend (pane);
  if (rows->len == 0)
    {
      gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (_("No settings recorded"), "body", "dim-label", NULL));
      return;
    }

  pb_setting_strip_find_ends (rows, pane->moment, &from, &to);
  list = pb_decision_list_new (pane, _("Settings"), TRUE);
  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);

      pb_decision_list_add (list, make_row (pane, row, from, to), row->sentence, row->setting);
    }
  gtk_box_append (GTK_BOX (pane->body), list);
  add_table (pane, rows);
}
