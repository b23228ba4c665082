#include "pb-trend-view.h"

#include "pb-headline.h"
#include "pb-note-list.h"
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

/* A Place may be drawn by the figures of the district that it is in. */
static GPtrArray *
list_notes (PbTrendView   *self,
            PbSeriesTable *table,
            int           *n_later_out)
{
  PbSession *session = pb_chart_widget_get_session (PB_CHART_WIDGET (self));
  PbRegisters *registers = session != NULL ? pb_session_get_registers (session) : NULL;
  const PbView *view = session != NULL ? pb_session_get_view (session) : NULL;
  int n_periods = table != NULL ? pb_series_table_get_n_periods (table) : 0;
  g_autofree const PbPeriod **periods = g_new (const PbPeriod *, MAX (n_periods, 1));
  PbChartNoteQuestion question = { .periods = periods, .n_periods = n_periods };
  const char *areas[3] = { NULL };

  if (n_later_out != NULL)
    *n_later_out = 0;
  if (registers == NULL || n_periods == 0)
    return g_ptr_array_new ();

  for (int i = 0; i < n_periods; i++)
    periods[i] = pb_series_table_get_period (table, i);
  areas[0] = pb_area_get_code (pb_series_table_get_area (table, 0));
  areas[1] = view->place;
  question.series = pb_series_table_get_series (table);
  question.areas = areas;
  question.moment = pb_chart_notes_find_day (periods[n_periods - 1], view->moment);

  return pb_chart_notes_list (registers, pb_session_get_catalogue (session), &question, n_later_out);
}

static void
say_notes (PbTrendView   *self,
           PbSeriesTable *table,
           GString       *text)
{
  g_autoptr(GPtrArray) notes = list_notes (self, table, NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *words = pb_chart_note_dup_words (g_ptr_array_index (notes, i), FALSE);

      g_string_append (text, text->len > 0 ? "; " : "");
      /* Translators: a note that is pinned to the chart, with its number and period */
      g_string_append_printf (text, _("note %s"), words);
    }
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
  say_notes (self, table, text);

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
  g_autoptr(GPtrArray) notes = NULL;
  g_autofree char *target = NULL;
  const char *codes[2] = { NULL };
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

  notes = list_notes (PB_TREND_VIEW (widget), table, NULL);
  codes[0] = pb_area_get_code (pb_series_table_get_area (table, 0));
  pb_trend_data_pin_notes (data, notes, codes);

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

/* The notes at a point; a point without any says nothing. */
static char *
pb_trend_view_dup_tooltip (PbChartWidget *widget,
                           int            series,
                           int            item)
{
  g_autoptr(GPtrArray) notes = NULL;
  PbSeriesTable *table;
  int period;

  table = get_table (PB_TREND_VIEW (widget), &period);
  if (table == NULL || series > 1)
    return NULL;

  notes = list_notes (PB_TREND_VIEW (widget), table, NULL);

  return pb_chart_notes_dup_lines (notes, item);
}

static void
pin_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  PbSession *session = pb_chart_widget_get_session (PB_CHART_WIDGET (widget));

  if (session != NULL)
    pb_note_list_pin (widget, pb_session_get_view (session)->place, pb_trend_view_get_period (PB_TREND_VIEW (widget)));
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
  chart_class->dup_tooltip = pb_trend_view_dup_tooltip;
  pb_trend_widget_class_init (chart_class);
  chart_class->get_natural_height = get_natural_height;

  pb_chart_widget_class_bind_steps (chart_class, GDK_KEY_Left, GDK_KEY_Right);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "trend.pin-note", NULL, pin_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_n, 0, "trend.pin-note", NULL);
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

GPtrArray *
pb_trend_view_list_notes (PbTrendView *self,
                          int         *n_later_out)
{
  int period;

  g_return_val_if_fail (PB_IS_TREND_VIEW (self), NULL);

  return list_notes (self, get_table (self, &period), n_later_out);
}

const char *
pb_trend_view_get_period (PbTrendView *self)
{
  PbSeriesTable *table;
  int period = -1;

  g_return_val_if_fail (PB_IS_TREND_VIEW (self), NULL);

  table = get_table (self, &period);

  return table != NULL && period >= 0 ? pb_series_table_get_period (table, period)->label : NULL;
}
