#include "pb-priority-documents.h"

#include "pb-card.h"
#include "pb-priority-known.h"
#include "pb-priority-rows.h"

#include <glib/gi18n-lib.h>

struct _PbPriorityDocuments
{
  AdwBin      parent_instance;
  GtkWidget  *card;
  GtkWidget  *rows;
};

G_DEFINE_FINAL_TYPE (PbPriorityDocuments, pb_priority_documents, ADW_TYPE_BIN)

static void
pb_priority_documents_class_init (PbPriorityDocumentsClass *klass)
{
}

static void
pb_priority_documents_init (PbPriorityDocuments *self)
{
  self->card = pb_card_new (_("Also in the documents"), NULL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "priority-list");
  pb_card_append (PB_CARD (self->card), self->rows);
  adw_bin_set_child (ADW_BIN (self), self->card);
}

GtkWidget *
pb_priority_documents_new (void)
{
  return g_object_new (PB_TYPE_PRIORITY_DOCUMENTS, NULL);
}

const char *
pb_priority_documents_get_title (const PbRegisterKind *kind)
{
  return g_str_equal (kind->word, "driver") ? _("Pressures named") : pb_register_kind_get_plural (kind);
}

/* "33"; "20, and 13 later" */
static char *
describe_count (PbRegisters *registers,
                GPtrArray   *records,
                PbDay        moment)
{
  guint n_later = 0;

  for (guint i = 0; i < records->len; i++)
    n_later += pb_priority_is_later (registers, g_ptr_array_index (records, i), moment);

  if (n_later == 0)
    return g_strdup_printf ("%u", records->len);
  if (n_later == records->len)
    return g_strdup_printf (_("%u later"), n_later);

  /* Translators: records known by the moment, and those of later */
  return g_strdup_printf (_("%u, and %u later"), records->len - n_later, n_later);
}

static GtkWidget *
make_row (const PbRegisterKind *kind,
          const char           *count)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = pb_priority_label_new (pb_priority_documents_get_title (kind), NULL, NULL);
  GtkWidget *number = pb_priority_label_new (count, "dim-label", "numeric");
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), pb_priority_documents_get_title (kind), count);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "priority-record");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.set-filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", PB_PRIORITY_LIST_FILTER, kind->word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return button;
}

void
pb_priority_documents_update (PbPriorityDocuments *self,
                              PbSession           *session)
{
  PbRegisters *registers = pb_session_get_registers (session);
  const PbRegisterKind *kinds;
  guint n_kinds, n_rows = 0;

  g_return_if_fail (PB_IS_PRIORITY_DOCUMENTS (self));

  pb_priority_box_clear (self->rows);
  kinds = pb_register_kinds_get (&n_kinds);
  for (guint i = 0; registers != NULL && i < n_kinds; i++)
    {
      GPtrArray *records = pb_registers_list (registers, kinds[i].word);
      g_autofree char *count = NULL;

      if (records->len == 0 || g_str_equal (kinds[i].word, "link") ||
          pb_session_find_page_of (session, kinds[i].word, NULL) != PB_PAGE_PRIORITIES)
        continue;

      count = describe_count (registers, records, pb_session_get_view (session)->moment);
      gtk_box_append (GTK_BOX (self->rows), make_row (&kinds[i], count));
      n_rows++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}
