#include "pb-caption-words.h"

void
pb_caption_add_sentence (GString    *text,
                         const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (!g_str_has_suffix (sentence, "."))
    g_string_append_c (text, '.');
}

void
pb_caption_add_lines (GString    *text,
                      const char *lines)
{
  g_auto(GStrv) sentences = g_strsplit (lines, "\n", -1);

  for (int i = 0; sentences[i] != NULL; i++)
    pb_caption_add_sentence (text, sentences[i]);
}
