#include "report-fixture.h"

#include "pb-map-frame.h"
#include "pb-map-picture.h"

#define DERBY "E06000015"
#define HIGH_PEAK "E07000037"

typedef struct
{
  PbFrame    *frame;
  PbMapAreas *districts;
  PbMapAreas *small_areas;
  PbTheme     theme;
} Fixture;

static PbMapAreas *
load_areas (const char *file)
{
  g_autoptr(GPtrArray) boundaries = fixture_boundaries (file);
  g_autoptr(GError) error = NULL;
  PbMapAreas *areas = pb_map_areas_new (boundaries, &error);

  g_assert_no_error (error);

  return areas;
}

static void
set_up (Fixture *self, gconstpointer series)
{
  self->frame = fixture_frame (GPOINTER_TO_INT (series), PB_CHART_MAP, DERBY, -1);
  self->districts = load_areas ("districts.geojson");
  self->small_areas = load_areas ("small-areas-2021.geojson");
  pb_theme_init (&self->theme, PB_THEME_LIGHT, "DejaVu Sans", 0);
}

static void
tear_down (Fixture *self, gconstpointer series)
{
  g_assert_finalize_object (self->frame);
  g_assert_finalize_object (self->districts);
  g_assert_finalize_object (self->small_areas);
}

/* Small areas of the frame in the most deprived fifth, as a group names them. */
static GPtrArray *
list_most_deprived (PbFrame *frame)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (pb_frame_get_area (frame, i)->class == 0)
      g_ptr_array_add (codes, (char *) pb_area_get_code (pb_series_table_get_area (pb_frame_get_table (frame), i)));

  g_ptr_array_add (codes, NULL);

  return codes;
}

/* Areas of the map's own mesh: they keep their entries, all others fade. */
static void
test_same_level (Fixture *self, gconstpointer series)
{
  g_autoptr(GPtrArray) codes = list_most_deprived (self->frame);
  g_autoptr(PbMapLit) lit = pb_map_lit_new (self->small_areas, (const char *const *) codes->pdata);
  g_autoptr(PbMapFrame) plain = pb_map_frame_new (self->frame, self->small_areas, NULL, NULL, NULL, NULL, &self->theme, NULL);
  g_autoptr(PbMapFrame) lighted = pb_map_frame_new (self->frame, self->small_areas, NULL, NULL, lit, NULL, &self->theme, NULL);
  const PbMapScene *before = pb_map_frame_get_scene (plain), *after = pb_map_frame_get_scene (lighted);
  guint n_kept = 0;

  g_assert_cmpuint (codes->len, >, 50);
  g_assert_cmpuint (pb_map_lit_get_n_found (lit), ==, codes->len - 1);
  g_assert_true (after->lit_mesh == after->mesh);
  g_assert_cmpuint (after->n_lit, ==, codes->len - 1);
  g_assert_null (before->lit_mesh);

  for (guint i = 0; i < pb_mesh_get_n_areas (after->mesh); i++)
    {
      PbPaletteEntry dim = pb_map_entry_dim (before->entries[i], &self->theme);
      gboolean is_lit = pb_map_lit_has (lit, i);

      n_kept += is_lit;
      g_assert_cmphex (after->entries[i].colour, ==, is_lit ? before->entries[i].colour : dim.colour);
      g_assert_cmpint (after->entries[i].fill, ==, before->entries[i].fill);
    }

  g_assert_cmpuint (n_kept, ==, after->n_lit);
  g_assert_true (pb_map_frame_shares_ground (plain, lighted));
}

/* A district lights up its small areas on their map. */
static void
test_within (Fixture *self, gconstpointer series)
{
  static const char *const codes[] = { DERBY, NULL };
  g_autoptr(PbMapLit) lit = pb_map_lit_new (self->small_areas, codes);
  guint n_lit;

  pb_map_lit_get_lit (lit, &n_lit);
  g_assert_cmpuint (pb_map_lit_get_n_found (lit), ==, 1);
  g_assert_cmpuint (n_lit, ==, 152);
}

/* Small areas on a map of districts: nothing is dimmed, a veil is to lie over the rest,
 * and names have a ground of their own. */
static void
test_finer (Fixture *self, gconstpointer series)
{
  g_autoptr(PbFrame) small = fixture_frame (FIXTURE_DEPRIVATION, PB_CHART_MAP, DERBY, -1);
  g_autoptr(GPtrArray) codes = list_most_deprived (small);
  g_autoptr(PbMapLit) own = pb_map_lit_new (self->districts, (const char *const *) codes->pdata);
  g_autoptr(PbMapLit) lit = pb_map_lit_new (self->small_areas, (const char *const *) codes->pdata);
  g_autoptr(PbMapFrame) plain = pb_map_frame_new (self->frame, self->districts, NULL, NULL, own, NULL, &self->theme, NULL);
  g_autoptr(PbMapFrame) lighted = pb_map_frame_new (self->frame, self->districts, NULL, NULL, lit, NULL, &self->theme, NULL);
  const PbMapScene *before = pb_map_frame_get_scene (plain), *after = pb_map_frame_get_scene (lighted);

  /* What is not on a map lights up nothing there. */
  g_assert_cmpuint (pb_map_lit_get_n_found (own), ==, 0);
  g_assert_null (before->lit_mesh);
  g_assert_true (after->lit_mesh == pb_map_areas_get_mesh (self->small_areas));
  g_assert_cmpuint (after->n_lit, ==, codes->len - 1);

  for (guint i = 0; i < pb_mesh_get_n_areas (after->mesh); i++)
    g_assert_cmphex (after->entries[i].colour, ==, before->entries[i].colour);

  g_assert_cmpuint (after->n_labels, ==, 9);

  for (guint i = 0; i < after->n_labels; i++)
    {
      g_assert_true (after->labels[i].is_cased);
      g_assert_false (before->labels[i].is_cased);
    }
}

/* High Peak without Glossop, whose small areas are numbered 001 to 004. */
static GPtrArray *
list_part_of_high_peak (PbMapAreas *small_areas)
{
  const char *const *names = pb_map_areas_get_names (small_areas);
  GPtrArray *codes = g_ptr_array_new ();

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "High Peak ") && strcmp (names[i], "High Peak 005") > 0)
      g_ptr_array_add (codes, (char *) pb_map_areas_get_code (small_areas, i));

  g_ptr_array_add (codes, NULL);

  return codes;
}

/* A Place that is part of a district has the outline of its small areas, drawn on any map but
 * theirs, where they are selected themselves. */
static void
test_part (Fixture *self, gconstpointer series)
{
  static const char *const elsewhere[] = { "E01000001", NULL };
  g_autoptr(GPtrArray) codes = list_part_of_high_peak (self->small_areas);
  g_autoptr(PbMapLit) part = pb_map_lit_new (self->small_areas, (const char *const *) codes->pdata);
  g_autoptr(PbMapLit) nowhere = pb_map_lit_new (self->small_areas, elsewhere);
  g_autoptr(PbMapFrame) whole = pb_map_frame_new (self->frame, self->districts, NULL, nowhere, NULL, NULL, &self->theme, NULL);
  g_autoptr(PbMapFrame) parted = pb_map_frame_new (self->frame, self->districts, NULL, part, NULL, NULL, &self->theme, NULL);
  g_autoptr(PbMapFrame) own = pb_map_frame_new (self->frame, self->small_areas, NULL, part, NULL, NULL, &self->theme, NULL);
  const PbMapScene *scene = pb_map_frame_get_scene (parted);
  int district = pb_map_areas_find (self->districts, HIGH_PEAK);
  PbBounds all = pb_mesh_get_set_bounds (pb_map_areas_get_mesh (self->districts), &district, 1);
  PbBounds some;

  g_assert_null (pb_map_frame_get_scene (own)->selected_mesh);

  /* What no boundaries have leaves the Place its own outline. */
  g_assert_null (pb_map_frame_get_scene (whole)->selected_mesh);
  g_assert_cmpuint (pb_map_frame_get_scene (whole)->n_selected, ==, 1);

  g_assert_true (scene->selected_mesh == pb_map_areas_get_mesh (self->small_areas));
  g_assert_cmpuint (scene->n_selected, ==, 38);

  /* Glossop is the north-west of the district: the rest reaches as far east and south. */
  some = pb_mesh_get_set_bounds (scene->selected_mesh, scene->selected, scene->n_selected);
  g_assert_cmpfloat (some.x2 - some.x1, <=, (all.x2 - all.x1) * 1.01);
  g_assert_cmpfloat (some.y2 - some.y1, <, (all.y2 - all.y1) * 0.99);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, series, function) \
  g_test_add ("/report/map-frame/lit/" name, Fixture, GINT_TO_POINTER (series), set_up, function, tear_down)

  ADD ("same-level", FIXTURE_DEPRIVATION, test_same_level);
  ADD ("within", FIXTURE_DEPRIVATION, test_within);
  ADD ("finer", FIXTURE_LIFE_EXPECTANCY, test_finer);

  g_test_add ("/report/map-frame/part", Fixture, GINT_TO_POINTER (FIXTURE_LIFE_EXPECTANCY), set_up, test_part,
              tear_down);

  return g_test_run ();
}
