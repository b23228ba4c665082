#include "pb-map-labels-private.h"

#include <string.h>

void
pb_placed_label_clear (PbPlacedLabel *placed)
{
  for (guint i = 0; i < placed->n_lines; i++)
    g_free (placed->lines[i]);

  g_free (placed->value);
}

PbTextStyle
pb_placed_label_get_style (const PbPlacedLabel *placed)
{
  return placed->is_selected ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
}

void
pb_placed_label_measure (PbPlacedLabel *placed, const PbTheme *theme)
{
  placed->box.width = placed->box.height = 0;

  for (guint i = 0; i <= placed->n_lines; i++)
    {
      const char *text = i < placed->n_lines ? placed->lines[i] : placed->value;
      PbTextStyle style = i < placed->n_lines ? pb_placed_label_get_style (placed) : PB_TEXT_BODY_BOLD;
      double width, height;

      if (text == NULL)
        continue;

      pb_text_measure (theme, style, text, 0, &width, &height);
      placed->box.width = MAX (placed->box.width, width);
      placed->box.height += height;
    }
}

/* Breaks a name of several words where the longer half is shortest. */
static gboolean
break_name (const char *name, PbPlacedLabel *placed)
{
  const char *best = NULL;
  gsize length = strlen (name), shortest = G_MAXSIZE;

  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      gsize longer = MAX ((gsize) (space - name), length - (space - name) - 1);

      if (longer < shortest)
        {
          shortest = longer;
          best = space;
        }
    }

  if (best == NULL)
    return FALSE;

  placed->lines[0] = g_strndup (name, best - name);
  placed->lines[1] = g_strdup (best + 1);
  placed->n_lines = 2;

  return TRUE;
}

gboolean
pb_placed_label_set_text (PbPlacedLabel *placed, const PbMapLabel *label, gboolean is_broken)
{
  *placed = (PbPlacedLabel) {
    .number = -1,
    .area = label->area,
    .anchor = label->anchor,
    .value = g_strdup (label->value),
    .is_selected = label->is_selected,
    .is_cased = label->is_cased,
  };

  if (!is_broken)
    {
      placed->lines[0] = g_strdup (label->name);
      placed->n_lines = 1;
    }
  else if (!break_name (label->name, placed))
    {
      pb_placed_label_clear (placed);
      return FALSE;
    }

  return TRUE;
}

/* The line from a dot to the nearest point of a box. */
PbPoint
pb_placed_label_get_leader_end (const PbPlacedLabel *placed)
{
  const PbBox *box = &placed->box;

  return (PbPoint) { CLAMP (placed->dot.x, box->x - PB_LABEL_PADDING, box->x + box->width + PB_LABEL_PADDING),
                     CLAMP (placed->dot.y, box->y + box->height * 0.3, box->y + box->height * 0.7) };
}
