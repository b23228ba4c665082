#include "pb-fact-list.h"

#include <glib/gi18n-lib.h>

#define LABEL_CHARS 14

struct _PbFactList
{
  GtkBox         parent_instance;
  GtkWidget     *heading;
  GtkWidget     *rows;
  GtkSizeGroup  *labels;     /* one column of labels */
  int            n_rows;
};

G_DEFINE_FINAL_TYPE (PbFactList, pb_fact_list, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* "Started", then "April 2021" */
static GtkWidget *
make_facts (PbFactList *self,
            const char *label,
            const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = make_label (label);
  GtkWidget *fact = make_label (value);

  /* As narrow as its words allow and no narrower: the column is the widest of them. */
  gtk_label_set_width_chars (GTK_LABEL (name), (int) CLAMP (g_utf8_strlen (label, -1), 8, LABEL_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (name), LABEL_CHARS);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_hexpand (fact, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (fact), 60);
  gtk_size_group_add_widget (self->labels, name);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), fact);

  return box;
}

static void
add_row (PbFactList *self,
         GtkWidget  *row,
         const char *label,
         const char *value)
{
  /* Translators: what a fact is of and the fact, "Started: April 2021" */
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), label, value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_add_css_class (row, "fact");
  gtk_box_append (GTK_BOX (self->rows), row);
  self->n_rows++;
}

static const char *
get_words (const char *value)
{
  return value != NULL && *value != '\0' ? value : _("Not stated");
}

static void
pb_fact_list_dispose (GObject *object)
{
  g_clear_object (&PB_FACT_LIST (object)->labels);

  G_OBJECT_CLASS (pb_fact_list_parent_class)->dispose (object);
}

static void
pb_fact_list_class_init (PbFactListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_fact_list_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_fact_list_init (PbFactList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact-list");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->heading = make_label (NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_add_css_class (self->heading, "fact-heading");
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_box_append (GTK_BOX (self), self->heading);

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), self->rows);
}

GtkWidget *
pb_fact_list_new (const char *heading)
{
  PbFactList *self = g_object_new (PB_TYPE_FACT_LIST, NULL);

  pb_fact_list_set_heading (self, heading);

  return GTK_WIDGET (self);
}

void
pb_fact_list_set_heading (PbFactList *self,
                          const char *heading)
{
  g_return_if_fail (PB_IS_FACT_LIST (self));

  gtk_label_set_text (GTK_LABEL (self->heading), heading != NULL ? heading : "");
  gtk_widget_set_visible (self->heading, heading != NULL && *heading != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading != NULL ? heading : "", -1);
}

void
pb_fact_list_clear (PbFactList *self)
{
  GtkWidget *row;

  g_return_if_fail (PB_IS_FACT_LIST (self));

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  self->n_rows = 0;
}

void
pb_fact_list_add (PbFactList *self,
                  const char *label,
                  const char *value)
{
  const char *words = get_words (value);
  GtkWidget *facts;
  GtkWidget *row;

  g_return_if_fail (PB_IS_FACT_LIST (self));
  g_return_if_fail (label != NULL);

  facts = make_facts (self, label, words);
  row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_box_append (GTK_BOX (row), facts);
  gtk_widget_set_hexpand (facts, TRUE);
  add_row (self, row, label, words);
}

/* @facts: what the row shows; an arrow is put behind it */
static void
add_opening_row (PbFactList *self,
                 GtkWidget  *facts,
                 const char *label,
                 const char *words,
                 const char *kind,
                 const char *uid)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *row = gtk_button_new ();

  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (facts), arrow);
  gtk_button_set_child (GTK_BUTTON (row), facts);
  gtk_widget_add_css_class (row, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", kind, uid);
  add_row (self, row, label, words);
}

void
pb_fact_list_add_entry (PbFactList *self,
                        const char *name,
                        const char *words,
                        const char *kind,
                        const char *uid)
{
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *below = make_label (get_words (words));

  g_return_if_fail (PB_IS_FACT_LIST (self));
  g_return_if_fail (name != NULL && kind != NULL && uid != NULL);

  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), make_label (name));
  gtk_box_append (GTK_BOX (lines), below);
  gtk_box_append (GTK_BOX (facts), lines);
  add_opening_row (self, facts, name, get_words (words), kind, uid);
}

void
pb_fact_list_add_record (PbFactList *self,
                         const char *label,
                         const char *value,
                         const char *kind,
                         const char *uid)
{
  g_return_if_fail (PB_IS_FACT_LIST (self));
  g_return_if_fail (label != NULL && kind != NULL && uid != NULL);

  add_opening_row (self, make_facts (self, label, get_words (value)), label, get_words (value), kind, uid);
}

void
pb_fact_list_append (PbFactList *self,
                     GtkWidget  *child)
{
  g_return_if_fail (PB_IS_FACT_LIST (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (GTK_BOX (self->rows), child);
}

int
pb_fact_list_get_n_rows (PbFactList *self)
{
  g_return_val_if_fail (PB_IS_FACT_LIST (self), 0);
  return self->n_rows;
}
