#pragma once

#include "pb-db.h"
#include "pb-indicator.h"
#include "pb-period.h"

G_BEGIN_DECLS

/* An indicator that rows name. */
typedef struct
{
  gint64        id;
  char         *code;
  char         *name;            /* of a new one; %NULL of one the workspace has */
  PbPeriodKind  two_year_kind;   /* how "2010/11" is read; %PB_PERIOD_SPAN where nothing tells */
  gboolean      is_new;
  gboolean      is_named;        /* by a row of this import */
} PbKnownIndicator;

/**
 * PbDimensions:
 *
 * The names that observations are made of (areas, indicators, series, periods)
 * as the workspace has them, and those that an import adds.  New ones take the
 * ids that will be theirs, so that rows are staged in the order in which they
 * will lie; pb_dimensions_publish() finds out if another import took them.
 *
 * Belongs to one thread at a time.
 */
typedef struct _PbDimensions PbDimensions;

PbDimensions     *pb_dimensions_new            (PbDb              *db,
                                                GError           **error);
void              pb_dimensions_free           (PbDimensions      *self);

/* 0 where the workspace has no such area */
gint64            pb_dimensions_find_area      (PbDimensions      *self,
                                                const char        *code);
guint             pb_dimensions_get_n_areas    (PbDimensions      *self);
/* The id of an area that this import adds or brings up to date itself. */
gint64            pb_dimensions_add_area       (PbDimensions      *self,
                                                const char        *code);

/* %NULL where the workspace has no such indicator */
PbKnownIndicator *pb_dimensions_find_indicator (PbDimensions      *self,
                                                const char        *code);
/* The one that is there, or a new one. @name: (nullable): of an indicator that
 * the import describes nowhere else */
PbKnownIndicator *pb_dimensions_add_indicator  (PbDimensions      *self,
                                                const char        *code,
                                                const char        *name);
gint64            pb_dimensions_add_series     (PbDimensions      *self,
                                                PbKnownIndicator  *indicator,
                                                const char        *sex,
                                                const char        *age,
                                                const char        *category_type,
                                                const char        *category);
gint64            pb_dimensions_add_period     (PbDimensions      *self,
                                                const PbPeriod    *period);

/* How many indicators the rows name; @name_out: of the first, as its file has it. */
void              pb_dimensions_name_indicator (PbDimensions      *self,
                                                PbKnownIndicator  *indicator,
                                                const char        *name);
guint             pb_dimensions_get_n_named    (PbDimensions      *self,
                                                const char       **name_out);

/* Does any row belong to a series that was there before this import? */
gboolean          pb_dimensions_has_old_series (PbDimensions      *self);
/* (element-type PbKnownIndicator): those with a name of their own, in order */
GPtrArray        *pb_dimensions_get_new_indicators (PbDimensions  *self);

/* Errors: %PB_ERROR_BUSY where another import or an undo came in since
 * pb_dimensions_new(): within the caller's transaction, before anything else. */
gboolean          pb_dimensions_check          (PbDimensions      *self,
                                                PbDb              *db,
                                                GError           **error);
/* Writes the new indicators, series and periods, within the caller's transaction. */
gboolean          pb_dimensions_publish        (PbDimensions      *self,
                                                PbDb              *db,
                                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDimensions, pb_dimensions_free)

G_END_DECLS
