#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is done to a dataset's counts before they leave the program. */
typedef enum
{
  PB_DISCLOSURE_UNKNOWN,      /* nobody has said: figures leave as they are, with a warning */
  PB_DISCLOSURE_CONTROLLED,   /* the publisher has done it: figures leave as they are */
  PB_DISCLOSURE_NONE,         /* somebody has said that nothing need be done */
  PB_DISCLOSURE_HIDE,         /* small counts are hidden */
  PB_DISCLOSURE_ROUND,        /* counts are rounded */
  PB_DISCLOSURE_OWN,          /* hidden, rounded and a smallest denominator, as the owner of the data asks */
  PB_N_DISCLOSURE_KINDS,
} PbDisclosureKind;

/**
 * PbDisclosureRule:
 * @kind: what is done
 * @highest_hidden: counts from 1 to this are hidden [events or persons]; 0: none
 * @hides_zero: whether a count of 0 is hidden with them; else it is shown as 0
 * @base: counts are rounded to its nearest multiple, halves up; 0: not rounded
 * @least_denominator: nothing is shown where fewer are at risk; 0: no such rule
 *
 * The rule of a dataset.  As text: "unknown", "controlled", "none", "hide:1-7" (0 is
 * shown), "hide:0-7" (0 is hidden too), "round:5" (0 stays 0, and what is nearest to 0
 * becomes it) and "own:hide:1-7,round:5,least:20".  Words of a person may stand behind
 * it: "hide:1-7; agreement of June 2026".
 */
typedef struct
{
  PbDisclosureKind kind;
  guint            highest_hidden;
  gboolean         hides_zero;
  guint            base;
  guint            least_denominator;
} PbDisclosureRule;

/* Whether it changes any figure. */
gboolean pb_disclosure_rule_is_active (const PbDisclosureRule  *self);
/* Whether a count must not be seen. NaN: it cannot be told, %FALSE. */
gboolean pb_disclosure_rule_hides     (const PbDisclosureRule  *self,
                                       double                   count);
/* The nearest multiple of the base; @count itself where the rule does not round. */
double   pb_disclosure_rule_round     (const PbDisclosureRule  *self,
                                       double                   count);

/* A rule that a person typed. @words_out: (out) (optional) (transfer full): what stands behind it.
 * Errors: %PB_ERROR_BAD_INPUT says which forms there are. */
gboolean pb_disclosure_rule_parse     (const char              *text,
                                       PbDisclosureRule        *rule_out,
                                       char                   **words_out,
                                       GError                 **error);
/* A rule as a dataset's column holds it: "" and sentences that are no rule are unknown; a
 * sentence that begins "Disclosure-controlled" is controlled. The words are the sentence. */
void     pb_disclosure_rule_read      (const char              *text,
                                       PbDisclosureRule        *rule_out,
                                       char                   **words_out);
/* The closed form: "hide:1-7". */
char    *pb_disclosure_rule_to_text   (const PbDisclosureRule  *self);
/* For people, with what it does with 0: "Counts from 1 to 7 are hidden; 0 is shown." */
char    *pb_disclosure_rule_dup_words (const PbDisclosureRule  *self);

G_END_DECLS
