#include "pb-spc-settings-button.h"

#include "pb-copy.h"

#include <glib/gi18n-lib.h>

#define FEWEST_RUN 6
#define MOST_RUN   8
#define N_RUNS     (MOST_RUN - FEWEST_RUN + 1)

/**
 * PbSpcSettingsButton:
 *
 * A menu button with the rules that process charts follow: the length of a run,
 * the national tool that limits are computed as, and from how many points. The
 * first two hold for the whole workspace, the last for the series in its area.
 */
struct _PbSpcSettingsButton
{
  AdwBin         parent_instance;
  PbSession     *session;
  PbSpcReading  *reading;       /* NULL for none */
  gboolean       is_showing;    /* what the workspace says: nothing is to be written */

  GtkWidget     *button;
  GtkWidget     *run_checks[N_RUNS];
  GtkWidget     *tool_checks[PB_N_SPC_TOOLS];
  GtkWidget     *fixed_box;
  GtkWidget     *fixed_check;
  GtkWidget     *fixed_spin;
  GtkWidget     *content;
  GtkWidget     *reason_label;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSpcSettingsButton, pb_spc_settings_button, ADW_TYPE_BIN)

static void
finish (PbSpcSettingsButton *self,
        gboolean             is_written,
        const GError        *error)
{
  if (!is_written)
    {
      pb_copy_say (GTK_WIDGET (self), error->message);
      pb_spc_settings_button_show (self, self->reading);
      return;
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rules_toggled_cb (PbSpcSettingsButton *self,
                  GtkCheckButton      *check)
{
  PbSpcSettings settings = PB_SPC_SETTINGS_INIT;
  g_autoptr(GError) error = NULL;

  /* Of two that change, the one that was let go says nothing. */
  if (self->is_showing || !gtk_check_button_get_active (check))
    return;

  for (int i = 0; i < N_RUNS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->run_checks[i])))
      settings.run_length = FEWEST_RUN + i;
  for (int i = 0; i < PB_N_SPC_TOOLS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->tool_checks[i])))
      settings.tool = i;

  finish (self, pb_spc_store_set_settings (pb_session_get_workspace (self->session), &settings, &error), error);
}

static void
fixed_changed_cb (PbSpcSettingsButton *self)
{
  gboolean is_fixed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->fixed_check));
  guint n_fixed = is_fixed ? gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->fixed_spin)) : 0;
  g_autoptr(GError) error = NULL;

  gtk_widget_set_sensitive (self->fixed_spin, is_fixed);
  if (self->is_showing || self->reading == NULL || n_fixed == pb_spc_reading_get_n_fixed (self->reading))
    return;

  finish (self,
          pb_spc_store_set_n_fixed (pb_session_get_workspace (self->session),
                                    pb_spc_reading_get_series (self->reading),
                                    pb_spc_reading_get_area_code (self->reading), n_fixed, &error),
          error);
}

static GtkWidget *
add_heading (GtkWidget  *box,
             const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  if (gtk_widget_get_first_child (box) != NULL)
    gtk_widget_set_margin_top (label, 8);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_check (PbSpcSettingsButton *self,
           GtkWidget           *box,
           const char          *text,
           GtkWidget           *group)
{
  GtkWidget *check = gtk_check_button_new_with_label (text);

  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), check);

  return check;
}

static GtkWidget *
add_words (GtkWidget  *box,
           const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_rules (PbSpcSettingsButton *self)
{
  static const char *const tools[PB_N_SPC_TOOLS] = { N_("as NHSRplotthedots"), N_("as the national Excel tool") };
  static const char *const help[PB_N_SPC_TOOLS] = {
    N_("Very large steps between two points do not widen the limits."),
    N_("Every step between two points counts."),
  };
  GtkWidget *runs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  add_heading (self->content, _("Points in a row that make a run or trend"));
  for (int i = 0; i < N_RUNS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", FEWEST_RUN + i);
      g_autofree char *spoken = g_strdup_printf (_("%d points in a row"), FEWEST_RUN + i);

      self->run_checks[i] = add_check (self, runs, text, i > 0 ? self->run_checks[0] : NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->run_checks[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
      g_signal_connect_swapped (self->run_checks[i], "toggled", G_CALLBACK (rules_toggled_cb), self);
    }
  gtk_box_append (GTK_BOX (self->content), runs);

  add_heading (self->content, _("Screening of outliers"));
  for (int i = 0; i < PB_N_SPC_TOOLS; i++)
    {
      self->tool_checks[i] = add_check (self, self->content, _(tools[i]), i > 0 ? self->tool_checks[0] : NULL);
      gtk_widget_set_tooltip_text (self->tool_checks[i], _(help[i]));
      g_signal_connect_swapped (self->tool_checks[i], "toggled", G_CALLBACK (rules_toggled_cb), self);
    }
  add_words (self->content, _("Run and screening hold for every process chart of this workspace."));
}

static void
add_fixed (PbSpcSettingsButton *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->fixed_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  add_heading (self->fixed_box, _("Limits of this series"));
  self->fixed_check = add_check (self, row, _("Fix limits after"), NULL);
  self->fixed_spin = gtk_spin_button_new_with_range (PB_SPC_MIN_FIXED, 999, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fixed_spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Points that limits are fixed on"), -1);
  gtk_box_append (GTK_BOX (row), self->fixed_spin);
  gtk_box_append (GTK_BOX (row), gtk_label_new (_("points")));
  gtk_box_append (GTK_BOX (self->fixed_box), row);
  add_words (self->fixed_box, _("The points after them are held against the limits that they set."));
  gtk_box_append (GTK_BOX (self->content), self->fixed_box);

  g_signal_connect_swapped (self->fixed_check, "toggled", G_CALLBACK (fixed_changed_cb), self);
  g_signal_connect_swapped (self->fixed_spin, "value-changed", G_CALLBACK (fixed_changed_cb), self);
}

static void
pb_spc_settings_button_dispose (GObject *object)
{
  PbSpcSettingsButton *self = PB_SPC_SETTINGS_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (pb_spc_settings_button_parent_class)->dispose (object);
}

static void
pb_spc_settings_button_class_init (PbSpcSettingsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_settings_button_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_spc_settings_button_init (PbSpcSettingsButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_set_margin_start (box, 8);
  gtk_widget_set_margin_end (box, 8);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  add_rules (self);
  add_fixed (self);
  gtk_box_append (GTK_BOX (box), self->content);
  self->reason_label = add_words (box, _("The workspace can only be read: rules cannot be changed in it."));

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rules of the process chart"), -1);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Rules"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _("Rules of the process chart"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rules of the process chart"), -1);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
pb_spc_settings_button_new (PbSession *session)
{
  PbSpcSettingsButton *self = g_object_new (PB_TYPE_SPC_SETTINGS_BUTTON, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
pb_spc_settings_button_show (PbSpcSettingsButton *self,
                             PbSpcReading        *reading)
{
  PbWorkspace *workspace;
  gboolean is_read_only;
  guint n_fixed;

  g_return_if_fail (PB_IS_SPC_SETTINGS_BUTTON (self));

  g_set_object (&self->reading, reading);
  if (reading == NULL)
    return;

  workspace = pb_session_get_workspace (self->session);
  is_read_only = workspace == NULL || pb_workspace_is_read_only (workspace);
  gtk_widget_set_sensitive (self->content, !is_read_only);
  gtk_widget_set_visible (self->reason_label, is_read_only);

  self->is_showing = TRUE;
  for (int i = 0; i < N_RUNS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->run_checks[i]),
                                 pb_spc_reading_get_settings (reading)->run_length == (guint) (FEWEST_RUN + i));
  for (int i = 0; i < PB_N_SPC_TOOLS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tool_checks[i]),
                                 pb_spc_reading_get_settings (reading)->tool == (PbSpcTool) i);

  n_fixed = pb_spc_reading_get_n_fixed (reading);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->fixed_check), n_fixed > 0);
  gtk_widget_set_sensitive (self->fixed_spin, n_fixed > 0);
  if (n_fixed > 0)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->fixed_spin), n_fixed);
  gtk_widget_set_visible (self->fixed_box, pb_spc_reading_get_area_code (reading) != NULL &&
                                             pb_spc_reading_get_refusal (reading) == NULL);
  self->is_showing = FALSE;
}
