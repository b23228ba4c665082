#include "pb-frame-private.h"

#include "pb-headline.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The words of a frame: what stands beside the map, and what is said of one area. */

static PbIndicator *
get_indicator (PbFrame *self)
{
  return pb_series_table_get_indicator (self->table);
}

static gboolean
is_decile (PbFrame *self)
{
  return pb_indicator_get_value_type (get_indicator (self)) == PB_VALUE_DECILE;
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return *text != '\0' ? g_strconcat (first, g_utf8_next_char (text), NULL) : g_strdup ("");
}

const char *
pb_frame_get_period_label (PbFrame *self)
{
  const PbPeriod *period = pb_frame_get_period (self);

  return period != NULL ? pb_text_period (period) : _("Not yet measured");
}

char *
pb_frame_make_period_words (PbFrame *self)
{
  int n_periods = pb_series_table_get_n_periods (self->table);
  const PbPeriod *period = pb_frame_get_period (self);

  if (period == NULL && n_periods == 0)
    return g_strdup (_("No periods"));

  if (period == NULL)
    {
      const PbPeriod *first = pb_series_table_get_period (self->table, 0);

      /* Translators: "in 2015-17", "on 21 March 2021" */
      return g_strdup_printf (_("first measured %s"), pb_text_in_period (first));
    }

  if (self->shown_kind == PB_SHOWN_LATEST_ENDED)
    {
      g_autofree char *since = pb_text_time_since (period->last, self->view->moment);

      /* Translators: the label of a period; "2 years" */
      return g_strdup_printf (_("latest: %s, ended %s before"), pb_text_period (period), since);
    }

  if (self->period == n_periods - 1)
    return g_strdup_printf (_("period %d of %d, latest"), self->period + 1, n_periods);

  return g_strdup_printf (_("period %d of %d"), self->period + 1, n_periods);
}

static const char *
keep_text (PbFrame *self,
           char    *text)
{
  g_ptr_array_add (self->legend_texts, text);
  return text;
}

static int
count_status (PbFrame  *self,
              PbStatus  status)
{
  int count = 0;

  for (int i = 0; i < pb_frame_get_n_areas (self); i++)
    count += self->areas[i].in_set && self->areas[i].on_map && self->areas[i].cell->status == status;

  return count;
}

static int
count_class (PbFrame *self,
             int      class)
{
  int count = 0;

  for (int i = 0; i < pb_frame_get_n_areas (self); i++)
    count += self->areas[i].in_set && self->areas[i].class == class;

  return count;
}

/* "shortest" and "longest" of lives; "most" and "least" of deprivation; else plain. */
static const char *
get_end_word (PbFrame  *self,
              gboolean  is_low_end)
{
  switch (pb_indicator_get_value_type (get_indicator (self)))
    {
    case PB_VALUE_LIFE_EXPECTANCY:
      return is_low_end ? _("shortest") : _("longest");
    case PB_VALUE_SII:
      return is_low_end ? _("smallest gap") : _("largest gap");
    case PB_VALUE_DECILE:
      return is_low_end ? _("most deprived") : _("least deprived");
    default:
      return is_low_end ? _("lowest") : _("highest");
    }
}

static const char *
get_class_label (PbFrame *self,
                 int      class)
{
  PbClasses *classes = pb_frame_get_classes (self);

  if (is_decile (self) && self->view->colour_rule != PB_COLOUR_COMPARISON)
    return keep_text (self, pb_text_fifth (pb_classes_get_lower (classes, class)));

  return keep_text (self, pb_classes_dup_label (classes, class));
}

static void
add_class_row (PbFrame *self,
               int      class,
               int      n_classes)
{
  PbLegendRow row = { .class = class, .status = PB_STATUS_PRESENT, .end_word = "" };

  row.label = get_class_label (self, class);
  row.count = count_class (self, class);
  if (n_classes > 1 && self->view->colour_rule != PB_COLOUR_COMPARISON && (class == 0 || class == n_classes - 1))
    row.end_word = get_end_word (self, class == 0);

  g_array_append_val (self->legend, row);
}

static void
add_status_row (PbFrame  *self,
                PbStatus  status,
                gboolean  always)
{
  PbLegendRow row = { .class = -1, .status = status, .end_word = "" };

  row.count = count_status (self, status);
  row.label = pb_status_to_label (status);
  if (always || row.count > 0)
    g_array_append_val (self->legend, row);
}

/* Where the set also speaks of small areas, a district that is no block of it may belong
 * in part, as High Peak without Glossop does. */
static const char *
get_outside_label (PbFrame *self)
{
  static const char *const editions[] = { "2011", "2021" };
  gboolean is_district = self->view->level == PB_LEVEL_LTLA || self->view->level == PB_LEVEL_UTLA;
  gboolean has_small_areas = FALSE;

  for (guint i = 0; self->area_set != NULL && i < G_N_ELEMENTS (editions); i++)
    has_small_areas |= pb_area_set_count_members (self->area_set, NULL, editions[i],
                                                  pb_frame_get_day_of_set (self)) > 0;

  return is_district && has_small_areas ? _("Not wholly in this area set") : _("Outside this area set");
}

static void
add_outside_row (PbFrame *self)
{
  PbLegendRow row = { .class = -1, .status = PB_STATUS_NOT_PUBLISHED, .end_word = "", .is_outside = TRUE };

  for (int i = 0; i < pb_frame_get_n_areas (self); i++)
    row.count += !self->areas[i].in_set && self->areas[i].on_map;

  row.label = get_outside_label (self);
  if (row.count > 0)
    g_array_append_val (self->legend, row);
}

void
pb_frame_make_legend (PbFrame *self)
{
  PbClasses *classes = pb_frame_get_classes (self);
  int n_classes = classes != NULL ? pb_classes_get_n_classes (classes) : 0;
  gboolean from_low = pb_frame_get_strong_end (self) == PB_STRONG_END_LOW ||
                      self->view->colour_rule == PB_COLOUR_COMPARISON;

  self->legend = g_array_new (FALSE, FALSE, sizeof (PbLegendRow));
  self->legend_texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_classes; i++)
    add_class_row (self, from_low ? i : n_classes - 1 - i, n_classes);

  add_status_row (self, PB_STATUS_MISSING, TRUE);
  add_status_row (self, PB_STATUS_SUPPRESSED, FALSE);
  add_status_row (self, PB_STATUS_SUPPRESSED_HERE, FALSE);
  add_status_row (self, PB_STATUS_NOT_PUBLISHED, FALSE);
  add_status_row (self, PB_STATUS_NOT_APPLICABLE, FALSE);
  add_outside_row (self);
}

char *
pb_frame_make_legend_title (PbFrame *self)
{
  PbIndicator *indicator = get_indicator (self);
  const char *sex = pb_text_sex_in_subtitle (pb_series_get_sex (pb_series_table_get_series (self->table)));
  const char *unit = pb_indicator_get_unit (indicator);
  g_autofree char *measure = NULL;

  if (self->view->colour_rule == PB_COLOUR_COMPARISON)
    return g_strdup_printf (_("Compared with England, %s"), pb_frame_get_period_label (self));
  if (is_decile (self))
    return g_strdup_printf (_("Deprivation, fifths of England, %s"), pb_frame_get_period_label (self));

  if (g_str_equal (unit, "%"))
    measure = g_strdup (_("Per cent"));
  else
    measure = capitalise (*unit != '\0' ? unit : pb_indicator_get_short_name (indicator));

  return g_strdup_printf ("%s, %s, %s", measure, sex, pb_frame_get_period_label (self));
}

char *
pb_frame_make_legend_rule (PbFrame *self)
{
  int n_periods = pb_series_table_get_n_periods (self->table);
  const char *areas = pb_text_level_plural (self->view->level, 2);
  const char *first = NULL, *last = NULL;

  if (n_periods == 0)
    return g_strdup ("");

  if (is_decile (self) && self->view->colour_rule != PB_COLOUR_COMPARISON)
    return g_strdup_printf (_("National fifths of England's small areas. The first fifth is the most deprived. "
                              "Counts are %s."), areas);

  if (self->view->colour_rule != PB_COLOUR_COMPARISON && pb_frame_has_few_areas (self))
    return g_strdup_printf (_("One shade: fewer than three areas have a value. Counts are %s."), areas);

  last = pb_text_period (pb_series_table_get_period (self->table, n_periods - 1));
  if (n_periods > 1)
    first = pb_text_period (pb_series_table_get_period (self->table, 0));

  return pb_classes_dup_rule (pb_frame_get_classes (self), first, last, areas);
}

char *
pb_frame_make_footnote (PbFrame *self)
{
  PbHeadlineInput input = {
    .table = self->table,
    .catalogue = self->catalogue,
    .period = self->period,
    .in_set = self->in_set,
  };
  g_autofree char *notes = pb_headline_notes (&input);
  g_autofree char *source = pb_headline_source (self->table, self->period);

  if (*notes == '\0')
    return g_steal_pointer (&source);

  return g_strdup_printf ("%s\n%s", notes, source);
}

static void
set_banner (PbFrame *self,
            char    *text,
            char    *label,
            char    *action)
{
  self->banner = text;
  self->banner_label = label;
  self->banner_action = action;
}

/* Sources often give the month alone, stored as its first day. The month is true of both:
 * what began on the 1st was in force all month. */
static char *
dup_first_day (PbDay day)
{
  int day_of_month;

  pb_day_to_ymd (day, NULL, NULL, &day_of_month);

  return day_of_month == 1 ? pb_text_month (day) : pb_text_day (day);
}

/* "September 2019 to 30 June 2022", "from April 2019" */
static char *
dup_dates_in_force (PbAreaSet *area_set)
{
  PbDay from = pb_area_set_get_valid_from (area_set);
  PbDay to = pb_area_set_get_valid_to (area_set);
  g_autofree char *from_text = from != PB_DAY_NONE ? dup_first_day (from) : NULL;
  g_autofree char *to_text = to != PB_DAY_NONE ? pb_text_day (to) : NULL;

  if (from_text != NULL && to_text != NULL)
    return g_strdup_printf (_("%s to %s"), from_text, to_text);
  if (from_text != NULL)
    return g_strdup_printf (_("from %s"), from_text);

  return g_strdup_printf (_("until %s"), to_text);
}

static PbAreaSet *
find_set_in_force (PbFrame *self)
{
  for (guint i = 0; i < pb_catalogue_get_n_area_sets (self->catalogue); i++)
    {
      PbAreaSet *area_set = pb_catalogue_get_area_set (self->catalogue, i);

      if (!pb_area_set_is_scenario (area_set) && pb_area_set_is_in_force (area_set, self->view->moment))
        return area_set;
    }

  return NULL;
}

static gboolean
say_outside_dates (PbFrame *self)
{
  g_autofree char *dates = NULL;
  PbAreaSet *in_force;

  if (!pb_frame_is_outside_dates (self))
    return FALSE;

  dates = dup_dates_in_force (self->area_set);
  in_force = find_set_in_force (self);
  set_banner (self, g_strdup_printf (_("%s: in force %s."), pb_area_set_get_name (self->area_set), dates),
              in_force != NULL ? g_strdup_printf (_("Show %s"), pb_area_set_get_name (in_force)) : NULL,
              in_force != NULL
                ? g_strdup_printf ("win.choose-area-set('%s')", pb_area_set_get_code (in_force))
                : NULL);
  return TRUE;
}

static gboolean
say_not_published (PbFrame *self)
{
  static const PbLevel others[] = { PB_LEVEL_LTLA, PB_LEVEL_LSOA, PB_LEVEL_MSOA, PB_LEVEL_UTLA };
  PbSeries *series = pb_series_table_get_series (self->table);
  g_autofree char *text = NULL;

  if (pb_series_has_level (series, self->view->level))
    return FALSE;

  text = pb_text_not_published_for (self->view->level);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (pb_series_has_level (series, others[i]))
      {
        /* Translators: "Not published for small areas." */
        set_banner (self, g_strdup_printf (_("%s."), text),
                    g_strdup_printf (_("Show %s"), pb_text_level_plural (others[i], 2)),
                    g_strdup_printf ("win.show-level('%s')", pb_level_to_word (others[i])));
        return TRUE;
      }

  set_banner (self, g_strdup_printf (_("%s."), text), NULL, NULL);
  return TRUE;
}

static gboolean
say_not_yet (PbFrame *self)
{
  const PbPeriod *first;
  g_autofree char *day = NULL;

  if (self->shown_kind != PB_SHOWN_NOT_YET || pb_series_table_get_n_periods (self->table) == 0)
    return FALSE;

  first = pb_series_table_get_period (self->table, 0);
  day = pb_day_format_iso (pb_period_get_midpoint (first));
  set_banner (self,
              g_strdup_printf (_("Not yet measured. %s was first measured %s."),
                               pb_indicator_get_name (get_indicator (self)), pb_text_in_period (first)),
              g_strdup (_("Go there")), g_strdup_printf ("win.go-to-moment('%s')", day));
  return TRUE;
}

/* Building blocks that join the set after the moment: an NHS area that will grow. */
static gboolean
say_joining (PbFrame *self)
{
  g_autoptr(GArray) changes = NULL;
  const char *edition;

  if (self->area_set == NULL)
    return FALSE;

  changes = pb_area_set_get_changes (self->area_set);
  edition = *pb_frame_get_edition (self) != '\0' && self->view->level == PB_LEVEL_LSOA
              ? pb_frame_get_edition (self)
              : "2011";

  for (guint i = 0; i < changes->len; i++)
    {
      PbDay day = g_array_index (changes, PbDay, i);
      int n_now, n_then;
      g_autofree char *day_text = NULL, *day_iso = NULL;

      if (day <= self->view->moment)
        continue;

      n_now = (int) pb_area_set_count_members (self->area_set, NULL, edition, self->view->moment);
      n_then = (int) pb_area_set_count_members (self->area_set, NULL, edition, day);
      if (n_then <= n_now)
        continue;

      day_text = pb_text_day (day);
      day_iso = pb_day_format_iso (day);
      set_banner (self,
                  g_strdup_printf (ngettext ("%s: %d small area on this date; %d more joins on %s.",
                                             "%s: %d small areas on this date; %d more join on %s.", n_now),
                                   pb_area_set_get_name (self->area_set), n_now, n_then - n_now, day_text),
                  g_strdup (_("Go there")), g_strdup_printf ("win.go-to-moment('%s')", day_iso));
      return TRUE;
    }

  return FALSE;
}

void
pb_frame_make_banner (PbFrame *self)
{
  if (self->banner != NULL)
    return;

  if (!say_outside_dates (self) && !say_not_published (self) && !say_not_yet (self) && !say_joining (self))
    self->banner = g_strdup ("");
}

char *
pb_frame_dup_value (PbFrame *self,
                    int      area)
{
  const PbObservation *cell = pb_frame_get_area (self, area)->cell;

  if (self->period < 0)
    return g_strdup (_("Not yet measured"));
  if (cell->status != PB_STATUS_PRESENT)
    return g_strdup (pb_status_to_sentence (cell->status));
  if (is_decile (self))
    return pb_text_fifth (cell->value);

  return pb_text_value (get_indicator (self), cell->value);
}

char *
pb_frame_dup_interval (PbFrame *self,
                       int      area)
{
  const PbObservation *cell = pb_frame_get_area (self, area)->cell;

  return pb_text_interval (get_indicator (self), cell->lower95, cell->upper95);
}

/* An equal rank that most areas share says nothing: deciles have none. */
char *
pb_frame_dup_rank (PbFrame *self,
                   int      area)
{
  const PbFrameArea *facts = pb_frame_get_area (self, area);
  g_autofree char *rank = NULL;
  int n_joint = 0;

  if (facts->rank == 0 || is_decile (self) || self->n_valued < 2)
    return NULL;

  for (int i = 0; i < pb_frame_get_n_areas (self); i++)
    n_joint += self->areas[i].rank == facts->rank;

  rank = pb_text_rank (facts->rank, self->n_valued, n_joint);

  /* Translators: "3rd lowest of 9 districts" */
  return g_strdup_printf (_("%s of %d %s"), rank, self->n_valued,
                          pb_text_level_plural (self->view->level, self->n_valued));
}

char *
pb_frame_dup_comparison (PbFrame *self,
                         int      area)
{
  const PbFrameArea *facts = pb_frame_get_area (self, area);
  g_autofree char *england = NULL;

  if (facts->cell->status != PB_STATUS_PRESENT)
    return NULL;

  if (facts->assessment.comparison == PB_COMPARISON_NOT_COMPARED)
    {
      if (facts->assessment.reason == NULL)
        return g_strdup (_("Not compared"));
      return g_strdup_printf (_("Not compared: %s"), facts->assessment.reason);
    }

  england = pb_text_number (get_indicator (self), pb_frame_get_benchmark (self)->value);

  switch (facts->assessment.comparison)
    {
    case PB_COMPARISON_WORST:
      return g_strdup_printf (_("Much worse than England (%s)"), england);
    case PB_COMPARISON_WORSE:
      return g_strdup_printf (_("Worse than England (%s)"), england);
    case PB_COMPARISON_BETTER:
      return g_strdup_printf (_("Better than England (%s)"), england);
    case PB_COMPARISON_BEST:
      return g_strdup_printf (_("Much better than England (%s)"), england);
    case PB_COMPARISON_LOWER:
      return g_strdup_printf (_("Lower than England (%s)"), england);
    case PB_COMPARISON_HIGHER:
      return g_strdup_printf (_("Higher than England (%s)"), england);
    case PB_COMPARISON_SIMILAR:
    default:
      return g_strdup_printf (_("Similar to England (%s)"), england);
    }
}

char *
pb_frame_dup_basis (PbFrame *self,
                    int      area)
{
  switch (pb_frame_get_area (self, area)->assessment.basis)
    {
    case PB_COMPARISON_BASIS_PUBLISHED:
      return g_strdup (_("Comparison as published"));
    case PB_COMPARISON_BASIS_INTERVALS:
      return g_strdup (_("From 95% intervals"));
    case PB_COMPARISON_BASIS_NONE:
    default:
      return NULL;
    }
}

char *
pb_frame_dup_sentence (PbFrame *self,
                       int      area)
{
  g_autoptr(GString) sentence = g_string_new (NULL);
  g_autofree char *value = pb_frame_dup_value (self, area);
  g_autofree char *interval = pb_frame_dup_interval (self, area);
  g_autofree char *comparison = pb_frame_dup_comparison (self, area);
  g_autofree char *basis = pb_frame_dup_basis (self, area);
  g_autofree char *rank = pb_frame_dup_rank (self, area);

  g_string_append_printf (sentence, "%s, %s: %s",
                          pb_area_get_name (pb_series_table_get_area (self->table, area)),
                          pb_frame_get_period_label (self), value);
  if (interval != NULL)
    g_string_append_printf (sentence, _(", 95%% interval %s"), interval);
  if (comparison != NULL)
    g_string_append_printf (sentence, ". %s", comparison);
  if (basis != NULL)
    g_string_append_printf (sentence, ". %s", basis);
  if (rank != NULL)
    {
      g_autofree char *capital = capitalise (rank);

      g_string_append_printf (sentence, ". %s", capital);
    }

  g_string_append_c (sentence, '.');
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
