#include "pb-milestone-strip.h"

#include "pb-milestone-mark.h"
#include "pb-milestone-states.h"
#include "pb-priority-rows.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbMilestoneStrip
{
  GtkBox      parent_instance;
  GtkWidget  *headline;
  GtkWidget  *grid;
  GtkWidget  *none;
  int         n_columns;
};

G_DEFINE_FINAL_TYPE (PbMilestoneStrip, pb_milestone_strip, GTK_TYPE_BOX)

static void
place (PbMilestoneStrip *self,
       GPtrArray        *widgets)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < widgets->len; i++)
    gtk_grid_attach (GTK_GRID (self->grid), g_ptr_array_index (widgets, i), (int) i % self->n_columns,
                     (int) i / self->n_columns, 1, 1);
}

static GtkWidget *
make_milestone (const PbMilestone *milestone)
{
  g_autofree char *detail =
    milestone->state == PB_MILESTONE_UNDATED
      ? g_strdup (milestone->date_words)
      : g_strdup_printf ("%s · %s", milestone->date_words, pb_milestone_state_to_label (milestone->state));

  return pb_priority_row_button_new (pb_milestone_mark_new (milestone->state), milestone->title, detail,
                                     milestone->opens, milestone->state == PB_MILESTONE_LATER);
}

static void
pb_milestone_strip_class_init (PbMilestoneStripClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_milestone_strip_init (PbMilestoneStrip *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "milestones");
  self->n_columns = 3;

  self->headline = pb_priority_label_new (NULL, "title-4", NULL);
  self->none = pb_priority_label_new (_("No milestones are recorded"), "dim-label", NULL);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 8);
  gtk_box_append (GTK_BOX (self), self->headline);
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->grid);
}

GtkWidget *
pb_milestone_strip_new (void)
{
  return g_object_new (PB_TYPE_MILESTONE_STRIP, NULL);
}

void
pb_milestone_strip_update (PbMilestoneStrip *self,
                           PbSession        *session)
{
  PbRegisters *registers = pb_session_get_registers (session);
  PbDay moment = pb_session_get_view (session)->moment;
  g_autoptr(GPtrArray) widgets = g_ptr_array_new ();
  g_autoptr(GPtrArray) milestones = NULL;
  g_autofree char *month = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *headline = NULL;

  g_return_if_fail (PB_IS_MILESTONE_STRIP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), registers != NULL);
  if (registers == NULL)
    return;

  milestones = pb_milestones_list (registers, moment);
  for (guint i = 0; i < milestones->len; i++)
    g_ptr_array_add (widgets, make_milestone (g_ptr_array_index (milestones, i)));
  place (self, widgets);

  month = pb_text_month (moment);
  summary = pb_milestones_summarise (milestones);
  headline = milestones->len > 0
               /* Translators: "Milestones at March 2025: three passed, none with a recorded outcome" */
               ? g_strdup_printf (_("Milestones at %s: %s"), month, summary)
               : g_strdup_printf (_("Milestones at %s"), month);
  gtk_label_set_text (GTK_LABEL (self->headline), headline);
  gtk_widget_set_visible (self->none, milestones->len == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, headline, -1);
}

void
pb_milestone_strip_lay_out (PbMilestoneStrip *self,
                            int               n_columns)
{
  g_autoptr(GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (PB_IS_MILESTONE_STRIP (self));

  self->n_columns = MAX (n_columns, 1);
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (widgets, g_object_ref (child));
  place (self, widgets);
}
