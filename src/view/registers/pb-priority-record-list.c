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
matches (PbPriorityRecordList *self,
         PbRegisterRecord     *record)
{
  g_autofree char *text = NULL;

  if (self->words == NULL || *self->words == '\0')
    return TRUE;

  text = dup_words (record);
  return strstr (text, self->words) != NULL;
}

static void
filter (PbPriorityRecordList *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gboolean is_shown = matches (self, g_object_get_data (G_OBJECT (row), RECORD));

      gtk_widget_set_visible (row, is_shown);
      n += is_shown;
    }

  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->none, n == 0);
}

static void
search_changed_cb (PbPriorityRecordList *self)
{
  g_free (self->words);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  filter (self);
}

static GtkWidget *
make_row (PbPriorityRecordList *self,
          PbRegisterRecord     *record)
{
  const char *source = pb_registers_get_title_of (self->registers, record, "source");
  g_autofree char *detail = pb_priority_item_describe (self->registers, record, self->moment);
  g_autofree char *line = source != NULL ? g_strdup_printf ("%s · %s", detail, source) : g_strdup (detail);
  GtkWidget *row = pb_priority_row_button_new (NULL, pb_register_record_get_title (record), line, record,
                                               pb_priority_is_later (self->registers, record, self->moment));

  g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);

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
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->none = pb_priority_label_new (_("No record matches"), "dim-label", NULL);
  gtk_widget_set_visible (self->none, FALSE);
  gtk_widget_add_css_class (self->list, "priority-list");
  gtk_widget_add_css_class (self->list, "card");
  gtk_widget_add_css_class (self->list, "padded");
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), self->none);
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

  pb_priority_box_clear (self->list);
  records = pb_registers_list (registers, kind_word);
  for (guint i = 0; i < records->len; i++)
    gtk_box_append (GTK_BOX (self->list), make_row (self, g_ptr_array_index (records, i)));
  filter (self);
  set_labels (self, kind, records->len);
}
