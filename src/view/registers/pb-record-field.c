#include "pb-record-field.h"

#include "pb-record-field-entry.h"
#include "pb-record-words.h"
#include "pb-typed-value.h"

#include <glib/gi18n-lib.h>

/* About three lines. */
#define LONG_TEXT_HEIGHT 72

struct _PbRecordField
{
  GtkBox                  parent_instance;
  PbRecordDraft          *draft;
  guint                   number;
  const PbRegisterColumn *column;
  gboolean                is_refreshing;

  GtkWidget              *entry;    /* one of these three */
  GtkWidget              *text;
  GtkWidget              *chooser;
  GtkWidget              *remark;
};

enum
{
  CHANGED,
  ENTERED,
  ADD_NEW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordField, pb_record_field, GTK_TYPE_BOX)

static void
show_remark (PbRecordField *self)
{
  const char *problem = pb_record_draft_get_problem (self->draft, self->number);
  g_autofree char *understood = pb_typed_value_explain (self->column, pb_record_draft_get (self->draft, self->number));
  const char *words = problem != NULL ? problem : understood;

  /* What was typed need not be said again. */
  if (self->entry != NULL &&
      g_strcmp0 (words, pb_record_field_entry_get_text (PB_RECORD_FIELD_ENTRY (self->entry))) == 0)
    words = NULL;

  gtk_label_set_text (GTK_LABEL (self->remark), words != NULL ? words : "");
  gtk_widget_set_visible (self->remark, words != NULL);
  if (problem != NULL)
    {
      gtk_widget_add_css_class (self->remark, "error");
      gtk_widget_remove_css_class (self->remark, "dim-label");
    }
  else
    {
      gtk_widget_add_css_class (self->remark, "dim-label");
      gtk_widget_remove_css_class (self->remark, "error");
    }
}

static void
emit_changed (PbRecordField *self)
{
  show_remark (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_changed_cb (PbRecordField *self)
{
  pb_record_draft_type (self->draft, self->number,
                        pb_record_field_entry_get_text (PB_RECORD_FIELD_ENTRY (self->entry)));
  emit_changed (self);
}

static void
picked_cb (PbRecordField *self,
           const char    *key)
{
  pb_record_draft_set (self->draft, self->number, key);
  emit_changed (self);
}

static void
add_new_cb (PbRecordField *self,
            const char    *typed)
{
  g_signal_emit (self, signals[ADD_NEW], 0, typed);
}

static void
entered_cb (PbRecordField *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
text_changed_cb (PbRecordField *self,
                 GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *typed = NULL;

  if (self->is_refreshing)
    return;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  pb_record_draft_type (self->draft, self->number, typed);
  emit_changed (self);
}

/* The first choice is none. */
static const char *
get_choice (PbRecordField *self,
            guint          selected)
{
  static const char *const truths[] = { "1", "0" };

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return self->column->type == PB_REGISTER_BOOLEAN ? truths[selected - 1] : self->column->words[selected - 1];
}

static void
chosen_cb (PbRecordField *self)
{
  if (self->is_refreshing || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  pb_record_draft_set (self->draft, self->number,
                       get_choice (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->chooser))));
  emit_changed (self);
}

static PbSuggestions *
get_suggestions (gpointer data)
{
  PbRecordField *self = data;

  return pb_record_draft_get_suggestions (self->draft, self->number);
}

static gboolean
has_suggestions (PbRegisterType type)
{
  return type == PB_REGISTER_TEXT || type == PB_REGISTER_REF || type == PB_REGISTER_CODE;
}

static const char *
get_placeholder (const PbRegisterColumn *column)
{
  switch (column->type)
    {
    case PB_REGISTER_DATE:
      return _("17 June 2020, June 2020, spring 2020 or 2020");
    case PB_REGISTER_NUMBER:
      return _("1500, over 60, nearly 1500, 40 to 50");
    case PB_REGISTER_INTEGER:
      return _("A whole number");
    case PB_REGISTER_DECIMAL:
      return _("A number, such as 53.236");
    case PB_REGISTER_REF:
      return _("Type to find");
    case PB_REGISTER_CODE:
      return _("Type the name of a Place");
    case PB_REGISTER_TEXT:
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_BOOLEAN:
    case PB_REGISTER_WORD:
    default:
      return NULL;
    }
}

static void
make_entry (PbRecordField *self,
            const char    *name)
{
  gboolean suggests = has_suggestions (self->column->type);

  self->entry = pb_record_field_entry_new (name, suggests ? get_suggestions : NULL, self);
  pb_record_field_entry_set_placeholder (PB_RECORD_FIELD_ENTRY (self->entry), get_placeholder (self->column));
  if (g_strcmp0 (self->column->ref_kind, "document") == 0)
    pb_record_field_entry_offer_new (PB_RECORD_FIELD_ENTRY (self->entry), _("Add a document"));
  else if (g_strcmp0 (self->column->ref_kind, "organisation") == 0)
    pb_record_field_entry_offer_new (PB_RECORD_FIELD_ENTRY (self->entry), _("Add an organisation"));

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (self->entry, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->entry, "add-new", G_CALLBACK (add_new_cb), self);
  g_signal_connect_swapped (self->entry, "entered", G_CALLBACK (entered_cb), self);
  gtk_box_append (GTK_BOX (self), self->entry);
}

static void
make_text (PbRecordField *self,
           const char    *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer;

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->text), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->text), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->text), 7);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->text), 7);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->text);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LONG_TEXT_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 3 * LONG_TEXT_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "long-text");

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), scrolled);
}

static void
make_chooser (PbRecordField *self,
              const char    *name)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, self->column->is_required ? _("Choose…") : _("Not stated"));
  if (self->column->type == PB_REGISTER_BOOLEAN)
    {
      gtk_string_list_append (words, _("Yes"));
      gtk_string_list_append (words, _("No"));
    }
  for (guint i = 0; self->column->words != NULL && self->column->words[i] != NULL; i++)
    {
      g_autofree char *word =
        pb_record_words_capitalise (pb_register_column_get_word_title (self->column, self->column->words[i]));

      gtk_string_list_append (words, word);
    }

  self->chooser = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_widget_set_halign (self->chooser, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self), self->chooser);
}

static void
make_head (PbRecordField *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (pb_register_column_get_title (self->column));

  gtk_widget_add_css_class (title, "caption-heading");
  gtk_box_append (GTK_BOX (head), title);
  if (self->column->is_required)
    {
      GtkWidget *required = gtk_label_new (_("required"));

      gtk_widget_add_css_class (required, "caption");
      gtk_widget_add_css_class (required, "dim-label");
      gtk_box_append (GTK_BOX (head), required);
    }
  gtk_box_append (GTK_BOX (self), head);
}

static gboolean
pb_record_field_grab_focus (GtkWidget *widget)
{
  PbRecordField *self = PB_RECORD_FIELD (widget);

  return gtk_widget_grab_focus (self->entry != NULL ? self->entry : self->text != NULL ? self->text : self->chooser);
}

static void
pb_record_field_class_init (PbRecordFieldClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->grab_focus = pb_record_field_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADD_NEW] =
    g_signal_new ("add-new", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_record_field_init (PbRecordField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

GtkWidget *
pb_record_field_new (PbRecordDraft *draft,
                     guint          column)
{
  PbRecordField *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (PB_TYPE_RECORD_FIELD, NULL);
  self->draft = draft;
  self->number = column;
  self->column = &pb_record_draft_get_kind (draft)->columns[column];
  /* Translators: what a screen reader calls a field that has to be filled in: "Name, required" */
  name = g_strdup_printf (self->column->is_required ? _("%s, required") : "%s",
                          pb_register_column_get_title (self->column));

  make_head (self);
  if (self->column->type == PB_REGISTER_LONG_TEXT)
    make_text (self, name);
  else if (self->column->type == PB_REGISTER_WORD || self->column->type == PB_REGISTER_BOOLEAN)
    make_chooser (self, name);
  else
    make_entry (self, name);

  self->remark = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->remark), 0);
  gtk_label_set_wrap (GTK_LABEL (self->remark), TRUE);
  gtk_widget_add_css_class (self->remark, "caption");
  gtk_box_append (GTK_BOX (self), self->remark);
  pb_record_field_refresh (self);

  return GTK_WIDGET (self);
}

guint
pb_record_field_get_column (PbRecordField *self)
{
  g_return_val_if_fail (PB_IS_RECORD_FIELD (self), 0);

  return self->number;
}

static guint
find_choice (PbRecordField *self,
             const char    *value)
{
  GListModel *choices = gtk_drop_down_get_model (GTK_DROP_DOWN (self->chooser));

  for (guint i = 1; value != NULL && i < g_list_model_get_n_items (choices); i++)
    if (g_str_equal (get_choice (self, i), value))
      return i;

  return 0;
}

void
pb_record_field_refresh (PbRecordField *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PB_IS_RECORD_FIELD (self));

  self->is_refreshing = TRUE;
  text = pb_record_draft_dup_entry (self->draft, self->number);
  if (self->entry != NULL)
    pb_record_field_entry_set_text (PB_RECORD_FIELD_ENTRY (self->entry), text);
  else if (self->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
  else
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->chooser),
                                find_choice (self, pb_record_draft_get (self->draft, self->number)));
  self->is_refreshing = FALSE;
  show_remark (self);
}
