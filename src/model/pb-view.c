#include "pb-view-filters.h"

#include "pb-error.h"
#include "pb-json-members.h"

#include <glib/gi18n-lib.h>

/* The version of the JSON that this program writes. */
#define VIEW_FORMAT 1

G_DEFINE_BOXED_TYPE (PbView, pb_view, pb_view_copy, pb_view_free)

static const char *const chart_words[PB_N_CHARTS] = {
  [PB_CHART_MAP] = "map",
  [PB_CHART_TABLE] = "table",
  [PB_CHART_BARS] = "bars",
  [PB_CHART_TREND] = "trend",
  [PB_CHART_INEQUALITY] = "inequality",
  [PB_CHART_SPC] = "spc",
  [PB_CHART_DUMBBELL] = "dumbbell",
  [PB_CHART_MULTIPLES] = "multiples",
  [PB_CHART_RUG] = "rug",
  [PB_CHART_SPINE] = "spine",
  [PB_CHART_FUNNEL] = "funnel",
  [PB_CHART_SCATTER] = "scatter",
  [PB_CHART_PYRAMID] = "pyramid",
  [PB_CHART_BOX] = "box",
  [PB_CHART_STATES] = "states",
  [PB_CHART_TIMELINE] = "timeline",
};

static const char *const page_words[PB_N_PAGES] = {
  [PB_PAGE_EXPLORE] = "explore",
  [PB_PAGE_PRIORITIES] = "priorities",
  [PB_PAGE_INNOVATIONS] = "innovations",
  [PB_PAGE_DECISIONS] = "decisions",
  [PB_PAGE_ASSEMBLY] = "assembly",
  [PB_PAGE_TARGETS] = "targets",
  [PB_PAGE_QUALITY] = "quality",
};

static const char *const panel_words[PB_N_PANELS] = {
  [PB_PANEL_PLACE] = "place",
  [PB_PANEL_INEQUALITY] = "inequality",
};

static const char *const colour_rule_words[PB_N_COLOUR_RULES] = {
  [PB_COLOUR_NATURAL_BREAKS] = "natural-breaks",
  [PB_COLOUR_QUANTILES] = "quantiles",
  [PB_COLOUR_EQUAL_INTERVALS] = "equal-intervals",
  [PB_COLOUR_COMPARISON] = "comparison",
};

/* The members that are plain text, in the order in which they are written. */
static const struct
{
  const char *name;
  gsize       offset;
} texts[] = {
  { "system", G_STRUCT_OFFSET (PbView, system) },
  { "indicator", G_STRUCT_OFFSET (PbView, indicator) },
  { "sex", G_STRUCT_OFFSET (PbView, sex) },
  { "age", G_STRUCT_OFFSET (PbView, age) },
  { "category-type", G_STRUCT_OFFSET (PbView, category_type) },
  { "category", G_STRUCT_OFFSET (PbView, category) },
  { "area-set", G_STRUCT_OFFSET (PbView, area_set) },
  { "place", G_STRUCT_OFFSET (PbView, place) },
  { "imd-edition", G_STRUCT_OFFSET (PbView, imd_edition) },
  { "measure", G_STRUCT_OFFSET (PbView, measure) },
  { "grouping", G_STRUCT_OFFSET (PbView, grouping) },
  { "baseline", G_STRUCT_OFFSET (PbView, baseline) },
  { "record", G_STRUCT_OFFSET (PbView, record) },
  { "against", G_STRUCT_OFFSET (PbView, against) },
  { "words-of", G_STRUCT_OFFSET (PbView, words.chart) },
  { "headline", G_STRUCT_OFFSET (PbView, words.headline) },
  { "subtitle", G_STRUCT_OFFSET (PbView, words.subtitle) },
  { "notes", G_STRUCT_OFFSET (PbView, words.notes) },
  { "alternative", G_STRUCT_OFFSET (PbView, words.alternative) },
};

#define TEXT(view, i) G_STRUCT_MEMBER (char *, (view), texts[i].offset)

static gboolean
read_texts (const PbJsonMembers  *members,
            PbView               *view,
            GError              **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!pb_json_members_read_text (members, texts[i].name, &TEXT (view, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_word (const PbJsonMembers  *members,
           const char           *name,
           const char *const    *words,
           int                   n_words,
           int                  *index_out,
           GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find_value (members, name, G_TYPE_STRING, &node, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  for (int i = 0; i < n_words; i++)
    if (g_str_equal (words[i], json_node_get_string (node)))
      {
        *index_out = i;
        return TRUE;
      }

  return pb_json_members_refuse (members, name, node, error);
}

static gboolean
read_words (const PbJsonMembers  *members,
            PbView               *view,
            GError              **error)
{
  const char *level_words[PB_N_LEVELS];
  int level = view->level;
  int chart = view->chart;
  int page = view->page;
  int panel = view->panel;
  int colour_rule = view->colour_rule;

  for (int i = 0; i < PB_N_LEVELS; i++)
    level_words[i] = pb_level_to_word ((PbLevel) i);

  if (!read_word (members, "level", level_words, PB_N_LEVELS, &level, error) ||
      !read_word (members, "chart", chart_words, PB_N_CHARTS, &chart, error) ||
      !read_word (members, "page", page_words, PB_N_PAGES, &page, error) ||
      !read_word (members, "panel", panel_words, PB_N_PANELS, &panel, error) ||
      !read_word (members, "colour-rule", colour_rule_words, PB_N_COLOUR_RULES, &colour_rule, error))
    return FALSE;

  view->level = (PbLevel) level;
  view->chart = (PbChartKind) chart;
  view->page = (PbPageKind) page;
  view->panel = (PbPanelKind) panel;
  view->colour_rule = (PbColourRule) colour_rule;

  return TRUE;
}

static gboolean
read_boolean (const PbJsonMembers  *members,
              const char           *name,
              gboolean             *value_out,
              GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find_value (members, name, G_TYPE_BOOLEAN, &node, error))
    return FALSE;

  if (node != NULL)
    *value_out = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_filters (const PbJsonMembers  *members,
              PbView               *view,
              GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find (members, "filters", JSON_NODE_OBJECT, &node, error))
    return FALSE;

  return node == NULL || pb_view_filters_from_json (view, json_node_get_object (node)) ||
         pb_json_members_refuse (members, "filters", node, error);
}

static gboolean
read_rest (const PbJsonMembers  *members,
           PbView               *view,
           GError              **error)
{
  return pb_json_members_read_day (members, "moment", &view->moment, error) && read_filters (members, view, error) &&
         read_boolean (members, "reverse-shades", &view->reverse_shades, error) &&
         read_boolean (members, "hides-neighbours", &view->hides_neighbours, error);
}

static gboolean
check_format (const PbJsonMembers  *members,
              GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find_value (members, "placeboard-view", G_TYPE_INT64, &node, error))
    return FALSE;

  if (node == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("This JSON is not a view: it has no member “placeboard-view”."));
      return FALSE;
    }

  if (json_node_get_int (node) != VIEW_FORMAT)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The member “placeboard-view” is %lld, but this program reads format %d. "
                     "Open the view with a newer Placeboard."),
                   (long long) json_node_get_int (node), VIEW_FORMAT);
      return FALSE;
    }

  return TRUE;
}

/**
 * pb_view_new:
 *
 * Returns: (transfer full): a view with nothing chosen: a map of districts in
 *   natural breaks
 */
PbView *
pb_view_new (void)
{
  PbView *self = g_new0 (PbView, 1);

  self->level = PB_LEVEL_LTLA;
  self->moment = PB_DAY_NONE;
  self->chart = PB_CHART_MAP;
  self->colour_rule = PB_COLOUR_NATURAL_BREAKS;

  return self;
}

PbView *
pb_view_copy (const PbView *self)
{
  PbView *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT (copy, i) = g_strdup (TEXT (self, i));
  copy->filters = g_strdupv (self->filters);

  return copy;
}

void
pb_view_free (PbView *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (TEXT (self, i));
  g_strfreev (self->filters);
  g_free (self);
}

gboolean
pb_view_equal (const PbView *a,
               const PbView *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (TEXT (a, i), TEXT (b, i)) != 0)
      return FALSE;

  if (!pb_view_filters_equal (a, b))
    return FALSE;

  return a->level == b->level && a->page == b->page && a->moment == b->moment && a->chart == b->chart &&
         a->panel == b->panel && a->colour_rule == b->colour_rule && !a->reverse_shades == !b->reverse_shades &&
         !a->hides_neighbours == !b->hides_neighbours;
}

gboolean
pb_view_words_hold (const PbView *self)
{
  return self->words.chart == NULL || g_str_equal (self->words.chart, pb_chart_kind_to_word (self->chart));
}

/* The figure alone: no page, panel, record or filter, and no words. */
static PbView *
copy_figure (const PbView *self)
{
  PbView *figure = pb_view_copy (self);

  pb_view_words_clear (&figure->words);
  g_clear_pointer (&figure->record, g_free);
  g_clear_pointer (&figure->filters, g_strfreev);
  figure->page = PB_PAGE_EXPLORE;
  figure->panel = PB_PANEL_PLACE;

  return figure;
}

gboolean
pb_view_is_same_figure (const PbView *a,
                        const PbView *b)
{
  g_autoptr(PbView) figure_a = NULL;
  g_autoptr(PbView) figure_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  figure_a = copy_figure (a);
  figure_b = copy_figure (b);

  return pb_view_equal (figure_a, figure_b);
}

void
pb_view_words_clear (PbViewWords *self)
{
  g_clear_pointer (&self->chart, g_free);
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->alternative, g_free);
}

void
pb_view_words_set (PbViewWords       *self,
                   const PbViewWords *words)
{
  PbViewWords copy = {
    g_strdup (words->chart),
    g_strdup (words->headline),
    g_strdup (words->subtitle),
    g_strdup (words->notes),
    g_strdup (words->alternative),
  };

  pb_view_words_clear (self);
  *self = copy;
}

gboolean
pb_view_words_equal (const PbViewWords *a,
                     const PbViewWords *b)
{
  return g_strcmp0 (a->chart, b->chart) == 0 && g_strcmp0 (a->headline, b->headline) == 0 &&
         g_strcmp0 (a->subtitle, b->subtitle) == 0 && g_strcmp0 (a->notes, b->notes) == 0 &&
         g_strcmp0 (a->alternative, b->alternative) == 0;
}

gboolean
pb_view_words_is_empty (const PbViewWords *self)
{
  return self->headline == NULL && self->subtitle == NULL && self->notes == NULL && self->alternative == NULL;
}

/**
 * pb_view_to_json:
 * @self: a view
 *
 * Leaves out what is not chosen.
 *
 * Returns: (transfer full): one object, on one line
 */
char *
pb_view_to_json (const PbView *self)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_int_member (object, "placeboard-view", VIEW_FORMAT);
  json_object_set_string_member (object, "chart", pb_chart_kind_to_word (self->chart));
  json_object_set_string_member (object, "page", page_words[self->page]);
  json_object_set_string_member (object, "panel", panel_words[self->panel]);
  json_object_set_string_member (object, "level", pb_level_to_word (self->level));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (TEXT (self, i) != NULL)
      json_object_set_string_member (object, texts[i].name, TEXT (self, i));

  if (self->filters != NULL)
    json_object_set_object_member (object, "filters", pb_view_filters_to_json (self));

  if (self->moment != PB_DAY_NONE)
    {
      g_autofree char *moment = pb_day_format_iso (self->moment);

      json_object_set_string_member (object, "moment", moment);
    }

  json_object_set_string_member (object, "colour-rule", pb_colour_rule_to_word (self->colour_rule));
  json_object_set_boolean_member (object, "reverse-shades", self->reverse_shades);
  json_object_set_boolean_member (object, "hides-neighbours", self->hides_neighbours);

  root = json_node_init_object (json_node_alloc (), object);

  return json_to_string (root, FALSE);
}

/**
 * pb_view_from_json:
 * @json: text of one JSON object
 * @error: return location for an error
 *
 * Members that are absent keep what pb_view_new() gives; unknown ones are
 * ignored.
 *
 * Errors: %PB_ERROR_BAD_INPUT for text that is not JSON, is no view, or has a
 * member that cannot be used; the message names member and value.
 *
 * Returns: (transfer full): the view, or %NULL
 */
PbView *
pb_view_from_json (const char  *json,
                   GError     **error)
{
  g_autoptr(PbView) view = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) local_error = NULL;
  PbJsonMembers members;

  g_return_val_if_fail (json != NULL, NULL);

  root = json_from_string (json, &local_error);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("This is not a view in JSON: %s"),
                   local_error != NULL ? local_error->message : _("it is not an object"));
      return NULL;
    }

  view = pb_view_new ();
  members = (PbJsonMembers) { json_node_get_object (root), _("the view") };

  if (!check_format (&members, error) || !read_texts (&members, view, error) ||
      !read_words (&members, view, error) || !read_rest (&members, view, error))
    return NULL;

  return g_steal_pointer (&view);
}

const char *
pb_chart_kind_to_word (PbChartKind chart)
{
  g_return_val_if_fail ((guint) chart < PB_N_CHARTS, NULL);

  return chart_words[chart];
}

gboolean
pb_chart_kind_from_word (const char  *word,
                         PbChartKind *chart_out)
{
  for (int chart = 0; chart < PB_N_CHARTS; chart++)
    if (g_strcmp0 (chart_words[chart], word) == 0)
      {
        *chart_out = (PbChartKind) chart;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_colour_rule_to_word (PbColourRule rule)
{
  g_return_val_if_fail ((guint) rule < PB_N_COLOUR_RULES, NULL);

  return colour_rule_words[rule];
}

const char *
pb_panel_kind_to_word (PbPanelKind panel)
{
  g_return_val_if_fail ((guint) panel < PB_N_PANELS, NULL);

  return panel_words[panel];
}

gboolean
pb_panel_kind_from_word (const char  *word,
                         PbPanelKind *panel_out)
{
  for (int panel = 0; panel < PB_N_PANELS; panel++)
    if (g_strcmp0 (panel_words[panel], word) == 0)
      {
        *panel_out = (PbPanelKind) panel;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_page_kind_to_word (PbPageKind page)
{
  g_return_val_if_fail ((guint) page < PB_N_PAGES, NULL);

  return page_words[page];
}

gboolean
pb_page_kind_from_word (const char *word,
                        PbPageKind *page_out)
{
  for (int page = 0; page < PB_N_PAGES; page++)
    if (g_strcmp0 (page_words[page], word) == 0)
      {
        *page_out = (PbPageKind) page;
        return TRUE;
      }

  return FALSE;
}
