#include "report-fixture.h"

#include "pb-map-frame.h"
#include "pb-map-picture.h"

#define DERBY "E06000015"

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
  g_autoptr(PbMapFrame) plain = pb_map_frame_new (self->frame, self->small_areas, NULL, NULL, NULL, &self->theme, NULL);
  g_autoptr(PbMapFrame) lighted = pb_map_frame_new (self->frame, self->small_areas, NULL, NULL, lit, &self->theme, NULL);
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
  g_autoptr(PbMapFrame) plain = pb_map_frame_new (self->frame, self->districts, NULL, NULL, own, &self->theme, NULL);
  g_autoptr(PbMapFrame) lighted = pb_map_frame_new (self->frame, self->districts, NULL, NULL, lit, &self->theme, NULL);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, series, function) \
  g_test_add ("/report/map-frame/lit/" name, Fixture, GINT_TO_POINTER (series), set_up, function, tear_down)

  ADD ("same-level", FIXTURE_DEPRIVATION, test_same_level);
  ADD ("within", FIXTURE_DEPRIVATION, test_within);
  ADD ("finer", FIXTURE_LIFE_EXPECTANCY, test_finer);

  return g_test_run ();
}
