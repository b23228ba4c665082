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

static char *
dup_words_of (GtkLabel *label)
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
  g_autofree char *words = dup_words_of (label);

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
  g_autofree char *words = gtk_widget_get_mapped (GTK_WIDGET (label)) ? dup_words_of (label) : NULL;

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

struct _PbGlossaryLabel
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *popover;
  GtkWidget *explanation;
};

G_DEFINE_FINAL_TYPE (PbGlossaryLabel, pb_glossary_label, GTK_TYPE_WIDGET)

static void
open_popover (PbGlossaryLabel *self)
{
  g_autofree char *words = dup_words_of (GTK_LABEL (self->label));

  if (words == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->explanation), words);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
key_pressed_cb (PbGlossaryLabel *self,
                guint            key)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  open_popover (self);
  return GDK_EVENT_STOP;
}

/* Without a term there is nothing to stop at. */
static void
update_focus (PbGlossaryLabel *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), gtk_widget_has_css_class (self->label, "explained"));
}

static void
pb_glossary_label_dispose (GObject *object)
{
  PbGlossaryLabel *self = PB_GLOSSARY_LABEL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_glossary_label_parent_class)->dispose (object);
}

static void
pb_glossary_label_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PbGlossaryLabel *self = PB_GLOSSARY_LABEL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
pb_glossary_label_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (PB_GLOSSARY_LABEL (widget)->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static GtkSizeRequestMode
pb_glossary_label_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (PB_GLOSSARY_LABEL (widget)->label);
}

static void
pb_glossary_label_class_init (PbGlossaryLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_glossary_label_dispose;
  widget_class->size_allocate = pb_glossary_label_size_allocate;
  widget_class->measure = pb_glossary_label_measure;
  widget_class->get_request_mode = pb_glossary_label_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "glossary");
}

static void
pb_glossary_label_init (PbGlossaryLabel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_halign (self->label, GTK_ALIGN_START);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  pb_glossary_explain (GTK_LABEL (self->label));
  g_signal_connect_object (self->label, "notify::css-classes", G_CALLBACK (update_focus), self, G_CONNECT_SWAPPED);

  self->explanation = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->explanation), 0);
  gtk_label_set_wrap (GTK_LABEL (self->explanation), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->explanation), 48);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->explanation);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
pb_glossary_label_new (const char *text)
{
  PbGlossaryLabel *self = g_object_new (PB_TYPE_GLOSSARY_LABEL, NULL);

  pb_glossary_label_set_text (self, text);

  return GTK_WIDGET (self);
}

void
pb_glossary_label_set_text (PbGlossaryLabel *self,
                            const char      *text)
{
  g_return_if_fail (PB_IS_GLOSSARY_LABEL (self));

  gtk_label_set_text (GTK_LABEL (self->label), text);
}

GtkLabel *
pb_glossary_label_get_label (PbGlossaryLabel *self)
{
  g_return_val_if_fail (PB_IS_GLOSSARY_LABEL (self), NULL);

  return GTK_LABEL (self->label);
}
