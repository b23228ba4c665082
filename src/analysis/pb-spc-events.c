#include "pb-spc-reading-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const PbSpcEvent *event_a = a, *event_b = b;

  return (event_a->day > event_b->day) - (event_a->day < event_b->day);
}

/* Two things of one day are one mark. Takes @words. */
static void
add_event (PbSpcReading *self,
           PbDay         day,
           char         *words)
{
  const PbSpcReadingPoint *points = (const PbSpcReadingPoint *) self->points->data;
  PbSpcEvent event = { day, NULL };

  /* What lies before the first point changed nothing that is drawn. */
  if (day <= points[0].period->first || day > points[self->points->len - 1].period->last)
    {
      g_free (words);
      return;
    }

  for (guint i = 0; i < self->events->len; i++)
    {
      PbSpcEvent *other = &g_array_index (self->events, PbSpcEvent, i);

      if (other->day == day)
        {
          other->words = pb_spc_reading_keep (self, g_strdup_printf ("%s; %s", other->words, words));
          g_free (words);
          return;
        }
    }

  event.words = pb_spc_reading_keep (self, words);
  g_array_append_val (self->events, event);
}

static char *
say_membership (PbAreaSet *area_set,
                int        n,
                gboolean   is_of_small_areas)
{
  const char *areas = is_of_small_areas ? pb_text_level_plural (PB_LEVEL_LSOA, abs (n)) : ngettext ("area", "areas", abs (n));

  if (n > 0)
    /* Translators: how many areas, and what they join: "21 small areas join: NHS area" */
    return g_strdup_printf (ngettext ("%d %s joins: %s", "%d %s join: %s", n), n, areas, pb_area_set_get_name (area_set));

  return g_strdup_printf (ngettext ("%d %s leaves: %s", "%d %s leave: %s", -n), -n, areas, pb_area_set_get_name (area_set));
}

static void
add_membership (PbSpcReading *self,
                PbAreaSet    *area_set,
                const char   *place_code)
{
  /* The first that the set has. */
  static const char *const editions[] = { "2021", "2011", "" };
  g_autoptr(GArray) changes = pb_area_set_get_changes (area_set);

  for (guint i = 0; i < changes->len; i++)
    {
      PbDay day = g_array_index (changes, PbDay, i);

      for (guint j = 0; j < G_N_ELEMENTS (editions); j++)
        {
          int before = pb_area_set_count_members (area_set, place_code, editions[j], day - 1);
          int after = pb_area_set_count_members (area_set, place_code, editions[j], day);

          /* The set's own beginning and end change no membership. */
          if (before == 0 || after == 0)
            continue;

          if (after != before)
            add_event (self, day, say_membership (area_set, after - before, *editions[j] != '\0'));
          break;
        }
    }
}

static void
add_publications (PbSpcReading  *self,
                  PbSeriesTable *table)
{
  int last = -1;

  for (guint i = 0; i < self->figures->figures->len; i++)
    {
      const PbSpcFigure *figure = &g_array_index (self->figures->figures, PbSpcFigure, i);

      if (figure->dataset < 0 || isnan (figure->value))
        continue;

      if (last >= 0 && figure->dataset != last)
        /* Translators: title of a publication */
        add_event (self, figure->period->first,
                   g_strdup_printf (_("From here: %s"),
                                    pb_dataset_get_facts (pb_series_table_get_dataset (table, figure->dataset))->title));
      last = figure->dataset;
    }
}

/**
 * pb_spc_reading_find_events:
 * @self: a reading with its points
 * @catalogue: the system's area sets
 * @area_set: (nullable): the set in use
 * @choice: whose figures they are
 *
 * Marks what the workspace knows to have happened to the figures: the area
 * began or ended, areas joined or left it, another publication took over.
 * Districts are marked only for what happened to themselves: that part of one
 * joined the NHS area changes none of its figures.
 */
void
pb_spc_reading_find_events (PbSpcReading      *self,
                            PbCatalogue       *catalogue,
                            PbAreaSet         *area_set,
                            const PbSpcChoice *choice)
{
  PbArea *area = choice->area >= 0 ? pb_series_table_get_area (choice->table, choice->area) : NULL;

  if (self->points->len == 0)
    return;

  if (area != NULL && pb_area_get_valid_from (area) != PB_DAY_NONE)
    /* Translators: an area, "NHS Derby and Derbyshire ICB begins" */
    add_event (self, pb_area_get_valid_from (area), g_strdup_printf (_("%s begins"), pb_area_get_name (area)));
  if (area != NULL && pb_area_get_valid_to (area) != PB_DAY_NONE)
    add_event (self, pb_area_get_valid_to (area) + 1, g_strdup_printf (_("%s ended"), pb_area_get_name (area)));

  if (area != NULL && pb_area_get_level (area) == PB_LEVEL_PLACE && area_set != NULL)
    add_membership (self, area_set, pb_area_get_code (area));

  for (guint i = 0; area != NULL && pb_area_get_level (area) == PB_LEVEL_NHS && i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      PbAreaSet *set = pb_catalogue_get_area_set (catalogue, i);

      if (!pb_area_set_is_scenario (set))
        add_membership (self, set, NULL);
    }

  add_publications (self, choice->table);
  g_array_sort (self->events, compare_events);
}
