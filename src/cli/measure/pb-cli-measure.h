#pragma once

#include "pb-cli.h"

#include <math.h>

G_BEGIN_DECLS

/* Statistics over a file.  The framework reads the file, gathers the rows of
 * one case_id, calls the family's adapter for each and prints what it adds. */
typedef struct _PbMeasureCase PbMeasureCase;
typedef struct _PbMeasureSink PbMeasureSink;

/* Families ------------------------------------------------------------------------ */

/* One way to read a file: a row of pb-measure-families.c. */
typedef struct
{
  const char *name;       /* as on the command line */
  const char *part;       /* %NULL, or the word after --part; the first row of a family is its default */
  const char *columns;    /* that the input must have, a blank between two; case_id is always one */
  const char *header;     /* %NULL: the common one, below */
  const char *refused;    /* measures named in the rows of a refused case, a blank between two */
  gboolean    is_refused_each_conf;   /* one such row for each level of confs, not one without */
  /* %FALSE with an error refuses the whole case; what it added before is dropped. */
  gboolean  (*run) (PbMeasureCase  *in,
                    PbMeasureSink  *out,
                    GError        **error);
} PbMeasureFamily;

#define PB_MEASURE_HEADER "case_id,key,measure,conf,estimate,lower,upper,se,text,status"

/* Every family there is; ends with a name of %NULL. */
extern const PbMeasureFamily pb_measure_families[];

gboolean pb_measure_sii           (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_sii_reliability (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_he_ordered    (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_he_nonordered (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_he_individual (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_proportion    (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_rate          (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_mean          (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_quantile      (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_dsr           (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_isr           (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_le            (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_trend         (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_compare       (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_funnel_points (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_funnel_limits (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_funnel_capped_limits (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_spc_points    (PbMeasureCase *in, PbMeasureSink *out, GError **error);
gboolean pb_measure_spc_summary   (PbMeasureCase *in, PbMeasureSink *out, GError **error);

/* What a case is asked ------------------------------------------------------------- */

typedef struct
{
  guint64  seed;            /* of every simulation */
  guint    n_repetitions;   /* of every simulation; 0 where a family takes its own number */
  gboolean uses_r_stream;   /* draw as R does after set.seed (seed), where a family can */
} PbMeasureOptions;

const PbMeasureOptions *pb_measure_case_get_options (PbMeasureCase *self);
const char *pb_measure_case_get_id     (PbMeasureCase  *self);
guint       pb_measure_case_get_n_rows (PbMeasureCase  *self);
/* Where row @row (from 0) of the case begins in the file. */
guint64     pb_measure_case_get_line   (PbMeasureCase  *self,
                                        guint           row);
gboolean    pb_measure_case_has_column (PbMeasureCase  *self,
                                        const char     *column);

/* "" where the cell is empty or the file has no such column. */
const char *pb_measure_case_get_text   (PbMeasureCase  *self,
                                        guint           row,
                                        const char     *column);
/* NaN where the cell is empty, "nan" or "NA"; "inf" and "-inf" are numbers.
 * Errors: %PB_ERROR_BAD_INPUT names line, column and value. */
gboolean    pb_measure_case_get_number (PbMeasureCase  *self,
                                        guint           row,
                                        const char     *column,
                                        double         *value_out,
                                        GError        **error);
/* (array length=n_rows) (transfer full): the whole column, or %NULL with an error. */
double     *pb_measure_case_dup_numbers (PbMeasureCase *self,
                                        const char     *column,
                                        GError        **error);
/* An option repeats on every row; the first row's counts. @fallback where it is empty. */
gboolean    pb_measure_case_get_option (PbMeasureCase  *self,
                                        const char     *column,
                                        double          fallback,
                                        double         *value_out,
                                        GError        **error);
/* (array length=n_out) (transfer full): the levels of "confs" or "conf" as fractions
 * (95 becomes 0.95); 0.95 alone where there is none.
 * Errors: %PB_ERROR_BAD_INPUT for a level outside 0.9 to 1 and 90 to 100. */
double     *pb_measure_case_dup_confidences (PbMeasureCase *self,
                                        guint          *n_out,
                                        GError        **error);

/* Rows that share a value of a column, in the order in which it first stands. */
typedef struct
{
  const char *key;
  guint      *rows;
  guint       n_rows;
} PbMeasureGroup;

/* (element-type PbMeasureGroup) (transfer full) */
GPtrArray  *pb_measure_case_group      (PbMeasureCase  *self,
                                        const char     *column);
/* (array length=group->n_rows) (transfer full): the group's rows of a column. */
double     *pb_measure_group_pick      (const PbMeasureGroup *group,
                                        const double   *column);

/* What it answers ------------------------------------------------------------------- */

typedef enum
{
  PB_MEASURE_OK,
  PB_MEASURE_NA,        /* not calculable, or suppressed */
  PB_MEASURE_REFUSED,   /* printed as "error" */
} PbMeasureStatus;

/* Start from PB_MEASURE_ROW_INIT; what stays NaN or %NULL prints as an empty field. */
typedef struct
{
  const char      *key;
  const char      *measure;
  double           conf;
  double           estimate;
  double           lower;
  double           upper;
  double           se;
  const char      *text;
  PbMeasureStatus  status;
  gboolean         shows_nan;   /* NaN from estimate to se prints as "nan": calculated, and no number */
} PbMeasureRow;

#define PB_MEASURE_ROW_INIT                                                                                            \
  { .conf = NAN, .estimate = NAN, .lower = NAN, .upper = NAN, .se = NAN }

void        pb_measure_sink_add        (PbMeasureSink      *self,
                                        const PbMeasureRow *row);
/* One measure of a case refused, the others not. @key: (nullable); @conf: NaN for none */
void        pb_measure_sink_refuse     (PbMeasureSink      *self,
                                        const char         *key,
                                        const char         *measure,
                                        double              conf,
                                        const GError       *error);
/* For families with a header of their own: the cells after case_id, up to %NULL. */
void        pb_measure_sink_add_cells  (PbMeasureSink      *self,
                                        const char *const  *cells);
/* (transfer full): 17 significant digits; "" for NaN. */
char       *pb_measure_format_number   (double              value);

G_END_DECLS
