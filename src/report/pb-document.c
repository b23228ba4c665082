#include "pb-document-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

#define LOWEST_LEVEL 4

struct _PbDocument
{
  char       *title;
  char       *language;
  char       *author;
  char       *subject;
  PbFlow     *body;
  GHashTable *anchors;   /* of char: those given so far */
};

/**
 * pb_document_new:
 * @title: of the window and the file
 * @language: of its words, as in BCP 47: "en-GB"
 *
 * Begins an empty paper.
 *
 * Returns: (transfer full): the document
 */
PbDocument *
pb_document_new (const char *title,
                 const char *language)
{
  PbDocument *self = g_atomic_rc_box_new0 (PbDocument);

  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->body = pb_flow_new (self);

  return self;
}

PbDocument *
pb_document_ref (PbDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PbDocument *self = data;

  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  pb_flow_free (self->body);
  g_hash_table_unref (self->anchors);
}

void
pb_document_unref (PbDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
pb_document_set_author (PbDocument *self,
                        const char *author)
{
  g_free (self->author);
  self->author = g_strdup (author);
}

void
pb_document_set_subject (PbDocument *self,
                         const char *subject)
{
  g_free (self->subject);
  self->subject = g_strdup (subject);
}

const char *
pb_document_get_title (const PbDocument *self)
{
  return self->title;
}

const char *
pb_document_get_language (const PbDocument *self)
{
  return self->language;
}

const char *
pb_document_get_author (const PbDocument *self)
{
  return self->author;
}

const char *
pb_document_get_subject (const PbDocument *self)
{
  return self->subject;
}

PbFlow *
pb_document_get_body (PbDocument *self)
{
  return self->body;
}

/* Small letters and digits, other runs as one hyphen: safe in a PDF's names and an URI. */
static char *
make_slug (const char *words)
{
  g_autofree char *ascii = g_str_to_ascii (words, "en");
  GString *slug = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (slug, g_ascii_tolower (*c));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');

  return g_string_free (slug, FALSE);
}

char *
pb_document_make_anchor (PbDocument *self,
                         const char *words)
{
  g_autofree char *slug = make_slug (words);
  char *anchor = g_strdup (slug);

  for (int i = 2; g_hash_table_contains (self->anchors, anchor); i++)
    {
      g_free (anchor);
      anchor = g_strdup_printf ("%s-%d", slug, i);
    }
  g_hash_table_add (self->anchors, g_strdup (anchor));

  return anchor;
}

static void
gather_headings (const PbFlow *flow,
                 GPtrArray    *headings)
{
  for (guint i = 0; i < pb_flow_get_n_blocks (flow); i++)
    {
      const PbBlock *block = pb_flow_get_block (flow, i);

      if (block->kind == PB_BLOCK_HEADING)
        g_ptr_array_add (headings, (gpointer) &block->heading);
      else if (block->kind == PB_BLOCK_COLUMNS)
        {
          gather_headings (block->columns.left, headings);
          gather_headings (block->columns.right, headings);
        }
    }
}

GPtrArray *
pb_document_list_headings (PbDocument *self)
{
  GPtrArray *headings = g_ptr_array_new ();

  gather_headings (self->body, headings);

  return headings;
}

static gboolean
check_headings (PbDocument  *self,
                GHashTable  *anchors,
                GError     **error)
{
  g_autoptr(GPtrArray) headings = pb_document_list_headings (self);
  int level = 0;

  for (guint i = 0; i < headings->len; i++)
    {
      const PbHeading *heading = g_ptr_array_index (headings, i);

      if (heading->level < 1 || heading->level > MIN (level + 1, LOWEST_LEVEL))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                       _("The heading “%s” is of level %d, below one of level %d: headings go down one level at a "
                         "time"),
                       heading->text, heading->level, level);
          return FALSE;
        }
      if (!g_hash_table_add (anchors, heading->anchor))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("Two headings have the anchor “%s”: give each its own"),
                       heading->anchor);
          return FALSE;
        }
      level = heading->level;
    }

  return TRUE;
}

static gboolean
check_target (const char  *target,
              GHashTable  *anchors,
              GError     **error)
{
  if (target == NULL || *target != '#' || g_hash_table_contains (anchors, target + 1))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("A link leads to “%s”, but no heading has that anchor"), target);

  return FALSE;
}

static gboolean
check_prose (const PbProse  *prose,
             GHashTable     *anchors,
             GError        **error)
{
  for (guint i = 0; i < prose->runs->len; i++)
    if (!check_target (((PbRun *) g_ptr_array_index (prose->runs, i))->target, anchors, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_table (const PbPaperTable  *table,
             GHashTable          *anchors,
             GError             **error)
{
  for (guint i = 0; i < table->targets->len; i++)
    if (!check_target (g_ptr_array_index (table->targets, i), anchors, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_figure (const PbPaperFigure  *figure,
              GError              **error)
{
  if (*figure->words->alternative != '\0')
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
               _("The figure “%s” has no alternative text: say what it shows"), figure->words->headline);

  return FALSE;
}

static gboolean
check_flow (const PbFlow  *flow,
            GHashTable    *anchors,
            GError       **error)
{
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < pb_flow_get_n_blocks (flow); i++)
    {
      const PbBlock *block = pb_flow_get_block (flow, i);

      switch (block->kind)
        {
        case PB_BLOCK_PROSE:
          is_good = check_prose (block->prose, anchors, error);
          break;
        case PB_BLOCK_LIST:
          for (guint k = 0; is_good && k < block->items->len; k++)
            is_good = check_prose (g_ptr_array_index (block->items, k), anchors, error);
          break;
        case PB_BLOCK_TERMS:
          for (guint k = 0; is_good && k < block->terms->len; k++)
            is_good = check_prose (((PbTerm *) g_ptr_array_index (block->terms, k))->meaning, anchors, error);
          break;
        case PB_BLOCK_TABLE:
          is_good = check_table (&block->table, anchors, error);
          break;
        case PB_BLOCK_FIGURE:
          is_good = check_figure (&block->figure, error);
          break;
        case PB_BLOCK_COLUMNS:
          is_good = check_flow (block->columns.left, anchors, error) &&
                    check_flow (block->columns.right, anchors, error);
          break;
        case PB_BLOCK_HEADING:
        case PB_BLOCK_PAGE_BREAK:
        case PB_BLOCK_SECTION:
        case PB_BLOCK_CONTENTS:
        default:
          break;
        }
    }

  return is_good;
}

gboolean
pb_document_check (PbDocument  *self,
                   GError     **error)
{
  g_autoptr(GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);

  return check_headings (self, anchors, error) && check_flow (self->body, anchors, error);
}
