#include "pb-area-text.h"

#include "pb-headline.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define N_FIELDS 7

/* A spreadsheet takes text that starts like this for a formula. */
static char *
dup_harmless (const char *text)
{
  g_autofree char *cell = NULL;

  if (*text != '\0' && strchr ("=+-@", *text) != NULL)
    cell = g_strconcat ("'", text, NULL);
  else
    cell = g_strdup (text);

  return g_strdelimit (g_steal_pointer (&cell), "\t\r\n", ' ');
}

/* Plain digits: no grouping, which a spreadsheet of another language misreads. */
static char *
dup_number (PbAreaRowItem *row,
            double         value)
{
  PbSeriesTable *table = pb_frame_get_table (pb_area_row_item_get_frame (row));
  char format[16];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");

  g_snprintf (format, sizeof format, "%%.%df",
              MAX (pb_indicator_get_decimals (pb_series_table_get_indicator (table)), 0));
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, value));
}

static GStrv
make_header (PbFrame *frame,
             int      earlier)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  GStrv header = g_new0 (char *, N_FIELDS + 1);

  header[0] = g_strdup (_("Area"));
  header[1] = g_strdup (_("Code"));
  header[2] = g_strdup (pb_frame_get_period_label (frame));
  header[3] = g_strdup (_("Lower 95% limit"));
  header[4] = g_strdup (_("Upper 95% limit"));
  header[5] = g_strdup (_("Compared with England"));
  header[6] = g_strdup (earlier >= 0 ? pb_text_period (pb_series_table_get_period (table, earlier)) : "");
  if (earlier < 0)
    g_clear_pointer (&header[6], g_free);

  return header;
}

/* A number as plain digits, or why there is none. */
static char *
dup_value (PbAreaRowItem       *row,
           const PbObservation *cell)
{
  if (cell->status == PB_STATUS_PRESENT)
    return dup_number (row, cell->value);

  return g_strdup (pb_status_to_label (cell->status));
}

static const PbObservation *
get_earlier_cell (PbAreaRowItem *row,
                  int            earlier)
{
  PbSeriesTable *table = pb_frame_get_table (pb_area_row_item_get_frame (row));

  return pb_area_row_item_is_benchmark (row)
           ? pb_series_table_get_benchmark_cell (table, earlier)
           : pb_series_table_get_cell (table, pb_area_row_item_get_area (row), earlier);
}

static GStrv
make_fields (PbAreaRowItem *row,
             int            earlier)
{
  const PbObservation *cell = pb_area_row_item_get_cell (row);
  GStrv fields = g_new0 (char *, N_FIELDS + 1);

  fields[0] = dup_harmless (pb_area_row_item_get_name (row));
  fields[1] = dup_harmless (pb_area_row_item_get_code (row));
  fields[2] = dup_value (row, cell);
  fields[3] = dup_number (row, cell->lower95);
  fields[4] = dup_number (row, cell->upper95);
  fields[5] = pb_area_row_item_dup_text (row, PB_AREA_COLUMN_COMPARISON);
  if (earlier >= 0)
    fields[6] = dup_value (row, get_earlier_cell (row, earlier));

  return fields;
}

/* "Life expectancy at birth, years, males, 2023-25", then where it is from. */
static GStrv
make_source (PbFrame *frame)
{
  g_autofree char *source = pb_headline_source (pb_frame_get_table (frame), pb_frame_get_period_index (frame));
  g_autofree char *text = g_strdup_printf ("%s\n%s", pb_frame_get_subtitle (frame), source);

  return g_strsplit (text, "\n", -1);
}

static PbFrame *
get_frame (GListModel *rows)
{
  g_autoptr(PbAreaRowItem) first = g_list_model_get_item (rows, 0);

  return pb_area_row_item_get_frame (first);
}

char *
pb_area_text_tabbed (GListModel *rows)
{
  GString *text = g_string_new (NULL);
  PbFrame *frame = get_frame (rows);
  int earlier = pb_area_row_find_earlier (frame);
  g_auto(GStrv) header = make_header (frame, earlier);
  g_auto(GStrv) source = make_source (frame);
  g_autofree char *heads = g_strjoinv ("\t", header);

  g_string_append_printf (text, "%s\n", heads);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);
      g_auto(GStrv) fields = make_fields (row, earlier);
      g_autofree char *line = g_strjoinv ("\t", fields);

      g_string_append_printf (text, "%s\n", line);
    }

  g_string_append_c (text, '\n');
  for (guint i = 0; source[i] != NULL; i++)
    if (*source[i] != '\0')
      g_string_append_printf (text, "%s\n", source[i]);

  return g_string_free (text, FALSE);
}

static void
append_html_row (GString    *html,
                 GStrv       fields,
                 const char *element)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (fields[i], -1);

      g_string_append_printf (html, "<%s%s>%s</%s>", element,
                              i >= 2 && i != 5 ? " align=\"right\"" : "", escaped, element);
    }
  g_string_append (html, "</tr>\n");
}

char *
pb_area_text_html (GListModel *rows)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">\n");
  PbFrame *frame = get_frame (rows);
  int earlier = pb_area_row_find_earlier (frame);
  g_auto(GStrv) header = make_header (frame, earlier);
  g_auto(GStrv) source = make_source (frame);
  g_autofree char *headline = g_markup_escape_text (pb_frame_get_headline (frame), -1);

  g_string_append_printf (html, "<p><b>%s</b></p>\n<table>\n", headline);
  append_html_row (html, header, "th");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);
      g_auto(GStrv) fields = make_fields (row, earlier);

      append_html_row (html, fields, "td");
    }
  g_string_append (html, "</table>\n");

  for (guint i = 0; source[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (source[i], -1);

      if (*escaped != '\0')
        g_string_append_printf (html, "<p><small>%s</small></p>\n", escaped);
    }

  return g_string_free (html, FALSE);
}

/* Whose judgement the comparison is, of the first area that is compared. */
static char *
dup_basis (PbFrame *frame)
{
  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (pb_frame_get_area (frame, i)->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
      {
        PbComparisonBasis basis = pb_frame_get_area (frame, i)->assessment.basis;

        return g_strdup (basis == PB_COMPARISON_BASIS_PUBLISHED ? _("Comparison as published.")
                                                                : _("Comparison from 95% intervals."));
      }

  return g_strdup (_("Not compared with England."));
}

/* As people know it, in the fewest words. */
static const char *
get_licence_name (const char *licence)
{
  return g_str_equal (licence, "OGL-UK-3.0") ? _("OGL v3.0") : licence;
}

/* "Source: Office for National Statistics, OGL v3.0." */
static char *
dup_publisher (PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      int dataset = pb_frame_get_area (frame, i)->cell->dataset;
      const PbDatasetFacts *facts =
        dataset >= 0 ? pb_dataset_get_facts (pb_series_table_get_dataset (table, dataset)) : NULL;

      if (facts != NULL && *facts->licence != '\0')
        return g_strdup_printf (_("Source: %s, %s."), facts->publisher, get_licence_name (facts->licence));
      if (facts != NULL)
        return g_strdup_printf (_("Source: %s."), facts->publisher);
    }

  return g_strdup ("");
}

char *
pb_area_text_footnote (PbFrame  *frame,
                       gboolean  has_line,
                       gboolean  is_short)
{
  g_autofree char *basis = dup_basis (frame);
  g_autofree char *source =
    is_short ? dup_publisher (frame)
             : pb_headline_source (pb_frame_get_table (frame), pb_frame_get_period_index (frame));

  if (has_line)
    return g_strdup_printf ("%s %s %s", basis, _("Grey line: England."), source);

  return g_strdup_printf ("%s %s", basis, source);
}
