#include "pb-record-dialog-private.h"

#include "pb-record-words.h"

#include <glib/gi18n-lib.h>

/* A kind with more columns of its own folds the optional ones beyond these. */
#define N_SHOWN_FIELDS 8
/* Kinds of links that are shown although the row has none. */
#define N_SHOWN_LINKS 3

static void
field_add_new_cb (GtkWidget      *field,
                  const char     *typed,
                  PbRecordDialog *self)
{
  guint column = pb_record_field_get_column (PB_RECORD_FIELD (field));

  pb_record_dialog_add_new (self, field, pb_record_draft_get_kind (self->draft)->columns[column].ref_kind, typed);
}

static void
links_add_new_cb (GtkWidget      *field,
                  const char     *typed,
                  PbRecordDialog *self)
{
  pb_record_dialog_add_new (self, field, pb_record_field_links_get_slot (PB_RECORD_FIELD_LINKS (field))->to_kind, typed);
}

static GtkWidget *
add_field (PbRecordDialog *self,
           GtkWidget      *box,
           guint           column)
{
  GtkWidget *field = pb_record_field_new (self->draft, column);

  g_ptr_array_add (self->fields, field);
  g_signal_connect_object (field, "changed", G_CALLBACK (pb_record_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "entered", G_CALLBACK (pb_record_dialog_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "add-new", G_CALLBACK (field_add_new_cb), self, 0);
  gtk_box_append (GTK_BOX (box), field);

  return field;
}

static GtkWidget *
add_links (PbRecordDialog   *self,
           const PbLinkSlot *slot)
{
  GtkWidget *links = pb_record_field_links_new (self->draft, slot);

  g_ptr_array_add (self->links, links);
  g_signal_connect_object (links, "changed", G_CALLBACK (pb_record_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (links, "add-new", G_CALLBACK (links_add_new_cb), self, 0);

  return links;
}

static GtkWidget *
make_group (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_start (box, 12);

  return box;
}

static GtkWidget *
append_folded (PbRecordDialog *self,
               const char     *title,
               GtkWidget      *box)
{
  GtkWidget *expander = gtk_expander_new (title);

  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_box_append (GTK_BOX (self->form), expander);

  return expander;
}

static void
build_fields (PbRecordDialog *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  GtkWidget *more = NULL;
  gboolean has_more_values = FALSE;
  guint n_shown = 0;

  for (guint i = 0; i < kind->n_own; i++)
    {
      if (kind->columns[i].is_required || n_shown < N_SHOWN_FIELDS || kind->n_own <= N_SHOWN_FIELDS)
        {
          add_field (self, self->form, i);
          n_shown++;
          continue;
        }

      if (more == NULL)
        more = make_group ();
      add_field (self, more, i);
      has_more_values |= pb_record_draft_get (self->draft, i) != NULL;
    }

  if (more != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (append_folded (self, _("More fields"), more)), has_more_values);
}

static void
build_links (PbRecordDialog *self)
{
  g_autoptr(GPtrArray) slots = pb_link_slots_list (pb_record_draft_get_registers (self->draft),
                                                   pb_record_draft_get_kind (self->draft)->word);
  GtkWidget *more = NULL;
  guint n_empty = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      GtkWidget *links = add_links (self, g_ptr_array_index (slots, i));

      if (pb_record_field_links_get_n (PB_RECORD_FIELD_LINKS (links)) > 0 || n_empty++ < N_SHOWN_LINKS)
        {
          gtk_box_append (GTK_BOX (self->form), links);
          continue;
        }

      if (more == NULL)
        more = make_group ();
      gtk_box_append (GTK_BOX (more), links);
    }

  if (more != NULL)
    append_folded (self, _("More links"), more);
}

/* Folded, it still says what the source is. */
static void
update_source_title (PbRecordDialog *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  PbRegisterRecord *document = pb_registers_find (pb_record_draft_get_registers (self->draft), "document",
                                                  pb_record_draft_get (self->draft, kind->n_own));
  g_autofree char *title =
    document != NULL
      ? pb_record_words_short_title (pb_record_draft_get_registers (self->draft), document, 50)
      : g_strdup (_("not stated"));
  /* Translators: the heading of a folded group of fields: "Source: Cabinet paper" */
  g_autofree char *words = g_strdup_printf (_("Source: %s"), title);

  gtk_expander_set_label (GTK_EXPANDER (self->source_group), words);
}

static void
build_source (PbRecordDialog *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  GtkWidget *box = make_group ();

  /* What a row came with is nothing to write. */
  for (guint i = kind->n_own; i < kind->n_columns; i++)
    if (!g_str_equal (kind->columns[i].name, "system"))
      g_signal_connect_object (add_field (self, box, i), "changed", G_CALLBACK (update_source_title), self,
                               G_CONNECT_SWAPPED);

  self->source_group = append_folded (self, NULL, box);
  update_source_title (self);
}

void
pb_record_dialog_build_form (PbRecordDialog *self)
{
  build_fields (self);
  build_links (self);
  build_source (self);
}

void
pb_record_dialog_refresh_form (PbRecordDialog *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    pb_record_field_refresh (g_ptr_array_index (self->fields, i));
  for (guint i = 0; i < self->links->len; i++)
    pb_record_field_links_refresh (g_ptr_array_index (self->links, i));

  update_source_title (self);
  pb_record_dialog_update (self);
}

void
pb_record_dialog_focus_first (PbRecordDialog *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  GtkWidget *first = g_ptr_array_index (self->fields, 0);

  for (guint i = 0; i < self->fields->len; i++)
    {
      guint column = pb_record_field_get_column (g_ptr_array_index (self->fields, i));

      if (kind->columns[column].is_required && pb_record_draft_get (self->draft, column) == NULL)
        {
          first = g_ptr_array_index (self->fields, i);
          break;
        }
    }

  gtk_widget_grab_focus (first);
}
