#include "pb-spc-picture.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_points (PbSpcData    *self,
            PbSpcReading *reading)
{
  guint n;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);

  for (guint i = 0; i < n; i++)
    {
      PbXmrPoint point = {
        .period = pb_text_period (points[i].period),
        .first = points[i].period->first,
        .last = points[i].period->last,
        .value = points[i].value,
        .rule = points[i].rule,
        .variation = points[i].variation,
        .is_missing = isnan (points[i].value),
        .is_later = points[i].is_later,
      };

      g_array_append_val (self->points, point);
    }
}

/* The line stands where the first period with the new limits begins, which may be later
 * than the day that was recorded. */
static void
add_rebase (PbSpcData                 *self,
            const PbSpcReadingPoint   *first,
            const PbSpcReadingSegment *segment)
{
  /* Translators: why process limits start anew. */
  char *words = g_strdup_printf (_("New limits: %s"), segment->rebase->reason);
  PbXmrMark mark = { first->period->first, words };

  g_ptr_array_add (self->texts, words);
  g_array_append_val (self->rebases, mark);
}

static void
add_segments (PbSpcData    *self,
              PbSpcReading *reading)
{
  guint n, n_points;
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n);
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);

  for (guint i = 0; i < n; i++)
    {
      PbXmrSegment segment = {
        .first = (int) segments[i].first,
        .n_points = (int) (segments[i].last - segments[i].first) + 1,
        .mean = segments[i].mean,
        .lower = segments[i].lower,
        .upper = segments[i].upper,
        .is_short = segments[i].is_short,
      };

      g_array_append_val (self->segments, segment);
      if (segments[i].rebase != NULL)
        add_rebase (self, &points[segments[i].first], &segments[i]);
    }
}

static void
add_events (PbSpcData    *self,
            PbSpcReading *reading)
{
  guint n;
  const PbSpcEvent *events = pb_spc_reading_get_events (reading, &n);

  for (guint i = 0; i < n; i++)
    {
      PbXmrMark mark = { events[i].day, g_strdup (events[i].words) };

      g_ptr_array_add (self->texts, (char *) mark.words);
      g_array_append_val (self->events, mark);
    }
}

static void
add_tags (PbSpcData    *self,
          PbSpcReading *reading)
{
  GPtrArray *notes = pb_spc_reading_get_pinned (reading, NULL);

  for (guint i = 0; i < self->points->len && notes->len > 0; i++)
    {
      char *words = pb_chart_notes_dup_tag (notes, (int) i);
      PbChartTag tag = { 0, (int) i, words };

      if (words == NULL)
        continue;

      g_ptr_array_add (self->texts, words);
      g_array_append_val (self->tags, tag);
    }
}

/**
 * pb_spc_data_new:
 * @reading: what is shown; to be kept while the data is used
 *
 * Returns: (transfer full): what a process chart of @reading draws
 */
PbSpcData *
pb_spc_data_new (PbSpcReading *reading)
{
  PbSpcData *self = g_new0 (PbSpcData, 1);
  const PbSpcTarget *target = pb_spc_reading_get_target (reading);

  self->points = g_array_new (FALSE, FALSE, sizeof (PbXmrPoint));
  self->segments = g_array_new (FALSE, FALSE, sizeof (PbXmrSegment));
  self->rebases = g_array_new (FALSE, FALSE, sizeof (PbXmrMark));
  self->events = g_array_new (FALSE, FALSE, sizeof (PbXmrMark));
  self->tags = g_array_new (FALSE, FALSE, sizeof (PbChartTag));
  self->texts = g_ptr_array_new_with_free_func (g_free);

  add_points (self, reading);
  add_segments (self, reading);
  add_events (self, reading);
  add_tags (self, reading);

  self->input = (PbXmrInput) {
    .points = (const PbXmrPoint *) (gpointer) self->points->data,
    .n_points = (int) self->points->len,
    .segments = (const PbXmrSegment *) (gpointer) self->segments->data,
    .n_segments = (int) self->segments->len,
    .target = target != NULL ? target->value : NAN,
    .rebases = (const PbXmrMark *) (gpointer) self->rebases->data,
    .n_rebases = (int) self->rebases->len,
    .events = (const PbXmrMark *) (gpointer) self->events->data,
    .n_events = (int) self->events->len,
    .tags = (const PbChartTag *) (gpointer) self->tags->data,
    .n_tags = (int) self->tags->len,
    .cursor = pb_spc_reading_get_latest (reading),
    .n_decimals = pb_indicator_get_decimals (pb_spc_reading_get_indicator (reading)),
  };

  return self;
}

void
pb_spc_data_free (PbSpcData *self)
{
  g_array_unref (self->points);
  g_array_unref (self->segments);
  g_array_unref (self->rebases);
  g_array_unref (self->events);
  g_array_unref (self->tags);
  g_ptr_array_unref (self->texts);
  g_free (self);
}
