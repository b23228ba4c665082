#include "pb-search-index-private.h"

#include <string.h>

/* Words of a snippet before the first that matches, and from it on */
#define N_BEFORE 4
#define N_AFTER 14

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* As the index folds: without case and accents. */
static char *
fold (const char *word,
      gsize       length)
{
  g_autofree char *apart = g_utf8_normalize (word, length, G_NORMALIZE_NFD);
  g_autoptr(GString) bare = g_string_new (NULL);

  for (const char *c = apart; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (bare, g_unichar_tolower (g_utf8_get_char (c)));

  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/* The next word from @c on; an empty one at the end. */
static const char *
find_word (const char  *c,
           const char **end_out)
{
  const char *start;

  while (*c != '\0' && !is_in_word (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  for (start = c; *c != '\0' && is_in_word (g_utf8_get_char (c));)
    c = g_utf8_next_char (c);
  *end_out = c;

  return start;
}

char **
pb_search_split_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GPtrArray *words = g_ptr_array_new ();
  const char *end = valid;

  for (const char *start = find_word (end, &end); end > start; start = find_word (end, &end))
    g_ptr_array_add (words, fold (start, end - start));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

static gboolean
is_match (const char        *start,
          const char        *end,
          const char *const *words)
{
  g_autofree char *folded = fold (start, end - start);

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* Where the snippet begins, and whether anything matches. */
static gboolean
find_start (const char        *body,
            const char *const *words,
            const char       **start_out)
{
  const char *before[N_BEFORE];
  const char *end = body;
  guint n = 0;

  for (const char *start = find_word (end, &end); end > start; start = find_word (end, &end))
    {
      if (is_match (start, end, words))
        {
          *start_out = n > N_BEFORE ? before[n % N_BEFORE] : body;
          return TRUE;
        }
      before[n++ % N_BEFORE] = start;
    }

  return FALSE;
}

static void
append_escaped (GString    *markup,
                const char *start,
                const char *end)
{
  g_autofree char *text = g_strndup (start, end - start);
  g_autofree char *escaped = NULL;

  g_strdelimit (text, "\n\t", ' ');
  escaped = g_markup_escape_text (text, -1);
  g_string_append (markup, escaped);
}

char *
pb_search_make_snippet (const char        *body,
                        const char        *title,
                        const char *const *words)
{
  g_autoptr(GString) markup = NULL;
  g_autofree char *plain = NULL;
  const char *first, *end, *last;
  guint n = 0;

  if (!find_start (body, words, &first))
    return NULL;

  markup = g_string_new (first > body ? "…" : NULL);
  end = last = first;
  for (const char *start = find_word (end, &end); end > start && n < N_BEFORE + N_AFTER; start = find_word (end, &end), n++)
    {
      gboolean is_bold = is_match (start, end, words);

      append_escaped (markup, last, start);
      g_string_append (markup, is_bold ? "<b>" : "");
      append_escaped (markup, start, end);
      g_string_append (markup, is_bold ? "</b>" : "");
      last = end;
    }

  /* The title may say it already. */
  plain = g_strndup (first, last - first);
  if (strstr (title, plain) != NULL)
    return NULL;

  if (n < N_BEFORE + N_AFTER)
    append_escaped (markup, last, last + strlen (last));
  else if (*last != '\0')
    g_string_append (markup, "…");

  return g_string_free (g_steal_pointer (&markup), FALSE);
}
