#include "pb-chart-stack.h"

#include "pb-area-table.h"
#include "pb-bars-view.h"
#include "pb-chart-reading.h"
#include "pb-copy.h"
#include "pb-import-dialog.h"
#include "pb-indicator-summary.h"
#include "pb-map-view.h"
#include "pb-reading-view.h"
#include "pb-spc-view.h"

/**
 * PbChartStack:
 *
 * Map, table and bars: three ways to see the session's frame; the process chart
 * of its series; and the charts that are read. Each page is made when it is first
 * shown.
 */
struct _PbChartStack
{
  AdwBin      parent_instance;
  PbSession  *session;
  GtkWidget  *stack;
  GtkWidget  *absence;   /* a page of the stack: why there is no chart */
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

G_DEFINE_FINAL_TYPE (PbChartStack, pb_chart_stack, ADW_TYPE_BIN)

/* One paragraph: a line for every short sentence would push the last out of the window. */
static void
update_footnote (GtkLabel  *footnote,
                 PbSession *session)
{
  PbFrame *frame = pb_session_get_frame (session);
  g_autofree char *text = g_strdup (frame != NULL ? pb_frame_get_footnote (frame) : "");

  gtk_label_set_text (footnote, g_strdelimit (text, "\n", ' '));
}

static void
footnote_frame_cb (PbSession  *session,
                   GParamSpec *pspec,
                   gpointer    user_data)
{
  update_footnote (GTK_LABEL (user_data), session);
}

static GtkWidget *
make_footnote (PbSession *session)
{
  GtkWidget *footnote = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (footnote), 0);
  gtk_label_set_wrap (GTK_LABEL (footnote), TRUE);
  gtk_widget_add_css_class (footnote, "caption");
  gtk_widget_add_css_class (footnote, "dim-label");
  gtk_widget_set_margin_start (footnote, 16);
  gtk_widget_set_margin_end (footnote, 16);
  gtk_widget_set_margin_top (footnote, 12);
  gtk_widget_set_margin_bottom (footnote, 16);

  g_signal_connect_object (session, "notify::frame", G_CALLBACK (footnote_frame_cb), footnote, 0);
  update_footnote (GTK_LABEL (footnote), session);

  return footnote;
}

/* Bars are as high as their rows need, with what must be said of them below. */
static GtkWidget *
make_bars_page (PbSession *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), g_object_new (PB_TYPE_BARS_VIEW, "session", session, NULL));
  gtk_box_append (GTK_BOX (box), make_footnote (session));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);

  return scrolled;
}

static GtkWidget *
make_page (PbSession   *session,
           PbChartKind  chart)
{
  switch (chart)
    {
    case PB_CHART_TABLE:
      return g_object_new (PB_TYPE_AREA_TABLE, "session", session, NULL);
    case PB_CHART_BARS:
      return make_bars_page (session);
    case PB_CHART_SPC:
      return g_object_new (PB_TYPE_SPC_VIEW, "session", session, NULL);
    case PB_CHART_MAP:
    default:
      return pb_chart_reading_has_kind (chart) ? g_object_new (PB_TYPE_READING_VIEW, "session", session, NULL)
                                               : g_object_new (PB_TYPE_MAP_VIEW, "session", session, NULL);
    }
}

/* Trend and inequality are the panel's: the centre shows the map for them. */
static PbChartKind
get_chart (PbChartStack *self)
{
  PbChartKind chart = pb_session_get_view (self->session)->chart;

  return chart == PB_CHART_TREND || chart == PB_CHART_INEQUALITY ? PB_CHART_MAP : chart;
}

/* What to say in place of a chart where no source holds the chosen indicator; else %NULL. */
static const char *
get_absence (PbChartStack *self)
{
  PbIndicator *indicator = pb_session_get_indicator (self->session);

  return indicator != NULL && pb_session_get_series (self->session) == NULL ? pb_indicator_summary_say_absence (indicator)
                                                                            : NULL;
}

/* All charts that are read have one page. */
static const char *
get_page_name (PbChartKind chart)
{
  return pb_chart_reading_has_kind (chart) ? "reading" : pb_chart_kind_to_word (chart);
}

static const char *
get_headline (PbChartStack *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (page != NULL && page == self->absence && get_absence (self) != NULL)
    return pb_indicator_get_name (pb_session_get_indicator (self->session));
  if (page != NULL && PB_IS_SPC_VIEW (page))
    return pb_spc_view_get_headline (PB_SPC_VIEW (page));
  if (page != NULL && PB_IS_READING_VIEW (page))
    return pb_reading_view_get_headline (PB_READING_VIEW (page));

  return NULL;
}

static const char *
get_subtitle (PbChartStack *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (page != NULL && PB_IS_SPC_VIEW (page))
    return pb_spc_view_get_subtitle (PB_SPC_VIEW (page));
  if (page != NULL && PB_IS_READING_VIEW (page))
    return pb_reading_view_get_subtitle (PB_READING_VIEW (page));

  return NULL;
}

static void
notify_words (PbChartStack *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADLINE]);
}

static void
show_absence (PbChartStack *self,
              const char   *words)
{
  gtk_label_set_text (GTK_LABEL (self->absence), words);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->absence);
  notify_words (self);
}

static void
update (PbChartStack *self)
{
  PbChartKind chart = get_chart (self);
  const char *name = get_page_name (chart);
  const char *absence = get_absence (self);

  if (absence != NULL)
    {
      show_absence (self, absence);
      return;
    }

  if (gtk_stack_get_child_by_name (GTK_STACK (self->stack), name) == NULL)
    {
      GtkWidget *page = make_page (self->session, chart);

      gtk_widget_set_hexpand (page, TRUE);
      gtk_widget_set_vexpand (page, TRUE);
      gtk_stack_add_named (GTK_STACK (self->stack), page, name);
      if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "reading") != NULL)
        g_signal_connect_object (page, "notify::reading", G_CALLBACK (notify_words), self, G_CONNECT_SWAPPED);
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  notify_words (self);
}

static void
set_session (PbChartStack *self,
             PbSession    *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  pb_import_add_drop (GTK_WIDGET (self), session);
  g_signal_connect_object (session, "notify::chart", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::indicator", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::series", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
pb_chart_stack_dispose (GObject *object)
{
  PbChartStack *self = PB_CHART_STACK (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_chart_stack_parent_class)->dispose (object);
}

static void
pb_chart_stack_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_CHART_STACK (object)->session);
      break;
    case PROP_HEADLINE:
      g_value_set_string (value, get_headline (PB_CHART_STACK (object)));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, get_subtitle (PB_CHART_STACK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_chart_stack_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_CHART_STACK (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_chart_stack_class_init (PbChartStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_chart_stack_dispose;
  object_class->get_property = pb_chart_stack_get_property;
  object_class->set_property = pb_chart_stack_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * PbChartStack:headline:
   *
   * The finding of the page in view, where it is not the frame's; else %NULL.
   */
  properties[PROP_HEADLINE] = g_param_spec_string ("headline", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * PbChartStack:subtitle:
   *
   * What that headline is about.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_chart_stack_init (PbChartStack *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->absence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->absence), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->absence), GTK_JUSTIFY_CENTER);
  gtk_widget_set_hexpand (self->absence, TRUE);
  gtk_widget_set_vexpand (self->absence, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->absence, "absence");
  adw_bin_set_child (ADW_BIN (self), self->stack);
  pb_copy_add_menu (self->stack);
}

gboolean
pb_chart_stack_is_complete (PbChartStack *self)
{
  GtkWidget *view;
  gboolean is_complete = TRUE;

  g_return_val_if_fail (PB_IS_CHART_STACK (self), FALSE);

  if (self->session != NULL && get_absence (self) != NULL)
    return TRUE;
  if (self->session == NULL || pb_session_get_frame (self->session) == NULL)
    return FALSE;

  view = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (view == NULL)
    return FALSE;

  /* A worker paints the map and reads the process chart; table and bars are there at once. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (view), "is-complete") != NULL)
    g_object_get (view, "is-complete", &is_complete, NULL);

  return is_complete;
}

void
pb_chart_stack_zoom_to_place (PbChartStack *self)
{
  g_return_if_fail (PB_IS_CHART_STACK (self));

  if (get_absence (self) != NULL)
    return;

  pb_session_choose_chart (self->session, PB_CHART_MAP);
  gtk_widget_activate_action (gtk_stack_get_visible_child (GTK_STACK (self->stack)), "map.zoom-to-place", NULL);
}

void
pb_chart_stack_show_filter (PbChartStack *self)
{
  g_return_if_fail (PB_IS_CHART_STACK (self));

  if (get_absence (self) != NULL)
    return;

  pb_session_choose_chart (self->session, PB_CHART_TABLE);
  pb_area_table_show_filter (PB_AREA_TABLE (gtk_stack_get_visible_child (GTK_STACK (self->stack))), TRUE);
}
