#pragma once

#include "pb-inequality.h"

G_BEGIN_DECLS

/* What is said of a group at the moment. */

/* "82.1 years"; why not, where there is no value */
char *pb_gradient_group_dup_value      (const PbInequalityGradient *gradient,
                                        guint                       group);
/* "81.0 to 83.2"; "" where none is supplied */
char *pb_gradient_group_dup_interval   (const PbInequalityGradient *gradient,
                                        guint                       group);
/* "25,310"; "" where not stated */
char *pb_gradient_group_dup_population (const PbInequalityGradient *gradient,
                                        guint                       group);
/* "Most deprived tenth: 82.1 years\n95% interval 81.0 to 83.2\n25,310 people"; all on one line
 * for a sentence. */
char *pb_gradient_group_dup_words      (const PbInequalityGradient *gradient,
                                        guint                       group,
                                        const char                 *separator);

G_END_DECLS
