#pragma once

#include "pb-cli-measure.h"

#include "pb-subgroups.h"

G_BEGIN_DECLS

/* A case of the families he_ordered and he_nonordered: one row a group. */
typedef struct
{
  double       conf;
  gboolean     is_forced;   /* groups without an estimate are left out, however many */
  double       least;       /* the indicator's bounds; NaN for none */
  double       most;
  guint        n_missing;   /* groups without an estimate */
  PbSubgroups  all;
  PbSubgroups  kept;        /* with an estimate */
} PbMeasureSubgroups;

gboolean pb_measure_subgroups_read  (PbMeasureCase      *in,
                                     gboolean            is_ordered,
                                     PbMeasureSubgroups *self,
                                     GError            **error);
void     pb_measure_subgroups_clear (PbMeasureSubgroups *self);
/* At most 15 in 100 groups may lack an estimate, unless forced.
 * Errors: %PB_ERROR_INSUFFICIENT_DATA. */
gboolean pb_measure_subgroups_may_drop (const PbMeasureSubgroups *self,
                                     GError            **error);

/* A result, or the refusal in @error. */
void     pb_measure_add_estimate    (PbMeasureSink      *out,
                                     const char         *measure,
                                     double              conf,
                                     const PbEstimate   *estimate,
                                     const GError       *error);

/* The measures that both families have. */
void     pb_measure_add_simple      (const PbMeasureSubgroups *self,
                                     PbMeasureSink      *out);
void     pb_measure_add_attributable (const PbMeasureSubgroups *self,
                                     PbMeasureSink      *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbMeasureSubgroups, pb_measure_subgroups_clear)

G_END_DECLS
