#pragma once

#include "pb-cli-measure.h"

#include "pb-slope.h"

G_BEGIN_DECLS

/* The whole case: a call with its options, and its columns. */
typedef struct
{
  PbMeasureCase *in;
  double        *confidences;
  guint          n_confidences;
  guint          n_quantiles;
  PbSlopeValue   value_type;
  gboolean       is_transformed;
  gboolean       sorts_as_text;
  double         multiplier;
  double        *quantiles;
  double        *populations;
  double        *values;
  double        *ses;       /* %NULL where the column is empty; so the limits */
  double        *lowers;
  double        *uppers;
} PbSiiCall;

gboolean pb_sii_call_read  (PbSiiCall  *call,
                            GError    **error);
void     pb_sii_call_clear (PbSiiCall  *call);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbSiiCall, pb_sii_call_clear)

G_END_DECLS
