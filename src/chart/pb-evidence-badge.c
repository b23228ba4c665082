#include "pb-evidence-badge.h"

#include "pb-shapes.h"

#include <math.h>

#define N_BARS (PB_N_EVIDENCE_STRENGTHS - 1)
#define GAP    1.5   /* between bars [px at 38 wide] */
#define LOWEST 0.32  /* the first bar's share of the height */

void
pb_evidence_badge_draw (PbEvidenceStrength  strength,
                        const PbTheme      *theme,
                        cairo_t            *cr,
                        double              x,
                        double              y,
                        double              width,
                        double              height)
{
  double unit = width / PB_EVIDENCE_BADGE_WIDTH;
  double bar_width = (width - (N_BARS - 1) * GAP * unit) / N_BARS;

  g_return_if_fail (strength < PB_N_EVIDENCE_STRENGTHS);

  cairo_save (cr);
  cairo_set_line_width (cr, unit);
  for (int i = 0; i < N_BARS; i++)
    {
      gboolean is_filled = i < (int) strength;
      double inset = is_filled ? 0 : unit / 2;
      double bar_height = height * (LOWEST + (1 - LOWEST) * i / (N_BARS - 1));
      PbBox bar = {
        x + i * (bar_width + GAP * unit) + inset,
        y + height - bar_height + inset,
        bar_width - 2 * inset,
        bar_height - 2 * inset,
      };

      pb_rounded_box_path (cr, bar, fmin (1.6 * unit, bar.width / 2));
      pb_colour_set_source (is_filled ? theme->place : theme->border, cr);
      if (is_filled)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
  cairo_restore (cr);
}
