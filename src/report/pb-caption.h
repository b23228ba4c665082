#pragma once

#include "pb-frame.h"
#include "pb-inequality.h"

G_BEGIN_DECLS

/**
 * PbCaption:
 * @headline: the finding, a computed sentence without a full stop
 * @subtitle: measure, unit, sex, area, period
 * @notes: test, overlap, scale, method, suppression: one paragraph; "" for none
 * @source: publisher, vintage, licence, attribution, one a line
 * @alternative: all that the picture says, for who cannot see it
 *
 * The words round a figure that leaves the window.
 */
typedef struct
{
  char *headline;
  char *subtitle;
  char *notes;
  char *source;
  char *alternative;
} PbCaption;

/* @scale_note: (nullable): "The scale starts at 8" of the chart as drawn.
 * @attribution: (nullable): lines on the boundaries of a map */
PbCaption *pb_caption_new  (PbFrame    *frame,
                            const char *scale_note,
                            const char *attribution);
/* The words round the two charts of an inequality. */
PbCaption *pb_caption_new_for_inequality (PbInequality *inequality,
                                          const char   *scale_note);
/* All of them (transfer full); the kinds of PbChartReading make their own words. */
PbCaption *pb_caption_new_of_words (char *headline,
                                    char *subtitle,
                                    char *notes,
                                    char *source,
                                    char *alternative);
PbCaption *pb_caption_copy (const PbCaption *self);
/* What a person wrote stands in place of what was computed; the source stays. */
void       pb_caption_take_words (PbCaption         *self,
                                  const PbViewWords *words);
void       pb_caption_free (PbCaption  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbCaption, pb_caption_free)

G_END_DECLS
