#include "pb-inequality-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

int
pb_grouped_find_shown (GPtrArray *periods,
                       PbDay      moment)
{
  g_autofree const PbPeriod **all = g_new (const PbPeriod *, periods->len + 1);
  int shown = -1;

  for (guint i = 0; i < periods->len; i++)
    all[i] = ((PbGrouped *) g_ptr_array_index (periods, i))->period;

  pb_period_rule (all, periods->len, moment, &shown);
  return shown;
}

static char *
make_key (PbInequalityLoad     *load,
          const PbPanelMeasure *measure,
          PbGrouping           *grouping,
          const char           *role)
{
  const PbInequalityQuestion *question = load->question;
  const char *area_set = question->area_set != NULL ? pb_area_set_get_code (question->area_set) : "";
  const char *system = pb_catalogue_get_facts (load->catalogue)->system_code;

  return g_strdup_printf ("%s|%s|%" G_GINT64_FORMAT "|%s|%s|%s|%s|%s|%s", measure->name, grouping->id,
                          pb_series_get_id (question->series), pb_level_to_word (question->level), system, area_set,
                          question->place_code != NULL ? question->place_code : "",
                          question->imd_edition != NULL ? question->imd_edition : "", role);
}

static void
figure_clear (PbInequalityFigure *figure)
{
  g_free (figure->reason);
}

/* Figures of @periods, from the workspace where they are kept there; what was
 * worked out anew is added to @results. (transfer full) (element-type PbInequalityFigure) */
static GArray *
measure_periods (PbInequalityLoad     *load,
                 const PbPanelMeasure *measure,
                 PbGrouping           *grouping,
                 GPtrArray            *periods,
                 const char           *role,
                 GPtrArray            *results)
{
  PbIndicator *indicator = pb_series_get_indicator (load->question->series);
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (PbInequalityFigure));
  g_autofree char *key = make_key (load, measure, grouping, role);
  g_autofree char *fingerprint = NULL;
  gboolean is_whole = grouping->kind != PB_GROUPING_PUBLISHED && periods->len > 0;

  g_array_set_clear_func (figures, (GDestroyNotify) figure_clear);
  g_array_set_size (figures, periods->len);

  if (is_whole)
    {
      fingerprint = pb_inequality_fingerprint (measure->name, indicator, periods);
      if (pb_inequality_cache_find (load->workspace, key, fingerprint, figures))
        return figures;
    }

  for (guint i = 0; i < periods->len; i++)
    {
      PbInequalityFigure *figure = &g_array_index (figures, PbInequalityFigure, i);

      pb_inequality_measure (measure, grouping, g_ptr_array_index (periods, i), indicator, figure);
      /* Why there is none is quickly found again; it is not kept. */
      is_whole &= figure->reason == NULL;
    }

  if (is_whole)
    g_ptr_array_add (results, pb_cached_result_new (key, fingerprint, figures));

  return figures;
}

static gboolean
is_one_line (const PbGrouped *a,
             const PbGrouped *b)
{
  return a->is_older == b->is_older && g_str_equal (a->edition, b->edition) && (!a->is_older || a->dataset == b->dataset);
}

static void
add_line (PbInequality         *self,
          PbInequalityLineKind  kind,
          gboolean              is_computed,
          const char           *name,
          GPtrArray            *periods,
          GArray               *figures,
          guint                 first,
          guint                 n)
{
  PbInequalityPoint *points = pb_inequality_allocate (self, n, sizeof *points);
  PbInequalityLine line = { kind, is_computed, name, pb_inequality_get_unit (self), points, n };

  for (guint i = 0; i < n; i++)
    {
      const PbGrouped *grouped = g_ptr_array_index (periods, first + i);
      const PbInequalityFigure *figure = &g_array_index (figures, PbInequalityFigure, first + i);

      points[i] = (PbInequalityPoint) {
        grouped->period, figure->value, figure->lower, figure->upper, grouped->groups->len,
        pb_inequality_keep (self, g_strdup (figure->reason)),
      };
    }

  g_array_append_val (self->lines, line);
}

static const char *
name_line (PbInequality    *self,
           const char      *name,
           const PbGrouped *grouped,
           gboolean         has_several)
{
  if (grouped->is_older)
    {
      g_autofree char *when = pb_text_fuzzy (grouped->published != NULL ? grouped->published : "");

      return pb_inequality_keep (self, *when != '\0'
                                         /* Translators: an area, when its older figures were published: "Derby, as
                                          * published August 2020" */
                                         ? g_strdup_printf (_("%s, as published %s"), name, when)
                                         : g_strdup_printf (_("%s, as published before"), name));
    }
  if (has_several && *grouped->edition != '\0')
    return pb_inequality_keep (self, g_strdup_printf (_("%s, IMD %s"), name, grouped->edition));

  return pb_inequality_keep (self, g_strdup (name));
}

/* Cuts @periods where the publication or the IMD edition changes; that with
 * @shown comes first. */
static void
add_lines (PbInequality         *self,
           PbInequalityLineKind  kind,
           const char           *name,
           GPtrArray            *periods,
           GArray               *figures,
           int                   shown)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint start = 0, end; start < periods->len; start = end)
      {
        const PbGrouped *grouped = g_ptr_array_index (periods, start);
        gboolean has_shown;

        for (end = start + 1; end < periods->len && is_one_line (grouped, g_ptr_array_index (periods, end)); end++)
          ;

        has_shown = shown >= (int) start && shown < (int) end;
        if ((pass == 0) != (has_shown || (shown < 0 && start == 0)))
          continue;

        if (pass == 0 && kind == PB_LINE_OURS)
          self->shown = shown >= 0 ? shown - (int) start : -1;

        add_line (self, grouped->is_older ? PB_LINE_OLDER : kind, !grouped->is_published,
                  name_line (self, name, grouped, end - start < periods->len), periods, figures, start, end - start);
      }
}

static void
add_breaks (PbInequality *self,
            GPtrArray    *periods)
{
  for (guint i = 1; i < periods->len; i++)
    {
      const PbGrouped *before = g_ptr_array_index (periods, i - 1);
      const PbGrouped *grouped = g_ptr_array_index (periods, i);
      PbInequalityBreak new_break = { grouped->period->first, NULL };

      if (is_one_line (before, grouped))
        continue;

      new_break.words = pb_inequality_keep (self, *grouped->edition != '\0' && !g_str_equal (before->edition, grouped->edition)
                                                    ? g_strdup_printf (_("IMD %s from here"), grouped->edition)
                                                    : g_strdup (_("new publication")));
      g_array_append_val (self->breaks, new_break);
    }
}

/* The publisher's own inequality series, beside ours. */
static gboolean
add_published (PbInequality      *self,
               PbInequalityLoad  *load,
               GPtrArray         *results,
               GError           **error)
{
  g_autoptr(PbGrouping) grouping = NULL;
  g_autoptr(GArray) figures = NULL;

  if (self->grouping->kind == PB_GROUPING_PUBLISHED || self->measure->scale != PB_SCALE_INDICATOR ||
      pb_inequality_find_published (load->catalogue, load->question->series) == NULL)
    return TRUE;

  grouping = pb_grouping_new (PB_GROUPING_PUBLISHED, "published", _("As published"), "");
  if (!pb_grouping_load_published (grouping, load, error))
    return FALSE;

  figures = measure_periods (load, self->measure, grouping, grouping->periods, "published", results);
  if (figures->len > 0)
    {
      g_autofree char *name = g_strdup_printf (_("Published slope index, %s"), grouping->place_words);

      add_lines (self, PB_LINE_PUBLISHED, name, grouping->periods, figures, -1);
    }
  g_ptr_array_add (self->beside, g_steal_pointer (&grouping));

  return TRUE;
}

gboolean
pb_inequality_make_lines (PbInequality      *self,
                          PbInequalityLoad  *load,
                          GPtrArray         *results,
                          GError           **error)
{
  PbGrouping *grouping = self->grouping;
  g_autoptr(GArray) figures = NULL;
  int shown = pb_grouped_find_shown (grouping->periods, load->question->moment);

  figures = measure_periods (load, self->measure, grouping, grouping->periods, "place", results);
  add_lines (self, PB_LINE_OURS, grouping->place_words != NULL ? grouping->place_words : "", grouping->periods, figures,
             shown);
  add_breaks (self, grouping->periods);

  if (!add_published (self, load, results, error))
    return FALSE;

  if (grouping->reference != NULL && grouping->reference->len > 0)
    {
      g_autoptr(GArray) reference = measure_periods (load, self->measure, grouping, grouping->reference, "reference",
                                                     results);

      add_lines (self, PB_LINE_REFERENCE, grouping->reference_words, grouping->reference, reference, -1);
    }

  if (grouping->older != NULL && grouping->older->len > 0)
    {
      g_autoptr(GArray) older = measure_periods (load, self->measure, grouping, grouping->older, "older", results);

      add_lines (self, PB_LINE_OLDER, grouping->place_words, grouping->older, older, -1);
    }

  if (grouping->reference_older != NULL && grouping->reference_older->len > 0)
    {
      g_autoptr(GArray) older = measure_periods (load, self->measure, grouping, grouping->reference_older,
                                                 "reference-older", results);

      add_lines (self, PB_LINE_OLDER, grouping->reference_words, grouping->reference_older, older, -1);
    }

  return TRUE;
}

PbGrouped *
pb_inequality_get_grouped (PbInequality *self)
{
  const PbInequalityLine *line;

  if (self->shown < 0 || self->lines->len == 0)
    return NULL;

  line = &g_array_index (self->lines, PbInequalityLine, 0);
  for (guint i = 0; i < self->grouping->periods->len; i++)
    {
      PbGrouped *grouped = g_ptr_array_index (self->grouping->periods, i);

      if (grouped->period == line->points[self->shown].period)
        return grouped;
    }

  return NULL;
}
