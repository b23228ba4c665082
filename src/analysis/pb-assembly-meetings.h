#pragma once

#include "pb-day.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* Meetings of kind "assembly", by date; those of no readable date last.
 * (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_assembly_list_meetings    (PbRegisters      *registers);
/* The one with this uid; else the last one that had begun by the moment, else the first
 * that comes. (transfer none) (nullable): %NULL where there is no assembly */
PbRegisterRecord *pb_assembly_choose_meeting   (PbRegisters      *registers,
                                                const char       *uid,
                                                PbDay             moment);
/* Whether it is certainly still to come. */
gboolean          pb_assembly_meeting_is_later (PbRegisterRecord *meeting,
                                                PbDay             moment);
/* Topics of the meeting, and those of none; of all meetings where it is %NULL.
 * (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_assembly_list_topics      (PbRegisters      *registers,
                                                PbRegisterRecord *meeting);
/* Responses to a question, those of one Place together, in the order in which a Place
 * first responds. (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_assembly_list_responses   (PbRegisters      *registers,
                                                PbRegisterRecord *question);
/* What else stands in the document that the meeting is known from: the document, its
 * principles, themes, organisations, people, …, by register; then the roles of these
 * people and what the system holds on each Place.  Not the meeting, its questions and
 * topics, nor links. (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_assembly_list_letter      (PbRegisters      *registers,
                                                PbRegisterRecord *meeting);

G_END_DECLS
