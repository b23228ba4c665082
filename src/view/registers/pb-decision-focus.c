#include "pb-decision-focus.h"

char *
pb_decision_focus_dup_name (GtkWidget *within,
                            GtkWidget *first,
                            GtkWidget *second)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focused == NULL || (!gtk_widget_is_ancestor (focused, first) && !gtk_widget_is_ancestor (focused, second)))
    return NULL;

  return g_strdup (gtk_widget_get_name (focused));
}

gboolean
pb_decision_focus_name (GtkWidget  *widget,
                        const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (gtk_widget_get_name (child), name) == 0 && gtk_widget_grab_focus (child))
        return TRUE;
      if (pb_decision_focus_name (child, name))
        return TRUE;
    }

  return FALSE;
}
