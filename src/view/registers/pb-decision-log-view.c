#include "pb-decision-details.h"

#include "pb-agreement-watch.h"
#include "pb-card.h"
#include "pb-decision-log.h"
#include "pb-recommendation-count.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Of the column at the right: "Agreed in principle" [px] */
#define OUTCOME_WIDTH 124

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            gboolean    is_dim,
            gboolean    is_right)
{
  GtkWidget *label = pb_decision_label_new (text, css_class, NULL);

  /* It takes what its column has; asking for more would push the columns about. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  if (is_right)
    {
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
    }

  return label;
}

/* Two lines each: what was decided when, and what came of it after how many days. */
static GtkWidget *
make_row (const char *above,
          const char *title,
          const char *outcome,
          const char *days,
          gboolean    is_head)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *css_class = is_head ? "caption-heading" : "body";

  gtk_box_append (GTK_BOX (words), make_label (above, "caption", TRUE, FALSE));
  gtk_box_append (GTK_BOX (words), make_label (title, css_class, FALSE, FALSE));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (end), make_label (outcome, css_class, FALSE, TRUE));
  gtk_box_append (GTK_BOX (end), make_label (days, "caption", TRUE, TRUE));
  gtk_widget_set_size_request (end, OUTCOME_WIDTH, -1);
  gtk_widget_set_valign (end, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), end);
  gtk_widget_add_css_class (box, "decision-row");

  return box;
}

static void
add_log (PbDecisionPane *pane,
         GPtrArray      *log)
{
  GtkWidget *list = pb_decision_list_new (pane, _("Decision log"), TRUE);
  GtkWidget *head = make_row (_("Date, step, body"), _("Decision"), _("Outcome"), _("Days from raised"), TRUE);

  pb_decision_list_add (list, head, _("Columns: date, body and decision; outcome; days from raised"), NULL);
  for (guint i = 0; i < log->len; i++)
    {
      const PbDecisionLogRow *row = g_ptr_array_index (log, i);
      g_autofree char *above = g_strdup_printf (_("%s · Step %d · %s"), row->when, row->number, row->body);
      g_autofree char *sentence = g_strdup_printf (_("%s, %s, step %d, %s, %s, days from raised: %s"), row->when, row->title,
                                                   row->number, row->body, row->outcome, row->days);

      pb_decision_list_add (list, make_row (above, row->title, row->outcome, row->days, FALSE), sentence,
                            row->decision);
    }
  gtk_box_append (GTK_BOX (pane->body), list);
}

/* The exact words of an empty page: what is missing, where and by when. */
static void
add_nothing (PbDecisionPane *pane,
             const char     *place)
{
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *words = g_strdup_printf (_("No decision is recorded for %s by %s"), place, day);

  gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (words, "body", NULL));
}

static void
add_recommendations (PbDecisionPane *pane)
{
  GPtrArray *sets = pb_registers_list (pane->registers, "recommendation_set");

  for (guint i = 0; i < sets->len; i++)
    {
      PbRegisterRecord *set = g_ptr_array_index (sets, i);
      g_autoptr(PbRecommendationCount) count = NULL;
      GtkWidget *card, *list;

      if (pb_decision_know_row (pane->registers, set, "date", pane->moment) == PB_KNOWN_LATER)
        continue;
      count = pb_recommendation_count_new (pane->registers, set);
      card = pb_card_new (count->headline, NULL);
      list = pb_decision_list_new (pane, count->headline, FALSE);
      pb_decision_list_add_words (list, pb_register_record_get_title (set), count->words, NULL, set);
      pb_card_append (PB_CARD (card), list);
      gtk_box_append (GTK_BOX (pane->side), card);
    }
}

static void
add_actions (PbDecisionPane *pane)
{
  g_autoptr(GPtrArray) rows = pb_recommendation_list_actions (pane->registers, pane->moment, TRUE);
  GtkWidget *card = pb_card_new (_("Open actions"), rows->len == 0 ? _("None recorded") : NULL);

  if (rows->len > 0)
    {
      GtkWidget *list = pb_decision_list_new (pane, _("Open actions"), FALSE);

      for (guint i = 0; i < rows->len; i++)
        {
          const PbActionRow *row = g_ptr_array_index (rows, i);
          g_autofree char *below = g_strdup_printf ("%s · %s", row->owner, row->due);

          pb_decision_list_add_words (list, pb_register_record_get_title (row->action), below, row->age, row->action);
        }
      pb_card_append (PB_CARD (card), list);
    }
  gtk_box_append (GTK_BOX (pane->side), card);
}

static void
add_watch (PbDecisionPane *pane)
{
  g_autoptr(GPtrArray) unstated = NULL;
  g_autoptr(GPtrArray) watch = pb_agreement_list_watch (pane->registers, pane->moment, 12, &unstated);
  g_autofree char *words = g_strdup_printf (ngettext ("%u agreement in operation with no expiry stated",
                                                      "%u agreements in operation with no expiry stated", unstated->len),
                                            unstated->len);
  GtkWidget *card = pb_card_new (_("Agreements to watch"), words);

  if (watch->len > 0)
    {
      GtkWidget *list = pb_decision_list_new (pane, _("Agreements to watch"), FALSE);

      for (guint i = 0; i < watch->len; i++)
        {
          const PbWatchRow *row = g_ptr_array_index (watch, i);

          pb_decision_list_add_words (list, pb_register_record_get_title (row->agreement), row->sentence, NULL,
                                      row->agreement);
        }
      pb_card_append (PB_CARD (card), list);
    }
  else
    pb_card_append (PB_CARD (card), pb_decision_label_new (_("None is recorded as lapsing or due for review in the next "
                                                             "12 months"), "caption", NULL));
  gtk_box_append (GTK_BOX (pane->side), card);
}

/* Figures that do not reconcile, from documents of the moment. */
static void
add_figures (PbDecisionPane *pane)
{
  GPtrArray *figures = pb_registers_list (pane->registers, "quoted_figure");
  g_autoptr(GPtrArray) odd = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      PbRegisterRecord *figure = g_ptr_array_index (figures, i);
      PbBoundedNumber quoted, derived;
      PbFuzzyDate date;

      if (pb_decision_source_date (pane->registers, figure, &date) && !pb_fuzzy_date_holds_possibly (&date, pane->moment))
        continue;
      if (pb_register_record_get_number (figure, "quoted", &quoted) &&
          pb_register_record_get_number (figure, "derived", &derived) && pb_bounded_number_compare (&quoted, &derived) != 0)
        g_ptr_array_add (odd, figure);
    }
  pb_decision_side_add_figures (pane, odd);
}

void
pb_decision_show_log (PbDecisionPane *pane)
{
  g_autoptr(GPtrArray) log = pb_decision_log_new (pane->registers, pane->catalogue, pane->place, pane->moment);
  g_autofree char *day = pb_text_day (pane->moment);
  const char *place = pane->place != NULL ? pb_register_places_get_name (pane->catalogue, pane->place)
                      : pane->catalogue != NULL ? pb_catalogue_get_facts (pane->catalogue)->system_name
                                                : "";
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u step recorded for %s by %s", "%u steps recorded for %s by %s",
                                                         log->len), log->len, place, day);

  pb_decision_pane_set_title (pane, _("Decision log"), log->len > 0 ? subtitle : NULL);
  if (log->len > 0)
    add_log (pane, log);
  else
    add_nothing (pane, place);
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add a decision…"), "win.add-record", g_variant_new_string ("decision")));

  add_recommendations (pane);
  add_actions (pane);
  add_watch (pane);
  add_figures (pane);
}
