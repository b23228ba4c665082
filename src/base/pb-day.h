#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar day as a count of days from 1970-01-01 (proleptic Gregorian), so
 * that lengths, midpoints and comparisons are plain arithmetic.  Workspaces
 * and files hold the ISO text. */
typedef gint32 PbDay;

#define PB_DAY_NONE G_MININT32

PbDay    pb_day_from_ymd       (int          year,
                                int          month,
                                int          day);
void     pb_day_to_ymd         (PbDay        self,
                                int         *year_out,
                                int         *month_out,
                                int         *day_out);
gboolean pb_day_is_valid_ymd   (int          year,
                                int          month,
                                int          day);

/* "2021-03-31"; parse returns %FALSE on anything else */
gboolean pb_day_parse_iso      (const char  *text,
                                PbDay       *day_out);
char    *pb_day_format_iso     (PbDay        self);

/* Moves by whole months; the day of the month is kept where the month has it,
 * else the last day of the month is taken. */
PbDay    pb_day_add_months     (PbDay        self,
                                int          n_months);

/* The first day of the month or year that holds @self. */
PbDay    pb_day_first_of_month (PbDay        self);
PbDay    pb_day_first_of_year  (PbDay        self);
PbDay    pb_day_today          (void);

G_END_DECLS
