#include "pb-view-filters.h"

#include <string.h>

/* The filters of a view: "key=value" in the order of their keys, so that equal choices
 * are equal views; and the record that is opened. */

static int
compare_filters (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What follows "key=", or %NULL. */
static const char *
skip_key (const char *filter,
          const char *key)
{
  gsize length = strlen (key);

  return strncmp (filter, key, length) == 0 && filter[length] == '=' ? filter + length + 1 : NULL;
}

const char *
pb_view_get_filter (const PbView *self,
                    const char   *key)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; self->filters != NULL && self->filters[i] != NULL; i++)
    {
      const char *value = skip_key (self->filters[i], key);

      if (value != NULL)
        return value;
    }

  return NULL;
}

void
pb_view_set_filter (PbView     *self,
                    const char *key,
                    const char *value)
{
  g_autoptr(GPtrArray) filters = g_ptr_array_new ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL && *key != '\0' && strchr (key, '=') == NULL);

  for (guint i = 0; self->filters != NULL && self->filters[i] != NULL; i++)
    if (skip_key (self->filters[i], key) != NULL)
      g_free (self->filters[i]);
    else
      g_ptr_array_add (filters, self->filters[i]);

  if (value != NULL && *value != '\0')
    g_ptr_array_add (filters, g_strconcat (key, "=", value, NULL));

  g_free (self->filters);
  self->filters = NULL;
  if (filters->len == 0)
    return;

  g_ptr_array_sort (filters, compare_filters);
  g_ptr_array_add (filters, NULL);
  self->filters = (char **) g_ptr_array_steal (filters, NULL);
}

JsonObject *
pb_view_filters_to_json (const PbView *self)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; self->filters != NULL && self->filters[i] != NULL; i++)
    {
      const char *equals = strchr (self->filters[i], '=');
      g_autofree char *key = g_strndup (self->filters[i], equals - self->filters[i]);

      json_object_set_string_member (object, key, equals + 1);
    }

  return object;
}

gboolean
pb_view_filters_from_json (PbView     *self,
                           JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &value))
    {
      if (*key == '\0' || strchr (key, '=') != NULL || !JSON_NODE_HOLDS_VALUE (value) ||
          json_node_get_value_type (value) != G_TYPE_STRING)
        return FALSE;

      pb_view_set_filter (self, key, json_node_get_string (value));
    }

  return TRUE;
}

gboolean
pb_view_filters_equal (const PbView *a,
                       const PbView *b)
{
  if (a->filters == NULL || b->filters == NULL)
    return a->filters == b->filters;

  return g_strv_equal ((const char *const *) a->filters, (const char *const *) b->filters);
}

void
pb_view_set_record (PbView     *self,
                    const char *kind_word,
                    const char *uid)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((kind_word == NULL) == (uid == NULL));

  g_free (self->record);
  self->record = uid != NULL ? g_strconcat (kind_word, " ", uid, NULL) : NULL;
}

const char *
pb_view_get_record (const PbView *self,
                    const char   *kind_word)
{
  const char *blank;

  g_return_val_if_fail (self != NULL, NULL);

  blank = self->record != NULL ? strchr (self->record, ' ') : NULL;
  if (blank == NULL)
    return NULL;
  if (kind_word != NULL &&
      (strncmp (self->record, kind_word, strlen (kind_word)) != 0 || self->record[strlen (kind_word)] != ' '))
    return NULL;

  return blank + 1;
}

char *
pb_view_dup_record_kind (const PbView *self)
{
  const char *blank;

  g_return_val_if_fail (self != NULL, NULL);

  blank = self->record != NULL ? strchr (self->record, ' ') : NULL;

  return blank != NULL ? g_strndup (self->record, blank - self->record) : NULL;
}
