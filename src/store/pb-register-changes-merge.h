#pragma once

#include "pb-register-changes.h"

G_BEGIN_DECLS

/* What a colleague's changes would do here.  A row has three versions: as it was (base),
 * as it is here (mine) and as it became there (theirs).  Where one side alone changed it,
 * that side is right; where both did, somebody chooses. */

/* What happens to a row of the file */
typedef enum
{
  PB_MERGE_ADD,
  PB_MERGE_CHANGE,
  PB_MERGE_DELETE,
  PB_MERGE_THERE,      /* it is like that already */
  PB_MERGE_CONFLICT,   /* both sides did something about it: the words say what */
  PB_MERGE_REFUSED,    /* it cannot be applied here: the words say why */
  PB_N_MERGE_FATES,
} PbMergeFate;

typedef enum
{
  PB_SIDE_MINE,
  PB_SIDE_THEIRS,
} PbMergeSide;

typedef struct
{
  const PbRegisterKind *kind;
  char                 *uid;
  PbRegisterRecord     *base;          /* each %NULL: there is no row */
  PbRegisterRecord     *mine;
  PbRegisterRecord     *theirs;
  PbRegisterRecord     *result;        /* what will be here, by the choices as they are */
  PbMergeFate           fate;
  char                 *words;         /* of a conflict or refusal; else %NULL */
  gboolean              is_by_column;  /* a conflict whose columns are chosen one by one */
  PbMergeSide           side;          /* chosen for the row */
  PbMergeSide          *column_sides;  /* (array length=kind->n_columns): chosen, of a conflict by column */
} PbMergeItem;

typedef struct _PbMerge PbMerge;

/* Looks at the workspace and changes nothing. Takes @changes.
 * Errors: those of the database. */
PbMerge          *pb_merge_new           (PbWorkspace        *workspace,
                                          PbRegisterChanges  *changes,
                                          GError            **error);
void              pb_merge_free          (PbMerge            *self);

const PbRegisterChanges *pb_merge_get_changes (PbMerge       *self);
/* One a row of the file, in its order. */
guint             pb_merge_get_n_items   (PbMerge            *self);
const PbMergeItem *pb_merge_get_item     (PbMerge            *self,
                                          guint               position);
guint             pb_merge_count         (PbMerge            *self,
                                          PbMergeFate         fate);
/* What a person knows the row by, whichever version there is. */
const char       *pb_merge_item_get_title (const PbMergeItem *item);

/* Whose version of what both sides changed: of all conflicts, of one, of a column of one.
 * What one side alone changed stays that side's.  The results follow.
 * Errors: those of the database. */
gboolean          pb_merge_prefer        (PbMerge            *self,
                                          PbMergeSide         side,
                                          GError            **error);
gboolean          pb_merge_choose        (PbMerge            *self,
                                          guint               position,
                                          PbMergeSide         side,
                                          GError            **error);
gboolean          pb_merge_choose_column (PbMerge            *self,
                                          guint               position,
                                          guint               column,
                                          PbMergeSide         side,
                                          GError            **error);

/* Writes the results as one action of @who, which can be undone.
 * @n_rows_out: (out) (optional): rows written; 0 where all was there already
 * Errors: %PB_ERROR_CONFLICT where a row has changed here since the look;
 * %PB_ERROR_BAD_INPUT, %PB_ERROR_READ_ONLY, %PB_ERROR_BUSY. Then nothing is changed. */
gboolean          pb_merge_apply         (PbMerge            *self,
                                          const char         *who,
                                          guint              *n_rows_out,
                                          GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMerge, pb_merge_free)

G_END_DECLS
