#include "pb-indicator-sidebar.h"

#include "pb-indicator-row.h"

#include <glib/gi18n-lib.h>

/**
 * PbIndicatorSidebar:
 *
 * Every indicator under the priority it belongs to, with what stands for the
 * selected Place; a search that narrows the list as one types.
 */
struct _PbIndicatorSidebar
{
  AdwBin               parent_instance;
  PbSession           *session;
  GtkCustomFilter     *filter;
  GtkFilterListModel  *filtered;
  guint                show_current_id;

  GtkWidget           *search_entry;
  GtkWidget           *scrolled_window;
  GtkWidget           *list_box;
  GtkWidget           *placeholder_label;
  GtkWidget           *clear_button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbIndicatorSidebar, pb_indicator_sidebar, ADW_TYPE_BIN)

static const char *
get_search_text (PbIndicatorSidebar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/* Every word typed begins some word of the indicator. */
static gboolean
matches_search (gpointer item,
                gpointer user_data)
{
  PbIndicatorSidebar *self = PB_INDICATOR_SIDEBAR (user_data);
  const PbIndicatorFacts *facts =
    pb_indicator_get_facts (pb_indicator_summary_get_indicator (PB_INDICATOR_SUMMARY (item)));
  const char *text = get_search_text (self);
  g_autofree char *words = NULL;

  if (*text == '\0')
    return TRUE;

  words = g_strjoin (" ", facts->name, facts->short_name, facts->code, facts->definition, NULL);
  return g_str_match_string (text, words, TRUE);
}

static guint
count_group (PbIndicatorSidebar *self,
             int                 group)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (pb_indicator_summary_get_group (summary) == group)
        n++;
    }

  return n;
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/* "1  Prevention and self-care      7"; the first heading names the Place instead. */
static GtkWidget *
make_group_header (PbIndicatorSidebar *self,
                   PbIndicatorSummary *summary,
                   gboolean            is_first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  int group = pb_indicator_summary_get_group (summary);
  PbArea *place = pb_session_get_place (self->session);
  g_autofree char *name = NULL;
  g_autofree char *side = NULL;
  GtkWidget *label;

  g_object_get (summary, "group-name", &name, NULL);

  if (group > 0)
    {
      g_autofree char *number = g_strdup_printf ("%d", group);

      gtk_box_append (GTK_BOX (box), make_heading (number));
    }

  label = make_heading (name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, name);
  gtk_box_append (GTK_BOX (box), label);

  side = is_first && place != NULL ? g_strdup (pb_area_get_name (place))
                                   : g_strdup_printf ("%u", count_group (self, group));
  label = gtk_label_new (side);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);

  gtk_widget_add_css_class (box, "group-header");

  return box;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  PbIndicatorSidebar *self = PB_INDICATOR_SIDEBAR (user_data);
  PbIndicatorSummary *summary = pb_indicator_row_get_summary (PB_INDICATOR_ROW (row));
  int group = pb_indicator_summary_get_group (summary);

  if (before != NULL &&
      pb_indicator_summary_get_group (pb_indicator_row_get_summary (PB_INDICATOR_ROW (before))) == group)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, make_group_header (self, summary, before == NULL));
}

static GtkWidget *
make_row_cb (gpointer item,
             gpointer user_data)
{
  return pb_indicator_row_new (PB_INDICATOR_SUMMARY (item));
}

static gboolean
is_empty (PbIndicatorSidebar *self)
{
  PbCatalogue *catalogue = self->session != NULL ? pb_session_get_catalogue (self->session) : NULL;

  return catalogue != NULL && pb_catalogue_get_n_indicators (catalogue) == 0;
}

static void
update_placeholder (PbIndicatorSidebar *self)
{
  const char *search = get_search_text (self);
  g_autofree char *words = NULL;

  /* Of a list that is not made yet nothing is said. */
  if (*search != '\0')
    words = g_strdup_printf (_("No indicators match “%s”."), search);
  else
    words = g_strdup (is_empty (self) ? _("This workspace holds no indicators.") : "");

  gtk_label_set_text (GTK_LABEL (self->placeholder_label), words);
  gtk_widget_set_visible (self->clear_button, *search != '\0');
}

static void
search_changed_cb (PbIndicatorSidebar *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_placeholder (self);
}

/* Return in the search takes the first indicator that is left. */
static void
search_activate_cb (PbIndicatorSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), 0);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "indicator.choose", NULL);
}

static void
clear_search_cb (PbIndicatorSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (self->search_entry);
}

static void
row_activated_cb (PbIndicatorSidebar *self,
                  GtkListBoxRow      *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "indicator.choose", NULL);
}

/* Down leaves the search for the list. */
static gboolean
search_key_cb (PbIndicatorSidebar *self,
               guint               keyval,
               guint               keycode,
               GdkModifierType     state)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), 0);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || row == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

/* A heading counts the rows of its group: whichever row came or went, every count is anew. */
static void
update_headers (PbIndicatorSidebar *self)
{
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list_box));
}

static void
rows_changed_cb (PbIndicatorSidebar *self)
{
  GtkListBoxRow *row;

  update_headers (self);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), i)) != NULL; i++)
    pb_indicator_row_mark (PB_INDICATOR_ROW (row));
}

/* What was chosen elsewhere comes into view here. */
static gboolean
show_current_idle_cb (gpointer user_data)
{
  PbIndicatorSidebar *self = PB_INDICATOR_SIDEBAR (user_data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window));
  GtkListBoxRow *row;

  self->show_current_id = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), i)) != NULL; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_has_css_class (GTK_WIDGET (row), "current") &&
          gtk_widget_compute_bounds (GTK_WIDGET (row), self->list_box, &bounds))
        gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
    }

  return G_SOURCE_REMOVE;
}

static void
indicator_changed_cb (PbIndicatorSidebar *self)
{
  if (self->show_current_id == 0)
    self->show_current_id = g_idle_add (show_current_idle_cb, self);
}

static void
set_session (PbIndicatorSidebar *self,
             PbSession          *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  gtk_filter_list_model_set_model (self->filtered, pb_session_get_summaries (session));
  g_signal_connect_object (session, "notify::place", G_CALLBACK (update_headers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (update_placeholder), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::indicator", G_CALLBACK (indicator_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Where Tab enters the list: what is shown, else what comes first. */
static GtkWidget *
find_start_row (PbIndicatorSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), i)) != NULL; i++)
    if (gtk_widget_has_css_class (GTK_WIDGET (row), "current"))
      return GTK_WIDGET (row);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), 0));
}

/* A list box stops Tab at each of its rows.  Here the list is one stop: Tab goes from
 * a row to the button in it and out of the list; the arrows go from row to row. */
static gboolean
pb_indicator_sidebar_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  PbIndicatorSidebar *self = PB_INDICATOR_SIDEBAR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean is_in_search = focus != NULL && gtk_widget_is_ancestor (focus, self->search_entry);
  gboolean is_in_list = focus != NULL && gtk_widget_is_ancestor (focus, self->list_box);
  gboolean is_outside = focus == NULL || !gtk_widget_is_ancestor (focus, widget);
  GtkWidget *row;

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (pb_indicator_sidebar_parent_class)->focus (widget, direction);

  row = is_in_list ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : find_start_row (self);
  if (row == NULL)
    return GTK_WIDGET_CLASS (pb_indicator_sidebar_parent_class)->focus (widget, direction);

  if (is_in_list)
    return gtk_widget_child_focus (row, direction) || (!is_forward && gtk_widget_grab_focus (self->search_entry));
  if (is_forward ? is_in_search : is_outside)
    return gtk_widget_grab_focus (row);

  return GTK_WIDGET_CLASS (pb_indicator_sidebar_parent_class)->focus (widget, direction);
}

static void
pb_indicator_sidebar_dispose (GObject *object)
{
  PbIndicatorSidebar *self = PB_INDICATOR_SIDEBAR (object);

  g_clear_handle_id (&self->show_current_id, g_source_remove);
  if (self->list_box != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_INDICATOR_SIDEBAR);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_indicator_sidebar_parent_class)->dispose (object);
}

static void
pb_indicator_sidebar_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_INDICATOR_SIDEBAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_sidebar_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_INDICATOR_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_sidebar_class_init (PbIndicatorSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_indicator_sidebar_dispose;
  object_class->get_property = pb_indicator_sidebar_get_property;
  object_class->set_property = pb_indicator_sidebar_set_property;
  widget_class->focus = pb_indicator_sidebar_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-indicator-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorSidebar, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorSidebar, list_box);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorSidebar, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorSidebar, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pb_indicator_sidebar_init (PbIndicatorSidebar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search_entry, keys);

  self->filter = gtk_custom_filter_new (matches_search, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list_box), G_LIST_MODEL (self->filtered), make_row_cb, self,
                           NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list_box), update_header_cb, self, NULL);
  /* After the list box, which is told first: the rows are there when they are counted. */
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_placeholder (self);
}

void
pb_indicator_sidebar_focus_search (PbIndicatorSidebar *self)
{
  g_return_if_fail (PB_IS_INDICATOR_SIDEBAR (self));

  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
