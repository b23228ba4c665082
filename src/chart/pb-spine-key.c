#include "pb-spine-layout.h"

#include "pb-key-pen.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_key (PbSpineChart *self,
         PbKeyPen     *pen,
         KeyMark       mark,
         const char   *words)
{
  mark.box = pb_key_pen_add (pen, self->texts, &self->theme, KEY_MARK * self->unit, words);
  g_array_append_val (self->keys, mark);
}

static gboolean
has_spine (const PbSpineInput *input)
{
  for (int i = 0; i < input->n_rows; i++)
    if (input->rows[i].no_spine == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_quarters (const PbSpineInput *input)
{
  for (int i = 0; i < input->n_rows; i++)
    if (input->rows[i].no_spine == NULL && isfinite (input->rows[i].low_quarter))
      return TRUE;

  return FALSE;
}

static void
set_bars (PbSpineChart       *self,
          const PbSpineInput *input,
          PbKeyPen           *pen)
{
  g_autofree char *range = NULL;

  if (!has_spine (input))
    return;

  if (pb_spine_has_direction (input))
    /* Translators: what a bar spans; "districts". */
    range = g_strdup_printf (_("worst to best of the %s"), input->areas);
  else
    range = g_strdup_printf (_("lowest to highest of the %s"), input->areas);
  add_key (self, pen, (KeyMark) { .kind = KEY_RANGE }, range);

  if (has_quarters (input))
    add_key (self, pen, (KeyMark) { .kind = KEY_QUARTERS }, _("their 25th to 75th percentile"));
  add_key (self, pen, (KeyMark) { .kind = KEY_BENCHMARK }, input->benchmark_name);
}

static gboolean
has_comparison (const PbSpineInput *input,
                PbComparison        comparison)
{
  for (int i = 0; i < input->n_rows; i++)
    if (input->rows[i].no_spine == NULL && pb_spine_row_has_value (&input->rows[i]) &&
        input->rows[i].comparison == comparison)
      return TRUE;

  return FALSE;
}

/**
 * pb_spine_key_set:
 * @self: a chart whose rows are laid out
 * @input: all rows
 * @y: where the key begins [px]
 *
 * Says what bars, line and shapes stand for.
 *
 * Returns: where the chart ends [px]
 */
double
pb_spine_key_set (PbSpineChart       *self,
                  const PbSpineInput *input,
                  double              y)
{
  static const PbComparison order[] = {
    PB_COMPARISON_WORST, PB_COMPARISON_WORSE, PB_COMPARISON_SIMILAR, PB_COMPARISON_BETTER, PB_COMPARISON_BEST,
    PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER, PB_COMPARISON_NOT_COMPARED,
  };
  PbKeyPen pen = { 0, y, self->width };

  set_bars (self, input, &pen);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (has_comparison (input, order[i]))
      {
        /* Translators: the Place and how it compares with England: "Derby, worse" */
        g_autofree char *words =
          g_strdup_printf (_("%s, %s"), input->place_name, pb_comparison_to_label (order[i]));

        add_key (self, &pen, (KeyMark) { .kind = KEY_COMPARISON, .comparison = order[i] }, words);
      }

  return self->keys->len > 0 ? pb_key_pen_get_end (&pen, &self->theme) : y;
}
