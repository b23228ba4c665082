#include "pb-session.h"

/* On which page a record of a register is shown. */

static const struct
{
  const char *kind;
  PbPageKind  page;
} pages[] = {
  { "innovation", PB_PAGE_INNOVATIONS },      { "innovation_state", PB_PAGE_INNOVATIONS },
  { "evidence", PB_PAGE_INNOVATIONS },        { "plan", PB_PAGE_PRIORITIES },
  { "commitment", PB_PAGE_PRIORITIES },       { "frame", PB_PAGE_PRIORITIES },
  { "frame_priority", PB_PAGE_PRIORITIES },   { "principle", PB_PAGE_PRIORITIES },
  { "driver", PB_PAGE_PRIORITIES },           { "theme", PB_PAGE_PRIORITIES },
  { "statement", PB_PAGE_PRIORITIES },        { "period_band", PB_PAGE_PRIORITIES },
  { "projection", PB_PAGE_PRIORITIES },       { "milestone", PB_PAGE_PRIORITIES },
  { "initiative", PB_PAGE_PRIORITIES },       { "engagement", PB_PAGE_PRIORITIES },
  { "service", PB_PAGE_PRIORITIES },          { "place_profile", PB_PAGE_PRIORITIES },
  { "glossary_term", PB_PAGE_PRIORITIES },    { "assembly_question", PB_PAGE_ASSEMBLY },
  { "assembly_response", PB_PAGE_ASSEMBLY },  { "pledge", PB_PAGE_ASSEMBLY },
  { "ask", PB_PAGE_ASSEMBLY },                { "topic", PB_PAGE_ASSEMBLY },
  { "quoted_figure", PB_PAGE_QUALITY },       { "target", PB_PAGE_TARGETS },
};

PbPageKind
pb_session_find_page_of (PbSession  *self,
                         const char *kind_word,
                         const char *uid)
{
  PbRegisters *registers;
  PbRegisterRecord *record;

  g_return_val_if_fail (PB_IS_SESSION (self), PB_PAGE_EXPLORE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].kind, kind_word) == 0)
      return pages[i].page;

  /* The meeting of an assembly stands with what was said there. */
  registers = pb_session_get_registers (self);
  record = registers != NULL ? pb_registers_find (registers, kind_word, uid) : NULL;
  if (record != NULL && g_str_equal (kind_word, "meeting") &&
      g_strcmp0 (pb_register_record_get (record, "kind"), "assembly") == 0)
    return PB_PAGE_ASSEMBLY;

  return PB_PAGE_DECISIONS;
}
