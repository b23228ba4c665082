#include "pb-pdf-private.h"

#include <string.h>

/**
 * Reader:
 * @at: the next byte
 * @start: of the operator at hand with what it works on
 * @copied: how far the content is copied
 * @depth: of elements and artifacts that are open
 * @inner: of marks within them that are no elements: letters for a glyph of several
 * @is_marked: whether an artifact is open
 */
typedef struct
{
  const char *content;
  gsize       length;
  gsize       at;
  gsize       start;
  gsize       copied;
  int         depth;
  int         inner;
  gboolean    is_marked;
  GString    *out;
} Reader;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c <= ' ' ? is_space (c) : strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_string (Reader *self)
{
  int depth = 0;

  for (; self->at < self->length; self->at++)
    {
      char c = self->content[self->at];

      if (c == '\\')
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        break;
    }
  self->at++;
}

static void
skip_to (Reader *self,
         char    end)
{
  while (self->at < self->length && self->content[self->at] != end)
    self->at++;
  self->at++;
}

static void
skip_word (Reader *self)
{
  while (self->at < self->length && !is_delimiter (self->content[self->at]))
    self->at++;
}

/* An image's bytes may be anything: it ends at EI between spaces. */
static void
skip_image (Reader *self)
{
  while (self->at + 3 < self->length &&
         !(is_space (self->content[self->at]) && memcmp (self->content + self->at + 1, "EI", 2) == 0 &&
           is_delimiter (self->content[self->at + 3])))
    self->at++;
  self->at = MIN (self->at + 3, self->length);
}

/* The next operator: a word that is no number; NULL at the end. */
static const char *
read_operator (Reader *self,
               gsize  *length_out)
{
  while (self->at < self->length)
    {
      char c = self->content[self->at];
      gsize start = self->at;

      if (is_space (c))
        self->at++;
      else if (c == '(')
        skip_string (self);
      else if (c == '%')
        skip_to (self, '\n');
      else if (c == '<' && self->at + 1 < self->length && self->content[self->at + 1] != '<')
        skip_to (self, '>');
      else if (c == '/')
        {
          self->at++;
          skip_word (self);
        }
      else if (is_delimiter (c))
        self->at++;
      else
        {
          skip_word (self);
          if (g_ascii_isalpha (c) || c == '\'' || c == '"')
            {
              *length_out = self->at - start;
              return self->content + start;
            }
        }
    }

  return NULL;
}

/* @words: separated by single spaces; no operator is longer than three letters. */
static gboolean
is_one_of (const char *word,
           gsize       length,
           const char *words)
{
  const char *found = words;

  if (length > 3)
    return FALSE;

  for (;; found++)
    {
      const char *end = strchrnul (found, ' ');

      if ((gsize) (end - found) == length && memcmp (found, word, length) == 0)
        return TRUE;
      if (*end == '\0')
        return FALSE;
      found = end;
    }
}

/* Copies up to the operator at hand, then adds. */
static void
insert (Reader     *self,
        const char *text)
{
  g_string_append_len (self->out, self->content + self->copied, (gssize) (self->start - self->copied));
  self->copied = self->start;
  g_string_append (self->out, text);
}

static void
end_artifact (Reader *self)
{
  if (self->is_marked)
    insert (self, "EMC\n");
  self->is_marked = FALSE;
}

static void
begin_artifact (Reader *self)
{
  if (!self->is_marked)
    insert (self, "/Artifact BMC\n");
  self->is_marked = TRUE;
}

/* Elements have numbers; a newer cairo may know of artifacts itself. */
static gboolean
is_whole (const Reader *self)
{
  const char *operands = self->content + self->start;
  gssize length = (gssize) (self->at - self->start);

  return g_strstr_len (operands, length, "/MCID") != NULL || g_strstr_len (operands, length, "/Artifact") != NULL;
}

static void
take_mark (Reader *self)
{
  if (is_whole (self))
    {
      if (self->depth++ == 0)
        end_artifact (self);
      return;
    }

  self->inner++;
  if (self->depth == 0)
    begin_artifact (self);
}

static void
take (Reader     *self,
      const char *word,
      gsize       length)
{
  if (is_one_of (word, length, "BDC BMC"))
    take_mark (self);
  else if (is_one_of (word, length, "EMC"))
    *(self->inner > 0 ? &self->inner : &self->depth) -= 1;
  else if (self->depth > 0)
    return;
  /* What is marked begins and ends in one state of the drawing. */
  else if (is_one_of (word, length, "q Q"))
    end_artifact (self);
  else if (is_one_of (word, length, "m re BT Do sh BI"))
    begin_artifact (self);
}

/**
 * pb_pdf_mark_artifacts:
 * @content: a page's content, not compressed
 * @length: of @content [bytes]
 *
 * Marks every path, text, image and shading that lies outside of all marked content as an
 * artifact: rules, running headers, page numbers, a background.  cairo 1.16 has no tag for
 * what is no part of the reading order.
 *
 * Source: ISO 32000-1, 14.6 and 14.8.2.2.
 *
 * Returns: (transfer full): the content
 */
GString *
pb_pdf_mark_artifacts (const char *content,
                       gsize       length)
{
  Reader self = { .content = content, .length = length, .out = g_string_sized_new (length + 256) };
  const char *word;
  gsize word_length;

  while ((word = read_operator (&self, &word_length)) != NULL)
    {
      take (&self, word, word_length);
      if (is_one_of (word, word_length, "ID"))
        skip_image (&self);
      self.start = self.at;
      while (self.start < self.length && is_space (self.content[self.start]))
        self.start++;
    }
  self.start = self.length;
  if (self.is_marked)
    insert (&self, "\nEMC\n");
  else
    insert (&self, "");

  return self.out;
}
