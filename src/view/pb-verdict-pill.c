#include "pb-verdict-pill.h"

#include "pb-comparison-icon.h"

/**
 * PbVerdictPill:
 *
 * What may be claimed of a change: shape, words and colour. A screen reader
 * meets one label with the words.
 */
struct _PbVerdictPill
{
  AdwBin      parent_instance;
  GtkWidget  *icon;
  GtkWidget  *label;
};

G_DEFINE_FINAL_TYPE (PbVerdictPill, pb_verdict_pill, ADW_TYPE_BIN)

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
pb_verdict_pill_class_init (PbVerdictPillClass *klass)
{
}

static void
pb_verdict_pill_init (PbVerdictPill *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* The words say it: the shape is for the eye. */
  self->icon = g_object_new (PB_TYPE_COMPARISON_ICON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_CENTER, NULL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "caption-heading");

  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_widget_add_css_class (box, "verdict-pill");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
pb_verdict_pill_new (void)
{
  return g_object_new (PB_TYPE_VERDICT_PILL, NULL);
}

void
pb_verdict_pill_show (PbVerdictPill *self,
                      PbVerdictKind  kind,
                      const char    *words,
                      const char    *method)
{
  g_return_if_fail (PB_IS_VERDICT_PILL (self));

  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (self->icon), pb_verdict_kind_to_comparison (kind));
  gtk_label_set_text (GTK_LABEL (self->label), words);
  set_class (self->label, "verdict-worse", kind == PB_VERDICT_WIDENING);
  set_class (self->label, "verdict-better", kind == PB_VERDICT_NARROWING);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), method != NULL && *method != '\0' ? method : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *words != '\0');
}
