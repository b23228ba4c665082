#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the window is laid out at a width. */
typedef enum
{
  PB_LAYOUT_NARROW,   /* the panel is a page of the bottom switcher */
  PB_LAYOUT_MEDIUM,   /* the sidebar opens over the map */
  PB_LAYOUT_WIDE,     /* sidebar, centre and panel side by side */
} PbLayoutKind;

#define PB_SIDEBAR_MIN 240
#define PB_SIDEBAR_MAX 360
#define PB_PANEL_MIN   340
#define PB_PANEL_MAX   480

/* Widths of one layout [px]; 0 for a part that is not docked. */
typedef struct
{
  PbLayoutKind  kind;
  int           sidebar;
  int           panel;
  int           centre;
} PbLayoutWidths;

/* @sidebar and @panel: the widths a person chose. The centre keeps 45% of @width;
 * what that costs comes off the panel first, then off the sidebar.  With the sidebar
 * hidden by choice (@has_sidebar), it takes no room. */
void pb_layout_rules_apply (int              width,
                            int              sidebar,
                            int              panel,
                            gboolean         has_sidebar,
                            PbLayoutWidths  *widths_out);

/* How wide the right column of a register's page is in a body of @width [px]; 0
 * where it stands below the main column instead. */
int  pb_layout_rules_get_side_width (int width);

/* How high the time bar is in a window of @height [px]. */
int  pb_layout_rules_get_time_bar_height (int height);

G_END_DECLS
