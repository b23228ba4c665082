#pragma once

#include "pb-registers.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbDecisionPane:
 *
 * Where a detail of the Decisions page is put together: its body below the page's heading,
 * and the cards beside it. All that it is made from, at one moment.
 */
typedef struct
{
  PbSession   *session;
  PbRegisters *registers;
  PbCatalogue *catalogue;   /* (nullable) */
  PbDay        moment;
  const char  *place;       /* (nullable): that the page is filtered by */
  GtkWidget   *title;       /* GtkLabel */
  GtkWidget   *subtitle;    /* GtkLabel */
  GtkWidget   *body;        /* GtkBox */
  GtkWidget   *side;        /* GtkBox */
} PbDecisionPane;

/* A wrapped label on the left with its style classes, ended by %NULL. */
GtkWidget *pb_decision_label_new      (const char      *text,
                                       ...) G_GNUC_NULL_TERMINATED;
void       pb_decision_pane_set_title (PbDecisionPane  *pane,
                                       const char      *title,
                                       const char      *subtitle);
/* A heading inside the body. */
void       pb_decision_pane_add_heading (PbDecisionPane *pane,
                                         const char     *text);
/* An empty GtkListBox, as a card where @is_card; its rows open the record that they name. */
GtkWidget *pb_decision_list_new       (PbDecisionPane  *pane,
                                       const char      *name,
                                       gboolean         is_card);
/* A row that holds @child and reads as @sentence. @record: (nullable): it opens nothing. */
GtkWidget *pb_decision_list_add       (GtkWidget        *list,
                                       GtkWidget        *child,
                                       const char       *sentence,
                                       PbRegisterRecord *record);
/* The same with a name and a line below it; @value: (nullable): at the right. */
GtkWidget *pb_decision_list_add_words (GtkWidget        *list,
                                       const char       *name,
                                       const char       *below,
                                       const char       *value,
                                       PbRegisterRecord *record);
/* A list with a heading as a card of the side; nothing for no rows. @column: whose date or
 * words stand below the title. (element-type PbRegisterRecord) */
void       pb_decision_side_add_list  (PbDecisionPane   *pane,
                                       const char       *heading,
                                       GPtrArray        *records,
                                       char            *(*say) (PbDecisionPane   *pane,
                                                                PbRegisterRecord *record));
/* A button that does what an action of the window does to a record. */
GtkWidget *pb_decision_button_new     (const char       *label,
                                       const char       *action,
                                       GVariant         *target);
/* "“exact wording”"; %NULL where the row has none. */
char      *pb_decision_quote          (PbRegisterRecord *record);
/* Everything that is recorded of @record, below the composition. */
void       pb_decision_pane_add_record (PbDecisionPane   *pane,
                                        PbRegisterRecord *record);

G_END_DECLS
