#include "pb-ask-matrix.h"

#include "pb-assembly-matrix.h"
#include "pb-card.h"

#include <glib/gi18n-lib.h>

static const char *
get_party_words (const char *name)
{
  return *name != '\0' ? name : _("Not stated");
}

static char *
make_filter (const char *from,
             const char *to)
{
  return g_strdup_printf ("%s\t%s", from, to);
}

/* Pressed again, it shows all asks. */
static GtkWidget *
make_cell (const PbAssemblyMatrix *matrix,
           guint                   from,
           guint                   to,
           const char             *chosen)
{
  const char *who = g_ptr_array_index (matrix->from, from);
  const char *whom = g_ptr_array_index (matrix->to, to);
  guint n_open;
  guint n_asks = pb_assembly_matrix_get (matrix, from, to, &n_open);
  g_autofree char *sentence = pb_assembly_dup_cell_sentence (who, whom, n_asks, n_open);
  g_autofree char *filter = make_filter (who, whom);
  g_autofree char *number = g_strdup_printf ("%u", n_asks);
  gboolean is_chosen = g_strcmp0 (filter, chosen) == 0;
  GtkWidget *cell;

  if (n_asks == 0)
    {
      cell = gtk_label_new ("0");
      gtk_widget_add_css_class (cell, "dim-label");
    }
  else
    {
      cell = gtk_button_new_with_label (number);
      gtk_widget_add_css_class (cell, is_chosen ? "suggested-action" : "flat");
      gtk_widget_set_tooltip_text (cell, sentence);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "win.set-filter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "(ss)", PB_ASK_MATRIX_FILTER, is_chosen ? "" : filter);
      pb_assembly_set_key (cell, filter);
    }

  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_add_css_class (cell, "matrix-cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return cell;
}

static GtkWidget *
make_head (const char *name)
{
  GtkWidget *label = pb_assembly_label_new (get_party_words (name), "caption-heading dim-label");

  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);

  return label;
}

static GtkWidget *
make_grid (const PbAssemblyMatrix *matrix,
           const char             *chosen)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  /* Translators: head of a table's first column, whose rows ask and whose columns are asked */
  gtk_grid_attach (GTK_GRID (grid), pb_assembly_label_new (_("Who asks, whom"), "caption-heading dim-label"), 0, 0,
                   1, 1);
  for (guint to = 0; to < matrix->to->len; to++)
    gtk_grid_attach (GTK_GRID (grid), make_head (g_ptr_array_index (matrix->to, to)), to + 1, 0, 1, 1);

  for (guint from = 0; from < matrix->from->len; from++)
    {
      const char *name = g_ptr_array_index (matrix->from, from);

      gtk_grid_attach (GTK_GRID (grid), pb_assembly_label_new (get_party_words (name), NULL), 0, from + 1, 1, 1);
      for (guint to = 0; to < matrix->to->len; to++)
        gtk_grid_attach (GTK_GRID (grid), make_cell (matrix, from, to, chosen), to + 1, from + 1, 1, 1);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who asks whom"), -1);

  return scroller;
}

static gboolean
is_chosen (const PbAssemblyPromise *ask,
           const PbAssemblyContext *context,
           const char              *chosen)
{
  g_auto(GStrv) parties = NULL;

  if (chosen == NULL)
    return TRUE;

  parties = g_strsplit (chosen, "\t", 2);
  if (g_strv_length (parties) != 2)
    return TRUE;

  return pb_assembly_ask_is_between (context->registers, context->catalogue, ask->record,
                                     *parties[0] != '\0' ? parties[0] : NULL,
                                     *parties[1] != '\0' ? parties[1] : NULL);
}

static GtkWidget *
make_list (GArray                  *asks,
           const PbAssemblyContext *context,
           const char              *chosen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *all;

  for (guint i = 0; i < asks->len; i++)
    {
      const PbAssemblyPromise *ask = &g_array_index (asks, PbAssemblyPromise, i);

      if (is_chosen (ask, context, chosen))
        gtk_box_append (GTK_BOX (box), pb_assembly_promise_row_new (ask, context, FALSE));
    }

  if (chosen != NULL)
    {
      if (gtk_widget_get_first_child (box) == NULL)
        gtk_box_append (GTK_BOX (box), pb_assembly_label_new (_("No ask is recorded between these two"), "dim-label"));
      all = pb_assembly_button_new (_("Show all asks"), "win.set-filter",
                                    g_variant_new ("(ss)", PB_ASK_MATRIX_FILTER, ""));
      gtk_widget_add_css_class (all, "card-button");
      gtk_box_append (GTK_BOX (box), all);
    }

  return box;
}

void
pb_ask_matrix_fill (GtkBox                  *box,
                    const PbAssemblyContext *context)
{
  const char *chosen = pb_view_get_filter (pb_session_get_view (context->session), PB_ASK_MATRIX_FILTER);
  g_autoptr(GArray) asks = pb_assembly_list_promises (context->registers, context->catalogue, "ask",
                                                      context->place_code, context->moment);
  g_autoptr(PbAssemblyMatrix) matrix =
    pb_assembly_matrix_new (context->registers, context->catalogue, context->place_code, context->moment);
  GtkWidget *card = pb_card_new (NULL, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  if (asks->len == 0)
    pb_card_append (PB_CARD (card),
                    pb_assembly_empty_new (_("No ask is recorded."),
                                           pb_assembly_add_button_new (_("Add an ask"), "ask", "from_party",
                                                                       context->my_place_name)));
  if (matrix->from->len > 0)
    pb_card_append (PB_CARD (card), make_grid (matrix, chosen));
  if (asks->len > 0)
    pb_card_append (PB_CARD (card), make_list (asks, context, chosen));

  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Asks"), -1);
  gtk_box_append (box, card);
}
