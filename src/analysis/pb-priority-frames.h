#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* One priority of a frame. */
typedef struct
{
  int         number;
  char       *uid;          /* of its row of frame_priority; %NULL for one of the system's own */
  char       *short_name;
  char       *wording;      /* the document's words; %NULL where not stated */
  GPtrArray  *indicators;   /* (element-type PbIndicator): those of its group, or linked to it */
} PbFramePriority;

/**
 * PbPriorityFrame:
 * @uid: of the row of the register; %NULL for the system's own priorities
 * @name: "Plan of 2016", "Three areas of focus of the Integrated Care Strategy"
 * @document: the document that words them; %NULL where not stated
 * @note: what the register notes of it; %NULL for nothing
 * @date: the text of a fuzzy date; %NULL where not stated
 * @is_later: it was published after the moment
 * @priorities: (element-type PbFramePriority): by number; empty where none is recorded
 *
 * A set of priorities that somebody published: the plan's own first, the later ones of
 * the registers behind it.
 */
typedef struct
{
  char       *uid;
  char       *name;
  char       *document;
  char       *note;
  char       *date;
  gboolean    is_later;
  GPtrArray  *priorities;
} PbPriorityFrame;

/* (transfer full) (element-type PbPriorityFrame): the system's own priorities first where
 * it has any, then the register's in its order. Indicators belong to the catalogue.
 * @registers: (nullable) */
GPtrArray       *pb_priority_frames_list (PbRegisters     *registers,
                                          PbCatalogue     *catalogue,
                                          PbDay            moment);
/* The one with that uid, else the first; %NULL of none. */
PbPriorityFrame *pb_priority_frames_find (GPtrArray       *frames,
                                          const char      *uid);

G_END_DECLS
