#include "pb-place-panel.h"

#include "pb-england-list.h"
#include "pb-england-row.h"
#include "pb-figure-notes.h"
#include "pb-headline.h"
#include "pb-imd-edition.h"
#include "pb-note-list.h"
#include "pb-number.h"
#include "pb-place-areas.h"
#include "pb-place-cards.h"
#include "pb-text-for-people.h"
#include "pb-trend-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbPlacePanel:
 *
 * The selected Place: its people, its most deprived small areas, the series
 * over time, and its indicators against England with the worst first.
 */
struct _PbPlacePanel
{
  AdwBin      parent_instance;
  PbSession  *session;
  guint       update_id;

  GtkWidget  *stack;
  GtkWidget  *none_label;
  GtkWidget  *name_label;
  GtkWidget  *people_label;
  GtkWidget  *numbers_box;
  GtkWidget  *tenth_card;
  GtkWidget  *tenth_label;
  GtkWidget  *fifth_card;
  GtkWidget  *fifth_label;
  GtkWidget  *edition_button;
  GtkWidget  *trend_headline;
  GtkWidget  *trend_subtitle;
  GtkWidget  *trend_gap;
  GtkWidget  *trend_view;
  GtkWidget  *trend_notes;
  GtkWidget  *cards;
  GtkWidget  *england_basis;
  GtkWidget  *england_list;
  GtkWidget  *about_card;
  GtkWidget  *about_box;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbPlacePanel, pb_place_panel, ADW_TYPE_BIN)

static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* "District · 106,045 people, mid-2024" */
static char *
dup_people (PbArea               *place,
            guint                 n_parts,
            const PbPlaceProfile *profile)
{
  g_autofree char *level = dup_capitalised (pb_text_level_plural (pb_area_get_level (place), 1));
  g_autofree char *people = NULL;

  if (n_parts > 0)
    {
      g_free (level);
      /* Translators: what an area set has of a district that is not wholly in it */
      level = g_strdup_printf (_("Part of the district: %u small areas"), n_parts);
    }

  if (profile == NULL || isnan (profile->people))
    return g_steal_pointer (&level);

  people = pb_number_format (profile->people, 0);
  if (profile->people_period == NULL || *profile->people_period == '\0')
    return g_strdup_printf (_("%s · %s people"), level, people);

  return g_strdup_printf (_("%s · %s people, %s"), level, people, profile->people_period);
}

/* How many small areas of the Place are in the area set, where not all of it is; else 0. */
static guint
count_parts (PbPlacePanel *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  g_auto(GStrv) part = frame != NULL ? pb_place_areas_list_part (frame) : NULL;

  return part != NULL ? g_strv_length (part) : 0;
}

static void
show_number (GtkWidget *label,
             int        number,
             int        of)
{
  g_autofree char *count = g_strdup_printf ("%d", number);
  g_autofree char *text =
    /* Translators: a count among all, "8 of 69"; the first number is large */
    g_markup_printf_escaped (_("<span size=\"136%%\" weight=\"bold\">%s</span> of %d"), count, of);

  gtk_label_set_markup (GTK_LABEL (label), text);
}

static void
update_editions (PbPlacePanel         *self,
                 const PbPlaceProfile *profile,
                 const char           *edition)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *label = g_strdup_printf (_("IMD %s"), edition);
  g_autofree char *spoken = g_strdup_printf (_("Edition of the Index of Multiple Deprivation: %s"), edition);

  for (int i = profile->n_counts - 1; i >= 0; i--)
    {
      g_autofree char *name = g_strdup_printf (_("Index of Multiple Deprivation %s"), profile->counts[i].edition);
      g_autoptr(GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.choose-imd-edition", "s", profile->counts[i].edition);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->edition_button), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->edition_button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edition_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
update_profile (PbPlacePanel *self)
{
  PbArea *place = pb_session_get_place (self->session);
  const PbPlaceProfile *profile = pb_session_get_profile (self->session);
  const PbView *view = pb_session_get_view (self->session);
  const PbDeprivationCount *count = pb_imd_edition_choose (profile, view->imd_edition, view->moment);
  g_autofree char *people = NULL;
  g_autofree char *tenth = NULL;
  g_autofree char *fifth = NULL;

  if (place == NULL)
    return;

  people = dup_people (place, count_parts (self), profile);
  gtk_label_set_text (GTK_LABEL (self->people_label), people);

  gtk_widget_set_visible (self->numbers_box, count != NULL && count->n_areas > 0);
  if (count == NULL || count->n_areas == 0)
    return;

  show_number (self->tenth_label, count->n_most_deprived_10, count->n_areas);
  show_number (self->fifth_label, count->n_most_deprived_20, count->n_areas);
  update_editions (self, profile, count->edition);

  tenth = g_strdup_printf (_("%d of %d small areas are in England’s most deprived tenth"),
                           count->n_most_deprived_10, count->n_areas);
  fifth = g_strdup_printf (_("%d of %d small areas are in England’s most deprived fifth"),
                           count->n_most_deprived_20, count->n_areas);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tenth_card), GTK_ACCESSIBLE_PROPERTY_LABEL, tenth, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fifth_card), GTK_ACCESSIBLE_PROPERTY_LABEL, fifth, -1);
}

/* All areas of the Place's level, for its rank: the map's table where it shows that level. */
static PbSeriesTable *
get_peers (PbPlacePanel  *self,
           PbSeriesTable *table)
{
  PbSeriesTable *all = pb_session_get_table (self->session);

  if (all == NULL || pb_series_table_get_level (all) != pb_series_table_get_level (table) ||
      pb_series_table_get_series (all) != pb_series_table_get_series (table))
    return NULL;

  return all;
}

/* Published figures are of districts: of more than the area set has of this one. */
static void
mark_whole (PbPlacePanel  *self,
            char         **text)
{
  g_autofree char *marked = NULL;

  if (count_parts (self) == 0)
    return;

  /* Translators: of a district of which a part only is in the area set, "Years, males · whole district" */
  marked = g_strdup_printf (_("%s · whole district"), *text);
  g_free (*text);
  *text = g_steal_pointer (&marked);
}

static void
update_trend_notes (PbPlacePanel *self,
                    gboolean      is_empty)
{
  PbTrendView *view = PB_TREND_VIEW (self->trend_view);
  int n_later;
  g_autoptr(GPtrArray) notes = pb_trend_view_list_notes (view, &n_later);

  gtk_widget_set_visible (self->trend_notes, !is_empty);
  pb_note_list_show (PB_NOTE_LIST (self->trend_notes), notes, n_later, pb_session_get_view (self->session)->place,
                     pb_trend_view_get_period (view));
}

static void
update_trend (PbPlacePanel *self)
{
  PbIndicatorSummary *summary = pb_session_get_current_summary (self->session);
  PbSeriesTable *table = summary != NULL ? pb_indicator_summary_get_table (summary) : NULL;
  gboolean is_empty = pb_trend_view_is_empty (PB_TREND_VIEW (self->trend_view));
  g_autofree char *headline = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *gap = NULL;

  if (!is_empty)
    {
      gap = pb_headline_gap (table, 0, pb_indicator_summary_get_period_index (summary));
      headline = pb_headline_trend (table, 0, pb_indicator_summary_get_period_index (summary),
                                    get_peers (self, table));
      subtitle = pb_headline_trend_subtitle (table);
      mark_whole (self, &subtitle);
    }
  else if (summary != NULL && pb_indicator_summary_get_series (summary) == NULL)
    headline = g_strdup (pb_indicator_summary_say_absence (pb_indicator_summary_get_indicator (summary)));
  else if (summary != NULL)
    g_object_get (summary, "detail", &headline, NULL);

  gtk_label_set_text (GTK_LABEL (self->trend_headline), headline != NULL ? headline : "");
  gtk_label_set_text (GTK_LABEL (self->trend_subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->trend_subtitle, subtitle != NULL);
  gtk_label_set_text (GTK_LABEL (self->trend_gap), gap != NULL ? gap : "");
  gtk_widget_set_visible (self->trend_gap, gap != NULL);
  gtk_widget_set_visible (self->trend_view, !is_empty);
  update_trend_notes (self, is_empty);
}

static void
update_about (PbPlacePanel *self)
{
  gboolean has_figure =
    pb_figure_notes_show (GTK_BOX (self->about_box), pb_session_get_current_summary (self->session));

  gtk_widget_set_visible (self->about_card, has_figure);
}

static void
update_england (PbPlacePanel *self)
{
  g_autoptr(GPtrArray) order = pb_england_list_sort (pb_session_get_summaries (self->session));
  g_autofree char *basis = pb_england_list_dup_basis (order);

  mark_whole (self, &basis);

  gtk_label_set_text (GTK_LABEL (self->england_basis), basis);
  pb_england_list_fill (GTK_LIST_BOX (self->england_list), order);
}

static void
update (PbPlacePanel *self)
{
  PbArea *place = pb_session_get_place (self->session);
  g_autofree char *none = NULL;

  /* At the start the map comes first: nothing is there yet to be said of the Place. */
  if (g_list_model_get_n_items (pb_session_get_summaries (self->session)) == 0)
    return;

  if (place == NULL)
    {
      none = g_strdup_printf (_("Choose one of the %s on the map, in the table or among the bars to see it here."),
                              pb_text_level_plural (pb_session_get_view (self->session)->level, 2));
      gtk_label_set_text (GTK_LABEL (self->none_label), none);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "none");
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->name_label), pb_area_get_name (place));
  update_profile (self);
  update_trend (self);
  update_england (self);
  update_about (self);
  pb_place_cards_show (PB_PLACE_CARDS (self->cards), self->session);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "place");
}

static gboolean
update_idle_cb (gpointer user_data)
{
  PbPlacePanel *self = PB_PLACE_PANEL (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One choice notifies several properties, and while the moment is dragged the map
 * comes first: the panel follows after the frame. */
static void
queue_update (PbPlacePanel *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, update_idle_cb, self, NULL);
}

static void
row_activated_cb (PbPlacePanel  *self,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "indicator.choose", NULL);
}

static void
set_session (PbPlacePanel *self,
             PbSession    *session)
{
  static const char *const followed[] = {
    "notify::place", "notify::place-profile", "notify::summaries", "notify::frame", "notify::view-state",
    "notify::registers",
  };

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  queue_update (self);
}

static void
pb_place_panel_dispose (GObject *object)
{
  PbPlacePanel *self = PB_PLACE_PANEL (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  /* The bin's own child is bound: it would be gone before the bin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_PLACE_PANEL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_place_panel_parent_class)->dispose (object);
}

static void
pb_place_panel_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_PLACE_PANEL (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_place_panel_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_PLACE_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_place_panel_class_init (PbPlacePanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_place_panel_dispose;
  object_class->get_property = pb_place_panel_get_property;
  object_class->set_property = pb_place_panel_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_PLACE_CARDS);
  g_type_ensure (PB_TYPE_NOTE_LIST);
  g_type_ensure (PB_TYPE_TREND_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-place-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, none_label);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, name_label);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, people_label);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, numbers_box);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, tenth_card);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, tenth_label);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, fifth_card);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, fifth_label);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, edition_button);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, trend_headline);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, trend_subtitle);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, trend_gap);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, trend_view);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, trend_notes);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, cards);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, england_basis);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, england_list);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, about_card);
  gtk_widget_class_bind_template_child (widget_class, PbPlacePanel, about_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pb_place_panel_init (PbPlacePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
