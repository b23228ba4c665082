#include "pb-chart-picker.h"

#include "pb-chart-kinds.h"
#include "pb-chart-reading.h"
#include "pb-choice-popover.h"

#include <glib/gi18n-lib.h>

static void
choose_chart (PbSession  *session,
              const char *word)
{
  PbChartKind chart;

  if (pb_chart_kind_from_word (word, &chart))
    pb_session_choose_chart (session, chart);
}

static PbInequalityChoice
make_choice (PbChartKind  chart,
             PbFrame     *frame)
{
  const char *obstacle = frame != NULL ? pb_chart_kind_get_obstacle (chart, frame) : NULL;

  return (PbInequalityChoice) {
    .id = pb_chart_kind_to_word (chart),
    .title = pb_chart_kind_get_name (chart),
    .help = pb_chart_kind_get_use (chart),
    .is_available = obstacle == NULL,
    .reason = obstacle,
  };
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  PbSession *session = user_data;
  PbInequalityChoice choices[PB_N_CHARTS];
  guint n = 0;

  for (int chart = 0; chart < PB_N_CHARTS; chart++)
    if (pb_chart_reading_has_kind (chart))
      choices[n++] = make_choice (chart, pb_session_get_frame (session));

  gtk_menu_button_set_popover (button,
                               pb_choice_popover_new (session, _("More charts"), choices, n,
                                                      pb_chart_kind_to_word (pb_session_get_view (session)->chart),
                                                      choose_chart));
}

GtkWidget *
pb_chart_picker_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (_("More")));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);

  return button;
}

/* The name of the kind that is picked stands on the button, which looks pressed. */
void
pb_chart_picker_update (GtkWidget *button,
                        PbSession *session)
{
  PbChartKind chart = pb_session_get_view (session)->chart;
  gboolean is_picked = pb_chart_reading_has_kind (chart);
  GtkWidget *label = gtk_widget_get_first_child (gtk_menu_button_get_child (GTK_MENU_BUTTON (button)));
  const char *name = is_picked ? pb_chart_kind_get_name (chart) : _("More");
  g_autofree char *spoken = is_picked ? g_strdup_printf (_("More charts: %s"), name) : g_strdup (_("More charts"));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, session, NULL);
  gtk_label_set_text (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (is_picked)
    gtk_widget_add_css_class (button, "picked");
  else
    gtk_widget_remove_css_class (button, "picked");
}
