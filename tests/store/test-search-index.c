/* One box for everything: what is found, where, in which order, and with which words. */

#include "pb-search-index.h"

#include <string.h>

static PbCatalogue *
make_catalogue (void)
{
  PbCatalogueFacts facts = { .system_name = "Derby and Derbyshire" };
  PbIndicatorFacts smoking = { .code = "smoking", .name = "Smoking prevalence in adults", .definition = "Adults who smoke", .multiplier = 1 };
  PbIndicatorFacts life = { .code = "life", .name = "Life expectancy at birth", .definition = "Years, where smoking is one cause", .multiplier = 1 };
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (areas, pb_area_new ("E07000034", "Chesterfield", PB_LEVEL_LTLA, NULL, PB_DAY_NONE, PB_DAY_NONE));
  g_ptr_array_add (indicators, pb_indicator_new (&life));
  g_ptr_array_add (indicators, pb_indicator_new (&smoking));

  return pb_catalogue_new (&facts, areas, g_ptr_array_new (), g_ptr_array_new (), indicators, g_ptr_array_new ());
}

static void
add (GPtrArray  *records,
     const char *kind,
     const char *uid,
     const char *column,
     const char *value,
     const char *other_column,
     const char *other_value)
{
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (pb_register_kind_find (kind), uid, NULL, 1);
  g_autoptr(PbRegisterRecord) record = pb_register_record_with (empty, column, value);

  g_ptr_array_add (records, pb_register_record_with (record, other_column, other_value));
}

static PbSearchIndex *
make_index (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) small = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(GError) error = NULL;
  PbSearchIndex *index;

  add (records, "document", "doc", "title", "Café <plan>", "note", "A note on R&D and smoking");
  add (records, "innovation", "stop", "name", "Stop smoking service", "need", "Fewer people who smoke");
  add (records, "innovation_state", "state", "innovation", "stop", "state", "kept");
  add (records, "evidence", "claim", "innovation", "stop", "claim", "Half stopped smoking");
  add (records, "glossary_term", "s75", "term", "Section 75", "definition", "Councils and the NHS join functions");
  add (records, "event", "fire", "title", "A fire", "kind", "accident");
  registers = pb_registers_new (records);
  g_ptr_array_add (small, pb_area_new ("E01019602", "Chesterfield 010A", PB_LEVEL_LSOA, "E07000034", PB_DAY_NONE, PB_DAY_NONE));

  index = pb_search_index_new (catalogue, registers, small, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_search_index_get_n_texts (index), ==, 10);

  return index;
}

/* "group/key" of what is found, in order. */
static char *
find (PbSearchIndex *index,
      const char    *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = pb_search_index_find (index, text, 8, &error);
  g_autoptr(GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      PbSearchHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", hit->kind, hit->key);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_find (void)
{
  static const struct { const char *text; const char *found; } cases[] = {
    /* The title before the text, indicators before innovations. */
    { "smoking", "indicator smoking, indicator life, innovation stop, innovation_state state, evidence claim, document doc" },
    { "SMOK adul", "indicator smoking" },
    { "cafe", "document doc" },
    { "caf\303\251", "document doc" },
    { "section 75", "glossary_term s75" },
    { "E01019602", "place E07000034" },
    { "chest", "place E07000034, place E07000034" },
    { "kept", "innovation_state state" },
    { "fire", "event fire" },
    { "", "" },
    { "   ", "" },
    { "\"'*() -", "" },
    { "nothing-of-the-kind", "" },
    { "smoking OR fire", "" },
    { "title:smoking", "" },
  };
  g_autoptr(PbSearchIndex) index = make_index ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (index, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_words (void)
{
  g_autoptr(PbSearchIndex) index = make_index ();
  g_autoptr(GPtrArray) hits = pb_search_index_find (index, "smoking r", 8, NULL);
  g_autoptr(GPtrArray) areas = pb_search_index_find (index, "010a", 8, NULL);
  g_autoptr(GPtrArray) states = pb_search_index_find (index, "kept", 8, NULL);
  PbSearchHit *hit;

  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->group, ==, PB_SEARCH_DOCUMENTS);
  g_assert_cmpstr (hit->title, ==, "Café <plan>");
  g_assert_cmpstr (hit->about, ==, "Document");
  g_assert_cmpstr (hit->snippet, ==, "A note on <b>R</b>&amp;D and <b>smoking</b>");

  hit = g_ptr_array_index (areas, 0);
  g_assert_cmpstr (hit->about, ==, "Small area in Chesterfield");
  g_assert_cmpstr (hit->snippet, ==, "");

  hit = g_ptr_array_index (states, 0);
  g_assert_cmpstr (hit->title, ==, "Stop smoking service: kept");
}

static void
test_limit (void)
{
  g_autoptr(PbSearchIndex) index = make_index ();
  g_autoptr(GPtrArray) hits = pb_search_index_find (index, "smoking", 1, NULL);

  g_assert_cmpuint (hits->len, ==, 3);
  for (guint i = 1; i < hits->len; i++)
    g_assert_cmpint (((PbSearchHit *) g_ptr_array_index (hits, i))->group, >, ((PbSearchHit *) g_ptr_array_index (hits, i - 1))->group);
}

static void
test_cancelled (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pb_search_index_new (catalogue, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/search-index/find", test_find);
  g_test_add_func ("/store/search-index/words", test_words);
  g_test_add_func ("/store/search-index/limit", test_limit);
  g_test_add_func ("/store/search-index/cancelled", test_cancelled);

  return g_test_run ();
}
