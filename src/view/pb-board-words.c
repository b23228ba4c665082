#include "pb-board-words.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbBoardWords
{
  AdwComboRow *meeting_row;
  GtkWidget   *rows[PB_N_BOARD_WORDS];
  PbRegisters *registers;               /* NULL before it is shown, and without any */
  GPtrArray   *meetings;                /* of PbRegisterRecord: as the choices, after the first */
};

/* Where the recipe has it. */
static char **
find_text (PbBoardRecipe *recipe,
           PbBoardWord    word)
{
  char **const texts[PB_N_BOARD_WORDS] = {
    [PB_BOARD_TITLE] = &recipe->title,     [PB_BOARD_BODY] = &recipe->body,
    [PB_BOARD_DATE] = &recipe->date,       [PB_BOARD_AGENDA_ITEM] = &recipe->agenda_item,
    [PB_BOARD_AUTHOR] = &recipe->author,   [PB_BOARD_PURPOSE] = &recipe->purpose,
    [PB_BOARD_ACTION] = &recipe->action,
  };

  return texts[word];
}

static void
set_text (PbBoardWords *self,
          PbBoardWord   word,
          const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->rows[word]), text != NULL ? text : "");
}

static void
meeting_chosen_cb (PbBoardWords *self)
{
  guint chosen = adw_combo_row_get_selected (self->meeting_row);
  PbRegisterRecord *meeting;
  const char *body, *date;

  /* The first one is none. */
  if (chosen == 0 || chosen > self->meetings->len)
    return;

  meeting = g_ptr_array_index (self->meetings, chosen - 1);
  body = pb_registers_get_title_of (self->registers, meeting, "body");
  date = pb_register_record_get (meeting, "date");
  set_text (self, PB_BOARD_BODY, body != NULL ? body : pb_register_record_get_title (meeting));
  if (date != NULL)
    {
      g_autofree char *when = pb_text_fuzzy (date);

      set_text (self, PB_BOARD_DATE, when);
    }
}

PbBoardWords *
pb_board_words_new (AdwComboRow      *meeting_row,
                    GtkWidget *const  rows[PB_N_BOARD_WORDS])
{
  PbBoardWords *self = g_new0 (PbBoardWords, 1);

  self->meeting_row = g_object_ref (meeting_row);
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  for (int word = 0; word < PB_N_BOARD_WORDS; word++)
    self->rows[word] = rows[word];
  g_signal_connect_swapped (meeting_row, "notify::selected", G_CALLBACK (meeting_chosen_cb), self);

  return self;
}

void
pb_board_words_free (PbBoardWords *self)
{
  g_signal_handlers_disconnect_by_data (self->meeting_row, self);
  g_object_unref (self->meeting_row);
  g_clear_object (&self->registers);
  g_ptr_array_unref (self->meetings);
  g_free (self);
}

/* Meetings of the register, and none. */
static void
fill_meetings (PbBoardWords *self)
{
  GPtrArray *meetings = self->registers != NULL ? pb_registers_list (self->registers, "meeting") : NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("not chosen"));
  g_ptr_array_set_size (self->meetings, 0);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      PbRegisterRecord *meeting = g_ptr_array_index (meetings, i);
      const char *date = pb_register_record_get (meeting, "date");
      g_autofree char *when = date != NULL ? pb_text_fuzzy (date) : g_strdup (_("no date stated"));
      g_autofree char *name = g_strdup_printf ("%s, %s", pb_register_record_get_title (meeting), when);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->meetings, g_object_ref (meeting));
    }

  adw_combo_row_set_model (self->meeting_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_row), self->meetings->len > 0);
}

void
pb_board_words_show (PbBoardWords  *self,
                     PbSession     *session,
                     PbBoardRecipe *recipe)
{
  g_set_object (&self->registers, pb_session_get_registers (session));
  fill_meetings (self);
  for (int word = 0; word < PB_N_BOARD_WORDS; word++)
    set_text (self, (PbBoardWord) word, *find_text (recipe, (PbBoardWord) word));
}

void
pb_board_words_take (PbBoardWords  *self,
                     PbBoardRecipe *recipe)
{
  for (int word = 0; word < PB_N_BOARD_WORDS; word++)
    {
      char **text = find_text (recipe, (PbBoardWord) word);
      g_autofree char *written = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[word])));

      g_strstrip (written);
      g_clear_pointer (text, g_free);
      if (*written != '\0')
        *text = g_steal_pointer (&written);
    }

  if (recipe->title == NULL)
    recipe->title = g_strdup (_("Health inequalities by Place"));
}
