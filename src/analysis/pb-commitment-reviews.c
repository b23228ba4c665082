#include "pb-commitment-reviews.h"

#include "pb-headline-words.h"
#include "pb-priority-known.h"
#include "pb-priority-measures.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
review_free (PbCommitmentReview *review)
{
  g_object_unref (review->record);
  g_free (review->title);
  g_ptr_array_unref (review->sentences);
  g_ptr_array_unref (review->details);
  g_ptr_array_unref (review->gaps);
  g_free (review);
}

static void
add_text_once (GPtrArray  *texts,
               const char *text)
{
  if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

static void
add_measure (PbCommitmentReview *review,
             PbRegisters        *registers,
             const char         *code,
             PbDay               moment)
{
  g_autoptr(PbPriorityMeasure) measure = pb_priority_measure (registers, code, moment);

  if (measure == NULL)
    return;

  add_text_once (review->sentences, measure->value);
  for (guint i = 0; i < measure->lines->len; i++)
    add_text_once (review->details, g_ptr_array_index (measure->lines, i));
}

static void
follow_links (PbCommitmentReview *review,
              PbRegisters        *registers,
              PbCatalogue        *catalogue,
              PbDay               moment)
{
  GPtrArray *links = pb_registers_list_links_from (registers, "commitment", pb_register_record_get_uid (review->record));

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *code = pb_register_record_get (link, "to_key");
      PbIndicator *indicator;

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_INDICATOR) != 0)
        continue;
      if (g_strcmp0 (pb_register_record_get (link, "role"), "measure") == 0)
        {
          add_measure (review, registers, code, moment);
          continue;
        }

      indicator = pb_catalogue_find_indicator (catalogue, code);
      if (indicator != NULL && pb_indicator_get_value_type (indicator) == PB_VALUE_SII)
        g_ptr_array_add (review->gaps, g_object_ref (indicator));
    }
}

static PbCommitmentReview *
review_new (PbRegisters      *registers,
            PbCatalogue      *catalogue,
            PbRegisterRecord *record,
            PbDay             moment)
{
  PbCommitmentReview *review = g_new0 (PbCommitmentReview, 1);
  const char *quote = pb_register_record_get (record, "quote");

  review->record = g_object_ref (record);
  review->number = MAX ((int) pb_register_record_get_integer (record, "number"), 0);
  review->title = quote != NULL ? g_strdup_printf ("“%s”", quote) : g_strdup (pb_register_record_get_title (record));
  review->sentences = g_ptr_array_new_with_free_func (g_free);
  review->details = g_ptr_array_new_with_free_func (g_free);
  review->gaps = g_ptr_array_new_with_free_func (g_object_unref);
  review->is_later = pb_priority_is_later (registers, record, moment);

  if (review->is_later)
    g_ptr_array_add (review->sentences, pb_priority_later_words (pb_priority_known_since (registers, record)));
  else
    follow_links (review, registers, catalogue, moment);

  return review;
}

static gint
compare_reviews (gconstpointer a,
                 gconstpointer b)
{
  const PbCommitmentReview *first = *(PbCommitmentReview *const *) a;
  const PbCommitmentReview *second = *(PbCommitmentReview *const *) b;

  if ((first->number == 0) != (second->number == 0))
    return first->number == 0 ? 1 : -1;

  return first->number - second->number;
}

GPtrArray *
pb_commitment_reviews_list (PbRegisters *registers,
                            PbCatalogue *catalogue,
                            PbDay        moment)
{
  GPtrArray *reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) review_free);
  GPtrArray *rows;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), reviews);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), reviews);

  rows = pb_registers_list (registers, "commitment");
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (reviews, review_new (registers, catalogue, g_ptr_array_index (rows, i), moment));
  g_ptr_array_sort (reviews, compare_reviews);

  return reviews;
}

char *
pb_commitment_reviews_headline (GPtrArray *reviews)
{
  const char *date = NULL;
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;
  g_autofree char *large = NULL;
  guint n = 0;

  for (guint i = 0; i < reviews->len; i++)
    {
      const PbCommitmentReview *review = g_ptr_array_index (reviews, i);
      const char *own = pb_register_record_get (review->record, "date");

      if (review->number == 0)
        continue;
      if (n > 0 && g_strcmp0 (own, date) != 0)
        return g_strdup (_("Commitments"));
      date = own;
      n++;
    }

  if (n == 0)
    return reviews->len > 0 ? g_strdup (_("Commitments")) : NULL;

  count = pb_headline_count ((int) n);
  large = g_utf8_strup (count, g_utf8_next_char (count) - count);
  words = pb_priority_date_words (date);
  /* Translators: "Four commitments of June 2020"; the first two %s are "F" and "our" */
  return g_strdup_printf (ngettext ("%s%s commitment of %s", "%s%s commitments of %s", n), large,
                          g_utf8_next_char (count), words);
}
