#include "pb-search-row.h"

#include <glib/gi18n-lib.h>

struct _PbSearchRow
{
  GtkListBoxRow  parent_instance;
  PbSearchHit    hit;
};

G_DEFINE_FINAL_TYPE (PbSearchRow, pb_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
pb_search_row_finalize (GObject *object)
{
  PbSearchRow *self = PB_SEARCH_ROW (object);

  g_free (self->hit.kind);
  g_free (self->hit.key);
  g_free (self->hit.title);
  g_free (self->hit.about);
  g_free (self->hit.snippet);

  G_OBJECT_CLASS (pb_search_row_parent_class)->finalize (object);
}

static void
pb_search_row_class_init (PbSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_search_row_finalize;
}

static void
pb_search_row_init (PbSearchRow *self)
{
}

/* @is_markup: of the index's making, escaped there */
static GtkWidget *
add_line (GtkWidget  *box,
          const char *words,
          gboolean    is_markup,
          gboolean    is_whole,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (is_markup)
    gtk_label_set_markup (GTK_LABEL (label), words);
  else
    gtk_label_set_text (GTK_LABEL (label), words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (!is_whole)
    {
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* The name for who hears it says the row whole. */
static void
say (PbSearchRow *self,
     const char  *meaning,
     const char  *source)
{
  g_autoptr(GString) words = g_string_new (self->hit.title);
  g_autofree char *plain = NULL;

  if (*self->hit.about != '\0')
    g_string_append_printf (words, ", %s", self->hit.about);
  if (meaning != NULL)
    g_string_append_printf (words, ". %s", meaning);
  if (source != NULL)
    g_string_append_printf (words, ". %s", source);
  if (meaning == NULL && *self->hit.snippet != '\0' && pango_parse_markup (self->hit.snippet, -1, 0, NULL, &plain, NULL, NULL))
    g_string_append_printf (words, ". %s", plain);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static void
add_meaning (PbSearchRow *self,
             GtkWidget   *box,
             PbRegisters *registers)
{
  PbRegisterRecord *term = pb_registers_find (registers, "glossary_term", self->hit.key);
  const char *meaning = term != NULL ? pb_register_record_get (term, "definition") : NULL;
  const char *document = term != NULL ? pb_registers_get_title_of (registers, term, "source") : NULL;
  g_autofree char *source = document != NULL ? g_strdup_printf (_("Source: %s"), document) : NULL;

  if (meaning != NULL)
    add_line (box, meaning, FALSE, TRUE, NULL);
  if (source != NULL)
    gtk_widget_add_css_class (add_line (box, source, FALSE, TRUE, "caption"), "dim-label");
  say (self, meaning, source);
}

GtkWidget *
pb_search_row_new (const PbSearchHit *hit,
                   PbRegisters       *registers)
{
  PbSearchRow *self = g_object_new (PB_TYPE_SEARCH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title, *about;
  gboolean is_term = g_str_equal (hit->kind, "glossary_term");

  self->hit = (PbSearchHit) {
    .group = hit->group,
    .kind = g_strdup (hit->kind),
    .key = g_strdup (hit->key),
    .title = g_strdup (hit->title),
    .about = g_strdup (hit->about),
    .snippet = g_strdup (hit->snippet),
  };

  gtk_widget_add_css_class (GTK_WIDGET (self), "search-hit");
  gtk_box_append (GTK_BOX (box), head);
  title = add_line (head, hit->title, FALSE, FALSE, is_term ? "heading" : NULL);
  gtk_widget_set_hexpand (title, TRUE);
  if (!is_term && *hit->about != '\0')
    {
      about = gtk_label_new (hit->about);
      gtk_label_set_ellipsize (GTK_LABEL (about), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (about), 28);
      gtk_widget_set_valign (about, GTK_ALIGN_BASELINE);
      gtk_widget_add_css_class (about, "caption");
      gtk_widget_add_css_class (about, "dim-label");
      gtk_box_append (GTK_BOX (head), about);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  if (is_term && registers != NULL)
    add_meaning (self, box, registers);
  else
    {
      if (*hit->snippet != '\0')
        gtk_widget_add_css_class (add_line (box, hit->snippet, TRUE, FALSE, "caption"), "dim-label");
      say (self, NULL, NULL);
    }

  return GTK_WIDGET (self);
}

const PbSearchHit *
pb_search_row_get_hit (PbSearchRow *self)
{
  g_return_val_if_fail (PB_IS_SEARCH_ROW (self), NULL);

  return &self->hit;
}
