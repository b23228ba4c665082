#include "pb-record-view.h"

#include "pb-fact-list.h"
#include "pb-record-deletion.h"
#include "pb-record-words.h"

#include <glib/gi18n-lib.h>

/* A longer list shows this many rows until more are asked for. */
#define N_FOLDED 8

struct _PbRecordView
{
  AdwBin            parent_instance;
  PbSession        *session;
  char             *kind;
  char             *uid;
  PbRegisters      *shown;          /* those that the facts are of */
  GHashTable       *unfolded;       /* headings of the lists that show all */

  GtkWidget        *box;
  GtkWidget        *kind_label;
  GtkWidget        *edit_button;
  GtkWidget        *history_button;
  GtkWidget        *more_button;
  GtkWidget        *facts;
};

G_DEFINE_FINAL_TYPE (PbRecordView, pb_record_view, ADW_TYPE_BIN)

static void refresh (PbRecordView *self);

/* "Add: Evidence", ...; then what ends it. */
static GMenuModel *
make_menu (PbRecordView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) parts = g_menu_new ();
  g_autoptr(GMenu) end = g_menu_new ();
  g_autoptr(GMenuItem) delete_item = g_menu_item_new (_("_Delete…"), NULL);
  const PbRegisterKind *kinds;
  guint n_kinds;

  kinds = pb_register_kinds_get (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      const PbRegisterColumn *column = pb_record_deletion_find_part_column (&kinds[i], self->kind);
      /* Translators: an item of a menu, for a kind of row: "Add: Evidence" */
      g_autofree char *label = g_strdup_printf (_("Add: %s"), pb_register_kind_get_title (&kinds[i]));
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      if (column == NULL)
        continue;

      g_menu_item_set_action_and_target (item, "win.add-record-for", "(sss)", kinds[i].word, column->name, self->uid);
      g_menu_append_item (parts, item);
    }

  g_menu_item_set_action_and_target (delete_item, "win.delete-record", "(ss)", self->kind, self->uid);
  g_menu_append_item (end, delete_item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

static void
show_all_cb (GtkWidget    *button,
             PbRecordView *self)
{
  g_hash_table_add (self->unfolded, g_strdup (g_object_get_data (G_OBJECT (button), "heading")));
  refresh (self);
}

static GtkWidget *
make_show_all (PbRecordView  *self,
               PbRecordGroup *group)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GtkWidget *button;

  words = g_strdup_printf (_("Show all %u"), group->facts->len);
  name = g_strdup_printf (_("Show all %u: %s"), group->facts->len, group->heading);
  button = gtk_button_new_with_label (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 4);
  gtk_widget_set_margin_top (button, 4);
  gtk_widget_set_margin_bottom (button, 4);
  g_object_set_data_full (G_OBJECT (button), "heading", g_strdup (group->heading), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, 0);

  return button;
}

static GtkWidget *
make_group (PbRecordView  *self,
            PbRecordGroup *group)
{
  GtkWidget *list = pb_fact_list_new (group->heading);
  gboolean is_folded = group->heading != NULL && group->facts->len > N_FOLDED &&
                       !g_hash_table_contains (self->unfolded, group->heading);
  guint n_shown = is_folded ? N_FOLDED : group->facts->len;

  for (guint i = 0; i < n_shown; i++)
    {
      const PbRecordFact *fact = g_ptr_array_index (group->facts, i);

      if (fact->kind != NULL)
        pb_fact_list_add_record (PB_FACT_LIST (list), fact->label, fact->value, fact->kind, fact->uid);
      else
        pb_fact_list_add (PB_FACT_LIST (list), fact->label, fact->value);
    }

  if (is_folded)
    gtk_box_append (GTK_BOX (list), make_show_all (self, group));

  return list;
}

static void
update_buttons (PbRecordView *self)
{
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  gboolean is_read_only = workspace != NULL && pb_workspace_is_read_only (workspace);
  const char *why = _("This workspace can only be read. Save a copy of your own to change it");
  g_autoptr(GMenuModel) menu = make_menu (self);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "(ss)", self->kind, self->uid);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history_button), "(ss)", self->kind, self->uid);
  gtk_widget_set_tooltip_text (self->edit_button, is_read_only ? why : NULL);
  gtk_widget_set_tooltip_text (self->more_button, is_read_only ? why : _("More"));
  gtk_widget_set_sensitive (self->more_button, !is_read_only);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more_button), menu);
}

static void
refresh (PbRecordView *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  PbRegisterRecord *record = NULL;
  g_autoptr(GPtrArray) groups = NULL;
  GtkWidget *child;

  g_set_object (&self->shown, registers);
  while ((child = gtk_widget_get_first_child (self->facts)) != NULL)
    gtk_box_remove (GTK_BOX (self->facts), child);

  if (registers != NULL && self->kind != NULL)
    record = pb_registers_find (registers, self->kind, self->uid);
  gtk_widget_set_visible (self->box, record != NULL);
  if (record == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->kind_label), pb_register_kind_get_title (pb_register_record_get_kind (record)));
  update_buttons (self);

  groups = pb_record_words_list_groups (registers, pb_session_get_catalogue (self->session), record);
  for (guint i = 0; i < groups->len; i++)
    gtk_box_append (GTK_BOX (self->facts), make_group (self, g_ptr_array_index (groups, i)));
}

static void
registers_changed_cb (PbRecordView *self)
{
  if (pb_session_get_registers (self->session) != self->shown)
    refresh (self);
}

/* A button with a label of its own would say it twice: as its label and as its name. */
static GtkWidget *
make_button (const char *label,
             const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new_with_mnemonic (label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
make_head (PbRecordView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->kind_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->kind_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->kind_label), TRUE);
  gtk_widget_set_hexpand (self->kind_label, TRUE);
  gtk_widget_add_css_class (self->kind_label, "heading");

  self->edit_button = make_button (_("_Edit"), _("Edit"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "(ss)", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.edit-record");

  self->history_button = make_button (_("_History"), _("History"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history_button), "(ss)", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history_button), "win.show-history");

  self->more_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->more_button), "view-more-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);

  gtk_box_append (GTK_BOX (head), self->kind_label);
  gtk_box_append (GTK_BOX (head), self->edit_button);
  gtk_box_append (GTK_BOX (head), self->history_button);
  gtk_box_append (GTK_BOX (head), self->more_button);

  return head;
}

static void
pb_record_view_dispose (GObject *object)
{
  PbRecordView *self = PB_RECORD_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->uid, g_free);

  G_OBJECT_CLASS (pb_record_view_parent_class)->dispose (object);
}

static void
pb_record_view_class_init (PbRecordViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_record_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_record_view_init (PbRecordView *self)
{
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_widget_set_visible (self->box, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Record"), -1);
}

GtkWidget *
pb_record_view_new (PbSession *session)
{
  PbRecordView *self;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);

  self = g_object_new (PB_TYPE_RECORD_VIEW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::registers", G_CALLBACK (registers_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pb_record_view_show (PbRecordView *self,
                     const char   *kind_word,
                     const char   *uid)
{
  g_return_if_fail (PB_IS_RECORD_VIEW (self));
  g_return_if_fail ((kind_word == NULL) == (uid == NULL));

  if (g_strcmp0 (kind_word, self->kind) == 0 && g_strcmp0 (uid, self->uid) == 0)
    {
      registers_changed_cb (self);
      return;
    }

  g_free (self->kind);
  g_free (self->uid);
  self->kind = g_strdup (kind_word);
  self->uid = g_strdup (uid);
  g_hash_table_remove_all (self->unfolded);
  refresh (self);
}
