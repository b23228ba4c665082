#include "pb-indicator-row.h"

#include "pb-comparison-icon.h"
#include "pb-indicator-details.h"
#include "pb-sparkline-view.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/**
 * PbIndicatorRow:
 *
 * One indicator of the sidebar: its name, its value for the selected Place at
 * the moment, how that compares, and its course over time. Definition and
 * source open from its button.
 */
struct _PbIndicatorRow
{
  GtkListBoxRow        parent_instance;
  PbIndicatorSummary  *summary;

  GtkWidget           *name_label;
  GtkWidget           *comparison_icon;
  GtkWidget           *value_label;
  GtkWidget           *detail_label;
  GtkWidget           *details_button;
  GtkWidget           *sparkline;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbIndicatorRow, pb_indicator_row, GTK_TYPE_LIST_BOX_ROW)

/* A count of people is not set against England's. */
static gboolean
is_count (PbIndicatorSummary *summary)
{
  return pb_indicator_get_value_type (pb_indicator_summary_get_indicator (summary)) == PB_VALUE_COUNT;
}

/* "worse · 2023-25", or why there is no value. The row has no room for a period
 * behind "not compared", nor for how long ago it ended; its tooltip has both. */
static char *
dup_second_line (PbIndicatorSummary *summary)
{
  g_autofree char *detail = NULL;
  g_autofree char *word = NULL;
  g_autofree char *period = NULL;
  int comparison;

  g_object_get (summary, "detail", &detail, "comparison-text", &word, "period-label", &period,
                "comparison", &comparison, NULL);

  if (*detail != '\0')
    return g_steal_pointer (&detail);
  if (is_count (summary))
    return g_steal_pointer (&period);
  if (*word == '\0' || *period == '\0' || comparison == PB_COMPARISON_NOT_COMPARED)
    return *word != '\0' ? g_steal_pointer (&word) : g_steal_pointer (&period);

  return g_strdup_printf ("%s · %s", word, period);
}

/* A count of males is not one of all people; rates are read beside the chooser of sex. */
static char *
dup_name (PbIndicatorSummary *summary)
{
  PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
  PbSeries *series = pb_indicator_summary_get_series (summary);

  if (!is_count (summary) || series == NULL || g_str_equal (pb_series_get_sex (series), "Persons"))
    return g_strdup (pb_indicator_get_short_name (indicator));

  return g_strdup_printf ("%s, %s", pb_indicator_get_short_name (indicator),
                          pb_text_sex_in_subtitle (pb_series_get_sex (series)));
}

static void
update_words (PbIndicatorRow *self)
{
  g_autofree char *name = dup_name (self->summary);
  g_autofree char *second_line = dup_second_line (self->summary);
  g_autofree char *sentence = NULL;
  g_autofree char *value = NULL;
  PbSeriesTable *table = pb_indicator_summary_get_table (self->summary);
  gboolean has_course = table != NULL && pb_series_table_has_value (table, 0);
  gboolean has_value;

  g_object_get (self->summary, "accessible-text", &sentence, "value-text", &value, NULL);
  has_value = *value != '\0';

  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_label_set_text (GTK_LABEL (self->detail_label), second_line);
  gtk_widget_set_visible (self->comparison_icon, has_value && !is_count (self->summary));
  gtk_widget_set_visible (self->value_label, has_value);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);

  pb_sparkline_view_show (PB_SPARKLINE_VIEW (self->sparkline), table, has_course ? 0 : -1,
                          pb_indicator_summary_get_period_index (self->summary));
  gtk_widget_set_visible (self->sparkline, has_course);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

void
pb_indicator_row_mark (PbIndicatorRow *self)
{
  gboolean is_current;

  g_return_if_fail (PB_IS_INDICATOR_ROW (self));

  g_object_get (self->summary, "is-current", &is_current, NULL);

  if (is_current)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "current");
      gtk_widget_add_css_class (self->name_label, "heading");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
      gtk_widget_remove_css_class (self->name_label, "heading");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
}

/* Made when it is opened: a sidebar of hundreds of rows has one popover at most. */
static void
make_popover_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  PbIndicatorRow *self = PB_INDICATOR_ROW (user_data);
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), pb_indicator_details_new (self->summary));
  gtk_menu_button_set_popover (button, popover);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PbIndicatorRow *self = PB_INDICATOR_ROW (widget);
  PbIndicator *indicator = pb_indicator_summary_get_indicator (self->summary);

  gtk_widget_activate_action (widget, "win.choose-indicator", "s", pb_indicator_get_code (indicator));
}

static void
details_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (PB_INDICATOR_ROW (widget)->details_button));
}

static void
set_summary (PbIndicatorRow     *self,
             PbIndicatorSummary *summary)
{
  g_set_object (&self->summary, summary);

  g_signal_connect_object (summary, "notify::accessible-text", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (summary, "notify::is-current", G_CALLBACK (pb_indicator_row_mark), self,
                           G_CONNECT_SWAPPED);
  update_words (self);
  pb_indicator_row_mark (self);
}

/* Before a row is in the list, assistive technology is not told what is selected. */
static void
pb_indicator_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_indicator_row_parent_class)->map (widget);
  pb_indicator_row_mark (PB_INDICATOR_ROW (widget));
}

static void
pb_indicator_row_dispose (GObject *object)
{
  PbIndicatorRow *self = PB_INDICATOR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_INDICATOR_ROW);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (pb_indicator_row_parent_class)->dispose (object);
}

static void
pb_indicator_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_object (value, PB_INDICATOR_ROW (object)->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SUMMARY:
      set_summary (PB_INDICATOR_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_row_class_init (PbIndicatorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_indicator_row_dispose;
  object_class->get_property = pb_indicator_row_get_property;
  object_class->set_property = pb_indicator_row_set_property;
  widget_class->map = pb_indicator_row_map;

  properties[PROP_SUMMARY] =
    g_param_spec_object ("summary", NULL, NULL, PB_TYPE_INDICATOR_SUMMARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_COMPARISON_ICON);
  g_type_ensure (PB_TYPE_SPARKLINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-indicator-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, comparison_icon);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, details_button);
  gtk_widget_class_bind_template_child (widget_class, PbIndicatorRow, sparkline);

  /* Seen by assistive technology as what a row can do. */
  gtk_widget_class_install_action (widget_class, "indicator.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "indicator.details", NULL, details_action);
}

static void
pb_indicator_row_init (PbIndicatorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->details_button), make_popover_cb, self, NULL);
}

GtkWidget *
pb_indicator_row_new (PbIndicatorSummary *summary)
{
  return g_object_new (PB_TYPE_INDICATOR_ROW, "summary", summary, NULL);
}

PbIndicatorSummary *
pb_indicator_row_get_summary (PbIndicatorRow *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_ROW (self), NULL);
  return self->summary;
}
