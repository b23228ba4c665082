#pragma once

#include "pb-register-record.h"

G_BEGIN_DECLS

/**
 * PbRegisters:
 *
 * All rows of all registers as they stood at one instant: what the screens and the
 * analyses read.  Immutable, so that it can be read in any thread; every change of a
 * register makes another one.  Lists are in the order in which the rows came, belong
 * to the object and are never %NULL; rows are #PbRegisterRecord.
 */
#define PB_TYPE_REGISTERS (pb_registers_get_type ())

G_DECLARE_FINAL_TYPE (PbRegisters, pb_registers, PB, REGISTERS, GObject)

/* @records: (element-type PbRegisterRecord): rows of all kinds, those of a kind in
 * their order */
PbRegisters      *pb_registers_new             (GPtrArray        *records);

/* All rows of a kind. @kind_word: a register's word: "innovation" */
GPtrArray        *pb_registers_list            (PbRegisters      *self,
                                                const char       *kind_word);
/* (transfer none) (nullable): %NULL where there is no such row. @uid may be %NULL. */
PbRegisterRecord *pb_registers_find            (PbRegisters      *self,
                                                const char       *kind_word,
                                                const char       *uid);
/* The row that @column of @record names; %NULL where it names none. */
PbRegisterRecord *pb_registers_follow          (PbRegisters      *self,
                                                PbRegisterRecord *record,
                                                const char       *column);
/* The title of the row that @column names, its short name where it has one; %NULL where
 * it names none. */
const char       *pb_registers_get_title_of    (PbRegisters      *self,
                                                PbRegisterRecord *record,
                                                const char       *column);
/* Rows of a kind whose column of type REF names the row: all evidence of an innovation
 * is pb_registers_list_naming (self, "evidence", "innovation", uid). */
GPtrArray        *pb_registers_list_naming     (PbRegisters      *self,
                                                const char       *kind_word,
                                                const char       *column,
                                                const char       *uid);
/* Rows of register_link from a row, and those to a row, an indicator ("indicator", its
 * code), a place ("place", its code) or a priority ("priority", its number). */
GPtrArray        *pb_registers_list_links_from (PbRegisters      *self,
                                                const char       *kind_word,
                                                const char       *uid);
GPtrArray        *pb_registers_list_links_to   (PbRegisters      *self,
                                                const char       *to_kind,
                                                const char       *to_key);
/* Whether a row links to that key; @role: %NULL for any */
gboolean          pb_registers_has_link        (PbRegisters      *self,
                                                PbRegisterRecord *from,
                                                const char       *role,
                                                const char       *to_kind,
                                                const char       *to_key);
/* Number of rows of all kinds, links among them. */
guint             pb_registers_get_n_rows      (PbRegisters      *self);

G_END_DECLS
