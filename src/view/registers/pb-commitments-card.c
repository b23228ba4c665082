#include "pb-commitments-card.h"

#include "pb-card.h"
#include "pb-commitment-gaps.h"
#include "pb-commitment-reviews.h"
#include "pb-priority-rows.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Gaps are counted over districts. */
#define GAP_LEVEL PB_LEVEL_LTLA

struct _PbCommitmentsCard
{
  AdwBin        parent_instance;
  PbSession    *session;
  GtkWidget    *card;
  GtkWidget    *rows;
  PbWidest     *widest;        /* gaps at the moment below; NULL until loaded */
  PbDay         moment;
  PbCatalogue  *catalogue;     /* that they were loaded for */
  GCancellable *load;          /* while one runs */
};

G_DEFINE_FINAL_TYPE (PbCommitmentsCard, pb_commitments_card, ADW_TYPE_BIN)

static void fill (PbCommitmentsCard *self);

static void
widest_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(PbCommitmentsCard) self = PB_COMMITMENTS_CARD (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWidest) widest = pb_widest_load_finish (PB_WORKSPACE (object), result, &error);

  /* A newer moment is already loading; its answer is the one to show. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->load);
  g_set_object (&self->widest, widest);
  if (error != NULL)
    g_warning ("Gaps of the commitments: %s", error->message);
  if (self->session != NULL)
    fill (self);
}

static void
load_gaps (PbCommitmentsCard *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbDay moment = pb_session_get_view (self->session)->moment;

  if (self->catalogue == catalogue && self->moment == moment && (self->widest != NULL || self->load != NULL))
    return;

  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  g_clear_object (&self->widest);
  g_set_object (&self->catalogue, catalogue);
  self->moment = moment;
  self->load = g_cancellable_new ();
  pb_widest_load_async (pb_session_get_workspace (self->session), catalogue, GAP_LEVEL, NULL, moment, self->load,
                        widest_ready_cb, g_object_ref (self));
}

/* What is said of the gaps; %FALSE while they load. */
static gboolean
add_gaps (PbCommitmentsCard        *self,
          const PbCommitmentReview *review,
          GPtrArray                *sentences)
{
  gboolean has_any = FALSE;

  load_gaps (self);
  if (self->widest == NULL)
    return self->load == NULL;

  for (guint i = 0; i < review->gaps->len; i++)
    {
      g_autoptr(GPtrArray) gaps =
        pb_commitment_gaps_describe (self->widest, g_ptr_array_index (review->gaps, i), GAP_LEVEL);

      for (guint j = 0; j < gaps->len; j++)
        g_ptr_array_add (sentences, g_strdup (g_ptr_array_index (gaps, j)));
      has_any = has_any || gaps->len > 0;
    }

  if (!has_any)
    g_ptr_array_add (sentences, g_strdup (_("No two figures of a gap can be compared by then")));
  return TRUE;
}

static void
add_texts (GtkWidget  *words,
           GString    *spoken,
           GPtrArray  *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      gtk_box_append (GTK_BOX (words), pb_priority_label_new (g_ptr_array_index (texts, i), "caption", "dim-label"));
      g_string_append_printf (spoken, ". %s", (char *) g_ptr_array_index (texts, i));
    }
}

static GtkWidget *
make_row (PbCommitmentsCard        *self,
          const PbCommitmentReview *review)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr(GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *number = review->number > 0 ? g_strdup_printf ("%d", review->number) : g_strdup ("");
  GString *spoken = g_string_new (NULL);
  GtkWidget *number_label;

  if (review->number > 0)
    g_string_append_printf (spoken, _("Commitment %d: %s"), review->number, review->title);
  else
    g_string_append_printf (spoken, _("Commitment: %s"), review->title);

  number_label = pb_priority_label_new (number, "heading", "numeric");
  gtk_widget_set_valign (number_label, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (number_label), 1);
  gtk_box_append (GTK_BOX (box), number_label);

  gtk_box_append (GTK_BOX (words), pb_priority_label_new (review->title, review->is_later ? "dim-label" : NULL, NULL));
  add_texts (words, spoken, review->sentences);
  if (review->gaps->len > 0 && !review->is_later && !add_gaps (self, review, gaps))
    g_ptr_array_add (gaps, g_strdup (_("Counting the districts where the gap rose…")));
  add_texts (words, spoken, gaps);
  add_texts (words, spoken, review->details);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "priority-record");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "commitment",
                                    pb_register_record_get_uid (review->record));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  g_string_free (spoken, TRUE);

  return button;
}

static void
fill (PbCommitmentsCard *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbDay moment = pb_session_get_view (self->session)->moment;
  g_autoptr(GPtrArray) reviews = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *month = NULL;
  g_autofree char *subtitle = NULL;
  gboolean has_numbers;

  if (registers != NULL && catalogue != NULL)
    reviews = pb_commitment_reviews_list (registers, catalogue, moment);
  gtk_widget_set_visible (GTK_WIDGET (self), reviews != NULL && reviews->len > 0);
  if (reviews == NULL)
    return;

  headline = pb_commitment_reviews_headline (reviews);
  month = pb_text_month (moment);
  subtitle = g_strdup_printf (_("What the registers say at %s"), month);
  pb_card_set_title (PB_CARD (self->card), headline);
  pb_card_set_subtitle (PB_CARD (self->card), subtitle);

  /* Numbered ones stand together in one document; others are in the list of all. */
  has_numbers = reviews->len > 0 && ((PbCommitmentReview *) g_ptr_array_index (reviews, 0))->number > 0;
  pb_priority_box_clear (self->rows);
  for (guint i = 0; i < reviews->len; i++)
    if (!has_numbers || ((PbCommitmentReview *) g_ptr_array_index (reviews, i))->number > 0)
      gtk_box_append (GTK_BOX (self->rows), make_row (self, g_ptr_array_index (reviews, i)));
}

static void
pb_commitments_card_dispose (GObject *object)
{
  PbCommitmentsCard *self = PB_COMMITMENTS_CARD (object);

  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  g_clear_object (&self->widest);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_commitments_card_parent_class)->dispose (object);
}

static void
pb_commitments_card_class_init (PbCommitmentsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_commitments_card_dispose;
}

static void
pb_commitments_card_init (PbCommitmentsCard *self)
{
  self->moment = PB_DAY_NONE;
  self->card = pb_card_new (NULL, NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "priority-list");
  pb_card_append (PB_CARD (self->card), self->rows);
  adw_bin_set_child (ADW_BIN (self), self->card);
}

GtkWidget *
pb_commitments_card_new (void)
{
  return g_object_new (PB_TYPE_COMMITMENTS_CARD, NULL);
}

void
pb_commitments_card_update (PbCommitmentsCard *self,
                            PbSession         *session)
{
  g_return_if_fail (PB_IS_COMMITMENTS_CARD (self));
  g_return_if_fail (PB_IS_SESSION (session));

  g_set_object (&self->session, session);
  fill (self);
}

gboolean
pb_commitments_card_is_loading (PbCommitmentsCard *self)
{
  g_return_val_if_fail (PB_IS_COMMITMENTS_CARD (self), FALSE);
  return self->load != NULL;
}
