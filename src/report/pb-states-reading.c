#include "pb-chart-kinds-private.h"

#include "pb-innovation-text.h"
#include "pb-record-place.h"
#include "pb-record-readings-private.h"
#include "pb-record-sources.h"
#include "pb-step-chart.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Height of the chart as a share of its width, and between which [px at 11 pt]. */
#define SHARE   0.34
#define LOWEST  190.0
#define HIGHEST 320.0

/* Counts below are none: shares of one in the days of a fuzzy date. */
#define LEAST 0.05

#define PB_TYPE_STATES_READING (pb_states_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbStatesReading, pb_states_reading, PB, STATES_READING, PbChartReading)

/**
 * PbStatesReading:
 *
 * Innovations by state over time, as the register stands, up to a moment; later steps pale.
 */
struct _PbStatesReading
{
  PbChartReading  parent_instance;
  GArray         *points;   /* of PbStepPoint */
  GArray         *days;     /* of PbDay: the rows of the table */
  PbDay           moment;
};

G_DEFINE_FINAL_TYPE (PbStatesReading, pb_states_reading, PB_TYPE_CHART_READING)

/* What is laid out: the chart, and the days that its items are. */
typedef struct
{
  PbStepChart *chart;
  GArray      *days;
} Body;

static double
get_height (gpointer chart)
{
  return pb_step_chart_get_height (((Body *) chart)->chart);
}

static void
draw (gpointer  chart,
      cairo_t  *cr)
{
  pb_step_chart_draw (((Body *) chart)->chart, cr);
}

static GArray *
get_labels (gpointer chart)
{
  return pb_step_chart_get_labels (((Body *) chart)->chart);
}

/* The day of the table nearest to where a person points. */
static gboolean
pick (gpointer  chart,
      double    x,
      double    y,
      int      *item_out)
{
  Body *body = chart;
  double nearest = G_MAXDOUBLE;

  if (y < 0 || y > pb_step_chart_get_height (body->chart))
    return FALSE;

  for (guint i = 0; i < body->days->len; i++)
    {
      double distance = fabs (pb_step_chart_get_x (body->chart, g_array_index (body->days, PbDay, i)) - x);

      if (distance < nearest)
        {
          nearest = distance;
          *item_out = (int) i;
        }
    }

  return body->days->len > 0;
}

static PbBox
get_item_box (gpointer chart,
              int      item)
{
  Body *body = chart;
  PbDay day;
  double top, x;

  if (item < 0 || (guint) item >= body->days->len)
    return (PbBox) { 0, 0, 0, 0 };

  day = g_array_index (body->days, PbDay, item);
  x = pb_step_chart_get_x (body->chart, day);
  top = pb_step_chart_get_top (body->chart, PB_INNOVATION_UNDECIDED, day);

  return (PbBox) { x - 3, top, 6, fmax (pb_step_chart_get_bottom (body->chart) - top, 1) };
}

static void
free_body (gpointer chart)
{
  Body *body = chart;

  pb_step_chart_free (body->chart);
  g_array_unref (body->days);
  g_free (body);
}

static const PbChartBodyClass body_class = {
  .get_height = get_height,
  .draw = draw,
  .get_labels = get_labels,
  .pick = pick,
  .get_item_box = get_item_box,
  .free = free_body,
};

static PbChartBody *
pb_states_reading_lay (PbChartReading *reading,
                       const PbTheme  *theme,
                       double          width)
{
  PbStatesReading *self = PB_STATES_READING (reading);
  g_autofree char *month = pb_text_month (self->moment);
  PbStepChartInput input = { (const PbStepPoint *) (gpointer) self->points->data, (int) self->points->len, self->moment,
                             month };
  double unit = pb_theme_get_unit (theme);
  Body *body;

  if (self->points->len == 0)
    return NULL;

  body = g_new0 (Body, 1);
  body->days = g_array_ref (self->days);
  body->chart = pb_step_chart_new (&input, theme, width, CLAMP (width * SHARE, LOWEST * unit, HIGHEST * unit));

  return pb_chart_body_new (&body_class, body, width);
}

static void
pb_states_reading_finalize (GObject *object)
{
  PbStatesReading *self = PB_STATES_READING (object);

  g_array_unref (self->points);
  g_array_unref (self->days);

  G_OBJECT_CLASS (pb_states_reading_parent_class)->finalize (object);
}

static void
pb_states_reading_class_init (PbStatesReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_states_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_states_reading_lay;
}

static void
pb_states_reading_init (PbStatesReading *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (PbStepPoint));
  self->days = g_array_new (FALSE, FALSE, sizeof (PbDay));
}

static void
take_points (PbStatesReading *self,
             GArray          *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const PbInnovationStep *step = &g_array_index (steps, PbInnovationStep, i);
      PbStepPoint point = { .day = step->day };

      memcpy (point.counts, step->counts, sizeof point.counts);
      g_array_append_val (self->points, point);
    }
}

static int
year_of (PbDay day)
{
  int year;

  pb_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

/* The end of each year, and the moment itself. */
static void
list_days (PbStatesReading *self)
{
  PbDay last;

  if (self->points->len == 0)
    return;

  last = MAX (g_array_index (self->points, PbStepPoint, self->points->len - 1).day, self->moment);
  for (int year = year_of (g_array_index (self->points, PbStepPoint, 0).day + 1); year <= year_of (last); year++)
    {
      PbDay end = pb_day_from_ymd (year, 12, 31);

      if (year == year_of (self->moment) && self->moment < end)
        g_array_append_val (self->days, self->moment);
      /* Of a year that has not ended nothing is known beyond the moment. */
      if (end <= self->moment || last > self->moment)
        g_array_append_val (self->days, end);
    }
}

static void
count_at (PbStatesReading *self,
          PbDay            day,
          double          *counts_out)
{
  pb_step_points_interpolate ((const PbStepPoint *) (gpointer) self->points->data, (int) self->points->len, day,
                              counts_out);
}

static gboolean
is_used (PbStatesReading *self,
         int              state)
{
  for (guint i = 0; i < self->points->len; i++)
    if (g_array_index (self->points, PbStepPoint, i).counts[state] > 0)
      return TRUE;

  return FALSE;
}

static char *
dup_count (double count)
{
  return g_strdup_printf (fabs (count - round (count)) > LEAST ? "%.1f" : "%.0f", count);
}

/* Dates by states: those that an innovation is ever in; all of them of an empty register. */
static PbDataTable *
make_table (PbStatesReading *self)
{
  PbDataTable *table = pb_data_table_new (_("Innovations by state, at the end of each year"));
  gboolean is_any = self->points->len > 0;

  pb_data_table_add_column (table, "date", _("Date"), PB_COLUMN_WORDS);
  for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
    if (!is_any || is_used (self, state))
      pb_data_table_add_column (table, pb_innovation_state_to_word ((PbInnovationState) state),
                                pb_innovation_state_get_title ((PbInnovationState) state), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "known", _("Known"), PB_COLUMN_WORDS);

  for (guint i = 0; i < self->days->len; i++)
    {
      PbDay day = g_array_index (self->days, PbDay, i);
      g_autofree char *date = pb_text_day (day);
      double counts[PB_N_INNOVATION_STATES];

      count_at (self, day, counts);
      pb_data_table_add_row (table);
      pb_data_table_add_text (table, date);
      for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
        if (is_used (self, state))
          {
            g_autofree char *text = dup_count (counts[state]);

            pb_data_table_add_cell (table, text, counts[state], -1, PB_STATUS_PRESENT);
          }
      pb_data_table_add_text (table, day <= self->moment ? _("by the moment shown") : _("later"));
    }

  return table;
}

/* "31 December 2020: 4 pandemic practice, 5 undecided" */
static void
tell_day (GString         *text,
          PbStatesReading *self,
          PbDay            day)
{
  g_autofree char *date = pb_text_day (day);
  double counts[PB_N_INNOVATION_STATES];
  const char *separator = ": ";

  count_at (self, day, counts);
  g_string_append_printf (text, " %s", date);
  for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
    if (counts[state] > LEAST)
      {
        g_autofree char *count = dup_count (counts[state]);

        g_string_append_printf (text, "%s%s %s", separator, count,
                                pb_innovation_state_get_label ((PbInnovationState) state));
        separator = ", ";
      }
  g_string_append (text, separator[0] == ':' ? _(": none.") : ".");
}

static char *
make_alternative (PbStatesReading *self,
                  const char      *headline,
                  const char      *subtitle)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("Stacked step chart. %s. %s."), headline, subtitle);
  for (guint i = 0; i < self->days->len; i++)
    if (g_array_index (self->days, PbDay, i) <= self->moment)
      tell_day (text, self, g_array_index (self->days, PbDay, i));

  return g_string_free (text, FALSE);
}

/* Which innovations are drawn, how, and what the words mean. */
static char *
make_notes (PbStatesReading *self,
            guint            n_dated,
            guint            n)
{
  g_autofree char *steps = pb_innovation_text_steps (n_dated, n);
  GString *notes = g_string_new (steps);

  if (self->points->len == 0)
    {
      g_string_append (notes, n > 0 ? _(". None of them can be drawn: add when they began") : "");
      return g_string_free (notes, FALSE);
    }

  g_string_append (notes, _(". Undecided: in use, or last known in use, with no decision to keep, change or stop "
                            "recorded."));
  if (is_used (self, PB_INNOVATION_STOPPED) || is_used (self, PB_INNOVATION_LAPSED))
    g_string_append (notes, _(" Stopped and lapsed are no longer in use: they are counted below the axis."));
  if (is_used (self, PB_INNOVATION_IDEA))
    g_string_append (notes, _(" Ideas are not yet in use: they are not drawn."));
  if (g_array_index (self->points, PbStepPoint, self->points->len - 1).day > self->moment)
    {
      g_autofree char *moment = pb_text_day (self->moment);

      g_string_append_printf (notes, _(" Pale: later than %s."), moment);
    }

  return g_string_free (notes, FALSE);
}

static char *
make_source (PbInnovationRegister *innovations,
             GArray               *rows)
{
  PbRegisters *registers = pb_innovation_register_get_registers (innovations);
  g_autoptr(GPtrArray) documents = pb_record_sources_list ();

  for (guint i = 0; i < rows->len; i++)
    {
      const PbInnovationRow *row = &g_array_index (rows, PbInnovationRow, i);
      guint n_events;
      const PbInnovationEvent *events = pb_innovation_register_get_events (innovations, row->number, &n_events);

      pb_record_sources_add (documents, registers, row->record);
      for (guint j = 0; j < n_events; j++)
        if (events[j].record != NULL)
          pb_record_sources_add (documents, registers, events[j].record);
    }

  return pb_record_sources_say (documents);
}

/* From where the register is and which Place's, all words and figures. */
static void
fill (PbStatesReading       *self,
      const PbChartQuestion *question,
      PbInnovationRegister  *innovations,
      const char            *place)
{
  PbInnovationQuestion asked = { .moment = question->view->moment, .place = place };
  g_autoptr(GArray) rows = pb_innovation_register_filter (innovations, &asked);
  g_autoptr(GArray) steps = NULL;
  g_autofree char *month = pb_text_month (asked.moment);
  g_autofree char *day = pb_day_format_iso (asked.moment);
  char *headline, *subtitle;
  PbDataTable *table;
  guint n_dated = 0;

  steps = pb_innovation_register_list_steps (innovations, &asked, &n_dated);
  self->moment = asked.moment;
  take_points (self, steps);
  list_days (self);

  headline = pb_innovation_text_finding (innovations, question->catalogue, place, asked.moment);
  /* Translators: a Place or the whole system; a month */
  subtitle = g_strdup_printf (_("Innovations in use by state, %s, to %s"), pb_record_place_name (question, place), month);
  table = make_table (self);
  pb_chart_reading_set (PB_CHART_READING (self),
                        pb_caption_new_of_words (headline, subtitle, make_notes (self, n_dated, rows->len),
                                                 make_source (innovations, rows),
                                                 make_alternative (self, headline, subtitle)),
                        table, pb_data_table_ref (table), g_strdup_printf ("innovations-by-state-%.7s", day));
}

PbChartReading *
pb_states_reading_new (const PbChartQuestion *question,
                       PbRegisters           *registers)
{
  g_autoptr(PbInnovationRegister) innovations = pb_innovation_register_new (registers, question->catalogue);
  PbStatesReading *self = g_object_new (PB_TYPE_STATES_READING, NULL);

  fill (self, question, innovations, pb_record_place_find (question));

  return PB_CHART_READING (self);
}

/**
 * pb_states_reading_load:
 *
 * Reads the register of innovations: of a chosen Place those whose reach covers it.
 *
 * Errors: those of the workspace.
 */
PbChartReading *
pb_states_reading_load (const PbChartQuestion  *question,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr(PbRegisters) registers = pb_record_place_load_registers (question, cancellable, error);

  return registers != NULL ? pb_states_reading_new (question, registers) : NULL;
}
