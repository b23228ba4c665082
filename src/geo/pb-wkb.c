#include "pb-wkb.h"

#include "pb-error.h"

#include <math.h>
#include <string.h>

/* GeoPackage 1.3, section 2.1.3: the header before the WKB geometry. */
#define HEADER_SIZE 8
#define FLAG_EMPTY 0x10
#define ENVELOPE_SHIFT 1
#define ENVELOPE_MASK 0x07

/* ISO WKB adds 1000 for Z, 2000 for M, 3000 for both; GDAL's older form sets
 * the top bits instead. */
#define WKB_POLYGON 3
#define WKB_MULTI_POLYGON 6
#define EWKB_Z 0x80000000u
#define EWKB_M 0x40000000u

typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         offset;
  gboolean      is_little_endian;
} Reader;

static gboolean
read_bytes (Reader *reader, void *out, gsize n, GError **error)
{
  if (reader->size - reader->offset < n)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   "The geometry ends after %" G_GSIZE_FORMAT " bytes, in the middle of a number; "
                   "import the boundaries again",
                   reader->size);
      return FALSE;
    }

  memcpy (out, reader->data + reader->offset, n);
  reader->offset += n;

  return TRUE;
}

static gboolean
read_byte_order (Reader *reader, GError **error)
{
  guint8 order;

  if (!read_bytes (reader, &order, 1, error))
    return FALSE;

  if (order > 1)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   "Byte %" G_GSIZE_FORMAT " of the geometry is %u where the byte order, 0 or 1, should be; "
                   "import the boundaries again",
                   reader->offset, order);
      return FALSE;
    }

  reader->is_little_endian = order == 1;

  return TRUE;
}

static gboolean
read_uint32 (Reader *reader, guint32 *out, GError **error)
{
  guint32 raw;

  if (!read_bytes (reader, &raw, sizeof raw, error))
    return FALSE;

  *out = reader->is_little_endian ? GUINT32_FROM_LE (raw) : GUINT32_FROM_BE (raw);

  return TRUE;
}

static gboolean
read_double (Reader *reader, double *out, GError **error)
{
  guint64 raw;

  if (!read_bytes (reader, &raw, sizeof raw, error))
    return FALSE;

  raw = reader->is_little_endian ? GUINT64_FROM_LE (raw) : GUINT64_FROM_BE (raw);
  memcpy (out, &raw, sizeof raw);

  if (!isfinite (*out))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   "A coordinate of the geometry, before byte %" G_GSIZE_FORMAT ", is not a number; "
                   "import the boundaries again",
                   reader->offset);
      return FALSE;
    }

  return TRUE;
}

/* A count that the bytes left could not hold is refused before anything is
 * allocated or looped over for it. */
static gboolean
read_count (Reader *reader, gsize item_size, const char *what, guint32 *out, GError **error)
{
  if (!read_uint32 (reader, out, error))
    return FALSE;

  if (*out > (reader->size - reader->offset) / item_size)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   "The geometry promises %u %s but ends before them; import the boundaries again",
                   *out, what);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_geometry_type (Reader *reader, guint32 *type_out, guint *n_dimensions_out, GError **error)
{
  guint32 raw, type;

  if (!read_byte_order (reader, error) || !read_uint32 (reader, &raw, error))
    return FALSE;

  *n_dimensions_out = 2 + ((raw & EWKB_Z) != 0) + ((raw & EWKB_M) != 0);
  type = raw & ~(EWKB_Z | EWKB_M);

  switch (type / 1000)
    {
    case 0:
      break;
    case 1:
    case 2:
      *n_dimensions_out = 3;
      break;
    case 3:
      *n_dimensions_out = 4;
      break;
    default:
      type = 0;
    }

  *type_out = type % 1000;

  if (*type_out != WKB_POLYGON && *type_out != WKB_MULTI_POLYGON)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   "The geometry is of type %u; an area needs a polygon (3) or multipolygon (6)", raw);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_polygon (Reader *reader, guint n_dimensions, PbPaths *rings, GError **error)
{
  guint32 n_rings, n_points;

  if (!read_count (reader, sizeof (guint32), "rings", &n_rings, error))
    return FALSE;

  for (guint32 ring = 0; ring < n_rings; ring++)
    {
      if (!read_count (reader, n_dimensions * sizeof (double), "points", &n_points, error))
        return FALSE;

      pb_paths_begin (rings);

      for (guint32 i = 0; i < n_points; i++)
        {
          double values[4];

          /* A measure may be NaN where none was taken; a place may not. */
          for (guint k = 0; k < n_dimensions; k++)
            if (!read_double (reader, &values[k], k < 2 ? error : NULL) && k < 2)
              return FALSE;

          pb_paths_add (rings, (PbPoint) { values[0], values[1] });
        }
    }

  return TRUE;
}

static gboolean
read_multi_polygon (Reader *reader, PbPaths *rings, GError **error)
{
  guint32 n_polygons, type;
  guint n_dimensions;

  if (!read_count (reader, 1 + 2 * sizeof (guint32), "polygons", &n_polygons, error))
    return FALSE;

  for (guint32 i = 0; i < n_polygons; i++)
    {
      if (!read_geometry_type (reader, &type, &n_dimensions, error))
        return FALSE;

      if (type != WKB_POLYGON)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       "Part %u of the multipolygon is of type %u, not a polygon; import the boundaries again",
                       i + 1, type);
          return FALSE;
        }

      if (!read_polygon (reader, n_dimensions, rings, error))
        return FALSE;
    }

  return TRUE;
}

/* Returns the envelope's size, or -1 for a code that the standard lacks. */
static int
envelope_size (guint8 flags)
{
  static const int n_numbers[] = { 0, 4, 6, 6, 8 };
  guint code = (flags >> ENVELOPE_SHIFT) & ENVELOPE_MASK;

  return code < G_N_ELEMENTS (n_numbers) ? n_numbers[code] * (int) sizeof (double) : -1;
}

static gboolean
skip_header (Reader *reader, GError **error)
{
  guint8 header[HEADER_SIZE];
  int size;

  if (!read_bytes (reader, header, sizeof header, error))
    return FALSE;

  size = envelope_size (header[3]);

  if (header[0] != 'G' || header[1] != 'P' || size < 0)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           "The geometry does not start with a GeoPackage header; import the boundaries again");
      return FALSE;
    }

  if (reader->size - reader->offset < (gsize) size)
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           "The geometry ends inside its envelope; import the boundaries again");
      return FALSE;
    }

  reader->offset += size;

  return TRUE;
}

/**
 * pb_wkb_read_rings:
 * @blob: (array length=size): a geometry as a GeoPackage stores it
 * @size: length of @blob [bytes]
 * @error: return location for an error
 *
 * Reads the rings of a polygon or multipolygon, outer rings and holes alike in
 * the order found; heights and measures are passed over. An empty geometry
 * gives no ring.
 *
 * Errors: %PB_ERROR_BAD_INPUT for a blob that is torn, of another type or holds
 * a coordinate that is no number.
 *
 * Source: OGC 12-128r17 (GeoPackage 1.3), 2.1.3; OGC 06-103r4, 8.2.
 *
 * Returns: (transfer full): the rings, in the geometry's own coordinates
 */
PbPaths *
pb_wkb_read_rings (const guint8 *blob, gsize size, GError **error)
{
  g_autoptr(PbPaths) rings = pb_paths_new ();
  Reader reader = { blob, size, 0, TRUE };
  guint32 type;
  guint n_dimensions;

  if (!skip_header (&reader, error))
    return NULL;

  if (blob[3] & FLAG_EMPTY)
    return g_steal_pointer (&rings);

  if (!read_geometry_type (&reader, &type, &n_dimensions, error))
    return NULL;

  if (!(type == WKB_POLYGON ? read_polygon (&reader, n_dimensions, rings, error)
                            : read_multi_polygon (&reader, rings, error)))
    return NULL;

  return g_steal_pointer (&rings);
}
