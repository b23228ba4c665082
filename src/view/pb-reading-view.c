#include "pb-reading-view.h"

#include "pb-drag.h"
#include "pb-reading-choosers.h"
#include "pb-reading-loader.h"
#include "pb-reading-widget.h"
#include "pb-text-table.h"

#include <glib/gi18n-lib.h>

/**
 * PbReadingView:
 *
 * Any chart that is read, or its table: what it asks beside the view, the chart,
 * what the item pointed at says, notes and source. Loads by itself while such a
 * chart is in view.
 *
 * Properties: session, reading, is-complete.
 */
struct _PbReadingView
{
  AdwBin            parent_instance;
  PbSession        *session;
  PbReadingLoader  *loader;      /* NULL without a session */

  GtkWidget        *choosers_box;
  GtkWidget        *against_chooser;
  GtkWidget        *baseline_chooser;
  GtkWidget        *error_label;
  GtkWidget        *stack;
  GtkWidget        *chart_bin;
  GtkWidget        *table;
  GtkWidget        *item_label;
  GtkWidget        *table_button;
  GtkWidget        *notes_label;
  GtkWidget        *source_expander;
  GtkWidget        *source_label;

  GtkWidget        *chart;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_READING,
  PROP_IS_COMPLETE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbReadingView, pb_reading_view, ADW_TYPE_BIN)

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static PbChartReading *
get_reading (PbReadingView *self)
{
  return self->loader != NULL ? pb_reading_loader_get_reading (self->loader) : NULL;
}

static gboolean
is_table (PbReadingView *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button));
}

/* What is pointed at, else how to point. */
static void
update_item (PbReadingView *self)
{
  g_autofree char *words = NULL;

  g_object_get (self->chart, "words", &words, NULL);
  gtk_label_set_text (GTK_LABEL (self->item_label),
                      *words != '\0' ? words : _("Point at the chart, or step with Left and Right, to read an item."));
}

static void
update_page (PbReadingView *self)
{
  PbChartReading *reading = get_reading (self);
  gboolean has_rows = reading != NULL && pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)) > 0;

  if (reading != NULL && is_table (self))
    pb_text_table_show_data (PB_TEXT_TABLE (self->table), pb_chart_reading_get_table (reading));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_table (self) ? "table" : "chart");
  gtk_widget_set_visible (self->stack, has_rows);
  gtk_widget_set_visible (self->table_button, has_rows);
  gtk_widget_set_visible (self->item_label, has_rows && !is_table (self));
}

/* What the reading has to say, then how the chart was drawn. */
static void
show_notes (PbReadingView *self,
            const char    *notes)
{
  g_autofree char *scale = pb_reading_widget_dup_scale_note (PB_READING_WIDGET (self->chart));
  g_autofree char *both = scale != NULL ? g_strdup_printf ("%s%s%s.", notes, *notes != '\0' ? " " : "", scale) : NULL;

  show_text (self->notes_label, both != NULL ? both : notes);
}

static void
update (PbReadingView *self)
{
  PbChartReading *reading = get_reading (self);
  const char *error = pb_reading_loader_get_error (self->loader);
  const PbCaption *caption;

  show_text (self->error_label, error != NULL ? error : "");
  if (reading == NULL)
    return;

  caption = pb_chart_reading_get_caption (reading);
  pb_reading_widget_show (PB_READING_WIDGET (self->chart), reading);
  show_notes (self, caption->notes);
  gtk_label_set_text (GTK_LABEL (self->source_label), caption->source);
  gtk_widget_set_visible (self->source_expander, *caption->source != '\0');
  update_page (self);
  update_item (self);
}

static void
update_choosers (PbReadingView *self)
{
  pb_against_chooser_show (PB_CHOOSER_BUTTON (self->against_chooser), self->session);
  pb_baseline_chooser_show (PB_CHOOSER_BUTTON (self->baseline_chooser), self->session);
  gtk_widget_set_visible (self->choosers_box, gtk_widget_get_visible (self->against_chooser) ||
                                                gtk_widget_get_visible (self->baseline_chooser));
}

static void
loaded_cb (PbReadingView *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
follow (PbReadingView *self)
{
  update_choosers (self);
  pb_reading_loader_follow (self->loader);
}

static void
set_session (PbReadingView *self,
             PbSession     *session)
{
  static const char *const followed[] = { "notify::view-state", "notify::series", "notify::area-set", "notify::frame" };
  static const char *const changed[] = { "notify::catalogue", "notify::registers" };

  if (self->session != NULL || session == NULL)
    return;

  self->session = g_object_ref (session);
  pb_drag_add (self->chart, session);
  self->loader = pb_reading_loader_new (session);
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_signal_connect_object (session, changed[i], G_CALLBACK (pb_reading_loader_reload), self->loader,
                             G_CONNECT_SWAPPED);

  follow (self);
}

static void
pb_reading_view_dispose (GObject *object)
{
  PbReadingView *self = PB_READING_VIEW (object);

  if (self->loader != NULL)
    pb_reading_loader_stop (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_READING_VIEW);
  g_clear_object (&self->loader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_reading_view_parent_class)->dispose (object);
}

static void
pb_reading_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PbReadingView *self = PB_READING_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_READING:
      g_value_set_object (value, get_reading (self));
      break;
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, get_reading (self) != NULL && !pb_reading_loader_is_loading (self->loader));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_reading_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_READING_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
table_toggled_cb (PbReadingView *self)
{
  update_page (self);
}

static void
pb_reading_view_class_init (PbReadingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_reading_view_dispose;
  object_class->get_property = pb_reading_view_get_property;
  object_class->set_property = pb_reading_view_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * PbReadingView:reading:
   *
   * What is on show; %NULL until the first is there.
   */
  properties[PROP_READING] = g_param_spec_object ("reading", NULL, NULL, PB_TYPE_CHART_READING,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * PbReadingView:is-complete:
   *
   * Is what was asked for last on show? Not notified.
   */
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_CHOOSER_BUTTON);
  g_type_ensure (PB_TYPE_TEXT_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-reading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, choosers_box);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, against_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, baseline_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, error_label);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, stack);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, table);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, item_label);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, table_button);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, notes_label);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, source_expander);
  gtk_widget_class_bind_template_child (widget_class, PbReadingView, source_label);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
pb_reading_view_init (PbReadingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chart = pb_reading_widget_new ();
  adw_bin_set_child (ADW_BIN (self->chart_bin), self->chart);
  g_signal_connect_object (self->chart, "notify::words", G_CALLBACK (update_item), self, G_CONNECT_SWAPPED);
}

const char *
pb_reading_view_get_headline (PbReadingView *self)
{
  PbChartReading *reading;

  g_return_val_if_fail (PB_IS_READING_VIEW (self), NULL);

  reading = get_reading (self);

  return reading != NULL ? pb_chart_reading_get_caption (reading)->headline : NULL;
}

const char *
pb_reading_view_get_subtitle (PbReadingView *self)
{
  PbChartReading *reading;

  g_return_val_if_fail (PB_IS_READING_VIEW (self), NULL);

  reading = get_reading (self);

  return reading != NULL ? pb_chart_reading_get_caption (reading)->subtitle : NULL;
}
