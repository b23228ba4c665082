#include "pb-day-axis.h"

#include "pb-text.h"

#define LABEL_GAP 10.0

double
pb_day_axis_map (const PbDayAxis *self,
                 PbDay            day)
{
  return self->x + (double) (day - self->first) / MAX (self->last + 1 - self->first, 1) * self->width;
}

static int
choose_step (const PbDayAxis *self,
             const PbTheme   *theme)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  double width, a_year = self->width * 365.25 / MAX (self->last + 1 - self->first, 1);

  pb_text_measure (theme, PB_TEXT_CAPTION, "2020", 0, &width, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (a_year * steps[i] >= width + LABEL_GAP * pb_theme_get_unit (theme))
      return steps[i];

  return 100;
}

void
pb_day_axis_add_years (const PbDayAxis *self,
                       const PbTheme   *theme,
                       double           y,
                       GArray          *labels)
{
  int step = choose_step (self, theme), first, last;

  pb_day_to_ymd (self->first, &first, NULL, NULL);
  pb_day_to_ymd (self->last, &last, NULL, NULL);

  for (int year = first; year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);
      double x = pb_day_axis_map (self, pb_day_from_ymd (year, 1, 1));
      PbBox box = pb_text_box (theme, PB_TEXT_CAPTION, text, x, y, 0.5, 0);

      box.x = MAX (box.x, 0);
      if (year % step == 0 && x >= self->x)
        pb_labels_add (labels, text, box);
    }
}

void
pb_day_axis_draw_years (const PbTheme *theme,
                        GArray        *labels,
                        guint          first_label,
                        guint          n_labels,
                        cairo_t       *cr)
{
  for (guint i = first_label; i < first_label + n_labels; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);

      pb_text_draw (cr, theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0, theme->dim);
    }
}
