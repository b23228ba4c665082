#include "pb-gap-row.h"

#include "pb-comparison-icon.h"
#include "pb-widest-words.h"

/**
 * PbGapRow:
 *
 * One gap of the list "widest and widening": whose it is, from what to what,
 * where it went, and what a test says of that.
 */
struct _PbGapRow
{
  GtkListBoxRow      parent_instance;
  PbWidest          *widest;          /* owns the row below */
  const PbWidestRow *gap;

  GtkWidget         *icon;
  GtkWidget         *name_label;
  GtkWidget         *whose_label;
  GtkWidget         *before_label;
  GtkWidget         *now_label;
  GtkWidget         *change_label;
  GtkWidget         *verdict_label;
  GtkWidget         *periods_label;
};

G_DEFINE_FINAL_TYPE (PbGapRow, pb_gap_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_word_class (PbVerdictKind kind)
{
  return kind == PB_VERDICT_WIDENING ? "verdict-worse" : kind == PB_VERDICT_NARROWING ? "verdict-better" : "dim-label";
}

static void
show_verdict (PbGapRow *self)
{
  static const char *const classes[] = { "verdict-worse", "verdict-better", "dim-label" };
  PbVerdictKind kind = self->gap->verdict.kind;
  g_autofree char *word = pb_widest_row_dup_verdict (self->gap);

  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (self->icon), pb_verdict_kind_to_comparison (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_label_set_text (GTK_LABEL (self->verdict_label), word);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->verdict_label, classes[i]);
  gtk_widget_add_css_class (self->verdict_label, get_word_class (kind));
}

static void
show_numbers (PbGapRow *self)
{
  g_autofree char *before = pb_widest_row_dup_number (self->gap, self->gap->before);
  g_autofree char *now = pb_widest_row_dup_number (self->gap, self->gap->now);
  g_autofree char *arrow = g_strdup_printf ("%s →", before);
  g_autofree char *change = pb_widest_row_dup_change (self->gap);

  gtk_label_set_text (GTK_LABEL (self->before_label), arrow);
  gtk_label_set_text (GTK_LABEL (self->now_label), now);
  gtk_label_set_text (GTK_LABEL (self->change_label), change);
}

static void
update_sentence (PbGapRow *self)
{
  g_autofree char *sentence = pb_widest_row_dup_sentence (self->gap);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "widest.show", "i", gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)));
}

static void
pb_gap_row_dispose (GObject *object)
{
  PbGapRow *self = PB_GAP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_GAP_ROW);
  self->gap = NULL;
  g_clear_object (&self->widest);

  G_OBJECT_CLASS (pb_gap_row_parent_class)->dispose (object);
}

static void
pb_gap_row_class_init (PbGapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_gap_row_dispose;

  g_type_ensure (PB_TYPE_COMPARISON_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, whose_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, before_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, now_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, change_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, PbGapRow, periods_label);
  /* Seen by assistive technology as what a row can do. */
  gtk_widget_class_install_action (widget_class, "gap.show", NULL, show_action);
}

static void
pb_gap_row_init (PbGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_gap_row_new (void)
{
  return g_object_new (PB_TYPE_GAP_ROW, NULL);
}

void
pb_gap_row_show (PbGapRow          *self,
                 PbWidest          *widest,
                 const PbWidestRow *row,
                 PbLevel            level)
{
  g_autofree char *name = NULL;
  g_autofree char *whose = NULL;
  g_autofree char *periods = NULL;

  g_return_if_fail (PB_IS_GAP_ROW (self));
  g_return_if_fail (PB_IS_WIDEST (widest));
  g_return_if_fail (row != NULL);

  g_set_object (&self->widest, widest);
  self->gap = row;

  name = pb_widest_row_dup_name (row);
  whose = pb_widest_row_dup_whose (row, level);
  periods = pb_widest_row_dup_periods (row);
  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_label_set_text (GTK_LABEL (self->whose_label), whose);
  gtk_label_set_text (GTK_LABEL (self->periods_label), periods);
  show_numbers (self);
  show_verdict (self);
  update_sentence (self);
}

const PbWidestRow *
pb_gap_row_get_gap (PbGapRow *self)
{
  g_return_val_if_fail (PB_IS_GAP_ROW (self), NULL);

  return self->gap;
}

void
pb_gap_row_set_current (PbGapRow *self,
                        gboolean  is_current)
{
  g_return_if_fail (PB_IS_GAP_ROW (self));

  if (is_current)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "current");
      gtk_widget_add_css_class (self->whose_label, "heading");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
      gtk_widget_remove_css_class (self->whose_label, "heading");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
}
