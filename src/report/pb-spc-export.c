#include "pb-export-private.h"

#include "pb-csv.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A moment after all that any series can hold. */
#define LAST_YEAR 9999

/**
 * pb_export_load_spc:
 * @self: where to keep the reading
 * @workspace: where the figures are
 * @catalogue: of @workspace
 * @series: whose chart
 * @view: area set, level, Place and moment; without a moment the latest point
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads what a process chart of a view needs.  A chart that cannot be had is no
 * error: its reading says why in words.
 *
 * Returns: %FALSE with @error set on an error of the workspace
 */
gboolean
pb_export_load_spc (PbExport      *self,
                    PbWorkspace   *workspace,
                    PbCatalogue   *catalogue,
                    PbSeries      *series,
                    const PbView  *view,
                    GCancellable  *cancellable,
                    GError       **error)
{
  gboolean has_moment = view->moment != PB_DAY_NONE;
  PbSpcQuestion question = {
    .series = series,
    .level = view->level,
    .area_set = view->area_set != NULL ? pb_catalogue_find_area_set (catalogue, view->area_set) : NULL,
    .area_code = view->place,
    .moment = has_moment ? view->moment : pb_day_from_ymd (LAST_YEAR, 12, 31),
  };
  g_autoptr(PbSpcReading) reading = pb_spc_reading_load (workspace, catalogue, &question, cancellable, error);
  int latest = reading != NULL ? pb_spc_reading_get_latest (reading) : -1;

  /* As it could be known when the latest point was. */
  if (!has_moment && latest >= 0)
    {
      guint n;

      question.moment = pb_spc_reading_get_points (reading, &n)[latest].period->last;
      g_object_unref (reading);
      reading = pb_spc_reading_load (workspace, catalogue, &question, cancellable, error);
    }

  self->reading = g_steal_pointer (&reading);

  return self->reading != NULL;
}

static const char *
get_reason (const PbSpcReadingPoint   *point,
            const PbSpcReadingSegment *segments,
            guint                      n_segments)
{
  const PbSpcRebase *rebase =
    !point->is_later && point->segment < n_segments ? segments[point->segment].rebase : NULL;

  return rebase != NULL ? rebase->reason : "";
}

/* What happened in the period of a point, or since the one before it ended. */
static char *
dup_events (PbSpcReading *reading,
            guint         point)
{
  guint n_points, n_events;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);
  const PbSpcEvent *events = pb_spc_reading_get_events (reading, &n_events);
  PbDay after = point > 0 ? points[point - 1].period->last : points[point].period->first - 1;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_events; i++)
    if (events[i].day > after && events[i].day <= points[point].period->last)
      {
        g_autofree char *day = pb_day_format_iso (events[i].day);

        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "", day, events[i].words);
      }

  return g_string_free (text, FALSE);
}

/* What the file needs to stand alone, at the end of each row: what happened, why its
 * limits started anew, the rules, the source. */
static void
add_provenance (GString      *csv,
                PbSpcReading *reading,
                guint         point)
{
  guint n_points, n_segments;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n_segments);
  const PbSpcSettings *settings = pb_spc_reading_get_settings (reading);
  g_autofree char *source = g_strdelimit (g_strdup (pb_spc_reading_get_source (reading)), "\n", ' ');

  g_autofree char *events = NULL;

  g_return_if_fail (point < n_points);

  events = dup_events (reading, point);
  pb_csv_add_text (csv, events);
  pb_csv_add_text (csv, get_reason (&points[point], segments, n_segments));
  pb_csv_add_number (csv, settings->run_length);
  pb_csv_add_number (csv, pb_spc_reading_get_n_fixed (reading));
  pb_csv_add_text (csv, pb_spc_tool_to_word (settings->tool));
  pb_csv_add_text (csv, source);
}

/**
 * pb_export_make_spc_csv:
 * @reading: what is shown
 *
 * Returns: (transfer full): one row a point, gaps and later ones too, as the reading
 *   writes them, with what happened, the reason for new limits, the rules and the source
 */
GBytes *
pb_export_make_spc_csv (PbSpcReading *reading)
{
  g_autofree char *rows = pb_spc_reading_to_csv (reading);
  GString *csv = g_string_new (NULL);
  gboolean is_quoted = FALSE;
  int row = -1;

  for (const char *c = rows; *c != '\0'; c++)
    {
      if (*c == '"')
        is_quoted = !is_quoted;

      if (is_quoted || *c != '\r')
        {
          g_string_append_c (csv, *c);
          continue;
        }

      if (row < 0)
        g_string_append (csv, ",events,new_limits_reason,run_length,limits_fixed_on,tool,source");
      else
        add_provenance (csv, reading, (guint) row);
      g_string_append_c (csv, '\r');
      row++;
    }

  return g_string_free_to_bytes (csv);
}

static const char *
get_heading (int column)
{
  const char *const headings[] = { N_("Period"), N_("Value"), N_("Mean"), N_("Lower limit"), N_("Upper limit"),
                                   N_("Special cause") };

  return _(headings[column]);
}

#define N_COLUMNS 6

static char *
format_number (PbSpcReading *reading,
               double        value)
{
  return isfinite (value) ? pb_text_number (pb_spc_reading_get_indicator (reading), value) : g_strdup ("");
}

/* @row: -1 for the heading */
static char *
make_cell (PbSpcReading *reading,
           int           row,
           int           column)
{
  guint n_points, n_segments;
  const PbSpcReadingPoint *point = pb_spc_reading_get_points (reading, &n_points) + MAX (row, 0);
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n_segments);
  const PbSpcReadingSegment *segment;

  if (row < 0)
    return g_strdup (get_heading (column));

  segment = !point->is_later && point->segment < n_segments ? &segments[point->segment] : NULL;

  switch (column)
    {
    case 0:
      return g_strdup (pb_text_period (point->period));
    case 1:
      return format_number (reading, point->value);
    case 2:
      return format_number (reading, segment != NULL ? segment->mean : NAN);
    case 3:
      return format_number (reading, segment != NULL ? segment->lower : NAN);
    case 4:
      return format_number (reading, segment != NULL ? segment->upper : NAN);
    default:
      return g_strdup (point->words);
    }
}

static int
count_rows (PbSpcReading *reading)
{
  guint n;

  pb_spc_reading_get_points (reading, &n);

  return (int) n;
}

/* A tab or line break inside a cell would be a cell or row of its own. */
char *
pb_export_dup_spc_tsv (PbSpcReading *reading)
{
  GString *text = g_string_new (NULL);

  for (int row = -1; row < count_rows (reading); row++)
    {
      for (int column = 0; column < N_COLUMNS; column++)
        {
          g_autofree char *cell = g_strdelimit (make_cell (reading, row, column), "\t\r\n", ' ');

          g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
add_html_row (GString      *html,
              PbSpcReading *reading,
              int           row)
{
  g_string_append (html, "<tr>");
  for (int column = 0; column < N_COLUMNS; column++)
    {
      const char *tag = row < 0 || column == 0 ? "th" : "td";
      g_autofree char *cell = make_cell (reading, row, column);
      g_autofree char *escaped = g_markup_escape_text (cell, -1);

      g_string_append_printf (html, "<%s>%s</%s>", tag, escaped, tag);
    }
  g_string_append (html, "</tr>");
}

char *
pb_export_dup_spc_html (PbSpcReading *reading)
{
  g_autofree char *headline = g_markup_escape_text (pb_spc_reading_get_headline (reading), -1);
  g_autofree char *subtitle = g_markup_escape_text (pb_spc_reading_get_subtitle (reading), -1);
  g_autofree char *source = g_markup_escape_text (pb_spc_reading_get_source (reading), -1);
  GString *html = g_string_new (NULL);

  g_string_append_printf (html, "<table><caption>%s. %s</caption>", headline, subtitle);
  for (int row = -1; row < count_rows (reading); row++)
    add_html_row (html, reading, row);
  g_string_append_printf (html, "</table><p>%s</p>", source);

  return g_string_free (html, FALSE);
}
