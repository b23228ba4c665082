#include "pb-spc-view.h"

#include "pb-copy.h"
#include "pb-note-list.h"
#include "pb-spc-icon-table.h"
#include "pb-spc-icon-view.h"
#include "pb-spc-loader.h"
#include "pb-spc-point-table.h"
#include "pb-spc-rebase-dialog.h"
#include "pb-spc-rebase-list.h"
#include "pb-spc-settings-button.h"
#include "pb-spc-view-words.h"
#include "pb-xmr-view.h"

#include <glib/gi18n-lib.h>

#define ICON_SIZE 32

/**
 * PbSpcView:
 *
 * Statistical process control of the session's series in the selected Place: what
 * the chart says, the chart or its table, the rebases, and the icons of every other
 * chart below. Loads by itself while it is the page in view.
 *
 * Properties: session, reading, is-complete. Actions: spc.rebase, spc.copy-table.
 */
struct _PbSpcView
{
  AdwBin         parent_instance;
  PbSession     *session;
  PbSpcLoader   *loader;        /* NULL without a session */

  GtkWidget     *facts_box;
  GtkWidget     *variation_box;
  GtkWidget     *variation_label;
  GtkWidget     *assurance_box;
  GtkWidget     *assurance_label;
  GtkWidget     *value_label;
  GtkWidget     *refusal_label;
  GtkWidget     *buttons_box;
  GtkWidget     *rebase_button;
  GtkWidget     *chart_box;
  GtkWidget     *chart_stack;
  GtkWidget     *chart_bin;
  GtkWidget     *table_scrolled;
  GtkWidget     *point_label;
  GtkWidget     *copy_button;
  GtkWidget     *table_button;
  GtkWidget     *pinned;
  GtkWidget     *notes_label;
  GtkWidget     *method_expander;
  GtkWidget     *method_label;
  GtkWidget     *rebases_bin;
  GtkWidget     *icons_bin;

  GtkWidget     *variation_icon;
  GtkWidget     *assurance_icon;
  GtkWidget     *settings;
  GtkWidget     *chart;
  GtkWidget     *table;
  GtkWidget     *rebases;
  GtkWidget     *icons;
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

G_DEFINE_FINAL_TYPE (PbSpcView, pb_spc_view, ADW_TYPE_BIN)

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static PbSpcReading *
get_reading (PbSpcView *self)
{
  return self->loader != NULL ? pb_spc_loader_get_reading (self->loader) : NULL;
}

static void
update_facts (PbSpcView    *self,
              PbSpcReading *reading)
{
  const char *refusal = pb_spc_reading_get_refusal (reading);
  PbSpcIcon variation = pb_spc_view_find_variation_icon (reading);
  PbSpcIcon assurance = pb_spc_icon_from_assurance (pb_spc_reading_get_assurance (reading));

  gtk_widget_set_visible (self->facts_box, refusal == NULL);
  show_text (self->refusal_label, refusal != NULL ? refusal : "");
  if (refusal != NULL)
    return;

  pb_spc_icon_view_set_icon (PB_SPC_ICON_VIEW (self->variation_icon), variation);
  pb_spc_icon_view_set_icon (PB_SPC_ICON_VIEW (self->assurance_icon), assurance);
  show_text (self->value_label, pb_spc_reading_get_value_words (reading));
  show_text (self->variation_label, pb_spc_icon_get_words (variation));
  show_text (self->assurance_label, pb_spc_reading_get_assurance_words (reading));
  gtk_widget_set_visible (self->assurance_box, *pb_spc_reading_get_assurance_words (reading) != '\0');
}

static void
update_words (PbSpcView    *self,
              PbSpcReading *reading)
{
  g_autofree char *scale = pb_xmr_view_dup_scale_note (PB_XMR_VIEW (self->chart));
  g_autofree char *notes = pb_spc_view_dup_notes (reading, scale);
  g_autofree char *method = pb_spc_view_dup_method (reading);

  show_text (self->notes_label, notes);
  show_text (self->method_label, method);
  gtk_widget_set_visible (self->method_expander, *method != '\0');
}

static const char *
get_rebase_reason (PbSpcView *self)
{
  return pb_spc_view_say_no_rebase (self->session != NULL ? pb_session_get_workspace (self->session) : NULL,
                                    get_reading (self));
}

static void
update_buttons (PbSpcView *self)
{
  const char *reason = get_rebase_reason (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "spc.rebase", reason == NULL);
  gtk_widget_set_tooltip_text (self->rebase_button,
                               reason != NULL ? reason : _("Let mean and limits start anew from a period"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rebase_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);
}

/* The list, and what its button pins: the period that is looked at. */
static void
update_pinned (PbSpcView *self)
{
  PbSpcReading *reading = get_reading (self);
  GPtrArray *notes;
  int n_later;

  if (reading == NULL)
    return;

  notes = pb_spc_reading_get_pinned (reading, &n_later);
  pb_note_list_show (PB_NOTE_LIST (self->pinned), notes, n_later, pb_spc_reading_get_area_code (reading),
                     pb_xmr_view_get_period (PB_XMR_VIEW (self->chart)));
}

static void
update (PbSpcView *self)
{
  PbSpcReading *reading = get_reading (self);
  guint n_points = 0;

  update_buttons (self);
  if (reading == NULL)
    return;

  pb_spc_reading_get_points (reading, &n_points);
  pb_spc_reading_pin_notes (reading, pb_session_get_registers (self->session), pb_session_get_catalogue (self->session));
  update_facts (self, reading);
  pb_xmr_view_show (PB_XMR_VIEW (self->chart), reading);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button)))
    pb_spc_point_table_show (self->table, reading);
  gtk_widget_set_visible (self->chart_box, n_points > 0);
  update_words (self, reading);
  update_pinned (self);
  pb_spc_settings_button_show (PB_SPC_SETTINGS_BUTTON (self->settings), reading);
  pb_spc_rebase_list_show (PB_SPC_REBASE_LIST (self->rebases), reading);
  pb_spc_icon_table_mark (PB_SPC_ICON_TABLE (self->icons), pb_spc_reading_get_series (reading),
                          pb_spc_reading_get_area_code (reading));
}

static void
loaded_cb (PbSpcView *self)
{
  const char *error = pb_spc_loader_get_error (self->loader);

  if (error == NULL)
    update (self);
  else
    {
      gtk_widget_set_visible (self->facts_box, FALSE);
      gtk_widget_set_visible (self->chart_box, FALSE);
      show_text (self->refusal_label, error);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
follow (PbSpcView *self)
{
  if (pb_spc_loader_follow (self->loader))
    pb_spc_icon_table_load (PB_SPC_ICON_TABLE (self->icons));
}

/* Rules, limits or figures are others now. */
static void
reload (PbSpcView *self)
{
  if (pb_spc_loader_reload (self->loader))
    pb_spc_icon_table_reload (PB_SPC_ICON_TABLE (self->icons));
}

/* Notes alone are of the registers. */
static void
registers_cb (PbSpcView *self)
{
  PbSpcReading *reading = get_reading (self);

  if (reading == NULL)
    return;

  pb_spc_reading_pin_notes (reading, pb_session_get_registers (self->session), pb_session_get_catalogue (self->session));
  pb_xmr_view_update_notes (PB_XMR_VIEW (self->chart));
  update_pinned (self);
}

static const char *
get_area (PbSpcView *self)
{
  return get_reading (self) != NULL ? pb_spc_reading_get_area_code (get_reading (self)) : NULL;
}

/* What is pointed at, else how to point. */
static void
update_point (PbSpcView *self)
{
  const char *words = pb_xmr_view_get_words (PB_XMR_VIEW (self->chart));

  gtk_label_set_text (GTK_LABEL (self->point_label),
                      *words != '\0' ? words : _("Point at the chart, or step with Left and Right, to read a period."));
  pb_note_list_set_period (PB_NOTE_LIST (self->pinned), get_area (self), pb_xmr_view_get_period (PB_XMR_VIEW (self->chart)));
}

static void
table_toggled_cb (PbSpcView *self)
{
  gboolean is_table = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button));

  if (is_table)
    pb_spc_point_table_show (self->table, get_reading (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->chart_stack), is_table ? "table" : "chart");
  gtk_widget_set_visible (self->copy_button, is_table);
  gtk_widget_set_visible (self->point_label, !is_table);
}

static void
copy_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PbSpcView *self = PB_SPC_VIEW (widget);
  g_autofree char *text = NULL;

  if (get_reading (self) == NULL)
    return;

  text = pb_spc_point_table_dup_text (get_reading (self));
  pb_copy_table_text (widget, text);
}

static void
rebase_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PbSpcView *self = PB_SPC_VIEW (widget);
  GtkWidget *dialog;

  if (get_rebase_reason (self) != NULL)
    return;

  dialog = pb_spc_rebase_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, get_reading (self));
  g_signal_connect_object (dialog, "added", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The parts that need the session. */
static void
make_parts (PbSpcView *self)
{
  self->settings = pb_spc_settings_button_new (self->session);
  self->chart = pb_xmr_view_new (self->session);
  self->rebases = pb_spc_rebase_list_new (self->session);
  self->icons = pb_spc_icon_table_new (self->session);

  gtk_box_append (GTK_BOX (self->buttons_box), self->settings);
  adw_bin_set_child (ADW_BIN (self->chart_bin), self->chart);
  adw_bin_set_child (ADW_BIN (self->rebases_bin), self->rebases);
  adw_bin_set_child (ADW_BIN (self->icons_bin), self->icons);

  g_object_bind_property (self->rebases, "visible", self->rebases_bin, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->chart, "notify::words", G_CALLBACK (update_point), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rebases, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}

static void
set_session (PbSpcView *self,
             PbSession *session)
{
  static const char *const followed[] = { "notify::view-state", "notify::series", "notify::area-set" };

  if (self->session != NULL || session == NULL)
    return;

  self->session = g_object_ref (session);
  self->loader = pb_spc_loader_new (session);
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  make_parts (self);
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::registers", G_CALLBACK (registers_cb), self, G_CONNECT_SWAPPED);

  update_buttons (self);
  follow (self);
}

static void
pb_spc_view_dispose (GObject *object)
{
  PbSpcView *self = PB_SPC_VIEW (object);

  if (self->loader != NULL)
    pb_spc_loader_stop (self->loader);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_SPC_VIEW);
  g_clear_object (&self->loader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_view_parent_class)->dispose (object);
}

static gboolean
is_complete (PbSpcView *self)
{
  return get_reading (self) != NULL && !pb_spc_loader_is_loading (self->loader) &&
         pb_spc_icon_table_is_complete (PB_SPC_ICON_TABLE (self->icons));
}

static void
pb_spc_view_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PbSpcView *self = PB_SPC_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_READING:
      g_value_set_object (value, get_reading (self));
      break;
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, is_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_spc_view_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_SPC_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, facts_box);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, variation_box);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, variation_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, assurance_box);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, assurance_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, value_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, refusal_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, rebase_button);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, chart_box);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, chart_bin);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, table_scrolled);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, point_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, copy_button);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, table_button);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, notes_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, pinned);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, method_expander);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, method_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, rebases_bin);
  gtk_widget_class_bind_template_child (widget_class, PbSpcView, icons_bin);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
}

static void
pb_spc_view_class_init (PbSpcViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_spc_view_dispose;
  object_class->get_property = pb_spc_view_get_property;
  object_class->set_property = pb_spc_view_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * PbSpcView:reading:
   *
   * What is on show; %NULL until the first is there.
   */
  properties[PROP_READING] = g_param_spec_object ("reading", NULL, NULL, PB_TYPE_SPC_READING,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * PbSpcView:is-complete:
   *
   * Is what was asked for last on show? Not notified.
   */
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "spc.rebase", NULL, rebase_action);
  gtk_widget_class_install_action (widget_class, "spc.copy-table", NULL, copy_table_action);

  g_type_ensure (PB_TYPE_NOTE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-spc-view.ui");
  bind_children (widget_class);
}

static void
pb_spc_view_init (PbSpcView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->variation_icon = pb_spc_icon_view_new (ICON_SIZE);
  self->assurance_icon = pb_spc_icon_view_new (ICON_SIZE);
  gtk_box_prepend (GTK_BOX (self->variation_box), self->variation_icon);
  gtk_box_prepend (GTK_BOX (self->assurance_box), self->assurance_icon);

  self->table = pb_spc_point_table_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table_scrolled), self->table);
}

const char *
pb_spc_view_get_headline (PbSpcView *self)
{
  g_return_val_if_fail (PB_IS_SPC_VIEW (self), NULL);
  return get_reading (self) != NULL ? pb_spc_reading_get_headline (get_reading (self)) : NULL;
}

const char *
pb_spc_view_get_subtitle (PbSpcView *self)
{
  g_return_val_if_fail (PB_IS_SPC_VIEW (self), NULL);
  return get_reading (self) != NULL ? pb_spc_reading_get_subtitle (get_reading (self)) : NULL;
}
