#include "pb-rug-layout.h"

#include "pb-key-pen.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>

static void
set_entry (PbRugChart *self,
           PbKeyPen   *pen,
           RugMark     mark,
           const char *words)
{
  PbBox box = pb_key_pen_add (pen, self->texts, &self->theme, SWATCH_WIDTH * self->unit, words);

  mark.x = box.x + box.width / 2;
  mark.y = box.y + box.height / 2;
  g_array_append_val (self->marks, mark);
}

static gboolean
has_comparison (const PbRugInput *input,
                PbComparison      comparison)
{
  for (int i = 0; i < input->n_rows; i++)
    for (int j = 0; j < input->n_columns; j++)
      if (pb_rug_cell_has_value (&input->rows[i].cells[j]) && input->rows[i].cells[j].comparison == comparison)
        return TRUE;

  return FALSE;
}

static gboolean
is_of_status (const PbRugCell *cell,
              PbStatus         status)
{
  if (pb_rug_cell_has_value (cell))
    return FALSE;

  return cell->status == status || (cell->status == PB_STATUS_PRESENT && status == PB_STATUS_MISSING);
}

static gboolean
has_status (const PbRugInput *input,
            PbStatus          status)
{
  for (int i = 0; i < input->n_rows; i++)
    {
      if (is_of_status (&input->rows[i].benchmark, status))
        return TRUE;
      for (int j = 0; j < input->n_columns; j++)
        if (is_of_status (&input->rows[i].cells[j], status))
          return TRUE;
    }

  return FALSE;
}

static void
set_status (PbRugChart *self,
            PbKeyPen   *pen,
            PbStatus    status)
{
  RugMark mark = { .status = status };
  g_autofree char *words = NULL;

  /* Translators: the mark of a table and what it stands for: "[c] Hidden, small number" */
  words = g_strdup_printf (_("%s %s"), pb_status_to_mark (status), pb_status_to_label (status));
  set_entry (self, pen, mark, words);
}

static void
set_comparison (PbRugChart   *self,
                PbKeyPen     *pen,
                PbComparison  comparison,
                const char   *words)
{
  RugMark mark = { .status = PB_STATUS_PRESENT, .comparison = comparison };

  set_entry (self, pen, mark, words);
}

/* Two results of one shape. */
static void
set_pair (PbRugChart       *self,
          const PbRugInput *input,
          PbKeyPen         *pen,
          PbComparison      plain,
          PbComparison      strong)
{
  gboolean has_plain = has_comparison (input, plain);
  gboolean has_strong = has_comparison (input, strong);
  g_autofree char *both = NULL;

  if (has_plain && has_strong)
    {
      /* Translators: what one shape stands for: "worse or much worse" */
      both = g_strdup_printf (_("%s or %s"), pb_comparison_to_label (plain), pb_comparison_to_label (strong));
      set_comparison (self, pen, plain, both);
    }
  else if (has_plain || has_strong)
    set_comparison (self, pen, plain, pb_comparison_to_label (has_plain ? plain : strong));
}

/**
 * pb_rug_key_set:
 * @self: a chart whose rows are laid out
 * @input: all rows: every page of them has the same key
 * @y: where the key begins [px]
 *
 * Says what the shapes and patterns mean that occur.  Much worse and much better share
 * the shapes of worse and better.
 *
 * Returns: where the chart ends [px]
 */
double
pb_rug_key_set (PbRugChart       *self,
                const PbRugInput *input,
                double            y)
{
  static const PbComparison order[] = {
    PB_COMPARISON_SIMILAR, PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER, PB_COMPARISON_NOT_COMPARED,
  };
  PbKeyPen pen = { 0, y, self->width };

  set_pair (self, input, &pen, PB_COMPARISON_WORSE, PB_COMPARISON_WORST);
  set_pair (self, input, &pen, PB_COMPARISON_BETTER, PB_COMPARISON_BEST);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (has_comparison (input, order[i]))
      set_comparison (self, &pen, order[i], pb_comparison_to_label (order[i]));

  for (PbStatus status = PB_STATUS_MISSING; status < PB_N_STATUSES; status++)
    if (has_status (input, status))
      set_status (self, &pen, status);

  return self->marks->len > self->n_cells ? pb_key_pen_get_end (&pen, &self->theme) : y;
}
