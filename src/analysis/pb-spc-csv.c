#include "pb-spc-reading-private.h"

#include <math.h>
#include <string.h>

const char pb_spc_reading_csv_header[] =
  "indicator,sex,age,category,area_code,area_name,period,period_from,period_to,value,unit,mean,lower_limit,upper_limit,"
  "target,stretch,special_cause,variation,status,words,note";

static void
add_text (GString    *csv,
          const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');

  /* A text that a spreadsheet would take for a formula. */
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !g_ascii_isdigit (text[1]))
    {
      g_autofree char *harmless = g_strconcat ("'", text, NULL);

      add_text (csv, harmless);
      return;
    }

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_printf (csv, *c == '"' ? "\"\"" : "%c", *c);
  g_string_append_c (csv, '"');
}

/* The fewest digits that read back as the same number. */
static void
add_number (GString *csv,
            double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "";

  for (int precision = 6; isfinite (number) && precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }

  add_text (csv, digits);
}

static void
add_day (GString *csv,
         PbDay    day)
{
  g_autofree char *iso = pb_day_format_iso (day);

  add_text (csv, iso);
}

static const char *
get_status (const PbSpcReadingPoint *point)
{
  if (isnan (point->value))
    return "gap";

  return point->is_later ? "later" : "used";
}

static void
add_point (PbSpcReading            *self,
           const PbSpcReadingPoint *point,
           GString                 *csv)
{
  PbIndicator *indicator = pb_series_get_indicator (self->series);
  gboolean is_used = !point->is_later && point->segment < self->segments->len;
  const PbSpcReadingSegment none = { .mean = NAN, .lower = NAN, .upper = NAN };
  const PbSpcReadingSegment *segment =
    is_used ? &g_array_index (self->segments, PbSpcReadingSegment, point->segment) : &none;
  g_autofree char *stretch = is_used ? g_strdup_printf ("%u", point->segment + 1) : g_strdup ("");
  g_autofree char *rule = pb_spc_rule_to_word (point->rule, self->settings.run_length);

  add_text (csv, pb_indicator_get_code (indicator));
  add_text (csv, pb_series_get_sex (self->series));
  add_text (csv, pb_series_get_age (self->series));
  add_text (csv, pb_series_get_category (self->series));
  add_text (csv, self->area_code != NULL ? self->area_code : "");
  add_text (csv, self->area_name);
  add_text (csv, point->period->label);
  add_day (csv, point->period->first);
  add_day (csv, point->period->last);
  add_number (csv, point->value);
  add_text (csv, pb_indicator_get_unit (indicator));
  add_number (csv, segment->mean);
  add_number (csv, segment->lower);
  add_number (csv, segment->upper);
  add_number (csv, self->has_target ? self->target.value : NAN);
  add_text (csv, stretch);
  add_text (csv, is_used && !isnan (point->value) ? rule : "");
  add_text (csv, is_used && !isnan (point->value) ? pb_spc_variation_to_word (point->variation) : "");
  add_text (csv, get_status (point));
  add_text (csv, point->words);
  add_text (csv, point->note);
  g_string_append (csv, "\r\n");
}

char *
pb_spc_reading_to_csv (PbSpcReading *self)
{
  GString *csv;

  g_return_val_if_fail (PB_IS_SPC_READING (self), NULL);

  csv = g_string_new (pb_spc_reading_csv_header);
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < self->points->len; i++)
    add_point (self, &g_array_index (self->points, PbSpcReadingPoint, i), csv);

  return g_string_free (csv, FALSE);
}
