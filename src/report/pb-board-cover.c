#include "pb-board-pages-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* How deep the contents go: parts and Places. */
#define CONTENTS_DEPTH 1

/* What a board's secretary looks for; what nobody wrote is said so. */
static void
add_fact (PbFlow     *flow,
          const char *term,
          const char *value)
{
  PbProse *meaning = pb_flow_add_term (flow, term);

  pb_prose_add (meaning, value != NULL ? PB_RUN_PLAIN : PB_RUN_DIM, value != NULL ? value : _("not stated"));
}

static char *
list_places (PbBoardData *data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < data->places->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const PbBoardPlace *) g_ptr_array_index (data->places, i))->name);

  if (text->len == 0)
    g_string_append (text, _("none"));

  return g_string_free (text, FALSE);
}

void
pb_board_add_cover (PbBoardData *data,
                    PbDocument  *document)
{
  const PbBoardRecipe *recipe = data->recipe;
  PbFlow *flow = pb_document_get_body (document);
  g_autofree char *places = list_places (data);
  g_autofree char *day = pb_text_day (recipe->moment);

  pb_flow_add_section (flow, NULL, NULL, NULL);
  pb_flow_add_text (flow, PB_PROSE_TITLE, recipe->title);
  pb_flow_add_text (flow, PB_PROSE_SUBTITLE, pb_catalogue_get_facts (data->catalogue)->system_name);

  add_fact (flow, _("Board"), recipe->body);
  add_fact (flow, _("Meeting"), recipe->date);
  add_fact (flow, _("Agenda item"), recipe->agenda_item);
  add_fact (flow, _("Report by"), recipe->author);
  add_fact (flow, _("Purpose"), recipe->purpose);
  add_fact (flow, _("Action asked"), recipe->action);
  add_fact (flow, _("Places"), places);
  add_fact (flow, _("Figures at"), day);
  if (data->small_counts != NULL)
    add_fact (flow, _("Small counts"), data->small_counts);

  pb_flow_add_heading (flow, 1, _("Contents"), "contents");
  pb_flow_add_contents (flow, CONTENTS_DEPTH);
}
