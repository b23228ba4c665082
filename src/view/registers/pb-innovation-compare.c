#include "pb-innovation-compare.h"

#include "pb-card.h"
#include "pb-innovation-split.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"
#include "pb-text-table.h"

#include <glib/gi18n-lib.h>

struct _PbInnovationCompare
{
  AdwBin         parent_instance;
  GtkWidget     *card;
  GtkWidget     *note;
  GtkWidget     *text_table;

  GCancellable  *cancellable;   /* of the load in flight */
  PbFuzzyDate    start;
  PbDay          moment;
  char         **with;          /* codes of the Places compared */
  char         **without;
};

G_DEFINE_FINAL_TYPE (PbInnovationCompare, pb_innovation_compare, ADW_TYPE_BIN)

static void
stop (PbInnovationCompare *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* The sentence that stands where nothing can be set side by side. */
static void
say (PbInnovationCompare *self,
     const char          *sentence)
{
  pb_card_set_subtitle (PB_CARD (self->card), sentence);
  gtk_widget_set_visible (self->text_table, FALSE);
  gtk_widget_set_visible (self->note, FALSE);
}

static char *
say_median (PbIndicator *indicator,
            int          n,
            double       median)
{
  return n > 0 ? pb_text_value_short (indicator, median) : g_strdup (_("no values"));
}

static void
add_row (PbInnovationCompare *self,
         PbSeriesTable       *table,
         int                  area,
         gboolean             is_with,
         GListStore          *rows)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  PbArea *place = pb_series_table_get_area (table, area);
  PbInnovationSplit split;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GtkStringList) row = NULL;

  pb_innovation_split_init (&split, table, area, &self->start, self->moment);
  before = say_median (indicator, split.n_before, split.median_before);
  after = say_median (indicator, split.n_after, split.median_after);
  row = gtk_string_list_new ((const char *const[]) { pb_area_get_name (place), is_with ? _("with it") : _("without it"),
                                                     before, after, NULL });
  g_list_store_append (rows, row);
}

/* "Life expectancy, males, years" */
static char *
dup_subtitle (PbSeriesTable *table)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  const char *unit = *pb_indicator_get_unit (indicator) != '\0' ? pb_indicator_get_unit (indicator) : _("count");

  return g_strdup_printf (_("%s, %s, %s"), pb_indicator_get_short_name (indicator),
                          pb_text_sex_in_subtitle (pb_series_get_sex (pb_series_table_get_series (table))), unit);
}

/* The Places with it stand together, above those without. */
static void
show_table (PbInnovationCompare *self,
            PbSeriesTable       *table)
{
  const char *titles[] = { _("Place"), _("Recorded"), _("Median before"), _("Median after"), NULL };
  g_autoptr(GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  g_autofree char *subtitle = dup_subtitle (table);

  for (int side = 0; side < 2; side++)
    for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
      {
        gboolean is_with = side == 0;
        const char *code = pb_area_get_code (pb_series_table_get_area (table, i));

        if (g_strv_contains ((const char *const *) (is_with ? self->with : self->without), code))
          add_row (self, table, i, is_with, rows);
      }

  pb_card_set_subtitle (PB_CARD (self->card), subtitle);
  pb_text_table_show (PB_TEXT_TABLE (self->text_table), _("Places with and without it"), titles, 2, G_LIST_MODEL (rows));
  gtk_widget_set_visible (self->text_table, TRUE);
  gtk_widget_set_visible (self->note, TRUE);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbInnovationCompare) self = PB_INNOVATION_COMPARE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table_finish (PB_WORKSPACE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (table == NULL)
    say (self, error->message);
  else
    show_table (self, table);
}

/* Districts of the places named, those that are recorded as without it left out. */
static char **
list_districts (PbCatalogue       *catalogue,
                const char *const *codes,
                const char *const *but)
{
  g_autoptr(GPtrArray) districts = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto(GStrv) covered = pb_register_places_list_districts (catalogue, codes[i]);

      for (guint j = 0; covered[j] != NULL; j++)
        if (but == NULL || !g_strv_contains (but, covered[j]))
          g_ptr_array_add (districts, g_strdup (covered[j]));
    }
  g_ptr_array_add (districts, NULL);

  return (char **) g_ptr_array_steal (districts, NULL);
}

/* The first linked series with values for districts; NULL for none. */
static PbSeries *
find_series (PbCatalogue      *catalogue,
             PbRegisters      *registers,
             const char       *uid)
{
  GPtrArray *links = pb_registers_list_links_from (registers, "innovation", uid);

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      PbIndicator *indicator;
      PbSeries *series;

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_INDICATOR) != 0)
        continue;

      indicator = pb_catalogue_find_indicator (catalogue, pb_register_record_get (link, "to_key"));
      series = indicator != NULL ? pb_catalogue_choose_series (catalogue, indicator, NULL, NULL, NULL) : NULL;
      if (series != NULL && pb_series_has_level (series, PB_LEVEL_LTLA))
        return series;
    }

  return NULL;
}

static void
load (PbInnovationCompare *self,
      PbSession           *session,
      PbSeries            *series)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; self->with[i] != NULL; i++)
    g_ptr_array_add (codes, self->with[i]);
  for (guint i = 0; self->without[i] != NULL; i++)
    g_ptr_array_add (codes, self->without[i]);
  g_ptr_array_add (codes, NULL);

  self->cancellable = g_cancellable_new ();
  pb_workspace_load_table_async (pb_session_get_workspace (session), series, PB_LEVEL_LTLA,
                                 (const char *const *) codes->pdata, self->cancellable, loaded_cb, g_object_ref (self));
}

void
pb_innovation_compare_show (PbInnovationCompare  *self,
                            PbSession            *session,
                            PbInnovationRegister *innovations,
                            guint                 number)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  g_auto(GStrv) reach = pb_innovation_register_list_reach (innovations, number, PB_REACH_COVERS);
  g_auto(GStrv) without = pb_innovation_register_list_reach (innovations, number, PB_REACH_WITHOUT);
  PbInnovationRow row;
  PbSeries *series;

  g_return_if_fail (PB_IS_INNOVATION_COMPARE (self));

  stop (self);
  self->moment = pb_session_get_view (session)->moment;
  pb_innovation_register_get_row (innovations, number, self->moment, &row);
  if (without[0] == NULL)
    {
      say (self, _("Nothing to compare: no Place is recorded as being without it"));
      return;
    }
  if (reach[0] == NULL)
    {
      say (self, _("Nothing to compare: no Place is recorded as having it"));
      return;
    }
  if (!pb_register_record_get_date (row.record, "start_date", &self->start))
    {
      say (self, _("Nothing to compare: no start is stated"));
      return;
    }

  series = find_series (catalogue, pb_innovation_register_get_registers (innovations),
                        pb_register_record_get_uid (row.record));
  if (series == NULL)
    {
      say (self, _("Nothing to compare: no linked indicator has values for districts"));
      return;
    }

  g_strfreev (self->with);
  g_strfreev (self->without);
  self->without = list_districts (catalogue, (const char *const *) without, NULL);
  self->with = list_districts (catalogue, (const char *const *) reach, (const char *const *) self->without);
  load (self, session, series);
}

static void
pb_innovation_compare_dispose (GObject *object)
{
  stop (PB_INNOVATION_COMPARE (object));

  G_OBJECT_CLASS (pb_innovation_compare_parent_class)->dispose (object);
}

static void
pb_innovation_compare_finalize (GObject *object)
{
  g_strfreev (PB_INNOVATION_COMPARE (object)->with);
  g_strfreev (PB_INNOVATION_COMPARE (object)->without);

  G_OBJECT_CLASS (pb_innovation_compare_parent_class)->finalize (object);
}

static void
pb_innovation_compare_class_init (PbInnovationCompareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_innovation_compare_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_compare_finalize;
}

static void
pb_innovation_compare_init (PbInnovationCompare *self)
{
  self->card = pb_card_new (_("Places with and without it"), NULL);
  self->text_table = g_object_new (PB_TYPE_TEXT_TABLE, "visible", FALSE, NULL);
  self->note = gtk_label_new (_("Places differ in more than this. Before-and-after is not effect."));
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_add_css_class (self->note, "dim-label");
  pb_card_append (PB_CARD (self->card), self->text_table);
  pb_card_append (PB_CARD (self->card), self->note);
  adw_bin_set_child (ADW_BIN (self), self->card);
}

GtkWidget *
pb_innovation_compare_new (void)
{
  return g_object_new (PB_TYPE_INNOVATION_COMPARE, NULL);
}

gboolean
pb_innovation_compare_is_loading (PbInnovationCompare *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_COMPARE (self), FALSE);

  return self->cancellable != NULL;
}
