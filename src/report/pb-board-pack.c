#include "pb-board-pages-private.h"

#include "pb-slug.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Agenda papers are found by their item. */
static char *
dup_header_right (const PbBoardRecipe *recipe)
{
  return g_strdup_printf (_("Agenda item: %s"), recipe->agenda_item != NULL ? recipe->agenda_item : _("to be set"));
}

void
pb_board_begin_page (PbBoardData *data,
                     PbFlow      *flow,
                     const char  *footer)
{
  g_autofree char *left =
    g_strdup_printf ("%s    %s", pb_catalogue_get_facts (data->catalogue)->system_name, data->recipe->title);
  g_autofree char *right = dup_header_right (data->recipe);

  pb_flow_add_section (flow, left, right, footer);
}

static PbChartBody *
lay_reading (gpointer       data,
             const PbTheme *theme,
             double         width)
{
  return pb_chart_reading_lay (data, theme, width);
}

void
pb_board_add_reading (PbFlow         *flow,
                      PbChartReading *reading)
{
  pb_flow_add_figure (flow, lay_reading, g_object_ref (reading), g_object_unref,
                      pb_caption_copy (pb_chart_reading_get_caption (reading)));
}

static gboolean
is_of_release (PbDataset *dataset,
               PbDataset *other)
{
  const PbDatasetFacts *a = pb_dataset_get_facts (dataset);
  const PbDatasetFacts *b = pb_dataset_get_facts (other);

  return g_str_equal (a->publisher, b->publisher) && g_str_equal (a->published, b->published);
}

/* "Publisher, May 2026: one publication, another" of those from number @first on. */
static void
add_release (GString   *text,
             GPtrArray *datasets,
             guint      first)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (g_ptr_array_index (datasets, first));
  const char *separator = ": ";

  g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", facts->publisher);
  if (*facts->published != '\0')
    {
      g_autofree char *published = pb_text_fuzzy (facts->published);

      g_string_append_printf (text, ", %s", published);
    }

  for (guint i = first; i < datasets->len; i++)
    if (is_of_release (g_ptr_array_index (datasets, i), g_ptr_array_index (datasets, first)))
      {
        g_string_append_printf (text, "%s%s", separator,
                                pb_dataset_get_facts (g_ptr_array_index (datasets, i))->title);
        separator = ", ";
      }
}

static gboolean
is_first_of_release (GPtrArray *datasets,
                     guint      number)
{
  for (guint i = 0; i < number; i++)
    if (is_of_release (g_ptr_array_index (datasets, i), g_ptr_array_index (datasets, number)))
      return FALSE;

  return TRUE;
}

char *
pb_board_dup_sources (GPtrArray  *datasets,
                      const char *attribution)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_auto(GStrv) lines = g_strsplit (attribution != NULL ? attribution : "", "\n", -1);
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < datasets->len; i++)
    if (is_first_of_release (datasets, i))
      add_release (text, datasets, i);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && g_hash_table_add (said, lines[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", lines[i]);

  return text->len > 0 ? g_strdup_printf (_("Sources: %s"), text->str) : g_strdup ("");
}

static void
add_places (PbBoardData *data,
            PbFlow      *flow)
{
  for (guint i = 0; i < data->places->len; i++)
    pb_board_add_place (data, g_ptr_array_index (data->places, i), flow);
}

typedef struct
{
  PbBoardPart   part;
  void        (*add) (PbBoardData *data, PbFlow *flow);
} Part;

/**
 * pb_board_pack_compose:
 * @data: what was read
 *
 * Composes the paper: cover and contents, then the parts in their order.
 *
 * Returns: (transfer full): the document
 */
PbDocument *
pb_board_pack_compose (PbBoardData *data)
{
  static const Part parts[] = {
    { PB_BOARD_LATEST, pb_board_add_latest },
    { PB_BOARD_PLACES, add_places },
    { PB_BOARD_CHARTS, pb_board_add_charts },
    { PB_BOARD_PRIORITIES, pb_board_add_priorities },
    { PB_BOARD_INNOVATIONS, pb_board_add_innovations },
    { PB_BOARD_DECISIONS, pb_board_add_decisions },
  };
  const PbBoardRecipe *recipe = data->recipe;
  PbDocument *document = pb_document_new (recipe->title, "en-GB");
  PbFlow *flow = pb_document_get_body (document);

  pb_document_set_author (document, recipe->author);
  pb_document_set_subject (document, recipe->body);

  if (recipe->parts[PB_BOARD_COVER])
    pb_board_add_cover (data, document);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (recipe->parts[parts[i].part])
      parts[i].add (data, flow);
  if (recipe->parts[PB_BOARD_GLOSSARY])
    pb_board_add_glossary (data, document);
  if (recipe->parts[PB_BOARD_SOURCES])
    pb_board_add_sources (data, flow);
  /* Whose hand it was stands on the cover; a paper without one says it all the same. */
  if (data->small_counts != NULL && !recipe->parts[PB_BOARD_COVER])
    pb_flow_add_text (flow, PB_PROSE_NOTE, data->small_counts);

  return document;
}

char *
pb_board_pack_dup_name (const PbBoardRecipe *recipe)
{
  GString *name = g_string_new (NULL);

  pb_slug_add (name, recipe->title);
  if (recipe->date != NULL)
    pb_slug_add (name, recipe->date);
  if (name->len == 0)
    g_string_append (name, "board-pack");

  return g_string_free (name, FALSE);
}
