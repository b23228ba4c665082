#include "pb-spc-reading-private.h"

G_DEFINE_FINAL_TYPE (PbSpcReading, pb_spc_reading, G_TYPE_OBJECT)

static void
pb_spc_reading_finalize (GObject *object)
{
  PbSpcReading *self = PB_SPC_READING (object);

  g_clear_object (&self->series);
  g_clear_pointer (&self->figures, pb_spc_figures_free);
  g_clear_pointer (&self->rebases, g_ptr_array_unref);
  g_array_unref (self->points);
  g_array_unref (self->segments);
  g_array_unref (self->events);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->pinned);
  g_string_chunk_free (self->texts);

  G_OBJECT_CLASS (pb_spc_reading_parent_class)->finalize (object);
}

static void
pb_spc_reading_class_init (PbSpcReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_spc_reading_finalize;
}

static void
pb_spc_reading_init (PbSpcReading *self)
{
  self->texts = g_string_chunk_new (1024);
  self->points = g_array_new (FALSE, TRUE, sizeof (PbSpcReadingPoint));
  self->segments = g_array_new (FALSE, TRUE, sizeof (PbSpcReadingSegment));
  self->events = g_array_new (FALSE, TRUE, sizeof (PbSpcEvent));
  self->areas = g_array_new (FALSE, TRUE, sizeof (PbSpcArea));
  self->pinned = g_ptr_array_new ();
  self->area_name = self->area_words = self->headline = self->subtitle = "";
  self->value_words = self->variation_words = self->assurance_words = self->gap_words = "";
  self->notes = self->method = self->source = "";
}

const char *
pb_spc_reading_keep (PbSpcReading *self,
                     char         *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert (self->texts, text) : "";

  g_free (text);
  return kept;
}

PbSeries *
pb_spc_reading_get_series (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->series;
}

PbIndicator *
pb_spc_reading_get_indicator (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return pb_series_get_indicator (self->series);
}

const char *
pb_spc_reading_get_area_code (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->area_code;
}

const char *
pb_spc_reading_get_area_name (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->area_name;
}

const char *
pb_spc_reading_get_area_words (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->area_words;
}

const char *
pb_spc_reading_get_refusal (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->refusal;
}

const char *
pb_spc_reading_get_headline (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->headline;
}

const char *
pb_spc_reading_get_subtitle (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->subtitle;
}

const char *
pb_spc_reading_get_value_words (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->value_words;
}

const char *
pb_spc_reading_get_variation_words (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->variation_words;
}

const char *
pb_spc_reading_get_assurance_words (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->assurance_words;
}

const char *
pb_spc_reading_get_gap_words (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->gap_words;
}

const char *
pb_spc_reading_get_notes (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->notes;
}

const char *
pb_spc_reading_get_method (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->method;
}

const char *
pb_spc_reading_get_source (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->source;
}

const PbSpcArea *
pb_spc_reading_get_areas (PbSpcReading *self,
                          guint        *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self) && n_out != NULL, NULL);

  *n_out = self->areas->len;
  return (const PbSpcArea *) self->areas->data;
}

PbSpcVariation
pb_spc_reading_get_variation (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), PB_SPC_VARIATION_COMMON_CAUSE);

  return self->variation;
}

PbSpcAssurance
pb_spc_reading_get_assurance (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), PB_SPC_ASSURANCE_NONE);

  return self->assurance;
}

PbSpcStep
pb_spc_reading_get_step (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), PB_SPC_STEP_OTHER);

  return self->figures != NULL ? self->figures->step : PB_SPC_STEP_OTHER;
}

const PbSpcReadingPoint *
pb_spc_reading_get_points (PbSpcReading *self,
                           guint        *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self) && n_out != NULL, NULL);

  *n_out = self->points->len;
  return (const PbSpcReadingPoint *) self->points->data;
}

int
pb_spc_reading_get_latest (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), -1);

  return self->figures != NULL ? self->figures->shown : -1;
}

const PbSpcReadingSegment *
pb_spc_reading_get_segments (PbSpcReading *self,
                             guint        *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self) && n_out != NULL, NULL);

  *n_out = self->segments->len;
  return (const PbSpcReadingSegment *) self->segments->data;
}

const PbSpcTarget *
pb_spc_reading_get_target (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return self->has_target ? &self->target : NULL;
}

const PbSpcEvent *
pb_spc_reading_get_events (PbSpcReading *self,
                           guint        *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self) && n_out != NULL, NULL);

  *n_out = self->events->len;
  return (const PbSpcEvent *) self->events->data;
}

const PbSpcRebase *const *
pb_spc_reading_get_rebases (PbSpcReading *self,
                            guint        *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self) && n_out != NULL, NULL);

  *n_out = self->rebases != NULL ? self->rebases->len : 0;
  return self->rebases != NULL ? (const PbSpcRebase *const *) self->rebases->pdata : NULL;
}

const PbSpcSettings *
pb_spc_reading_get_settings (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  return &self->settings;
}

guint
pb_spc_reading_get_n_fixed (PbSpcReading *self)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), 0);

  return self->n_fixed;
}

void
pb_spc_reading_pin_notes (PbSpcReading *self,
                          PbRegisters  *registers,
                          PbCatalogue  *catalogue)
{
  const char *const areas[] = { self->area_code, NULL };
  g_autofree const PbPeriod **periods = NULL;
  PbChartNoteQuestion question = { .series = self->series, .areas = areas, .n_periods = (int) self->points->len };

  g_return_if_fail (PB_IS_SPC_READING (self));

  self->n_pinned_later = 0;
  g_ptr_array_unref (self->pinned);
  if (registers == NULL || self->points->len == 0)
    {
      self->pinned = g_ptr_array_new ();
      return;
    }

  question.periods = periods = g_new (const PbPeriod *, self->points->len);
  for (guint i = 0; i < self->points->len; i++)
    periods[i] = g_array_index (self->points, PbSpcReadingPoint, i).period;
  question.moment = pb_chart_notes_find_day (periods[self->points->len - 1], self->moment);

  self->pinned = pb_chart_notes_list (registers, catalogue, &question, &self->n_pinned_later);
}

GPtrArray *
pb_spc_reading_get_pinned (PbSpcReading *self,
                           int          *n_later_out)
{
  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  if (n_later_out != NULL)
    *n_later_out = self->n_pinned_later;

  return self->pinned;
}
