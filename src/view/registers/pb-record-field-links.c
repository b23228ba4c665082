#include "pb-record-field-links.h"

#include "pb-record-field-entry.h"
#include "pb-record-words.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Of a chip, before its words are cut. */
#define CHIP_CHARS 44

struct _PbRecordFieldLinks
{
  GtkBox          parent_instance;
  PbRecordDraft  *draft;
  PbLinkSlot      slot;
  char           *title;
  PbSuggestions  *suggestions;   /* made when they are asked for */
  guint           n_links;

  GtkWidget      *chips;
  GtkWidget      *entry;
};

enum
{
  CHANGED,
  ADD_NEW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordFieldLinks, pb_record_field_links, GTK_TYPE_BOX)

static void
remove_clicked_cb (GtkWidget          *button,
                   PbRecordFieldLinks *self)
{
  g_autoptr(PbRegisterRecord) link = g_object_ref (g_object_get_data (G_OBJECT (button), "link"));

  pb_record_draft_remove_link (self->draft, link);
  pb_record_field_links_refresh (self);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_chip (PbRecordFieldLinks *self,
           PbRegisterRecord   *link)
{
  g_autofree char *name =
    pb_record_words_target (pb_record_draft_get_registers (self->draft), pb_record_draft_get_catalogue (self->draft),
                            self->slot.to_kind, pb_register_record_get (link, "to_key"));
  g_autofree char *words = g_strdup_printf (_("Remove %s"), name);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (chip, "link-chip");
  g_object_set_data_full (G_OBJECT (button), "link", g_object_ref (link), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);

  return chip;
}

static PbSuggestions *
get_suggestions (gpointer data)
{
  PbRecordFieldLinks *self = data;

  if (self->suggestions == NULL)
    self->suggestions = pb_suggestions_new_for_target (pb_record_draft_get_registers (self->draft),
                                                       pb_record_draft_get_catalogue (self->draft),
                                                       self->slot.to_kind);

  return self->suggestions;
}

static void
picked_cb (PbRecordFieldLinks *self,
           const char         *key)
{
  pb_record_field_links_add (self, key);
}

static void
entered_cb (PbRecordFieldLinks *self)
{
  const PbSuggestion *found = pb_suggestions_find_text (
    get_suggestions (self), pb_record_field_entry_get_text (PB_RECORD_FIELD_ENTRY (self->entry)));

  if (found != NULL)
    pb_record_field_links_add (self, found->key);
}

static void
typed_cb (PbRecordFieldLinks *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_new_cb (PbRecordFieldLinks *self,
            const char         *typed)
{
  g_signal_emit (self, signals[ADD_NEW], 0, typed);
}

static gboolean
pb_record_field_links_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_RECORD_FIELD_LINKS (widget)->entry);
}

static void
pb_record_field_links_finalize (GObject *object)
{
  PbRecordFieldLinks *self = PB_RECORD_FIELD_LINKS (object);

  g_clear_pointer (&self->suggestions, pb_suggestions_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (pb_record_field_links_parent_class)->finalize (object);
}

static void
pb_record_field_links_class_init (PbRecordFieldLinksClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_record_field_links_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = pb_record_field_links_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADD_NEW] =
    g_signal_new ("add-new", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_record_field_links_init (PbRecordFieldLinks *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

static void
make_entry (PbRecordFieldLinks *self)
{
  /* Translators: what a screen reader calls an entry that links to another row: "Partners: add one" */
  g_autofree char *name = g_strdup_printf (_("%s: add one"), self->title);
  /* Translators: in an empty entry that links to a row: "Type to find: Organisation" */
  g_autofree char *hint = g_strdup_printf (_("Type to find: %s"), pb_record_words_target_kind (self->slot.to_kind));

  self->entry = pb_record_field_entry_new (name, get_suggestions, self);
  pb_record_field_entry_set_placeholder (PB_RECORD_FIELD_ENTRY (self->entry), hint);
  if (g_str_equal (self->slot.to_kind, "document"))
    pb_record_field_entry_offer_new (PB_RECORD_FIELD_ENTRY (self->entry), _("Add a document"));
  else if (g_str_equal (self->slot.to_kind, "organisation"))
    pb_record_field_entry_offer_new (PB_RECORD_FIELD_ENTRY (self->entry), _("Add an organisation"));

  g_signal_connect_swapped (self->entry, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->entry, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "add-new", G_CALLBACK (add_new_cb), self);
}

GtkWidget *
pb_record_field_links_new (PbRecordDraft    *draft,
                           const PbLinkSlot *slot)
{
  PbRecordFieldLinks *self;
  GtkWidget *heading;

  g_return_val_if_fail (draft != NULL && slot != NULL, NULL);

  self = g_object_new (PB_TYPE_RECORD_FIELD_LINKS, NULL);
  self->draft = draft;
  self->slot = *slot;
  self->title = pb_record_words_links (slot->role, slot->to_kind, FALSE);

  heading = gtk_label_new (self->title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->chips, pb_wrap_layout_new ());
  make_entry (self);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), self->chips);
  gtk_box_append (GTK_BOX (self), self->entry);
  pb_record_field_links_refresh (self);

  return GTK_WIDGET (self);
}

const PbLinkSlot *
pb_record_field_links_get_slot (PbRecordFieldLinks *self)
{
  g_return_val_if_fail (PB_IS_RECORD_FIELD_LINKS (self), NULL);

  return &self->slot;
}

guint
pb_record_field_links_get_n (PbRecordFieldLinks *self)
{
  g_return_val_if_fail (PB_IS_RECORD_FIELD_LINKS (self), 0);

  return self->n_links;
}

void
pb_record_field_links_add (PbRecordFieldLinks *self,
                           const char         *to_key)
{
  g_return_if_fail (PB_IS_RECORD_FIELD_LINKS (self) && to_key != NULL);

  pb_record_draft_add_link (self->draft, self->slot.role, self->slot.to_kind, to_key);
  pb_record_field_entry_set_text (PB_RECORD_FIELD_ENTRY (self->entry), NULL);
  pb_record_field_links_refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

char *
pb_record_field_links_dup_pending (PbRecordFieldLinks *self)
{
  const char *typed;

  g_return_val_if_fail (PB_IS_RECORD_FIELD_LINKS (self), NULL);

  typed = pb_record_field_entry_get_text (PB_RECORD_FIELD_ENTRY (self->entry));
  if (*typed == '\0')
    return NULL;

  /* Translators: what was typed, and the name of a list of links */
  return g_strdup_printf (_("“%s” is not among %s yet. Choose one of those offered, or take it out."), typed,
                          self->title);
}

void
pb_record_field_links_refresh (PbRecordFieldLinks *self)
{
  g_autoptr(GPtrArray) links = NULL;
  GtkWidget *child;

  g_return_if_fail (PB_IS_RECORD_FIELD_LINKS (self));

  /* Newer registers may hold other rows. */
  g_clear_pointer (&self->suggestions, pb_suggestions_free);
  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);

  self->n_links = 0;
  links = pb_record_draft_list_links (self->draft);
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (!g_str_equal (pb_register_record_get (link, "role"), self->slot.role) ||
          !g_str_equal (pb_register_record_get (link, "to_kind"), self->slot.to_kind))
        continue;

      gtk_box_append (GTK_BOX (self->chips), make_chip (self, link));
      self->n_links++;
    }

  gtk_widget_set_visible (self->chips, self->n_links > 0);
}
