#include "pb-error.h"
#include "pb-wkb.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* Builds blobs in either byte order. */
typedef struct
{
  GByteArray *bytes;
  gboolean    is_little_endian;
} Blob;

static void
put (Blob *blob, const void *data, guint size)
{
  g_byte_array_append (blob->bytes, data, size);
}

static void
put_uint32 (Blob *blob, guint32 value)
{
  guint32 raw = blob->is_little_endian ? GUINT32_TO_LE (value) : GUINT32_TO_BE (value);

  put (blob, &raw, sizeof raw);
}

static void
put_double (Blob *blob, double value)
{
  guint64 raw;

  memcpy (&raw, &value, sizeof raw);
  raw = blob->is_little_endian ? GUINT64_TO_LE (raw) : GUINT64_TO_BE (raw);
  put (blob, &raw, sizeof raw);
}

static void
put_header (Blob *blob, guint envelope)
{
  static const guint n_numbers[] = { 0, 4, 6, 6, 8 };
  guint8 header[] = { 'G', 'P', 0, envelope << 1 | blob->is_little_endian };

  put (blob, header, sizeof header);
  put_uint32 (blob, 4326);

  for (guint i = 0; i < n_numbers[envelope]; i++)
    put_double (blob, i);
}

static void
put_type (Blob *blob, guint32 type)
{
  guint8 order = blob->is_little_endian;

  put (blob, &order, 1);
  put_uint32 (blob, type);
}

static void
put_square (Blob *blob, double left, double size, guint n_extra)
{
  const double corners[][2] = { { left, 0 }, { left + size, 0 }, { left + size, size }, { left, size }, { left, 0 } };

  put_uint32 (blob, G_N_ELEMENTS (corners));

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      put_double (blob, corners[i][0]);
      put_double (blob, corners[i][1]);

      for (guint k = 0; k < n_extra; k++)
        put_double (blob, NAN);
    }
}

/* A polygon with a hole, and a second part. */
static GBytes *
make_blob (gboolean is_little_endian, guint envelope)
{
  Blob blob = { g_byte_array_new (), is_little_endian };

  put_header (&blob, envelope);
  put_type (&blob, 6);
  put_uint32 (&blob, 2);
  put_type (&blob, 3);
  put_uint32 (&blob, 2);
  put_square (&blob, 0, 10, 0);
  put_square (&blob, 4, 2, 0);
  put_type (&blob, 3);
  put_uint32 (&blob, 1);
  put_square (&blob, 20, 5, 0);

  return g_byte_array_free_to_bytes (blob.bytes);
}

static PbPaths *
read_blob (GBytes *bytes, gsize size, GError **error)
{
  /* A copy of just that size, so that a sanitizer sees every byte too far. */
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  return pb_wkb_read_rings (copy, size, error);
}

static void
test_multi_polygon (void)
{
  for (guint envelope = 0; envelope <= 4; envelope++)
    for (int order = 0; order <= 1; order++)
      {
        g_autoptr(GBytes) bytes = make_blob (order, envelope);
        g_autoptr(GError) error = NULL;
        g_autoptr(PbPaths) rings = read_blob (bytes, g_bytes_get_size (bytes), &error);
        const PbPoint *points;
        guint n;

        g_assert_no_error (error);
        g_assert_cmpuint (pb_paths_get_n (rings), ==, 3);
        points = pb_paths_get (rings, 2, &n);
        g_assert_cmpuint (n, ==, 5);
        g_assert_cmpfloat (points[2].x, ==, 25);
        g_assert_cmpfloat (points[2].y, ==, 5);
        g_assert_true (pb_paths_is_closed (rings, 1));
      }
}

static void
test_heights_and_measures (void)
{
  static const struct { guint32 type; guint n_extra; } types[] = {
    { 3, 0 }, { 1003, 1 }, { 2003, 1 }, { 3003, 2 }, { 0x80000003, 1 }, { 0x40000003, 1 }, { 0xC0000003, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      Blob blob = { g_byte_array_new (), TRUE };
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(PbPaths) rings = NULL;
      const PbPoint *points;
      guint n;

      put_header (&blob, 0);
      put_type (&blob, types[i].type);
      put_uint32 (&blob, 1);
      put_square (&blob, 7, 1, types[i].n_extra);
      bytes = g_byte_array_free_to_bytes (blob.bytes);

      rings = read_blob (bytes, g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
      points = pb_paths_get (rings, 0, &n);
      g_assert_cmpuint (n, ==, 5);
      g_assert_cmpfloat (points[3].x, ==, 7);
      g_assert_cmpfloat (points[3].y, ==, 1);
    }
}

static void
test_empty (void)
{
  static const guint8 blob[] = { 'G', 'P', 0, 0x11, 0, 0, 0, 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPaths) rings = pb_wkb_read_rings (blob, sizeof blob, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pb_paths_get_n (rings), ==, 0);
}

/* However much of the blob is missing, the reader says so. */
static void
test_torn (void)
{
  for (int order = 0; order <= 1; order++)
    {
      g_autoptr(GBytes) bytes = make_blob (order, 1);

      for (gsize size = 0; size < g_bytes_get_size (bytes); size++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(PbPaths) rings = read_blob (bytes, size, &error);

          g_assert_null (rings);
          g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
          g_assert_nonnull (strstr (error->message, "ends"));
        }
    }
}

/* Any single wrong byte gives rings or an error, never a crash or an endless
 * loop. */
static void
test_spoilt (void)
{
  g_autoptr(GBytes) bytes = make_blob (TRUE, 1);
  gsize size = g_bytes_get_size (bytes);
  int n_refused = 0;

  for (gsize i = 0; i < size; i++)
    for (int value = 0; value < 256; value += 15)
      {
        g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
        g_autoptr(GError) error = NULL;
        g_autoptr(PbPaths) rings = NULL;

        copy[i] = value;
        rings = pb_wkb_read_rings (copy, size, &error);
        g_assert_true ((rings == NULL) == (error != NULL));
        n_refused += rings == NULL;
      }

  g_assert_cmpint (n_refused, >, 100);
}

static void
test_wrong_type (void)
{
  Blob blob = { g_byte_array_new (), TRUE };
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPaths) rings = NULL;

  put_header (&blob, 0);
  put_type (&blob, 1);
  put_double (&blob, 1);
  put_double (&blob, 2);
  bytes = g_byte_array_free_to_bytes (blob.bytes);

  rings = read_blob (bytes, g_bytes_get_size (bytes), &error);
  g_assert_null (rings);
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "type 1"));
}

static void
test_not_a_number (void)
{
  Blob blob = { g_byte_array_new (), TRUE };
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbPaths) rings = NULL;

  put_header (&blob, 0);
  put_type (&blob, 3);
  put_uint32 (&blob, 1);
  put_square (&blob, INFINITY, 1, 0);
  bytes = g_byte_array_free_to_bytes (blob.bytes);

  rings = read_blob (bytes, g_bytes_get_size (bytes), &error);
  g_assert_null (rings);
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "not a number"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/wkb/multi-polygon", test_multi_polygon);
  g_test_add_func ("/geo/wkb/heights-and-measures", test_heights_and_measures);
  g_test_add_func ("/geo/wkb/empty", test_empty);
  g_test_add_func ("/geo/wkb/torn", test_torn);
  g_test_add_func ("/geo/wkb/spoilt", test_spoilt);
  g_test_add_func ("/geo/wkb/wrong-type", test_wrong_type);
  g_test_add_func ("/geo/wkb/not-a-number", test_not_a_number);

  return g_test_run ();
}
