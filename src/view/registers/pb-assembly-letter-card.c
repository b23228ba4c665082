#include "pb-assembly-letter-card.h"

#include "pb-assembly-meetings.h"
#include "pb-card.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Columns that say more of a row than its title does, whichever a register has. */
static const char *const text_columns[] = { "text", "description" };

static gboolean
has_column (PbRegisterRecord *record,
            const char       *column)
{
  return pb_register_kind_find_column (pb_register_record_get_kind (record), column) >= 0;
}

/* What people know the row by: a Place's profile by the Place, a role with its person. */
static char *
dup_title (const PbAssemblyContext *context,
           PbRegisterRecord        *record)
{
  const char *kind_word = pb_register_record_get_kind (record)->word;
  const char *title = pb_register_record_get_title (record);

  if (g_str_equal (kind_word, "place_profile"))
    return g_strdup (pb_register_places_get_name (context->catalogue, pb_register_record_get (record, "place")));

  if (g_str_equal (kind_word, "role"))
    {
      const char *person = pb_registers_get_title_of (context->registers, record, "person");
      const char *organisation = pb_registers_get_title_of (context->registers, record, "organisation");
      g_autofree char *since = pb_text_fuzzy (pb_register_record_get (record, "from_date"));

      /* Translators: a person, the office and where it is held, then since when: "A B: Chair, the Partnership, from November 2019" */
      return g_strdup_printf (_("%s: %s, %s, from %s"), person != NULL ? person : _("Person not stated"), title,
                              organisation != NULL ? organisation : _("organisation not stated"),
                              *since != '\0' ? since : _("a date not stated"));
    }

  return g_strdup (title);
}

/* The row's other texts, then its exact wording in quotation marks; what is said once is
 * not said again. */
static char *
dup_line (PbRegisterRecord *record,
          const char       *title)
{
  const char *quote = pb_register_record_get (record, "quote");
  const char *note = pb_register_record_get (record, "note");
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (text_columns); i++)
    {
      const char *text = has_column (record, text_columns[i]) ? pb_register_record_get (record, text_columns[i]) : NULL;

      if (text != NULL && g_strcmp0 (text, title) != 0)
        g_string_append_printf (line, "%s%s", line->len > 0 ? "\n" : "", text);
    }

  if (quote != NULL && g_strcmp0 (quote, title) != 0)
    /* Translators: exact wording, in the quotation marks of the language */
    g_string_append_printf (line, line->len > 0 ? "\n%s" : "%s", _("Exact wording: "));
  if (quote != NULL && g_strcmp0 (quote, title) != 0)
    g_string_append_printf (line, _("“%s”"), quote);
  if (note != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? "\n" : "", note);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
make_row (const PbAssemblyContext *context,
          PbRegisterRecord        *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *title = dup_title (context, record);
  g_autofree char *line = dup_line (record, title);
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), pb_register_kind_get_title (kind), title);

  if (*line != '\0')
    {
      g_autofree char *longer = g_strdup_printf ("%s. %s", sentence, line);

      g_free (sentence);
      sentence = g_steal_pointer (&longer);
    }

  return pb_assembly_row_new (title, line, sentence, kind->word, pb_register_record_get_uid (record));
}

void
pb_assembly_fill_letter (GtkBox                  *box,
                         const PbAssemblyContext *context,
                         PbRegisterRecord        *meeting)
{
  g_autoptr(GPtrArray) records = NULL;
  const PbRegisterKind *kind = NULL;
  GtkWidget *card;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (meeting == NULL)
    return;

  records = pb_assembly_list_letter (context->registers, meeting);
  if (records->len == 0)
    return;

  card = pb_card_new (_("Also in the letter"), pb_registers_get_title_of (context->registers, meeting, "source"));
  for (guint i = 0; i < records->len; i++)
    {
      if (pb_register_record_get_kind (records->pdata[i]) != kind)
        {
          kind = pb_register_record_get_kind (records->pdata[i]);
          pb_card_append (PB_CARD (card),
                          pb_assembly_label_new (pb_register_kind_get_plural (kind), "caption-heading dim-label"));
        }
      pb_card_append (PB_CARD (card), make_row (context, records->pdata[i]));
    }

  gtk_box_append (box, card);
}
