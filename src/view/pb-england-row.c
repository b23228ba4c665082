#include "pb-england-row.h"

#include "pb-comparison-icon.h"
#include "pb-headline.h"
#include "pb-text-for-people.h"
#include "pb-worst-first.h"

#include <glib/gi18n-lib.h>

/**
 * PbEnglandRow:
 *
 * One indicator of the selected Place against England: shape, name, period and
 * England's value, the Place's value and the word for how they compare.
 */
struct _PbEnglandRow
{
  GtkListBoxRow        parent_instance;
  PbIndicatorSummary  *summary;

  GtkWidget           *comparison_icon;
  GtkWidget           *name_label;
  GtkWidget           *benchmark_label;
  GtkWidget           *worse_label;      /* hidden where it is not worse */
  GtkWidget           *value_label;
  GtkWidget           *word_label;
};

G_DEFINE_FINAL_TYPE (PbEnglandRow, pb_england_row, GTK_TYPE_LIST_BOX_ROW)

/* The verdict's colour is on its word alone; everything else is read in text colour. */
static const char *
get_word_class (PbComparison comparison)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      return "verdict-worse";
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      return "verdict-better";
    default:
      return "dim-label";
    }
}

/* "Life expectancy, males": the sex where the indicator is told apart by it. */
static char *
dup_name (PbIndicatorSummary *summary)
{
  PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
  PbSeries *series = pb_indicator_summary_get_series (summary);
  const char *sex = series != NULL ? pb_series_get_sex (series) : "Persons";

  if (g_str_equal (sex, "Persons"))
    return g_strdup (pb_indicator_get_short_name (indicator));

  return g_strdup_printf ("%s, %s", pb_indicator_get_short_name (indicator), pb_text_sex_in_subtitle (sex));
}

static char *
dup_benchmark (PbIndicatorSummary *summary)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (summary);
  int period = pb_indicator_summary_get_period_index (summary);
  const PbObservation *cell = pb_series_table_get_benchmark_cell (table, period);
  PbArea *benchmark = pb_series_table_get_benchmark (table);
  g_autofree char *label = NULL;
  g_autofree char *value = NULL;

  g_object_get (summary, "period-words", &label, NULL);
  if (benchmark == NULL || cell->status != PB_STATUS_PRESENT)
    return g_strdup_printf (_("%s · no England value"), label);

  /* The unit stands once, at the Place's own value. */
  value = pb_text_number (pb_indicator_summary_get_indicator (summary), cell->value);
  return g_strdup_printf ("%s · %s %s", label, pb_area_get_name (benchmark), value);
}

/* Whether it is new and where it goes: "Worse: since 2019-21; 0.3 years below 2020-22"; %NULL
 * for what is not worse. */
static char *
dup_worse (PbIndicatorSummary *summary)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (summary);
  int period = pb_indicator_summary_get_period_index (summary);
  g_autofree char *since = pb_worst_first_dup_since (table, 0, period);
  g_autofree char *value = NULL;
  g_autofree char *trend = NULL;

  if (since == NULL)
    return NULL;

  value = pb_text_value (pb_indicator_summary_get_indicator (summary),
                         pb_indicator_summary_get_cell (summary)->value);
  trend = pb_headline_trend (table, 0, period, NULL);

  /* Without an earlier value to set it against, the headline is the value, which stands beside. */
  if (g_str_has_prefix (trend, value))
    /* Translators: than England; "since 2019-21" or "new in 2024" */
    return g_strdup_printf (_("Worse: %s"), since);

  /* Translators: than England; "since 2019-21" or "new in 2024"; how it moved */
  return g_strdup_printf (_("Worse: %s; %s"), since, trend);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PbEnglandRow *self = PB_ENGLAND_ROW (widget);
  PbIndicator *indicator = pb_indicator_summary_get_indicator (self->summary);

  gtk_widget_activate_action (widget, "win.choose-indicator", "s", pb_indicator_get_code (indicator));
}

static void
pb_england_row_dispose (GObject *object)
{
  PbEnglandRow *self = PB_ENGLAND_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_ENGLAND_ROW);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (pb_england_row_parent_class)->dispose (object);
}

static void
pb_england_row_class_init (PbEnglandRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_england_row_dispose;

  g_type_ensure (PB_TYPE_COMPARISON_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-england-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, comparison_icon);
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, benchmark_label);
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, worse_label);
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, PbEnglandRow, word_label);
  gtk_widget_class_install_action (widget_class, "indicator.choose", NULL, choose_action);
}

static void
pb_england_row_init (PbEnglandRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_england_row_new (void)
{
  return g_object_new (PB_TYPE_ENGLAND_ROW, NULL);
}

void
pb_england_row_show (PbEnglandRow       *self,
                     PbIndicatorSummary *summary)
{
  static const char *const word_classes[] = { "verdict-worse", "verdict-better", "dim-label" };
  g_autofree char *name = NULL;
  g_autofree char *benchmark = NULL;
  g_autofree char *value = NULL;
  g_autofree char *word = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *worse = NULL;
  g_autofree char *whole = NULL;
  int comparison;

  g_return_if_fail (PB_IS_ENGLAND_ROW (self));
  g_return_if_fail (pb_indicator_summary_get_period_index (summary) >= 0);

  g_set_object (&self->summary, summary);
  name = dup_name (summary);
  benchmark = dup_benchmark (summary);
  worse = dup_worse (summary);
  g_object_get (summary, "value-text", &value, "comparison-text", &word, "comparison", &comparison,
                "accessible-text", &sentence, NULL);

  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (self->comparison_icon), comparison);
  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_widget_set_tooltip_text (self->name_label,
                               pb_indicator_get_name (pb_indicator_summary_get_indicator (summary)));
  gtk_label_set_text (GTK_LABEL (self->benchmark_label), benchmark);
  gtk_label_set_text (GTK_LABEL (self->worse_label), worse != NULL ? worse : "");
  gtk_widget_set_visible (self->worse_label, worse != NULL);
  gtk_label_set_text (GTK_LABEL (self->value_label), value);
  gtk_label_set_text (GTK_LABEL (self->word_label), word);

  for (guint i = 0; i < G_N_ELEMENTS (word_classes); i++)
    gtk_widget_remove_css_class (self->word_label, word_classes[i]);
  gtk_widget_add_css_class (self->word_label, get_word_class (comparison));

  whole = worse != NULL ? g_strdup_printf ("%s. %s", sentence, worse) : g_strdup (sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}
