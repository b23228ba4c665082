#include "pb-inequality-panel.h"

#include "pb-copy.h"
#include "pb-core20-card.h"
#include "pb-glossary.h"
#include "pb-gradient-view.h"
#include "pb-inequality-choosers.h"
#include "pb-inequality-picture.h"
#include "pb-inequality-rows.h"
#include "pb-measure-trend-view.h"
#include "pb-sexes-card.h"
#include "pb-text-table.h"
#include "pb-verdict-pill.h"
#include "pb-widget-theme.h"
#include "pb-widest-list.h"

#include <glib/gi18n-lib.h>

/**
 * PbInequalityPanel:
 *
 * Is the gap narrowing? The session's answer in words, over time and by group,
 * with what it can be asked instead; and where else gaps are wide.
 *
 * Property: session.
 */
struct _PbInequalityPanel
{
  AdwBin      parent_instance;
  PbSession  *session;

  GtkWidget  *stack;
  GtkWidget  *none_label;
  GtkWidget  *headline_label;
  GtkWidget  *pill;
  GtkWidget  *value_label;
  GtkWidget  *subtitle_label;
  GtkWidget  *advice_label;
  GtkWidget  *advice_button;
  GtkWidget  *trend_view;
  GtkWidget  *trend_scale;
  GtkWidget  *trend_bar;
  GtkWidget  *trend_button;
  GtkWidget  *trend_table;
  GtkWidget  *method_button;
  GtkWidget  *method_arrow;
  GtkWidget  *method_label;
  GtkWidget  *gradient_card;
  GtkWidget  *gradient_headline;
  GtkWidget  *gradient_subtitle;
  GtkWidget  *gradient_view;
  GtkWidget  *gradient_lit;
  GtkWidget  *gradient_button;
  GtkWidget  *gradient_table;
  GtkWidget  *sexes_card;
  GtkWidget  *widest_list;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbInequalityPanel, pb_inequality_panel, ADW_TYPE_BIN)

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* The first of the other groups that can be had; %NULL where there are none. */
static const PbInequalityChoice *
find_way_out (PbInequality *inequality)
{
  guint n_choices;
  const PbInequalityChoice *choices = pb_inequality_get_groupings (inequality, &n_choices);
  const char *shown = pb_inequality_get_question (inequality)->grouping;

  for (guint i = 0; i < n_choices; i++)
    if (choices[i].is_available && g_strcmp0 (choices[i].id, shown) != 0)
      return &choices[i];

  return NULL;
}

/* A refusal says why; this says what to do, and does it. */
static void
update_advice (PbInequalityPanel *self,
               PbInequality      *inequality)
{
  gboolean is_refused = pb_inequality_get_refusal (inequality) != NULL;
  const PbInequalityChoice *way_out = is_refused ? find_way_out (inequality) : NULL;
  gboolean is_wished = way_out != NULL && g_strcmp0 (pb_session_get_view (self->session)->grouping, way_out->id) == 0;
  g_autofree char *label = NULL;

  show_text (self->advice_label, !is_refused       ? NULL
                                 : way_out != NULL ? _("Choose other groups, another measure or another moment.")
                                                   : _("Choose another indicator, Place or level."));

  gtk_widget_set_visible (self->advice_button, way_out != NULL && !is_wished);
  if (way_out == NULL)
    return;

  label = g_strdup_printf (_("Show groups: %s"), way_out->title);
  gtk_button_set_label (GTK_BUTTON (self->advice_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->advice_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
advice_clicked_cb (PbInequalityPanel *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);
  const PbInequalityChoice *way_out = inequality != NULL ? find_way_out (inequality) : NULL;

  if (way_out != NULL)
    pb_session_choose_grouping (self->session, way_out->id);
}

static void
update_method (PbInequalityPanel *self,
               PbInequality      *inequality)
{
  /* The method names the edition of the index that ranks. */
  const char *parts[] = { pb_inequality_get_method (inequality), pb_inequality_get_source (inequality) };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", parts[i]);

  gtk_label_set_text (GTK_LABEL (self->method_label), text->str);
  gtk_widget_set_visible (self->method_button, text->len > 0);
  if (text->len == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->method_button), FALSE);
}

/* GtkExpander keeps the focus that Tab should take onwards. */
static void
method_toggled_cb (PbInequalityPanel *self)
{
  gboolean is_open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->method_button));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->method_arrow), is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->method_button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

/* Where the scale of the chart starts, as it is drawn in the panel; %NULL at zero. */
static char *
dup_scale_note (PbInequalityPanel *self,
                PbInequality      *inequality)
{
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (inequality);
  g_autoptr(PbTrendChart) chart = NULL;
  GtkRequisition size;
  PbTheme theme;

  gtk_widget_get_preferred_size (self->trend_view, NULL, &size);
  pb_widget_get_theme (self->trend_view, &theme);
  chart = pb_trend_chart_new (&trend->input, &theme, size.width, size.height);

  return pb_trend_chart_dup_scale_note (chart);
}

/* The chart, or the table in its stead. */
static void
update_trend (PbInequalityPanel *self,
              PbInequality      *inequality)
{
  gboolean as_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->trend_button));
  guint n_lines;
  g_autoptr(GListModel) rows = NULL;
  g_autofree char *scale = NULL;

  pb_inequality_get_lines (inequality, &n_lines);
  gtk_widget_set_visible (self->trend_bar, n_lines > 0);
  gtk_widget_set_visible (self->trend_view, n_lines > 0 && !as_table);
  gtk_widget_set_visible (self->trend_table, n_lines > 0 && as_table);
  if (n_lines > 0 && !as_table)
    scale = dup_scale_note (self, inequality);
  show_text (self->trend_scale, scale);
  if (n_lines == 0 || !as_table)
    return;

  rows = pb_inequality_rows_of_trend (inequality);
  pb_text_table_show (PB_TEXT_TABLE (self->trend_table), _("Gap over time"), pb_inequality_titles_of_trend (),
                      PB_INEQUALITY_TREND_WORDS, rows);
}

static void
update_gradient (PbInequalityPanel *self,
                 PbInequality      *inequality)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (inequality);
  gboolean as_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->gradient_button));
  g_autoptr(GListModel) rows = NULL;

  gtk_widget_set_visible (self->gradient_card, gradient != NULL);
  if (gradient == NULL)
    return;

  show_text (self->gradient_headline, gradient->headline);
  show_text (self->gradient_subtitle, gradient->subtitle);
  gtk_widget_set_visible (self->gradient_view, !as_table);
  gtk_widget_set_visible (self->gradient_table, as_table);
  if (!as_table)
    return;

  rows = pb_inequality_rows_of_gradient (inequality);
  pb_text_table_show (PB_TEXT_TABLE (self->gradient_table), _("Gradient by group"),
                      pb_inequality_titles_of_gradient (), PB_INEQUALITY_GRADIENT_WORDS, rows);
}

/* What the map lights up, where it is a group of the gradient. */
static void
update_lit (PbInequalityPanel *self)
{
  const char *words = NULL;
  const char *const *codes = pb_session_get_lit (self->session, &words);
  g_autofree char *text = NULL;

  if (codes != NULL && words != NULL)
    text = g_strdup_printf (ngettext ("%s: %u area lit on the map. Escape puts it out.",
                                      "%s: %u areas lit on the map. Escape puts them out.",
                                      g_strv_length ((char **) codes)),
                            words, g_strv_length ((char **) codes));

  show_text (self->gradient_lit, text);
}

static void
update (PbInequalityPanel *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);
  g_autofree char *description = NULL;

  /* The answer before stays until the next is there; without any there is nothing to say. */
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), inequality != NULL ? "answer" : "none");
  gtk_widget_set_visible (self->none_label, pb_session_get_series (self->session) == NULL);
  if (inequality == NULL)
    return;

  show_text (self->headline_label, pb_inequality_get_headline (inequality));
  show_text (self->subtitle_label, pb_inequality_get_subtitle (inequality));
  show_text (self->value_label, pb_inequality_get_value_words (inequality));
  update_advice (self, inequality);
  pb_verdict_pill_show (PB_VERDICT_PILL (self->pill), pb_inequality_get_verdict (inequality)->kind,
                        pb_inequality_get_verdict_words (inequality), pb_inequality_get_method (inequality));
  update_trend (self, inequality);
  update_method (self, inequality);
  update_gradient (self, inequality);

  description = pb_inequality_dup_description (inequality);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
table_toggled_cb (PbInequalityPanel *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);

  if (inequality == NULL)
    return;

  update_trend (self, inequality);
  update_gradient (self, inequality);
}

static void
set_session (PbInequalityPanel *self,
             PbSession         *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::series", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lit", G_CALLBACK (update_lit), self, G_CONNECT_SWAPPED);
  update (self);
  update_lit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_inequality_panel_dispose (GObject *object)
{
  PbInequalityPanel *self = PB_INEQUALITY_PANEL (object);

  /* The bin's own child is bound: it would be gone before the bin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_INEQUALITY_PANEL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_inequality_panel_parent_class)->dispose (object);
}

static void
pb_inequality_panel_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_INEQUALITY_PANEL (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_inequality_panel_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_INEQUALITY_PANEL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, none_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, headline_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, pill);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, value_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, advice_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, advice_button);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, trend_view);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, trend_scale);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, trend_bar);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, trend_button);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, trend_table);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, method_button);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, method_arrow);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, method_label);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_card);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_headline);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_subtitle);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_view);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_lit);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_button);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, gradient_table);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, sexes_card);
  gtk_widget_class_bind_template_child (widget_class, PbInequalityPanel, widest_list);
}

static void
pb_inequality_panel_class_init (PbInequalityPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_inequality_panel_dispose;
  object_class->get_property = pb_inequality_panel_get_property;
  object_class->set_property = pb_inequality_panel_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_CORE20_CARD);
  g_type_ensure (PB_TYPE_GRADIENT_VIEW);
  g_type_ensure (PB_TYPE_INEQUALITY_CHOOSERS);
  g_type_ensure (PB_TYPE_MEASURE_TREND_VIEW);
  g_type_ensure (PB_TYPE_SEXES_CARD);
  g_type_ensure (PB_TYPE_TEXT_TABLE);
  g_type_ensure (PB_TYPE_VERDICT_PILL);
  g_type_ensure (PB_TYPE_WIDEST_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-inequality-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, advice_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_toggled_cb);
}

static void
pb_inequality_panel_init (PbInequalityPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pb_glossary_explain (GTK_LABEL (self->subtitle_label));
  pb_glossary_explain (GTK_LABEL (self->method_label));
  pb_copy_add_chart_menu (self->trend_view, PB_CHART_INEQUALITY);
  pb_copy_add_chart_menu (self->gradient_view, PB_CHART_INEQUALITY);
}

gboolean
pb_inequality_panel_is_complete (PbInequalityPanel *self)
{
  g_return_val_if_fail (PB_IS_INEQUALITY_PANEL (self), TRUE);

  return !pb_sexes_card_is_loading (PB_SEXES_CARD (self->sexes_card)) &&
         !pb_widest_list_is_loading (PB_WIDEST_LIST (self->widest_list));
}
