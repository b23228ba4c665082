#include "pb-record-sources.h"

#include "pb-caption-source.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

GPtrArray *
pb_record_sources_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

void
pb_record_sources_add (GPtrArray        *documents,
                       PbRegisters      *registers,
                       PbRegisterRecord *record)
{
  PbRegisterRecord *document = pb_registers_follow (registers, record, "source");

  if (document != NULL && !g_ptr_array_find (documents, document, NULL))
    g_ptr_array_add (documents, g_object_ref (document));
}

/* "Key Messages (Joined Up Care Derbyshire, 19 November 2020)" */
static void
say_document (GString          *text,
              PbRegisterRecord *document)
{
  const char *issuer = pb_register_record_get (document, "issuer");
  const char *date = pb_register_record_get (document, "date");
  g_autofree char *when = date != NULL ? pb_text_fuzzy (date) : NULL;

  g_string_append (text, pb_register_record_get_title (document));
  if (issuer != NULL && when != NULL)
    g_string_append_printf (text, " (%s, %s)", issuer, when);
  else if (issuer != NULL || when != NULL)
    g_string_append_printf (text, " (%s)", issuer != NULL ? issuer : when);
}

static void
say_licence (GString    *text,
             GPtrArray  *documents,
             const char *licence)
{
  g_autoptr(GString) those = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      PbRegisterRecord *document = g_ptr_array_index (documents, i);

      if (g_strcmp0 (pb_register_record_get (document, "licence"), licence) != 0)
        continue;
      if (those->len > 0)
        g_string_append (those, "; ");
      say_document (those, document);
    }

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: documents, with semicolons; their licence */
  g_string_append_printf (text, _("Source: %s. %s."), those->str, licence != NULL ? licence : _("No licence stated"));
}

/* Whether a document before number @n has the same licence. */
static gboolean
is_licence_said (GPtrArray *documents,
                 guint      n)
{
  const char *licence = pb_register_record_get (g_ptr_array_index (documents, n), "licence");

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (pb_register_record_get (g_ptr_array_index (documents, i), "licence"), licence) == 0)
      return TRUE;

  return FALSE;
}

char *
pb_record_sources_say (GPtrArray *documents)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    if (!is_licence_said (documents, i))
      say_licence (text, documents, pb_register_record_get (g_ptr_array_index (documents, i), "licence"));

  return pb_caption_source_finish (text->str, NULL);
}
