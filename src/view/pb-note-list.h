#pragma once

#include "pb-chart-notes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbNoteList:
 *
 * The notes pinned to a chart, below it, each a link that opens its form, and the button
 * that pins another.
 */
#define PB_TYPE_NOTE_LIST (pb_note_list_get_type ())

G_DECLARE_FINAL_TYPE (PbNoteList, pb_note_list, PB, NOTE_LIST, GtkBox)

/* @notes: (element-type PbChartNote); @n_later: how many more were written after the moment.
 * What the button pins: @area: (nullable): code, %NULL for all areas; @period: (nullable):
 * label, %NULL for the whole chart */
void       pb_note_list_show (PbNoteList *self,
                              GPtrArray  *notes,
                              int         n_later,
                              const char *area,
                              const char *period);
/* What the button pins. */
void       pb_note_list_set_period (PbNoteList *self,
                                    const char *area,
                                    const char *period);
/* Opens the form of a new note, by the window's action. */
void       pb_note_list_pin  (GtkWidget  *widget,
                              const char *area,
                              const char *period);

G_END_DECLS
