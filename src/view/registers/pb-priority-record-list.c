#include "pb-priority-record-list.h"

#include "pb-priority-documents.h"
#include "pb-priority-items.h"
#include "pb-priority-known.h"
#include "pb-priority-rows.h"

#include <glib/gi18n-lib.h>

struct _PbPriorityRecordList
{
  GtkBox        parent_instance;
  PbRegisters  *registers;   /* whose records are listed */
  char         *kind;
  PbDay         moment;
  char         *words;       /* searched for, case-folded */

  GtkWidget    *title;
  GtkWidget    *search;
  GtkWidget    *list;
  GtkWidget    *none;
};

G_DEFINE_FINAL_TYPE (PbPriorityRecordList, pb_priority_record_list, GTK_TYPE_BOX)

#define RECORD "record"

/* Every text of the record that a person can have read. */
static char *
dup_words (PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  GString *text = g_string_new (NULL);
  g_autofree char *whole = NULL;

  for (guint i = 0; i < kind->n_columns; i++)
    if (pb_register_record_get_value (record, i) != NULL && kind->columns[i].type != PB_REGISTER_REF)
      g_string_append_printf (text, "%s\n", pb_register_record_get_value (record, i));

  whole = g_string_free (text, FALSE);
  return g_utf8_casefold (whole, -1);
}

static gboolean
matches (GtkListBoxRow *row,
         gpointer       user_data)
{
  PbPriorityRecordList *self = PB_PRIORITY_RECORD_LIST (user_data);
  PbRegisterRecord *record = g_object_get_data (G_OBJECT (row), RECORD);
  g_autofree char *text = NULL;

  if (self->words == NULL || *self->words == '\0')
    return TRUE;

  text = dup_words (record);
  return strstr (text, self->words) != NULL;
}

static void
search_changed_cb (PbPriorityRecordList *self)
{
  g_free (self->words);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static void
row_activated_cb (PbPriorityRecordList *self,
                  GtkListBoxRow        *row)
{
  PbRegisterRecord *record = g_object_get_data (G_OBJECT (row), RECORD);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)",
                              pb_register_record_get_kind (record)->word, pb_register_record_get_uid (record));
}

static GtkWidget *
make_row (PbPriorityRecordList *self,
          PbRegisterRecord     *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gboolean is_later = pb_priority_is_later (self->registers, record, self->moment);
  const char *source = pb_registers_get_title_of (self->registers, record, "source");
  g_autofree char *detail = pb_priority_item_describe (self->registers, record, self->moment);
  g_autofree char *line = source != NULL ? g_strdup_printf ("%s · %s", detail, source) : g_strdup (detail);
  g_autofree char *sentence = g_strdup_printf ("%s. %s", pb_register_record_get_title (record), line);

  gtk_box_append (GTK_BOX (box),
                  pb_priority_label_new (pb_register_record_get_title (record), is_later ? "dim-label" : NULL, NULL));
  gtk_box_append (GTK_BOX (box), pb_priority_label_new (line, "caption", "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "priority-listed");
  g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

static void
pb_priority_record_list_finalize (GObject *object)
{
  PbPriorityRecordList *self = PB_PRIORITY_RECORD_LIST (object);

  g_clear_object (&self->registers);
  g_free (self->kind);
  g_free (self->words);

  G_OBJECT_CLASS (pb_priority_record_list_parent_class)->finalize (object);
}

static void
pb_priority_record_list_class_init (PbPriorityRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_priority_record_list_finalize;
}

static void
pb_priority_record_list_init (PbPriorityRecordList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);

  self->title = pb_priority_label_new (NULL, "title-3", NULL);
  self->search = gtk_search_entry_new ();
  self->list = gtk_list_box_new ();
  self->none = pb_priority_label_new (_("No record matches"), "dim-label", NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), self->none);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches, self, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
pb_priority_record_list_new (void)
{
  return g_object_new (PB_TYPE_PRIORITY_RECORD_LIST, NULL);
}

static void
set_labels (PbPriorityRecordList *self,
            const PbRegisterKind *kind,
            guint                 n)
{
  g_autofree char *title = g_strdup_printf (_("%s: %u"), pb_priority_documents_get_title (kind), n);
  g_autofree char *search = g_strdup_printf (_("Search: %s"), pb_priority_documents_get_title (kind));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, search, -1);
}

void
pb_priority_record_list_show (PbPriorityRecordList *self,
                              PbSession            *session,
                              const char           *kind_word)
{
  PbRegisters *registers = pb_session_get_registers (session);
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  PbDay moment = pb_session_get_view (session)->moment;
  GtkListBoxRow *row;
  GPtrArray *records;

  g_return_if_fail (PB_IS_PRIORITY_RECORD_LIST (self));

  if (registers == NULL || kind == NULL ||
      (self->registers == registers && self->moment == moment && g_strcmp0 (self->kind, kind_word) == 0))
    return;

  if (g_strcmp0 (self->kind, kind_word) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_set_object (&self->registers, registers);
  self->moment = moment;
  g_free (self->kind);
  self->kind = g_strdup (kind_word);

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  records = pb_registers_list (registers, kind_word);
  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (records, i)));
  set_labels (self, kind, records->len);
}
