#include "pb-layout-rules.h"

/* Below these the panel, and the sidebar, are no longer beside the map [px]. */
#define MEDIUM_FROM 860
#define WIDE_FROM 1000

#define CENTRE_SHARE 0.45
#define SIDE_SHARE 0.29
#define SIDE_MIN 352
#define SIDE_MAX 396

static int
get_room_beside (int width)
{
  return (int) (width * (1 - CENTRE_SHARE));
}

void
pb_layout_rules_apply (int              width,
                       int              sidebar,
                       int              panel,
                       gboolean         has_sidebar,
                       PbLayoutWidths  *widths_out)
{
  int room = get_room_beside (width);

  widths_out->sidebar = CLAMP (sidebar, PB_SIDEBAR_MIN, PB_SIDEBAR_MAX);
  widths_out->panel = CLAMP (panel, PB_PANEL_MIN, PB_PANEL_MAX);

  if (width < MEDIUM_FROM)
    {
      *widths_out = (PbLayoutWidths) { .kind = PB_LAYOUT_NARROW, .centre = width };
      return;
    }

  /* Just above the limit the two at their narrowest would still take more than the
   * centre can give. */
  if (width < WIDE_FROM || PB_SIDEBAR_MIN + PB_PANEL_MIN > room)
    {
      widths_out->kind = PB_LAYOUT_MEDIUM;
      widths_out->sidebar = 0;
      widths_out->panel = PB_PANEL_MIN;
      widths_out->centre = width - widths_out->panel;
      return;
    }

  widths_out->kind = PB_LAYOUT_WIDE;
  if (!has_sidebar)
    widths_out->sidebar = 0;

  if (widths_out->sidebar + widths_out->panel > room)
    widths_out->panel = MAX (PB_PANEL_MIN, room - widths_out->sidebar);
  if (widths_out->sidebar + widths_out->panel > room)
    widths_out->sidebar = room - widths_out->panel;

  widths_out->centre = width - widths_out->sidebar - widths_out->panel;
}

int
pb_layout_rules_get_side_width (int width)
{
  if (width < WIDE_FROM)
    return 0;

  return CLAMP ((int) (width * SIDE_SHARE), SIDE_MIN, SIDE_MAX);
}

int
pb_layout_rules_get_time_bar_height (int height)
{
  if (height >= 700)
    return 112;

  return height >= 640 ? 96 : 88;
}
