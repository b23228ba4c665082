#include "pb-assembly-meeting.h"

#include "pb-assembly-meetings.h"
#include "pb-card.h"
#include "pb-fact-list.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The title of a WORD for people; "not stated" where it is missing. */
static const char *
get_word_title (PbRegisterRecord *record,
                const char       *column)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  const char *word = pb_register_record_get (record, column);

  return word != NULL
           ? pb_register_column_get_word_title (&kind->columns[pb_register_kind_find_column (kind, column)], word)
           : _("not stated");
}

static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
dup_date (PbRegisterRecord *record,
          const char       *column)
{
  const char *date = pb_register_record_get (record, column);

  return date != NULL ? pb_text_fuzzy (date) : NULL;
}

char *
pb_assembly_dup_meeting_name (PbRegisterRecord *meeting)
{
  g_autofree char *date = dup_date (meeting, "date");

  /* Translators: a meeting and its date: "Partnership Assembly, 17 September 2020" */
  return g_strdup_printf (_("%s, %s"), pb_register_record_get_title (meeting),
                          date != NULL ? date : _("date not stated"));
}

char *
pb_assembly_dup_subtitle (const PbAssemblyContext *context,
                          PbRegisterRecord        *meeting)
{
  g_autofree char *date = dup_date (meeting, "date");
  const char *body = pb_registers_get_title_of (context->registers, meeting, "body");
  const char *format = pb_register_record_get (meeting, "format");
  g_autoptr(GString) words = g_string_new (date);

  if (pb_assembly_meeting_is_later (meeting, context->moment))
    g_string_printf (words, _("Later: %s"), date);
  if (body != NULL)
    g_string_append_printf (words, " · %s", body);
  g_string_append_printf (words, " · %s", format != NULL ? format : _("format not stated"));
  g_string_append_printf (words, " · %s", get_word_title (meeting, "state"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
make_response (const PbAssemblyContext *context,
               PbRegisterRecord        *response)
{
  const char *place = pb_register_places_get_name (context->catalogue, pb_register_record_get (response, "place"));
  const char *by = pb_register_record_get (response, "by");
  const char *text = pb_register_record_get_title (response);
  g_autofree char *date = dup_date (response, "date");
  g_autofree char *line = g_strdup_printf ("%s · %s · %s", place != NULL ? place : _("Place not stated"),
                                           by != NULL ? by : _("by whom is not stated"),
                                           date != NULL ? date : _("date not stated"));
  /* Translators: a response to a question of an assembly, its text, then whose it is and when */
  g_autofree char *sentence = g_strdup_printf (_("Response: %s. %s"), text, line);

  return pb_assembly_row_new (text, line, sentence, "assembly_response", pb_register_record_get_uid (response));
}

/* A response is of the Place that is shown, or of none in particular. */
static gboolean
is_shown (const PbAssemblyContext *context,
          PbRegisterRecord        *response)
{
  const char *place = pb_register_record_get (response, "place");

  return context->place_code == NULL || place == NULL ||
         pb_register_places_covers (context->catalogue, place, context->place_code) ||
         pb_register_places_covers (context->catalogue, context->place_code, place);
}

static GtkWidget *
make_question (const PbAssemblyContext *context,
               PbRegisterRecord        *question)
{
  gboolean is_main = g_strcmp0 (pb_register_record_get (question, "kind"), "main") == 0;
  const char *uid = pb_register_record_get_uid (question);
  const char *text = pb_register_record_get_title (question);
  const char *note = pb_register_record_get (question, "note");
  const char *kind_title = is_main ? _("Main question") : _("Question on leaving");
  g_autoptr(GPtrArray) responses = pb_assembly_list_responses (context->registers, question);
  GtkWidget *card = pb_card_new (NULL, NULL);
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), kind_title, text);
  guint n_shown = 0;

  /* The question opens its record, as any row does. */
  pb_card_append (PB_CARD (card), pb_assembly_row_new (text, kind_title, sentence, "assembly_question", uid));
  if (note != NULL)
    pb_card_append (PB_CARD (card), pb_assembly_label_new (note, "caption dim-label"));

  for (guint i = 0; i < responses->len; i++)
    if (is_shown (context, responses->pdata[i]))
      {
        pb_card_append (PB_CARD (card), make_response (context, responses->pdata[i]));
        n_shown++;
      }

  if (n_shown == 0 && is_main)
    pb_card_append (PB_CARD (card), pb_assembly_label_new (_("No response is recorded."), "dim-label"));
  if (is_main || n_shown > 0)
    {
      GtkWidget *button = pb_assembly_add_button_new (_("Record a response"), "assembly_response", "question", uid);

      gtk_widget_remove_css_class (button, "flat");
      pb_card_append (PB_CARD (card), button);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return card;
}

void
pb_assembly_fill_questions (GtkBox                  *box,
                            const PbAssemblyContext *context,
                            PbRegisterRecord        *meeting)
{
  GPtrArray *questions;

  clear (box);
  if (meeting == NULL)
    return;

  questions = pb_registers_list_naming (context->registers, "assembly_question", "meeting",
                                        pb_register_record_get_uid (meeting));
  for (guint i = 0; i < questions->len; i++)
    gtk_box_append (box, make_question (context, questions->pdata[i]));

  if (questions->len == 0)
    gtk_box_append (box, pb_assembly_empty_new (_("No question is recorded for this meeting."),
                                                pb_assembly_add_button_new (_("Add a question"), "assembly_question",
                                                                            "meeting",
                                                                            pb_register_record_get_uid (meeting))));
}

static const char *
get_in_public (PbRegisterRecord *meeting)
{
  const char *in_public = pb_register_record_get (meeting, "in_public");

  return in_public == NULL ? NULL : g_str_equal (in_public, "1") ? _("Yes") : _("No");
}

/* Rows that the meeting links to in one role: chairs, themes, attachments. */
static void
add_linked (PbFactList              *list,
            const PbAssemblyContext *context,
            PbRegisterRecord        *meeting,
            const char              *role,
            const char              *label,
            const char              *none)
{
  GPtrArray *links = pb_registers_list_links_from (context->registers, "meeting", pb_register_record_get_uid (meeting));
  guint n = 0;

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = links->pdata[i];
      const char *to_kind = pb_register_record_get (link, "to_kind");
      const char *to_key = pb_register_record_get (link, "to_key");
      PbRegisterRecord *target;

      if (g_strcmp0 (pb_register_record_get (link, "role"), role) != 0 || pb_register_kind_find (to_kind) == NULL)
        continue;

      target = pb_registers_find (context->registers, to_kind, to_key);
      if (target == NULL)
        continue;

      pb_fact_list_add_record (list, label, pb_register_record_get_title (target), to_kind, to_key);
      n++;
    }

  if (n == 0 && none != NULL)
    pb_fact_list_add (list, label, none);
}

/* Decisions and work that name the meeting. */
static void
add_linking (PbFactList              *list,
             const PbAssemblyContext *context,
             PbRegisterRecord        *meeting)
{
  GPtrArray *links = pb_registers_list_links_to (context->registers, "meeting", pb_register_record_get_uid (meeting));

  for (guint i = 0; i < links->len; i++)
    {
      const char *kind_word = pb_register_record_get (links->pdata[i], "from_kind");
      const char *uid = pb_register_record_get (links->pdata[i], "from_uid");
      PbRegisterRecord *record = pb_registers_find (context->registers, kind_word, uid);

      if (record != NULL)
        pb_fact_list_add_record (list, pb_register_kind_get_title (pb_register_record_get_kind (record)),
                                 pb_register_record_get_title (record), kind_word, uid);
    }
}

static void
add_source (PbFactList              *list,
            const PbAssemblyContext *context,
            PbRegisterRecord        *meeting)
{
  const char *source = pb_register_record_get (meeting, "source");
  const char *title = pb_registers_get_title_of (context->registers, meeting, "source");

  if (title != NULL)
    pb_fact_list_add_record (list, _("Source"), title, "document", source);
  else
    pb_fact_list_add (list, _("Source"), NULL);
}

void
pb_assembly_fill_meeting (GtkBox                  *box,
                          const PbAssemblyContext *context,
                          PbRegisterRecord        *meeting)
{
  GtkWidget *facts;
  PbFactList *list;
  g_autofree char *date = NULL;
  g_autofree char *state = NULL;

  clear (box);
  if (meeting == NULL)
    return;

  facts = pb_fact_list_new (_("The meeting"));
  list = PB_FACT_LIST (facts);
  date = dup_date (meeting, "date");
  state = dup_capitalised (get_word_title (meeting, "state"));

  pb_fact_list_add_record (list, _("Title"), pb_register_record_get_title (meeting), "meeting",
                           pb_register_record_get_uid (meeting));
  pb_fact_list_add (list, _("Date"), date);
  pb_fact_list_add (list, _("Body"), pb_registers_get_title_of (context->registers, meeting, "body"));
  pb_fact_list_add (list, _("Format"), pb_register_record_get (meeting, "format"));
  pb_fact_list_add (list, _("In public"), get_in_public (meeting));
  pb_fact_list_add (list, _("State"), state);
  add_linked (list, context, meeting, "chair", _("Chair"), _("none recorded"));
  add_linked (list, context, meeting, "theme", _("Theme"), _("none recorded"));
  add_linked (list, context, meeting, "attachment", _("Attached"), NULL);
  add_linking (list, context, meeting);
  pb_fact_list_add (list, _("Exact wording"), pb_register_record_get (meeting, "quote"));
  if (pb_register_record_get (meeting, "note") != NULL)
    pb_fact_list_add (list, _("Note"), pb_register_record_get (meeting, "note"));
  add_source (list, context, meeting);

  gtk_box_append (box, facts);
}

/* "Parked; when it was picked up is not recorded", "Picked up on 3 May 2021" */
static char *
dup_topic_line (PbRegisterRecord *topic)
{
  gboolean is_picked_up = g_strcmp0 (pb_register_record_get (topic, "state"), "picked-up") == 0;
  g_autofree char *date = dup_date (topic, "date");

  if (is_picked_up && date != NULL)
    /* Translators: when a parked topic was picked up: "Picked up: 3 May 2021" */
    return g_strdup_printf (_("Picked up: %s"), date);
  if (is_picked_up)
    return g_strdup (_("Picked up, when is not recorded"));

  return g_strdup (_("Parked, not picked up as far as is recorded"));
}

void
pb_assembly_fill_topics (GtkBox                  *box,
                         const PbAssemblyContext *context,
                         PbRegisterRecord        *meeting)
{
  g_autoptr(GPtrArray) topics = pb_assembly_list_topics (context->registers, meeting);
  GtkWidget *card;

  clear (box);
  if (meeting == NULL && topics->len == 0)
    return;

  card = pb_card_new (_("Topics parked"), NULL);
  for (guint i = 0; i < topics->len; i++)
    {
      const char *text = pb_register_record_get_title (topics->pdata[i]);
      g_autofree char *line = dup_topic_line (topics->pdata[i]);
      g_autofree char *sentence = g_strdup_printf (_("Topic: %s. %s"), text, line);

      pb_card_append (PB_CARD (card), pb_assembly_row_new (text, line, sentence, "topic",
                                                           pb_register_record_get_uid (topics->pdata[i])));
    }
  if (topics->len == 0)
    pb_card_append (PB_CARD (card), pb_assembly_label_new (_("No topic is recorded as parked"), "dim-label"));

  gtk_box_append (box, card);
}
