#include "pb-explore-bar.h"

#include "pb-chart-picker.h"
#include "pb-chooser-button.h"
#include "pb-series-choosers.h"
#include "pb-text-for-people.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * PbExploreBar:
 *
 * What stands over the chart: the finding in a sentence, what it is about, the
 * choosers, and as what it is shown.
 */
struct _PbExploreBar
{
  AdwBin       parent_instance;
  PbSession   *session;
  GMenuModel  *level_menu;
  GMenuModel  *colour_menu;
  GMenuModel  *shades_menu;
  int          width;          /* [px]; 0 until it is known */
  char        *need;           /* what was fitted last */
  guint        shorten_id;
  char        *headline;       /* the page's own; NULL: the frame's */
  char        *subtitle;

  GtkWidget   *headline_label;
  GtkWidget   *subtitle_label;
  GtkWidget   *level_chooser;
  GtkWidget   *sex_chooser;
  GtkWidget   *age_chooser;
  GtkWidget   *category_chooser;
  GtkWidget   *colour_chooser;
  GtkWidget   *filter_button;
  GtkWidget   *copy_button;
  GtkWidget   *choosers_box;
  GtkWidget   *charts_box;
  GtkWidget   *map_label;
  GtkWidget   *table_label;
  GtkWidget   *bars_label;
  GtkWidget   *spc_label;
  GtkWidget   *chart_picker;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_HEADLINE,
  PROP_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbExploreBar, pb_explore_bar, ADW_TYPE_BIN)

/* Margins of the bar and the gap between its halves, as in its template [px]. */
#define ROOM_BETWEEN (16 + 8 + 16)

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
show_chart_names (PbExploreBar *self,
                  gboolean      is_shown)
{
  gtk_widget_set_visible (self->map_label, is_shown);
  gtk_widget_set_visible (self->table_label, is_shown);
  gtk_widget_set_visible (self->bars_label, is_shown);
  gtk_widget_set_visible (self->spc_label, is_shown);
}

static int
get_room_for_choosers (PbExploreBar *self)
{
  return self->width > 0 ? self->width - get_natural_width (self->charts_box) - ROOM_BETWEEN : G_MAXINT;
}

static gboolean
fits (PbExploreBar *self,
      GtkWidget    *widget)
{
  return get_natural_width (widget) <= get_room_for_choosers (self);
}

static int
get_height_of_choosers (PbExploreBar *self,
                        const char   *colour_icon)
{
  int height;

  pb_chooser_button_set_icon (PB_CHOOSER_BUTTON (self->colour_chooser), colour_icon);
  gtk_widget_measure (self->choosers_box, GTK_ORIENTATION_VERTICAL, get_room_for_choosers (self), NULL, &height, NULL,
                      NULL);

  return height;
}

/* An icon saves no row where the choosers wrap anyway. */
static void
shorten_colour (PbExploreBar *self)
{
  int height = get_height_of_choosers (self, "pb-colour-symbolic");

  if (get_height_of_choosers (self, NULL) > height)
    pb_chooser_button_set_icon (PB_CHOOSER_BUTTON (self->colour_chooser), "pb-colour-symbolic");
}

/* Where room is short the pages' names go first, for their icons are well known; then the
 * words about colour, which the legend tells too. What still has no room wraps. */
static void
shorten (PbExploreBar *self)
{
  show_chart_names (self, TRUE);
  pb_chooser_button_set_icon (PB_CHOOSER_BUTTON (self->colour_chooser), NULL);
  pb_chooser_button_set_broken (PB_CHOOSER_BUTTON (self->category_chooser), FALSE);

  if (!fits (self, self->choosers_box))
    show_chart_names (self, FALSE);
  if (!fits (self, self->category_chooser))
    pb_chooser_button_set_broken (PB_CHOOSER_BUTTON (self->category_chooser), TRUE);
  if (!fits (self, self->choosers_box))
    shorten_colour (self);
}

/* What the room is needed for, and how much there is. */
static char *
dup_need (PbExploreBar *self)
{
  GtkWidget *const choosers[] = {
    self->level_chooser, self->sex_chooser, self->age_chooser, self->category_chooser, self->colour_chooser,
  };
  GString *need = g_string_new (NULL);

  g_string_printf (need, "%d %d %d", self->width, gtk_widget_get_visible (self->filter_button),
                   pb_session_get_view (self->session)->chart);
  for (gsize i = 0; i < G_N_ELEMENTS (choosers); i++)
    g_string_append_printf (need, "\n%s", pb_chooser_button_get_label (PB_CHOOSER_BUTTON (choosers[i])));

  return g_string_free (need, FALSE);
}

static gboolean
shorten_cb (gpointer user_data)
{
  PbExploreBar *self = user_data;

  self->shorten_id = 0;
  shorten (self);

  return G_SOURCE_REMOVE;
}

/* A step in time needs no other room. A chooser that was hidden has its own font and margins
 * only when GTK has laid it out, and is measured again then. */
static void
fit (PbExploreBar *self)
{
  char *need = dup_need (self);
  gboolean is_same = g_strcmp0 (need, self->need) == 0;

  g_free (self->need);
  self->need = need;
  if (is_same)
    return;

  shorten (self);
  if (self->shorten_id == 0)
    self->shorten_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, shorten_cb, self, NULL);
}

static void
append_colour_rule (GMenu        *menu,
                    const char   *label,
                    PbColourRule  rule)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.choose-colour-rule", "s", pb_colour_rule_to_word (rule));
  g_menu_append_item (menu, item);
}

/* Where the classes are given only shades and base are left to choose. */
static GMenuModel *
make_colour_menu (gboolean has_rules)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) values = g_menu_new ();
  g_autoptr(GMenu) england = g_menu_new ();
  g_autoptr(GMenu) shades = g_menu_new ();

  append_colour_rule (values, _("Natural breaks"), PB_COLOUR_NATURAL_BREAKS);
  append_colour_rule (values, _("Quantiles"), PB_COLOUR_QUANTILES);
  append_colour_rule (values, _("Equal intervals"), PB_COLOUR_EQUAL_INTERVALS);
  append_colour_rule (england, _("Comparison with England"), PB_COLOUR_COMPARISON);
  g_menu_append (shades, _("Reverse shades"), "win.reverse-shades");
  g_menu_append (shades, _("Neighbouring areas"), "win.show-neighbours");

  if (has_rules)
    {
      g_menu_append_section (menu, _("Colour by value"), G_MENU_MODEL (values));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (england));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shades));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
update_facet (PbExploreBar *self,
              PbFacet       facet,
              GtkWidget    *chooser)
{
  PbSeries *series = pb_session_get_series (self->session);
  g_autoptr(GMenuModel) menu = NULL;
  g_autofree char *label = NULL;

  if (series != NULL)
    {
      menu = pb_facet_make_menu (facet, pb_session_get_catalogue (self->session), series);
      label = pb_facet_dup_label (facet, series);
    }

  pb_chooser_button_show (PB_CHOOSER_BUTTON (chooser), pb_facet_get_name (facet), label != NULL ? label : "",
                          menu);
}

static void
update_series (PbExploreBar *self)
{
  update_facet (self, PB_FACET_SEX, self->sex_chooser);
  update_facet (self, PB_FACET_AGE, self->age_chooser);
  update_facet (self, PB_FACET_CATEGORY, self->category_chooser);
  fit (self);
}

/* England's fifths are given: there is no rule to choose. */
static gboolean
has_colour_rules (PbExploreBar *self)
{
  PbIndicator *indicator = pb_session_get_indicator (self->session);
  PbSeries *series = pb_session_get_series (self->session);

  return indicator != NULL && series != NULL &&
         !(pb_indicator_get_value_type (indicator) == PB_VALUE_DECILE &&
           g_str_equal (pb_series_get_category (series), "Decile"));
}

static GMenuModel *
get_colour_menu (PbExploreBar *self)
{
  if (pb_session_get_view (self->session)->chart != PB_CHART_MAP)
    return NULL;

  return has_colour_rules (self) ? self->colour_menu : self->shades_menu;
}

static const char *
get_colour_label (PbExploreBar *self)
{
  if (!has_colour_rules (self))
    return _("Colour: fifths");

  return pb_session_get_view (self->session)->colour_rule == PB_COLOUR_COMPARISON ? _("Colour: to England")
                                                                                  : _("Colour: value");
}

static void
update_choices (PbExploreBar *self)
{
  const PbView *view = pb_session_get_view (self->session);

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->level_chooser), _("Level"),
                          pb_text_level_label (view->level), self->level_menu);
  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->colour_chooser), NULL,
                          get_colour_label (self), get_colour_menu (self));
  gtk_widget_set_visible (self->filter_button, view->chart == PB_CHART_TABLE);
  gtk_widget_set_visible (self->copy_button, view->chart == PB_CHART_TABLE);
  pb_chart_picker_update (self->chart_picker, self->session);
  fit (self);
}

static void
update_catalogue (PbExploreBar *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);

  g_clear_object (&self->level_menu);
  if (catalogue != NULL)
    self->level_menu = pb_level_make_menu (catalogue);

  update_choices (self);
}

static void
update_words (PbExploreBar *self)
{
  PbFrame *frame = self->session != NULL ? pb_session_get_frame (self->session) : NULL;

  /* While the next table loads the words of the last one stay. */
  if (frame == NULL && self->headline == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->headline_label),
                      self->headline != NULL ? self->headline : pb_frame_get_headline (frame));
  gtk_label_set_text (GTK_LABEL (self->subtitle_label),
                      self->headline == NULL ? pb_frame_get_subtitle (frame)
                      : self->subtitle != NULL ? self->subtitle
                                               : "");
}

static void
set_words (PbExploreBar  *self,
           char         **field,
           const char    *words)
{
  g_free (*field);
  *field = g_strdup (words);
  update_words (self);
}

static void
set_session (PbExploreBar *self,
             PbSession    *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (update_catalogue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::series", G_CALLBACK (update_series), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view-state", G_CALLBACK (update_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::frame", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);

  update_catalogue (self);
  update_series (self);
  update_words (self);
}

static void
pb_explore_bar_dispose (GObject *object)
{
  PbExploreBar *self = PB_EXPLORE_BAR (object);

  g_clear_handle_id (&self->shorten_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_EXPLORE_BAR);
  g_clear_object (&self->level_menu);
  g_clear_object (&self->colour_menu);
  g_clear_object (&self->shades_menu);
  g_clear_object (&self->session);
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->need, g_free);

  G_OBJECT_CLASS (pb_explore_bar_parent_class)->dispose (object);
}

static void
pb_explore_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_EXPLORE_BAR (object)->session);
      break;
    case PROP_HEADLINE:
      g_value_set_string (value, PB_EXPLORE_BAR (object)->headline);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, PB_EXPLORE_BAR (object)->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_explore_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_EXPLORE_BAR (object), g_value_get_object (value));
      break;
    case PROP_HEADLINE:
      set_words (PB_EXPLORE_BAR (object), &PB_EXPLORE_BAR (object)->headline, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      set_words (PB_EXPLORE_BAR (object), &PB_EXPLORE_BAR (object)->subtitle, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_explore_bar_class_init (PbExploreBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_explore_bar_dispose;
  object_class->get_property = pb_explore_bar_get_property;
  object_class->set_property = pb_explore_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * PbExploreBar:headline:
   *
   * What the chart in view found of its own; %NULL for the finding of the frame.
   */
  properties[PROP_HEADLINE] = g_param_spec_string ("headline", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * PbExploreBar:subtitle:
   *
   * What that headline is about; shown with it alone.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_CHOOSER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-explore-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, headline_label);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, level_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, sex_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, age_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, category_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, colour_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, copy_button);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, choosers_box);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, charts_box);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, map_label);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, table_label);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, bars_label);
  gtk_widget_class_bind_template_child (widget_class, PbExploreBar, spc_label);
}

static void
pb_explore_bar_init (PbExploreBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chart_picker = pb_chart_picker_new ();
  gtk_box_append (GTK_BOX (self->charts_box), self->chart_picker);
  gtk_widget_set_layout_manager (self->choosers_box, pb_wrap_layout_new ());
  self->colour_menu = make_colour_menu (TRUE);
  self->shades_menu = make_colour_menu (FALSE);
}

void
pb_explore_bar_set_width (PbExploreBar *self,
                          int           width)
{
  g_return_if_fail (PB_IS_EXPLORE_BAR (self));

  self->width = width;
  fit (self);
}
