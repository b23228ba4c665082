#include "pb-decision-chain-list.h"

#include "pb-decision-mark-view.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static gboolean
is_met (const PbDecisionRow *row)
{
  return row->mark != PB_DECISION_MARK_DUE && row->mark != PB_DECISION_MARK_WAITING;
}

/* The line below a row: solid as long as what stands above it has happened. */
static PbDecisionLine
get_line_below (GPtrArray *rows,
                guint      position)
{
  if (position + 1 >= rows->len)
    return PB_DECISION_LINE_NONE;

  return is_met (g_ptr_array_index (rows, position)) ? PB_DECISION_LINE_SOLID : PB_DECISION_LINE_DASHED;
}

static void
append (GtkWidget  *box,
        const char *text,
        const char *css_class,
        const char *other_class)
{
  if (text == NULL || *text == '\0')
    return;

  gtk_box_append (GTK_BOX (box), pb_decision_label_new (text, css_class, other_class, NULL));
}

/* "6 February 2025 · Step 1 · DCHS Trust Board" */
static char *
say_head (const PbDecisionRow *row)
{
  GString *text = g_string_new (row->when);

  if (row->number >= 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("Step %d"), row->number);
    }
  if (row->body != NULL)
    g_string_append_printf (text, " · %s", row->body);

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (const PbDecisionRow *row,
          PbDecisionLine       above,
          PbDecisionLine       below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *head = say_head (row);
  g_autofree char *quote = row->quote != NULL ? g_strdup_printf (_("“%s”"), row->quote) : NULL;
  GtkWidget *outcome = pb_decision_label_new (row->outcome, "heading", NULL);

  if (row->mark == PB_DECISION_MARK_WAITING)
    gtk_widget_add_css_class (outcome, "dim-label");
  gtk_widget_set_hexpand (outcome, TRUE);
  gtk_box_append (GTK_BOX (first), outcome);
  if (row->days != NULL)
    {
      GtkWidget *days = pb_decision_label_new (row->days, "caption-heading", "numeric", NULL);

      gtk_label_set_xalign (GTK_LABEL (days), 1);
      gtk_widget_set_valign (days, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (first), days);
    }

  append (words, head, "caption", "dim-label");
  gtk_box_append (GTK_BOX (words), first);
  append (words, row->terms, "body", NULL);
  append (words, row->detail, "body", NULL);
  append (words, quote, "caption", "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (words, 6);
  gtk_widget_set_margin_bottom (words, 8);

  gtk_box_append (GTK_BOX (box), pb_decision_mark_view_new (row->mark, above, below));
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

/* "2 February 2026" in bold, then what came then. */
static GtkWidget *
make_later_row (const PbDecisionRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line = pb_decision_label_new (NULL, "dim-label", NULL);
  g_autofree char *head = say_head (row);
  g_autofree char *when = row->possibly ? g_strdup_printf (_("%s, possibly already"), head) : g_strdup (head);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", when, row->outcome);

  gtk_label_set_markup (GTK_LABEL (line), markup);
  gtk_box_append (GTK_BOX (box), line);
  append (box, row->terms, "caption", "dim-label");
  append (box, row->detail, "caption", "dim-label");
  gtk_widget_set_margin_top (box, 3);
  gtk_widget_set_margin_bottom (box, 3);

  return box;
}

static void
add_later (PbDecisionPane        *pane,
           const PbDecisionChain *chain)
{
  g_autofree char *day = pb_text_day (chain->moment);
  g_autofree char *heading = g_strdup_printf (_("Later than %s"), day);
  GtkWidget *frame, *list;

  if (chain->later->len == 0)
    return;

  frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  list = pb_decision_list_new (pane, heading, FALSE);
  gtk_widget_add_css_class (frame, "later-frame");
  gtk_box_append (GTK_BOX (frame), pb_decision_label_new (heading, "caption-heading", "dim-label", NULL));
  for (guint i = 0; i < chain->later->len; i++)
    {
      const PbDecisionRow *row = g_ptr_array_index (chain->later, i);

      pb_decision_list_add (list, make_later_row (row), row->sentence, row->record);
    }
  gtk_box_append (GTK_BOX (frame), list);
  gtk_box_append (GTK_BOX (pane->body), frame);
}

void
pb_decision_chain_list_add (PbDecisionPane        *pane,
                            const PbDecisionChain *chain)
{
  PbDecisionLine above = PB_DECISION_LINE_NONE;

  if (chain->rows->len > 0)
    {
      GtkWidget *list = pb_decision_list_new (pane, _("Steps of the decision"), FALSE);

      gtk_widget_add_css_class (list, "decision-chain");
      for (guint i = 0; i < chain->rows->len; i++)
        {
          const PbDecisionRow *row = g_ptr_array_index (chain->rows, i);
          PbDecisionLine below = get_line_below (chain->rows, i);

          pb_decision_list_add (list, make_row (row, above, below), row->sentence, row->record);
          above = below;
        }
      gtk_box_append (GTK_BOX (pane->body), list);
    }
  else if (chain->later->len > 0)
    {
      const PbDecisionRow *first = g_ptr_array_index (chain->later, 0);
      g_autofree char *day = pb_text_day (chain->moment);
      g_autofree char *words = g_strdup_printf (_("Nothing is recorded by %s; the first row is of %s."), day, first->when);

      gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (words, "body", NULL));
    }
  else
    gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (_("No steps recorded"), "body", "dim-label", NULL));

  add_later (pane, chain);
}
