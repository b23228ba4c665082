#include "pb-classes.h"

/* Shades of fewer than five classes stay as far apart as they can. */
static const int shades[PB_MAX_CLASSES][PB_MAX_CLASSES] = {
  { 2 }, { 1, 3 }, { 0, 2, 4 }, { 0, 1, 3, 4 }, { 0, 1, 2, 3, 4 },
};

static int
get_shade (PbClasses   *self,
           PbStrongEnd  strong_end,
           int          index)
{
  int rank = strong_end == PB_STRONG_END_HIGH ? index : pb_classes_get_n_classes (self) - 1 - index;

  return shades[pb_classes_get_n_classes (self) - 1][rank];
}

static PbColour
get_comparison_colour (PbComparison   comparison,
                       const PbTheme *theme)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
      return theme->diverging[0];
    case PB_COMPARISON_WORSE:
      return theme->diverging[1];
    case PB_COMPARISON_SIMILAR:
      return theme->diverging[2];
    case PB_COMPARISON_BETTER:
      return theme->diverging[3];
    case PB_COMPARISON_BEST:
      return theme->diverging[4];
    case PB_COMPARISON_HIGHER:
      return theme->sequential[3];
    case PB_COMPARISON_LOWER:
      return theme->sequential[1];
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      /* "Similar" is the land's own grey, so this one is darker. */
      return pb_colour_mix (theme->land, theme->similar, 0.35);
    }
}

PbColour
pb_classes_get_colour (PbClasses     *self,
                       const PbTheme *theme,
                       PbStrongEnd    strong_end,
                       int            index)
{
  g_return_val_if_fail (index >= 0 && index < pb_classes_get_n_classes (self), theme->land);

  if (pb_classes_get_method (self) == PB_CLASSES_COMPARISON)
    return get_comparison_colour (pb_classes_get_comparison (self, index), theme);

  return theme->sequential[get_shade (self, strong_end, index)];
}

PbColour
pb_classes_get_label_colour (PbClasses     *self,
                             const PbTheme *theme,
                             PbStrongEnd    strong_end,
                             int            index)
{
  PbColour fill = pb_classes_get_colour (self, theme, strong_end, index);
  PbColour weak = theme->on_shade[0];
  PbColour strong = theme->on_shade[PB_N_SHADES - 1];

  if (pb_classes_get_method (self) != PB_CLASSES_COMPARISON)
    return theme->on_shade[get_shade (self, strong_end, index)];

  return pb_colour_contrast (weak, fill) >= pb_colour_contrast (strong, fill) ? weak : strong;
}
