#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a change of the figure says. */
typedef enum
{
  PB_READING_OF_THE_INDICATOR,    /* as the indicator's polarity says */
  PB_READING_MORE_IS_WORSE,
  PB_READING_OFF_ZERO_IS_WORSE,   /* the sign tells the direction */
  PB_READING_OFF_ONE_IS_WORSE,    /* above and below one tell the direction */
  PB_READING_NONE,                /* a word, a test or a helper's figure */
} PbMeasureReading;

/**
 * PbMeasure:
 * @name: as it stands in the command line's column "measure"
 * @title: the field's term
 * @families: of the command line that give it, a blank between two
 * @help: what it says, in plain words; one or two short sentences
 * @inputs: what it is calculated from
 * @unit: of the result, in words
 * @is_ordered: the groups have an order, such as deprivation
 * @reading: whether more means worse
 * @source: where the formula stands
 *
 * One measure that the program can calculate. Texts are to be translated
 * where they are shown, with gettext.
 */
typedef struct
{
  const char       *name;
  const char       *title;
  const char       *families;
  const char       *help;
  const char       *inputs;
  const char       *unit;
  gboolean          is_ordered;
  PbMeasureReading  reading;
  const char       *source;
} PbMeasure;

/* Every measure there is; ends with a name of %NULL. */
extern const PbMeasure pb_measures[];

/* (nullable) (transfer none) */
const PbMeasure *pb_measure_find         (const char       *name);
/* A word for files: "more-is-worse". */
const char      *pb_measure_reading_word (PbMeasureReading  reading);

G_END_DECLS
