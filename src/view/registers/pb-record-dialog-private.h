#pragma once

#include "pb-record-dialog.h"
#include "pb-record-field-links.h"
#include "pb-record-field.h"

G_BEGIN_DECLS

struct _PbRecordDialog
{
  AdwWindow      parent_instance;
  PbSession     *session;
  PbRecordDraft *draft;
  GPtrArray     *fields;       /* PbRecordField; the form's own */
  GPtrArray     *links;        /* PbRecordFieldLinks; the form's own */
  GtkWidget     *source_group;
  gboolean       is_closing;   /* without asking */

  /* What a row that is being added in a form of its own is for. */
  GtkWidget     *adding_to;
  char          *added_uid;

  GtkWidget     *form;
  GtkWidget     *save_button;
  GtkWidget     *status_label;
  GtkWidget     *who_button;
  GtkWidget     *who_label;
};

/* pb-record-dialog-form.c */
void pb_record_dialog_build_form   (PbRecordDialog *self);
/* Every field shows what the draft holds. */
void pb_record_dialog_refresh_form (PbRecordDialog *self);
/* The first field that waits to be filled in, else the first. */
void pb_record_dialog_focus_first  (PbRecordDialog *self);

/* pb-record-dialog-new.c: adds a row that a field shall name, in a form of its own */
void pb_record_dialog_add_new      (PbRecordDialog *self,
                                    GtkWidget      *field,
                                    const char     *kind_word,
                                    const char     *typed);

/* pb-record-dialog.c */
void pb_record_dialog_update       (PbRecordDialog *self);
void pb_record_dialog_save         (PbRecordDialog *self);

G_END_DECLS
