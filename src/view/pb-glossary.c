#include "pb-glossary.h"

#include "pb-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Terms ---------------------------------------------------------------------------- */

static gboolean
is_in_capitals (const char *term)
{
  g_autofree char *upper = g_utf8_strup (term, -1);

  return g_str_equal (upper, term);
}

static gboolean
is_word_end (const char *text,
             const char *at)
{
  return *at == '\0' || at == text || !g_unichar_isalnum (g_utf8_get_char (at));
}

/* Where whole words stand; @text and @words are folded alike. */
static const char *
find_words (const char *text,
            const char *words)
{
  gsize length = strlen (words);

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    if ((at == text || is_word_end (text, g_utf8_prev_char (at))) && is_word_end (text, at + length))
      return at;

  return NULL;
}

/* "slope index of inequality" of SII, "Slope index of inequality: fitted difference …" */
static char *
dup_long_form (PbRegisterRecord *term)
{
  const char *definition = pb_register_record_get (term, "definition");
  gsize length = definition != NULL ? strcspn (definition, ":,.;(") : 0;
  g_autofree char *words = g_strchomp (g_strndup (definition != NULL ? definition : "", length));

  return is_in_capitals (pb_register_record_get_title (term)) && strchr (words, ' ') != NULL ? g_utf8_casefold (words, -1) : NULL;
}

typedef struct
{
  PbRegisterRecord *term;
  gsize             offset;   /* in the text, of what stands for the term [bytes] */
  gsize             length;
} Found;

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

/* "Core20" for Core20PLUS5: a name with a figure in it is shortened at it. */
static const char *
find_short_form (const char *text,
                 const char *title)
{
  gsize length = strcspn (title, "0123456789");
  g_autofree char *short_form = NULL;

  length += strspn (title + length, "0123456789");
  if (length == strlen (title) || strchr (title, ' ') != NULL)
    return NULL;

  short_form = g_strndup (title, length);
  return find_words (text, short_form);
}

/* "Place" with its capital is another word than "place". */
static gboolean
find_term (PbRegisterRecord *term,
           const char       *text,
           const char       *folded,
           Found            *found)
{
  const char *title = pb_register_record_get_title (term);
  g_autofree char *folded_title = g_utf8_casefold (title, -1);
  g_autofree char *long_form = dup_long_form (term);
  gboolean is_exact = is_in_capitals (title) || strchr (title, ' ') == NULL;
  const char *at = is_exact ? find_words (text, title) : find_words (folded, folded_title);

  found->length = strlen (title);
  if (at == NULL && is_exact)
    {
      at = find_short_form (text, title);
      found->length = strcspn (title, "0123456789") + strspn (title + strcspn (title, "0123456789"), "0123456789");
    }
  if (at != NULL)
    found->offset = (gsize) (at - (is_exact ? text : folded));
  else if (long_form != NULL && (at = find_words (folded, long_form)) != NULL)
    {
      found->offset = (gsize) (at - folded);
      found->length = strlen (long_form);
    }

  return at != NULL;
}

static GArray *
find_all (PbRegisters *registers,
          const char  *text)
{
  GPtrArray *terms = pb_registers_list (registers, "glossary_term");
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < terms->len; i++)
    {
      Found one = { g_ptr_array_index (terms, i), 0, 0 };

      if (find_term (one.term, text, folded, &one))
        g_array_append_val (found, one);
    }

  g_array_sort (found, compare_found);

  return found;
}

GPtrArray *
pb_glossary_find (PbRegisters *registers,
                  const char  *text)
{
  GPtrArray *inside = g_ptr_array_new ();
  g_autoptr(GArray) found = find_all (registers, text);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (inside, g_array_index (found, Found, i).term);

  return inside;
}

char *
pb_glossary_dup_words (PbRegisters *registers,
                       const char  *text)
{
  g_autoptr(GPtrArray) terms = pb_glossary_find (registers, text);
  g_autoptr(GString) words = g_string_new (NULL);

  if (terms->len == 0)
    return NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      PbRegisterRecord *term = g_ptr_array_index (terms, i);
      const char *document = pb_registers_get_title_of (registers, term, "source");

      g_string_append_printf (words, _("%s%s: %s"), i > 0 ? "\n\n" : "", pb_register_record_get_title (term),
                              pb_register_record_get (term, "definition"));
      if (document != NULL)
        g_string_append_printf (words, _("\nSource: %s"), document);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Labels --------------------------------------------------------------------------- */

/* Of the window that it stands in, or that its dialog is in front of. */
static PbRegisters *
find_registers (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !PB_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? pb_session_get_registers (pb_window_get_session (PB_WINDOW (window))) : NULL;
}

char *
pb_glossary_dup_words_of (GtkLabel *label)
{
  PbRegisters *registers = find_registers (GTK_WIDGET (label));

  return registers != NULL ? pb_glossary_dup_words (registers, gtk_label_get_text (label)) : NULL;
}

static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *words = pb_glossary_dup_words_of (label);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* A grey line under each term; the words beside them stay as they are. */
static void
underline (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  PbRegisters *registers = find_registers (GTK_WIDGET (label));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(GArray) found = find_all (registers, text);

  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);
      PangoAttribute *attribute[] = {
        pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
        pango_attr_underline_color_new (0x8888, 0x8888, 0x8888),
      };

      for (guint a = 0; a < G_N_ELEMENTS (attribute); a++)
        {
          attribute[a]->start_index = one->offset;
          attribute[a]->end_index = one->offset + one->length;
          pango_attr_list_insert (attributes, attribute[a]);
        }
    }

  gtk_label_set_attributes (label, attributes);
}

static void
update_look (GtkLabel *label)
{
  g_autofree char *words = gtk_widget_get_mapped (GTK_WIDGET (label)) ? pb_glossary_dup_words_of (label) : NULL;

  if (words != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (label), "explained");
      underline (label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
  else
    {
      if (gtk_widget_has_css_class (GTK_WIDGET (label), "explained"))
        gtk_label_set_attributes (label, NULL);
      gtk_widget_remove_css_class (GTK_WIDGET (label), "explained");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

void
pb_glossary_explain (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_after (label, "map", G_CALLBACK (update_look), NULL);
  g_signal_connect (label, "notify::label", G_CALLBACK (update_look), NULL);
}
