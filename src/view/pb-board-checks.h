#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows to tick inside an expander row, which says how many are ticked. */
typedef struct _PbBoardChecks PbBoardChecks;

/* @none: (nullable): what stands there where none is ticked */
PbBoardChecks  *pb_board_checks_new   (AdwExpanderRow *row,
                                       const char     *none);
void            pb_board_checks_free  (PbBoardChecks  *self);
void            pb_board_checks_clear (PbBoardChecks  *self);
/* @id: unique among them */
void            pb_board_checks_add   (PbBoardChecks  *self,
                                       const char     *id,
                                       const char     *title,
                                       gboolean        is_ticked);
gboolean        pb_board_checks_has   (PbBoardChecks  *self,
                                       const char     *id);
gboolean        pb_board_checks_get   (PbBoardChecks  *self,
                                       const char     *id);
guint           pb_board_checks_count (PbBoardChecks  *self);
/* Ids of those ticked, in their order. (transfer full), ended by %NULL */
char          **pb_board_checks_list  (PbBoardChecks  *self);

G_END_DECLS
