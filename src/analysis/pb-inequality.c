#include "pb-inequality-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (PbInequality, pb_inequality, G_TYPE_OBJECT)

static void
pb_inequality_finalize (GObject *object)
{
  PbInequality *self = PB_INEQUALITY (object);

  g_clear_object (&self->question.series);
  g_clear_object (&self->question.area_set);
  g_clear_object (&self->catalogue);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->groupings);
  g_ptr_array_unref (self->beside);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->grouping_choices);
  g_array_unref (self->measure_choices);
  g_array_unref (self->baseline_choices);
  g_array_unref (self->lines);
  g_array_unref (self->breaks);
  g_array_unref (self->core20);

  G_OBJECT_CLASS (pb_inequality_parent_class)->finalize (object);
}

static void
pb_inequality_class_init (PbInequalityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_inequality_finalize;
}

static void
pb_inequality_init (PbInequality *self)
{
  self->texts = g_string_chunk_new (4096);
  self->groupings = g_ptr_array_new ();
  self->beside = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouping_free);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->grouping_choices = g_array_new (FALSE, TRUE, sizeof (PbInequalityChoice));
  self->measure_choices = g_array_new (FALSE, TRUE, sizeof (PbInequalityChoice));
  self->baseline_choices = g_array_new (FALSE, TRUE, sizeof (PbInequalityChoice));
  self->lines = g_array_new (FALSE, TRUE, sizeof (PbInequalityLine));
  self->breaks = g_array_new (FALSE, TRUE, sizeof (PbInequalityBreak));
  self->core20 = g_array_new (FALSE, TRUE, sizeof (PbCore20));
  self->shown = self->baseline = -1;
  self->headline = self->subtitle = self->verdict_words = self->value_words = "";
  self->method = self->imd_words = self->source = "";
  self->verdict = (PbVerdict) { PB_DIRECTION_NONE, PB_VERDICT_NONE, NAN, NAN, NAN, NULL };
}

const char *
pb_inequality_keep (PbInequality *self,
                    char         *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;

  g_free (text);
  return kept;
}

gpointer
pb_inequality_allocate (PbInequality *self,
                        gsize         n,
                        gsize         size)
{
  gpointer part = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (self->parts, part);
  return part;
}

const PbInequalityQuestion *
pb_inequality_get_question (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL);

  return &self->question;
}

/* One getter a list: its elements, and how many. */
#define DEFINE_LIST(function, Type, member)    \
  const Type *function (PbInequality *self,    \
                        guint        *n_out)   \
  {                                            \
    g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL); \
    g_return_val_if_fail (n_out != NULL, NULL); \
                                               \
    *n_out = self->member->len;                \
    return (const Type *) self->member->data;  \
  }

DEFINE_LIST (pb_inequality_get_groupings, PbInequalityChoice, grouping_choices)
DEFINE_LIST (pb_inequality_get_measures, PbInequalityChoice, measure_choices)
DEFINE_LIST (pb_inequality_get_baselines, PbInequalityChoice, baseline_choices)
DEFINE_LIST (pb_inequality_get_lines, PbInequalityLine, lines)
DEFINE_LIST (pb_inequality_get_breaks, PbInequalityBreak, breaks)
DEFINE_LIST (pb_inequality_get_core20, PbCore20, core20)

#define DEFINE_TEXT(function, member)          \
  const char *function (PbInequality *self)    \
  {                                            \
    g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL); \
                                               \
    return self->member;                       \
  }

DEFINE_TEXT (pb_inequality_get_refusal, refusal)
DEFINE_TEXT (pb_inequality_get_headline, headline)
DEFINE_TEXT (pb_inequality_get_subtitle, subtitle)
DEFINE_TEXT (pb_inequality_get_verdict_words, verdict_words)
DEFINE_TEXT (pb_inequality_get_value_words, value_words)
DEFINE_TEXT (pb_inequality_get_method, method)
DEFINE_TEXT (pb_inequality_get_imd_words, imd_words)
DEFINE_TEXT (pb_inequality_get_source, source)

const PbVerdict *
pb_inequality_get_verdict (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL);

  return &self->verdict;
}

int
pb_inequality_get_shown (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), -1);

  return self->shown;
}

int
pb_inequality_get_baseline (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), -1);

  return self->baseline;
}

int
pb_inequality_get_decimals (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), 0);

  return self->measure != NULL ? pb_panel_measure_get_decimals (self->measure, self->indicator) : 0;
}

const char *
pb_inequality_get_unit (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), "");

  return self->measure != NULL ? pb_panel_measure_get_unit (self->measure, self->indicator) : "";
}

double
pb_inequality_get_no_gap (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), 0);

  return self->measure != NULL && self->measure->scale == PB_SCALE_RATIO ? 1 : 0;
}

const PbInequalityGradient *
pb_inequality_get_gradient (PbInequality *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL);

  return self->has_gradient ? &self->gradient : NULL;
}
