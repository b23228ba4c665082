#include "pb-sentences.h"

#include <string.h>

void
pb_sentences_add (GString    *text,
                  const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (strchr (".?!", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

void
pb_sentences_add_lines (GString    *text,
                        const char *lines)
{
  g_auto(GStrv) sentences = g_strsplit (lines, "\n", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    pb_sentences_add (text, sentences[i]);
}

char *
pb_sentences_capitalise (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}
