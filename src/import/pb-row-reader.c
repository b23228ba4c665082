#include "pb-row-reader.h"

#include "pb-error.h"
#include "pb-fingertips.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  gint64       id;
  PbPeriodKind two_year_kind;
} SeriesMemo;

struct _PbRowReader
{
  PbCsvReader        *csv;
  const PbLayout     *layout;
  PbDimensions       *dimensions;
  GHashTable         *datasets;
  const PbPeriodKind *year_kind;

  /* Words as written -> what they were found to be, so that only the first of
   * many equal cells is read letter by letter. */
  GHashTable         *series;      /* -> SeriesMemo */
  GHashTable         *periods;     /* -> period id */
  GString            *series_key;  /* of the last row, likewise those below */
  GString            *period_key;
  GString            *key;
  const SeriesMemo   *last_series;
  gint64              last_period;

  const PbCsvRow     *row;         /* being read */
  PbBatch            *batch;
};

PbRowReader *
pb_row_reader_new (PbCsvReader         *csv,
                   const PbLayout      *layout,
                   PbDimensions        *dimensions,
                   GHashTable          *datasets,
                   const PbPeriodKind  *year_kind)
{
  PbRowReader *self = g_new0 (PbRowReader, 1);

  self->csv = csv;
  self->layout = layout;
  self->dimensions = dimensions;
  self->datasets = datasets;
  self->year_kind = year_kind;
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->series_key = g_string_new (NULL);
  self->period_key = g_string_new (NULL);
  self->key = g_string_new (NULL);

  return self;
}

void
pb_row_reader_free (PbRowReader *self)
{
  g_hash_table_unref (self->series);
  g_hash_table_unref (self->periods);
  g_string_free (self->series_key, TRUE);
  g_string_free (self->period_key, TRUE);
  g_string_free (self->key, TRUE);
  g_free (self);
}

static const char *
get (PbRowReader *self,
     PbField      field)
{
  return pb_csv_row_get (self->row, self->layout->columns[field]);
}

/* Always %FALSE: the row is not used. */
static gboolean
refuse (PbRowReader *self,
        PbField      field,
        const char  *reason)
{
  int column = self->layout->columns[field];
  const char *name = column >= 0 ? pb_csv_reader_get_header (self->csv, column) : pb_layout_get_name (self->layout->kind, field);

  pb_batch_refuse (self->batch, self->row->line, name != NULL ? name : "", get (self, field), reason);
  return FALSE;
}

static void
build_key (PbRowReader   *self,
           const PbField *fields,
           guint          n_fields)
{
  g_string_truncate (self->key, 0);
  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append (self->key, get (self, fields[i]));
      g_string_append_c (self->key, '\x1f');
    }
}

/* Rows of one series follow each other, and comparing is quicker than hashing. */
static gboolean
is_last_key (PbRowReader   *self,
             const GString *last)
{
  return last->len == self->key->len && memcmp (last->str, self->key->str, last->len) == 0;
}

static void
remember_key (PbRowReader *self,
              GString     *last)
{
  g_string_truncate (last, 0);
  g_string_append_len (last, self->key->str, self->key->len);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
read_area (PbRowReader *self,
           PbStagedRow *row)
{
  const char *code = get (self, PB_FIELD_AREA_CODE);

  row->area = pb_dimensions_find_area (self->dimensions, code);
  if (row->area != 0)
    return TRUE;

  return refuse (self, PB_FIELD_AREA_CODE,
                 is_blank (code) ? _("the area is blank") : _("the workspace has no such area"));
}

static PbPeriodKind
choose_year_kind (PbRowReader            *self,
                  const PbKnownIndicator *indicator)
{
  if (self->year_kind != NULL)
    return *self->year_kind;

  if (indicator->two_year_kind != PB_PERIOD_SPAN)
    return indicator->two_year_kind;

  return pb_fingertips_year_kind (get (self, PB_FIELD_AGE));
}

static PbKnownIndicator *
find_indicator (PbRowReader *self)
{
  const char *code = get (self, PB_FIELD_INDICATOR);
  const char *name = get (self, PB_FIELD_INDICATOR_NAME);
  PbKnownIndicator *indicator = pb_dimensions_find_indicator (self->dimensions, code);

  if (indicator != NULL)
    return indicator;

  if (is_blank (code))
    refuse (self, PB_FIELD_INDICATOR, _("the indicator is blank"));
  else if (self->layout->kind != PB_LAYOUT_FINGERTIPS)
    refuse (self, PB_FIELD_INDICATOR, _("there is no such indicator"));
  else if (is_blank (name))
    refuse (self, PB_FIELD_INDICATOR_NAME, _("the name of a new indicator is blank"));
  else
    indicator = pb_dimensions_add_indicator (self->dimensions, code, name);

  return indicator;
}

static const SeriesMemo *
resolve_series (PbRowReader *self)
{
  PbKnownIndicator *indicator = find_indicator (self);
  SeriesMemo *memo;

  if (indicator == NULL)
    return NULL;

  if (is_blank (get (self, PB_FIELD_SEX)))
    {
      refuse (self, PB_FIELD_SEX, _("the sex is blank; write Persons where it is both"));
      return NULL;
    }

  if (is_blank (get (self, PB_FIELD_AGE)))
    {
      refuse (self, PB_FIELD_AGE, _("the age is blank; write All ages where it is all"));
      return NULL;
    }

  pb_dimensions_name_indicator (self->dimensions, indicator, get (self, PB_FIELD_INDICATOR_NAME));
  memo = g_new (SeriesMemo, 1);
  memo->two_year_kind = choose_year_kind (self, indicator);
  memo->id = pb_dimensions_add_series (self->dimensions, indicator, get (self, PB_FIELD_SEX), get (self, PB_FIELD_AGE),
                                       get (self, PB_FIELD_CATEGORY_TYPE), get (self, PB_FIELD_CATEGORY));
  return memo;
}

static const SeriesMemo *
read_series (PbRowReader *self,
             PbStagedRow *row)
{
  static const PbField fields[] = {
    PB_FIELD_INDICATOR, PB_FIELD_SEX, PB_FIELD_AGE, PB_FIELD_CATEGORY_TYPE, PB_FIELD_CATEGORY,
  };
  const SeriesMemo *memo;

  build_key (self, fields, G_N_ELEMENTS (fields));
  memo = is_last_key (self, self->series_key) ? self->last_series : g_hash_table_lookup (self->series, self->key->str);

  if (memo == NULL)
    {
      memo = resolve_series (self);
      if (memo == NULL)
        return NULL;

      g_hash_table_insert (self->series, g_strdup (self->key->str), (gpointer) memo);
    }

  remember_key (self, self->series_key);
  self->last_series = memo;
  row->series = memo->id;
  return memo;
}

/* A pack states the days; the label is the publisher's. */
static PbPeriod *
read_stated_period (PbRowReader *self)
{
  PbDay first;
  PbDay last;
  PbPeriodKind kind;

  if (is_blank (get (self, PB_FIELD_PERIOD)))
    refuse (self, PB_FIELD_PERIOD, _("the period is blank"));
  else if (!pb_day_parse_iso (get (self, PB_FIELD_PERIOD_FROM), &first))
    refuse (self, PB_FIELD_PERIOD_FROM, _("not a day; write it like 2024-03-31"));
  else if (!pb_day_parse_iso (get (self, PB_FIELD_PERIOD_TO), &last))
    refuse (self, PB_FIELD_PERIOD_TO, _("not a day; write it like 2024-03-31"));
  else if (last < first)
    refuse (self, PB_FIELD_PERIOD_TO, _("the period ends before it begins"));
  else if (!pb_period_kind_from_word (get (self, PB_FIELD_PERIOD_KIND), &kind))
    refuse (self, PB_FIELD_PERIOD_KIND, _("not a kind of period: date, month, quarter, calendar, financial, academic or span"));
  else
    return pb_period_new (get (self, PB_FIELD_PERIOD), first, last, kind);

  return NULL;
}

static PbPeriod *
parse_period (PbRowReader  *self,
              PbPeriodKind  two_year_kind)
{
  PbPeriod *period;

  if (self->layout->columns[PB_FIELD_PERIOD_FROM] >= 0)
    return read_stated_period (self);

  period = pb_period_parse (get (self, PB_FIELD_PERIOD), two_year_kind, NULL);
  if (period == NULL)
    refuse (self, PB_FIELD_PERIOD, _("not a period that can be read; write it like 2024, 2022-24, 2024/25 or April 2019"));

  return period;
}

static gboolean
read_period (PbRowReader  *self,
             PbStagedRow  *row,
             PbPeriodKind  two_year_kind)
{
  static const PbField fields[] = {
    PB_FIELD_PERIOD, PB_FIELD_PERIOD_FROM, PB_FIELD_PERIOD_TO, PB_FIELD_PERIOD_KIND,
  };
  g_autoptr(PbPeriod) period = NULL;

  build_key (self, fields, G_N_ELEMENTS (fields));
  g_string_append_c (self->key, '0' + two_year_kind);

  row->period = is_last_key (self, self->period_key) ? self->last_period
                                                     : (gint64) g_hash_table_lookup (self->periods, self->key->str);
  if (row->period == 0)
    {
      period = parse_period (self, two_year_kind);
      if (period == NULL)
        return FALSE;

      row->period = pb_dimensions_add_period (self->dimensions, period);
      g_hash_table_insert (self->periods, g_strdup (self->key->str), (gpointer) row->period);
    }

  remember_key (self, self->period_key);
  self->last_period = row->period;

  return TRUE;
}

static gboolean
read_number (PbRowReader *self,
             PbField      field,
             double      *value_out)
{
  PbStatus mark;

  /* A mark in the place of a limit or count says that there is none. */
  if (pb_figure_parse (get (self, field), value_out) || pb_figure_parse_mark (get (self, field), &mark))
    return TRUE;

  return refuse (self, field, _("not a number"));
}

static gboolean
read_stated_status (PbRowReader *self,
                    PbStagedRow *row)
{
  if (!pb_status_from_word (get (self, PB_FIELD_STATUS), &row->status))
    return refuse (self, PB_FIELD_STATUS,
                   _("not a status: present, missing, suppressed, not-published or not-applicable"));

  /* Whoever hid it before it came is its publisher here. */
  if (row->status == PB_STATUS_SUPPRESSED_HERE)
    row->status = PB_STATUS_SUPPRESSED;

  if ((row->status == PB_STATUS_PRESENT) != !isnan (row->value))
    return refuse (self, PB_FIELD_STATUS,
                   isnan (row->value) ? _("the status is present but there is no value")
                                      : _("there is a value but the status is not present"));

  return TRUE;
}

static gboolean
read_value (PbRowReader *self,
            PbStagedRow *row)
{
  const char *text = get (self, PB_FIELD_VALUE);

  row->status = PB_STATUS_PRESENT;
  if (!pb_figure_parse (text, &row->value) && !pb_figure_parse_mark (text, &row->status))
    return refuse (self, PB_FIELD_VALUE, _("not a number"));

  if (self->layout->columns[PB_FIELD_STATUS] >= 0)
    return read_stated_status (self, row);

  if (isnan (row->value) && row->status == PB_STATUS_PRESENT)
    row->status = pb_figure_status_of_note (get (self, PB_FIELD_NOTE));

  return TRUE;
}

static gboolean
read_figures (PbRowReader *self,
              PbStagedRow *row)
{
  const char *reason;
  int field;

  if (!read_value (self, row) ||
      !read_number (self, PB_FIELD_LOWER95, &row->lower95) ||
      !read_number (self, PB_FIELD_UPPER95, &row->upper95) ||
      !read_number (self, PB_FIELD_LOWER998, &row->lower998) ||
      !read_number (self, PB_FIELD_UPPER998, &row->upper998) ||
      !read_number (self, PB_FIELD_COUNT, &row->count) ||
      !read_number (self, PB_FIELD_DENOMINATOR, &row->denominator))
    return FALSE;

  reason = pb_figures_check (row, &field);

  return reason == NULL || refuse (self, field, reason);
}

static gboolean
read_comparison (PbRowReader *self,
                 PbStagedRow *row)
{
  const char *text = get (self, PB_FIELD_COMPARISON);
  PbComparison comparison;

  row->comparison = -1;
  if (*text == '\0')
    return TRUE;

  if (self->layout->kind == PB_LAYOUT_FINGERTIPS)
    {
      row->comparison = pb_fingertips_comparison (text);
      return TRUE;
    }

  if (!pb_comparison_from_word (text, &comparison))
    return refuse (self, PB_FIELD_COMPARISON, _("not a comparison: better, similar, worse, higher, lower, best, worst or not-compared"));

  row->comparison = comparison;
  return TRUE;
}

static const char *
read_words (PbRowReader *self,
            PbField      field)
{
  const char *text = get (self, field);

  return *text == '\0' ? NULL : g_string_chunk_insert_const (self->batch->text, text);
}

static gboolean
read_dataset (PbRowReader *self,
              PbStagedRow *row)
{
  gpointer number;

  row->dataset = 0;
  if (self->datasets == NULL)
    return TRUE;

  if (!g_hash_table_lookup_extended (self->datasets, get (self, PB_FIELD_DATASET), NULL, &number))
    return refuse (self, PB_FIELD_DATASET, _("datasets.csv has no such dataset"));

  row->dataset = GPOINTER_TO_INT (number);
  return TRUE;
}

static gboolean
read_row (PbRowReader *self,
          PbStagedRow *row)
{
  const SeriesMemo *series;

  row->line = self->row->line;

  if (!read_dataset (self, row) || !read_area (self, row))
    return FALSE;

  series = read_series (self, row);
  if (series == NULL ||
      !read_period (self, row, series->two_year_kind) ||
      !read_figures (self, row) ||
      !read_comparison (self, row))
    return FALSE;

  row->note = read_words (self, PB_FIELD_NOTE);
  row->trend = read_words (self, PB_FIELD_TREND);
  row->goal = read_words (self, PB_FIELD_GOAL);

  return TRUE;
}

gboolean
pb_row_reader_fill (PbRowReader  *self,
                    PbBatch      *batch,
                    GError      **error)
{
  g_autoptr(GError) local_error = NULL;
  gboolean is_more = TRUE;

  self->batch = batch;

  while (batch->n_read < PB_BATCH_ROWS)
    {
      PbCsvRow csv_row;
      PbStagedRow row;

      is_more = pb_csv_reader_next (self->csv, &csv_row, &local_error);
      if (!is_more)
        break;

      self->row = &csv_row;
      batch->n_read++;
      if (read_row (self, &row))
        g_array_append_val (batch->rows, row);
    }

  pb_batch_sort (batch);
  batch->position = pb_csv_reader_get_position (self->csv);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return is_more;
}
