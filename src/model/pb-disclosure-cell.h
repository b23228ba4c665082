#pragma once

#include "pb-day.h"
#include "pb-disclosure-rule.h"
#include "pb-indicator.h"
#include "pb-words.h"

G_BEGIN_DECLS

/* What became of a figure on its way out. */
typedef enum
{
  PB_DISCLOSURE_SHOWN,
  PB_DISCLOSURE_ROUNDED,           /* count, denominator and what is made of them */
  PB_DISCLOSURE_HIDDEN_COUNT,      /* its count is small */
  PB_DISCLOSURE_HIDDEN_REST,       /* the denominator without its count is small */
  PB_DISCLOSURE_HIDDEN_AT_RISK,    /* too few are at risk */
  PB_DISCLOSURE_HIDDEN_SECOND,     /* a hidden figure could be worked out from it */
  PB_DISCLOSURE_HIDDEN_BEFORE,     /* it came to us hidden */
  PB_N_DISCLOSURE_ACTIONS,
} PbDisclosureAction;

/**
 * PbDisclosureCell:
 * @id: of the observation
 * @sex: interned, as all texts here; likewise age, category type and category
 * @area_code: of the area; its parent is "" where it has none
 * @first_day: of the period, to @last_day
 * @count: events or persons [count]; NaN where unknown
 * @denominator: at risk [count]; NaN where unknown
 * @multiplier: value = count / denominator x multiplier, where that is how it is made
 * @rule: what its dataset asks
 * @action: what became of it
 *
 * One figure as the control of small counts sees it.
 */
typedef struct
{
  gint64             id;
  gint64             dataset;
  gint64             series;
  gint64             indicator;
  gint64             period;
  const char        *indicator_name;
  const char        *sex;
  const char        *age;
  const char        *category_type;
  const char        *category;
  const char        *area_code;
  const char        *area_name;
  const char        *parent_code;
  const char        *period_label;
  PbLevel            level;
  PbDay              first_day;
  PbDay              last_day;
  PbValueType        value_type;
  double             multiplier;
  double             value;
  double             lower95;
  double             upper95;
  double             lower998;
  double             upper998;
  double             count;
  double             denominator;
  PbStatus           status;
  PbDisclosureRule   rule;
  PbDisclosureAction action;
} PbDisclosureCell;

/* The parts of an area on one set of boundaries. */
typedef struct
{
  const char *code;       /* interned */
  GPtrArray  *members;    /* (element-type utf8): codes, interned, sorted by address */
} PbDisclosureBlocks;

static inline gboolean
pb_disclosure_action_hides (PbDisclosureAction action)
{
  return action >= PB_DISCLOSURE_HIDDEN_COUNT && action <= PB_DISCLOSURE_HIDDEN_BEFORE;
}

G_END_DECLS
