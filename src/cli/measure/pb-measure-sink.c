#include "pb-measure-private.h"

#include "pb-csv-cell.h"

#include <math.h>

struct _PbMeasureSink
{
  const PbMeasureFamily *family;
  char                  *case_id;
  GString               *csv;
  guint                  n_refused;
};

PbMeasureSink *
pb_measure_sink_new (const PbMeasureFamily *family,
                     const char            *case_id)
{
  PbMeasureSink *self = g_new0 (PbMeasureSink, 1);

  self->family = family;
  self->case_id = g_strdup (case_id);
  self->csv = g_string_new (NULL);

  return self;
}

void
pb_measure_sink_free (PbMeasureSink *self)
{
  g_free (self->case_id);
  g_string_free (self->csv, TRUE);
  g_free (self);
}

guint
pb_measure_sink_get_n_refused (PbMeasureSink *self)
{
  return self->n_refused;
}

const char *
pb_measure_sink_get_csv (PbMeasureSink *self)
{
  return self->csv->str;
}

char *
pb_measure_format_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");
  if (isinf (value))
    return g_strdup (value > 0 ? "inf" : "-inf");

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17g", value));
}

static void
add_number (PbMeasureSink *self,
            double         value,
            gboolean       shows_nan)
{
  g_autofree char *text = pb_measure_format_number (value);

  pb_csv_cell_add_next (self->csv, *text == '\0' && shows_nan ? "nan" : text);
}

void
pb_measure_sink_add (PbMeasureSink      *self,
                     const PbMeasureRow *row)
{
  static const char *const words[] = { "ok", "na", "error" };
  /* A level of confidence is a chosen word, not a computed number. */
  char conf[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (!isnan (row->conf))
    g_ascii_formatd (conf, sizeof conf, "%.12g", row->conf);

  pb_csv_cell_add_next (self->csv, self->case_id);
  pb_csv_cell_add_next (self->csv, row->key);
  pb_csv_cell_add_next (self->csv, row->measure);
  pb_csv_cell_add_next (self->csv, conf);
  add_number (self, row->estimate, row->shows_nan);
  add_number (self, row->lower, row->shows_nan);
  add_number (self, row->upper, row->shows_nan);
  add_number (self, row->se, row->shows_nan);
  pb_csv_cell_add_next (self->csv, row->text);
  pb_csv_cell_add_next (self->csv, words[row->status]);
  g_string_append_c (self->csv, '\n');

  if (row->status == PB_MEASURE_REFUSED)
    self->n_refused++;
}

void
pb_measure_sink_refuse (PbMeasureSink *self,
                        const char    *key,
                        const char    *measure,
                        double         conf,
                        const GError  *error)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = key;
  row.measure = measure;
  row.conf = conf;
  row.text = error->message;
  row.status = PB_MEASURE_REFUSED;
  pb_measure_sink_add (self, &row);
}

void
pb_measure_sink_add_cells (PbMeasureSink     *self,
                           const char *const *cells)
{
  pb_csv_cell_add_next (self->csv, self->case_id);
  for (; *cells != NULL; cells++)
    pb_csv_cell_add_next (self->csv, *cells);
  g_string_append_c (self->csv, '\n');
}

/* In a header of a family's own the message stands under "note" or "text", and
 * the word under "status"; where there is neither, only stderr has it. */
static void
refuse_with_own_header (PbMeasureSink *self,
                        const char    *message)
{
  g_auto(GStrv) columns = g_strsplit (self->family->header, ",", -1);

  pb_csv_cell_add_next (self->csv, self->case_id);
  for (int i = 1; columns[i] != NULL; i++)
    {
      gboolean is_message = g_str_equal (columns[i], "note") || g_str_equal (columns[i], "text");

      pb_csv_cell_add_next (self->csv, g_str_equal (columns[i], "status") ? "error" : is_message ? message : "");
    }
  g_string_append_c (self->csv, '\n');
}

void
pb_measure_sink_refuse_case (PbMeasureSink *self,
                             PbMeasureCase *in,
                             const GError  *refusal)
{
  g_auto(GStrv) measures = g_strsplit (self->family->refused != NULL ? self->family->refused : "", " ", -1);
  g_autofree double *levels = NULL;
  guint n_levels = 0;

  g_string_truncate (self->csv, 0);
  self->n_refused = 1;

  if (self->family->header != NULL)
    {
      refuse_with_own_header (self, refusal->message);
      return;
    }

  if (self->family->is_refused_each_conf)
    levels = pb_measure_case_dup_confidences (in, &n_levels, NULL);

  for (int i = 0; measures[i] != NULL; i++)
    for (guint j = 0; j < MAX (n_levels, 1); j++)
      pb_measure_sink_refuse (self, NULL, measures[i], levels != NULL ? levels[j] : NAN, refusal);

  self->n_refused = 1;
}
