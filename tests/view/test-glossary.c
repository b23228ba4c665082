/* Terms that stand in a text, and what is said of them. */

#include "pb-glossary.h"

static void
add (GPtrArray  *records,
     const char *term,
     const char *definition,
     const char *source)
{
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (pb_register_kind_find ("glossary_term"), term, NULL, 1);
  g_autoptr(PbRegisterRecord) named = pb_register_record_with (empty, "term", term);
  g_autoptr(PbRegisterRecord) defined = pb_register_record_with (named, "definition", definition);

  g_ptr_array_add (records, pb_register_record_with (defined, "source", source));
}

static PbRegisters *
make_registers (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisterRecord) document = pb_register_record_new (pb_register_kind_find ("document"), "doc", NULL, 1);

  g_ptr_array_add (records, pb_register_record_with (document, "title", "The paper"));
  add (records, "SII", "Slope index of inequality: the fitted difference", "doc");
  add (records, "Place", "An area within a system", NULL);
  add (records, "Life expectancy", "Years", NULL);
  add (records, "Healthy life expectancy", "Years in good health", NULL);
  add (records, "Core20PLUS5", "The most deprived 20%", NULL);

  return pb_registers_new (records);
}

static void
test_find (void)
{
  static const struct { const char *text; const char *found; } cases[] = {
    { "SII of smoking", "SII" },
    { "Slope index of inequality", "SII" },
    { "the slope index of inequality, by Place", "SII, Place" },
    { "in place of it", "" },
    { "Places and displaced", "" },
    { "life expectancy at birth", "Life expectancy" },
    { "Healthy life expectancy", "Healthy life expectancy, Life expectancy" },
    { "Core20 and the rest", "Core20PLUS5" },
    { "Core200", "" },
    { "", "" },
  };
  g_autoptr(PbRegisters) registers = make_registers ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) terms = pb_glossary_find (registers, cases[i].text);
      g_autoptr(GString) found = g_string_new (NULL);

      for (guint t = 0; t < terms->len; t++)
        g_string_append_printf (found, "%s%s", t > 0 ? ", " : "", pb_register_record_get_title (g_ptr_array_index (terms, t)));
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}

static void
test_words (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  g_autofree char *words = pb_glossary_dup_words (registers, "SII by Place");

  g_assert_cmpstr (words, ==, "SII: Slope index of inequality: the fitted difference\nSource: The paper\n\nPlace: An area within a system");
  g_assert_null (pb_glossary_dup_words (registers, "nothing of it"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/glossary/find", test_find);
  g_test_add_func ("/view/glossary/words", test_words);

  return g_test_run ();
}
