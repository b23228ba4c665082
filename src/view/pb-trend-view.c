#include "pb-trend-view.h"

#include "pb-headline.h"
#include "pb-place-register.h"
#include "pb-target-reading.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"
#include "pb-trend-widget.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbTrendView:
 *
 * The session's series over time for the selected Place, with England, older
 * publications and the moment. Left and Right step the periods, a click goes
 * to one.
 */
struct _PbTrendView
{
  PbChartWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PbTrendView, pb_trend_view, PB_TYPE_CHART_WIDGET)

/* The summary of the session's series with the Place's row; %NULL while there is none. */
static PbSeriesTable *
get_table (PbTrendView *self,
           int         *period_out)
{
  PbSession *session = pb_chart_widget_get_session (PB_CHART_WIDGET (self));
  PbIndicatorSummary *summary = session != NULL ? pb_session_get_current_summary (session) : NULL;
  PbSeriesTable *table = summary != NULL ? pb_indicator_summary_get_table (summary) : NULL;

  if (table == NULL || pb_series_table_get_n_areas (table) == 0)
    return NULL;

  *period_out = pb_indicator_summary_get_period_index (summary);
  return table;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PbTrendStart *first = a;
  const PbTrendStart *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

/* Innovations that belong to the measure, reach the Place and have begun by the moment.
 * Names belong to the registers. (element-type PbTrendStart) */
static GArray *
list_starts (PbSession *session)
{
  const PbView *view = pb_session_get_view (session);
  PbInnovationRegister *innovations = pb_session_get_innovations (session);
  PbIndicator *indicator = pb_session_get_indicator (session);
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (PbTrendStart));
  g_autoptr(GArray) rows = NULL;
  PbPlaceLink link;

  if (innovations == NULL || indicator == NULL || view->place == NULL)
    return starts;

  rows = pb_place_register_list_innovations (innovations, pb_session_get_catalogue (session), view->place, indicator,
                                             view->moment, &link);
  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *record = g_array_index (rows, PbInnovationRow, i).record;
      PbTrendStart start = { .name = pb_register_record_get_title (record) };
      PbFuzzyDate date;

      if (!pb_register_record_get_date (record, "start_date", &date) || date.first > view->moment)
        continue;

      start.first = date.first;
      start.last = date.last;
      g_array_append_val (starts, start);
    }
  g_array_sort (starts, compare_starts);

  return starts;
}

/* "Vaccination hubs began in December 2020" */
static void
say_starts (PbTrendView *self,
            GString     *text)
{
  PbSession *session = pb_chart_widget_get_session (PB_CHART_WIDGET (self));
  g_autoptr(GArray) starts = session != NULL ? list_starts (session) : NULL;

  for (guint i = 0; starts != NULL && i < starts->len; i++)
    {
      const PbTrendStart *start = &g_array_index (starts, PbTrendStart, i);
      g_autofree char *month = pb_text_month (start->last);

      g_string_append (text, text->len > 0 ? "; " : "");
      /* Translators: name of an innovation and the month by which it had begun */
      g_string_append_printf (text, _("%s began by %s"), start->name, month);
    }
}

/* What the eye gets from the line, in words. */
static void
update_description (PbTrendView *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  PbSeriesTable *table;
  int period;

  table = get_table (self, &period);
  if (table != NULL)
    {
      PbIndicator *indicator = pb_series_table_get_indicator (table);

      for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
        {
          const PbObservation *cell = pb_series_table_get_cell (table, 0, i);
          g_autofree char *value = NULL;

          if (cell->status != PB_STATUS_PRESENT)
            continue;

          value = pb_text_value_short (indicator, cell->value);
          if (text->len > 0)
            g_string_append (text, "; ");
          g_string_append_printf (text, "%s: %s", pb_text_period (pb_series_table_get_period (table, i)), value);
        }
    }
  say_starts (self, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Trend over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str,
                                  -1);
}

static void
update (PbTrendView *self)
{
  pb_chart_widget_queue_chart (PB_CHART_WIDGET (self));
  update_description (self);
}

/* The target that stands at the moment, the first of several, as a line of its own; its words
 * are @words_out's. */
static void
add_target (PbSession     *session,
            PbTrendInput  *input,
            char         **words_out)
{
  const PbView *view = pb_session_get_view (session);
  PbRegisters *registers = pb_session_get_registers (session);
  PbIndicator *indicator = pb_session_get_indicator (session);
  g_autoptr(GPtrArray) targets = NULL;

  *words_out = NULL;
  if (registers == NULL || indicator == NULL)
    return;

  targets = pb_target_list_standing (registers, indicator, view->place, view->moment);
  if (targets->len == 0)
    return;

  *words_out = pb_target_dup_words (g_ptr_array_index (targets, 0), indicator);
  input->reference = pb_register_record_get_decimal (g_ptr_array_index (targets, 0), "value");
  input->reference_words = *words_out;
  input->reaches_reference = TRUE;
}

static gpointer
pb_trend_view_make_chart (PbChartWidget *widget,
                          PbTheme       *theme,
                          int            width,
                          int            height)
{
  g_autoptr(PbTrendData) data = NULL;
  g_autoptr(GArray) starts = NULL;
  g_autofree char *target = NULL;
  PbSeriesTable *table;
  int period;

  table = get_table (PB_TREND_VIEW (widget), &period);
  if (table == NULL)
    return NULL;

  pb_theme_set_ground (theme, theme->card);
  data = pb_trend_data_new (table, 0, period);
  starts = list_starts (pb_chart_widget_get_session (widget));
  data->input.starts = (const PbTrendStart *) starts->data;
  data->input.n_starts = (int) starts->len;
  add_target (pb_chart_widget_get_session (widget), &data->input, &target);

  return pb_trend_chart_new (&data->input, theme, width, height);
}

static void
pb_trend_view_click (PbChartWidget *widget,
                     int            series,
                     int            item)
{
  PbSeriesTable *table;
  int period;

  table = get_table (PB_TREND_VIEW (widget), &period);
  /* Only the first two series have the table's own periods. */
  if (table != NULL && series <= 1 && item < pb_series_table_get_n_periods (table))
    pb_session_choose_moment (pb_chart_widget_get_session (widget),
                              pb_period_get_midpoint (pb_series_table_get_period (table, item)));
}

static gboolean
pb_trend_view_step (PbChartWidget *widget,
                    PbChartStep    step)
{
  PbSession *session = pb_chart_widget_get_session (widget);

  if (session == NULL)
    return GDK_EVENT_PROPAGATE;

  pb_session_step_period (session, step == PB_CHART_STEP_NEXT ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
pb_trend_view_watch (PbChartWidget *widget,
                     PbSession     *session)
{
  g_signal_connect_object (session, "notify::summaries", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::frame", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::registers", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (PB_TREND_VIEW (widget));
}

/* Whole pixels, as the panel has been measured. */
static double
get_natural_height (const PbTheme *theme)
{
  return floor (pb_trend_chart_get_natural_height (theme));
}

static void
pb_trend_view_class_init (PbTrendViewClass *klass)
{
  PbChartWidgetClass *chart_class = PB_CHART_WIDGET_CLASS (klass);

  chart_class->watch = pb_trend_view_watch;
  chart_class->make_chart = pb_trend_view_make_chart;
  chart_class->click = pb_trend_view_click;
  chart_class->step = pb_trend_view_step;
  pb_trend_widget_class_init (chart_class);
  chart_class->get_natural_height = get_natural_height;

  pb_chart_widget_class_bind_steps (chart_class, GDK_KEY_Left, GDK_KEY_Right);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_trend_view_init (PbTrendView *self)
{
}

gboolean
pb_trend_view_is_empty (PbTrendView *self)
{
  PbSeriesTable *table;
  int period;

  g_return_val_if_fail (PB_IS_TREND_VIEW (self), TRUE);

  table = get_table (self, &period);
  if (table == NULL)
    return TRUE;

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    if (pb_series_table_get_cell (table, 0, i)->status == PB_STATUS_PRESENT)
      return FALSE;

  return TRUE;
}
