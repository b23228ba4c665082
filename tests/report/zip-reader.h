#pragma once

/* The parts of a zip file, as the office formats are: read by the list at its end. */

#include <gio/gio.h>
#include <string.h>

static inline guint
zip_get (const guint8 *data,
         int           n_bytes)
{
  guint number = 0;

  for (int i = n_bytes - 1; i >= 0; i--)
    number = number << 8 | data[i];

  return number;
}

static inline char *
zip_inflate (const guint8 *data,
             guint         packed,
             guint         size)
{
  g_autoptr(GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr(GError) error = NULL;
  char *text = g_malloc0 (size + 1);
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (inflate), data, packed, text, size + 1, G_CONVERTER_INPUT_AT_END,
                                        &n_read, &n_written, &error),
                   ==, G_CONVERTER_FINISHED);
  g_assert_no_error (error);
  g_assert_cmpuint (n_written, ==, size);

  return text;
}

/* Name to text of every part; the test fails on anything that is no zip. */
static inline GHashTable *
zip_read (GBytes *bytes)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *end = data + size - 22;
  const guint8 *entry;
  guint n_parts;

  g_assert_cmpuint (size, >, 22);
  while (end > data && memcmp (end, "PK\5\6", 4) != 0)
    end--;
  g_assert_cmpint (memcmp (end, "PK\5\6", 4), ==, 0);

  n_parts = zip_get (end + 10, 2);
  entry = data + zip_get (end + 16, 4);
  for (guint i = 0; i < n_parts; i++)
    {
      guint method = zip_get (entry + 10, 2);
      guint packed = zip_get (entry + 20, 4), plain = zip_get (entry + 24, 4);
      guint name = zip_get (entry + 28, 2), extra = zip_get (entry + 30, 2), comment = zip_get (entry + 32, 2);
      const guint8 *local = data + zip_get (entry + 42, 4);
      const guint8 *content = local + 30 + zip_get (local + 26, 2) + zip_get (local + 28, 2);

      g_assert_cmpint (memcmp (entry, "PK\1\2", 4), ==, 0);
      g_assert_true (method == 0 || method == 8);
      g_hash_table_insert (parts, g_strndup ((const char *) entry + 46, name),
                           method == 8 ? zip_inflate (content, packed, plain)
                                       : g_strndup ((const char *) content, plain));
      entry += 46 + name + extra + comment;
    }

  return parts;
}
