#include "pb-board-pages-private.h"

#include "pb-caption-source.h"
#include "pb-record-sources.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Everything that the paper says, small letters, to look for terms in. */

static void gather_flow (const PbFlow *flow,
                         GString      *text);

static void
gather (GString    *text,
        const char *words)
{
  g_autofree char *folded = words != NULL ? g_utf8_casefold (words, -1) : NULL;

  if (folded != NULL)
    g_string_append_printf (text, "%s\n", folded);
}

static void
gather_prose (const PbProse *prose,
              GString       *text)
{
  g_autofree char *words = pb_prose_dup_text (prose);

  gather (text, words);
}

static void
gather_table (const PbDataTable *table,
              GString           *text)
{
  gather (text, pb_data_table_get_title (table));
  for (guint column = 0; column < pb_data_table_get_n_columns (table); column++)
    {
      gather (text, pb_data_table_get_heading (table, column));
      for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
        gather (text, pb_data_table_get_cell (table, row, column)->text);
    }
}

static void
gather_caption (const PbCaption *words,
                GString         *text)
{
  gather (text, words->headline);
  gather (text, words->subtitle);
  gather (text, words->notes);
}

static void
gather_block (const PbBlock *block,
              GString       *text)
{
  switch (block->kind)
    {
    case PB_BLOCK_HEADING:
      gather (text, block->heading.text);
      break;
    case PB_BLOCK_PROSE:
      gather_prose (block->prose, text);
      break;
    case PB_BLOCK_LIST:
      for (guint i = 0; i < block->items->len; i++)
        gather_prose (g_ptr_array_index (block->items, i), text);
      break;
    case PB_BLOCK_TABLE:
      gather_table (block->table.table, text);
      break;
    case PB_BLOCK_FIGURE:
      gather_caption (block->figure.words, text);
      break;
    case PB_BLOCK_COLUMNS:
      gather_flow (block->columns.left, text);
      gather_flow (block->columns.right, text);
      break;
    case PB_BLOCK_TERMS:
    case PB_BLOCK_PAGE_BREAK:
    case PB_BLOCK_SECTION:
    case PB_BLOCK_CONTENTS:
    default:
      break;
    }
}

static void
gather_flow (const PbFlow *flow,
             GString      *text)
{
  for (guint i = 0; i < pb_flow_get_n_blocks (flow); i++)
    gather_block (pb_flow_get_block (flow, i), text);
}

/* Whether a term stands in the text as a word of its own. */
static gboolean
is_used (const char *term,
         const char *text)
{
  g_autofree char *folded = g_utf8_casefold (term, -1);
  gsize length = strlen (folded);

  for (const char *found = strstr (text, folded); found != NULL; found = strstr (found + 1, folded))
    {
      gboolean begins = found == text || !g_ascii_isalnum (found[-1]);
      gboolean ends = !g_ascii_isalnum (found[length]) || found[length] == 's';

      if (begins && ends)
        return TRUE;
    }

  return FALSE;
}

static gint
compare_terms (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (pb_register_record_get_title (*(PbRegisterRecord *const *) a),
                         pb_register_record_get_title (*(PbRegisterRecord *const *) b));
}

void
pb_board_add_glossary (PbBoardData *data,
                       PbDocument  *document)
{
  PbFlow *flow = pb_document_get_body (document);
  GPtrArray *terms = pb_registers_list (data->registers, "glossary_term");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();

  gather_flow (flow, text);
  for (guint i = 0; i < terms->len; i++)
    if (is_used (pb_register_record_get_title (g_ptr_array_index (terms, i)), text->str))
      g_ptr_array_add (used, g_ptr_array_index (terms, i));

  if (used->len == 0)
    return;

  g_ptr_array_sort (used, compare_terms);
  pb_board_begin_part (data, flow);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_GLOSSARY), "glossary");
  pb_flow_add_text (flow, PB_PROSE_LEAD, _("Terms that this paper uses."));
  for (guint i = 0; i < used->len; i++)
    {
      PbRegisterRecord *term = g_ptr_array_index (used, i);
      const char *meaning = pb_register_record_get (term, "definition");

      pb_prose_add (pb_flow_add_term (flow, pb_register_record_get_title (term)), PB_RUN_PLAIN,
                    meaning != NULL ? meaning : _("not stated"));
    }
}

static gboolean
is_of_row (const PbDatasetFacts *a,
           const PbDatasetFacts *b)
{
  return g_str_equal (a->publisher, b->publisher) && g_str_equal (a->republisher, b->republisher) &&
         g_str_equal (a->published, b->published) && g_str_equal (a->licence, b->licence);
}

/* The titles of what came out together, from number @first on; %NULL where an earlier row has it. */
static char *
dup_titles (GPtrArray *datasets,
            guint      first)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (g_ptr_array_index (datasets, first));
  GString *titles = NULL;

  for (guint i = 0; i < first; i++)
    if (is_of_row (pb_dataset_get_facts (g_ptr_array_index (datasets, i)), facts))
      return NULL;

  titles = g_string_new (facts->title);
  for (guint i = first + 1; i < datasets->len; i++)
    {
      const PbDatasetFacts *other = pb_dataset_get_facts (g_ptr_array_index (datasets, i));

      if (is_of_row (other, facts))
        /* Translators: between the titles of two publications */
        g_string_append_printf (titles, "%s%s", _("; "), other->title);
    }

  return g_string_free (titles, FALSE);
}

static void
add_source_row (PbDataTable          *table,
                const PbDatasetFacts *facts,
                const char           *titles)
{
  g_autofree char *publisher = *facts->republisher != '\0'
                                 ? g_strdup_printf (_("%s, as re-published by %s"), facts->publisher, facts->republisher)
                                 : g_strdup (facts->publisher);
  g_autofree char *published = *facts->published != '\0' ? pb_text_fuzzy (facts->published) : g_strdup (_("not stated"));

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, publisher);
  pb_data_table_add_text (table, published);
  pb_data_table_add_text (table, titles);
  pb_data_table_add_text (table, *facts->licence != '\0' ? facts->licence : _("not stated"));
}

/* A row for each day on which a publisher published. */
static PbDataTable *
make_source_table (GPtrArray *datasets)
{
  PbDataTable *table = pb_data_table_new (_("Figures"));

  pb_data_table_add_column (table, "publisher", _("Publisher"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "published", _("Published"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "titles", _("Publications"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "licence", _("Licence"), PB_COLUMN_WORDS);

  for (guint i = 0; i < datasets->len; i++)
    {
      g_autofree char *titles = dup_titles (datasets, i);

      if (titles != NULL)
        add_source_row (table, pb_dataset_get_facts (g_ptr_array_index (datasets, i)), titles);
    }

  return table;
}

/* What owners ask to be said, each once. */
static void
add_attributions (PbBoardData *data,
                  PbFlow      *flow,
                  GPtrArray   *datasets)
{
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) lines = g_strsplit (data->attribution != NULL ? data->attribution : "", "\n", -1);

  pb_flow_add_heading (flow, 2, _("Attributions"), NULL);
  for (guint i = 0; i < datasets->len; i++)
    {
      const char *attribution = pb_dataset_get_facts (g_ptr_array_index (datasets, i))->attribution;

      if (*attribution != '\0' && g_hash_table_add (said, g_strdup (attribution)))
        pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, attribution);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && g_hash_table_add (said, g_strdup (lines[i])))
      pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, lines[i]);
  pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, _("Made with Placeboard"));
}

/* Which documents the innovations and decisions of the paper come from. */
static void
add_documents (PbBoardData *data,
               PbFlow      *flow)
{
  static const char *const kinds[] = { "innovation", "decision", "milestone", "commitment" };
  g_autoptr(GPtrArray) documents = pb_record_sources_list ();
  g_autofree char *text = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GPtrArray *records = pb_registers_list (data->registers, kinds[k]);

      for (guint i = 0; i < records->len; i++)
        pb_record_sources_add (documents, data->registers, g_ptr_array_index (records, i));
    }

  if (documents->len == 0)
    return;

  text = pb_record_sources_say (documents);
  pb_flow_add_heading (flow, 2, _("Documents"), NULL);
  pb_flow_add_text (flow, PB_PROSE_BODY, text);
}

void
pb_board_add_sources (PbBoardData *data,
                      PbFlow      *flow)
{
  /* Of publisher, date, titles and licence. */
  static const double shares[] = { 0.38, 0.16, 0.345, 0.115 };
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  g_autoptr(PbDataTable) table = NULL;

  for (guint i = 0; i < data->rows->frames->len; i++)
    pb_caption_source_add_table (datasets, pb_frame_get_table (g_ptr_array_index (data->rows->frames, i)));

  pb_board_begin_part (data, flow);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_SOURCES), "sources");
  table = make_source_table (datasets);
  if (datasets->len > 0)
    {
      PbPaperTable *paper = pb_flow_add_table (flow, table);

      for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
        pb_paper_table_set_share (paper, i, shares[i]);
    }
  add_documents (data, flow);
  add_attributions (data, flow, datasets);
}
