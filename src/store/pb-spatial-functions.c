#include "pb-spatial-functions.h"

#include <math.h>
#include <string.h>

/* GeoPackage 1.3, clause 2.1.3: "GP", version, flags, srs_id, envelope, WKB. */
#define HEADER_LENGTH 8

typedef struct
{
  double min_x, max_x, min_y, max_y;
} Extent;

typedef struct
{
  const guint8 *bytes;
  gsize         length;
  gsize         at;
} Reader;

enum { GET_MIN_X, GET_MAX_X, GET_MIN_Y, GET_MAX_Y, GET_IS_EMPTY };

static gboolean
read_uint32 (Reader   *reader,
             gboolean  is_little_endian,
             guint32  *value_out)
{
  guint32 raw;

  if (reader->length - reader->at < sizeof raw)
    return FALSE;

  memcpy (&raw, reader->bytes + reader->at, sizeof raw);
  reader->at += sizeof raw;
  *value_out = is_little_endian ? GUINT32_FROM_LE (raw) : GUINT32_FROM_BE (raw);

  return TRUE;
}

static gboolean
read_double (Reader   *reader,
             gboolean  is_little_endian,
             double   *value_out)
{
  guint64 raw;

  if (reader->length - reader->at < sizeof raw)
    return FALSE;

  memcpy (&raw, reader->bytes + reader->at, sizeof raw);
  reader->at += sizeof raw;
  raw = is_little_endian ? GUINT64_FROM_LE (raw) : GUINT64_FROM_BE (raw);
  memcpy (value_out, &raw, sizeof raw);

  return TRUE;
}

/* ISO WKB: thousands of the type tell Z, M or both. */
static int
count_dimensions (guint32 type)
{
  return type / 1000 == 0 ? 2 : type / 1000 == 3 ? 4 : 3;
}

static gboolean
extend_by_points (Reader   *reader,
                  gboolean  is_little_endian,
                  guint32   n_points,
                  int       n_dimensions,
                  Extent   *extent)
{
  for (guint32 i = 0; i < n_points; i++)
    {
      double x = NAN, y = NAN, other;

      if (!read_double (reader, is_little_endian, &x) || !read_double (reader, is_little_endian, &y))
        return FALSE;

      for (int d = 2; d < n_dimensions; d++)
        if (!read_double (reader, is_little_endian, &other))
          return FALSE;

      /* An empty point is written as NaN; fmin and fmax pass it over. */
      extent->min_x = fmin (extent->min_x, x);
      extent->max_x = fmax (extent->max_x, x);
      extent->min_y = fmin (extent->min_y, y);
      extent->max_y = fmax (extent->max_y, y);
    }

  return TRUE;
}

static gboolean
extend_by_wkb (Reader *reader,
               int     depth,
               Extent *extent)
{
  gboolean is_little_endian;
  guint32 type, n_parts, n_points;

  /* A collection may hold collections; nobody nests them this deep. */
  if (depth > 16 || reader->at >= reader->length)
    return FALSE;

  is_little_endian = reader->bytes[reader->at++] == 1;
  if (!read_uint32 (reader, is_little_endian, &type))
    return FALSE;

  if (type % 1000 == 1)
    return extend_by_points (reader, is_little_endian, 1, count_dimensions (type), extent);

  if (!read_uint32 (reader, is_little_endian, &n_parts))
    return FALSE;

  switch (type % 1000)
    {
    case 2:
      return extend_by_points (reader, is_little_endian, n_parts, count_dimensions (type), extent);

    case 3:
      for (guint32 i = 0; i < n_parts; i++)
        if (!read_uint32 (reader, is_little_endian, &n_points) ||
            !extend_by_points (reader, is_little_endian, n_points, count_dimensions (type), extent))
          return FALSE;
      return TRUE;

    case 4:
    case 5:
    case 6:
    case 7:
      for (guint32 i = 0; i < n_parts; i++)
        if (!extend_by_wkb (reader, depth + 1, extent))
          return FALSE;
      return TRUE;

    default:
      return FALSE;
    }
}

/* %FALSE for a blob that is no GeoPackage geometry. */
static gboolean
measure_geometry (const guint8 *bytes,
                  gsize         length,
                  Extent       *extent,
                  gboolean     *is_empty_out)
{
  static const gsize envelope_lengths[] = { 0, 32, 48, 48, 64 };
  Reader reader = { bytes, length, HEADER_LENGTH };
  gboolean is_little_endian;
  guint kind;

  if (length < HEADER_LENGTH || bytes[0] != 'G' || bytes[1] != 'P')
    return FALSE;

  is_little_endian = bytes[3] & 1;
  kind = (bytes[3] >> 1) & 7;
  *is_empty_out = (bytes[3] >> 4) & 1;

  if (kind >= G_N_ELEMENTS (envelope_lengths) || length - HEADER_LENGTH < envelope_lengths[kind])
    return FALSE;

  *extent = (Extent) { INFINITY, -INFINITY, INFINITY, -INFINITY };
  if (*is_empty_out)
    return TRUE;

  /* The envelope is minx, maxx, miny, maxy. */
  if (kind > 0)
    return read_double (&reader, is_little_endian, &extent->min_x) &&
           read_double (&reader, is_little_endian, &extent->max_x) &&
           read_double (&reader, is_little_endian, &extent->min_y) &&
           read_double (&reader, is_little_endian, &extent->max_y);

  if (!extend_by_wkb (&reader, 0, extent))
    return FALSE;

  *is_empty_out = extent->min_x > extent->max_x;
  return TRUE;
}

static void
answer_cb (sqlite3_context  *context,
           int               n_arguments,
           sqlite3_value   **arguments)
{
  int what = GPOINTER_TO_INT (sqlite3_user_data (context));
  Extent extent;
  gboolean is_empty;

  if (sqlite3_value_type (arguments[0]) != SQLITE_BLOB ||
      !measure_geometry (sqlite3_value_blob (arguments[0]), sqlite3_value_bytes (arguments[0]), &extent, &is_empty))
    {
      sqlite3_result_null (context);
      return;
    }

  if (what == GET_IS_EMPTY)
    sqlite3_result_int (context, is_empty);
  else if (is_empty)
    sqlite3_result_null (context);
  else
    sqlite3_result_double (context, what == GET_MIN_X ? extent.min_x : what == GET_MAX_X ? extent.max_x
                                  : what == GET_MIN_Y ? extent.min_y : extent.max_y);
}

void
pb_spatial_functions_register (sqlite3 *handle)
{
  static const struct
  {
    const char *name;
    int         what;
  } functions[] = {
    { "ST_MinX", GET_MIN_X },
    { "ST_MaxX", GET_MAX_X },
    { "ST_MinY", GET_MIN_Y },
    { "ST_MaxY", GET_MAX_Y },
    { "ST_IsEmpty", GET_IS_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function_v2 (handle, functions[i].name, 1,
                                SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                GINT_TO_POINTER (functions[i].what), answer_cb, NULL, NULL, NULL);
}
