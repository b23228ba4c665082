#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbError:
 * @PB_ERROR_FAILED: anything a caller only reports
 * @PB_ERROR_BAD_INPUT: a file, row or value that cannot be used; the message
 *   names file, row, column and value and says what to do
 * @PB_ERROR_INSUFFICIENT_DATA: too few values or groups for a measure
 * @PB_ERROR_NOT_FOUND: no such area, indicator, series or file
 * @PB_ERROR_NEWER_WORKSPACE: the workspace was written by a newer program
 * @PB_ERROR_NOT_A_WORKSPACE: a database that is no Placeboard workspace
 * @PB_ERROR_DAMAGED: the workspace fails its integrity check
 * @PB_ERROR_BUSY: another program is writing to the workspace
 * @PB_ERROR_READ_ONLY: the workspace cannot be written
 * @PB_ERROR_DISK_FULL: no room on the disk
 * @PB_ERROR_USAGE: a wrong command line
 * @PB_ERROR_CONFLICT: a row has changed since it was read; the message shows both versions
 *
 * Codes exist only where a caller acts differently.
 */
typedef enum
{
  PB_ERROR_FAILED,
  PB_ERROR_BAD_INPUT,
  PB_ERROR_INSUFFICIENT_DATA,
  PB_ERROR_NOT_FOUND,
  PB_ERROR_NEWER_WORKSPACE,
  PB_ERROR_NOT_A_WORKSPACE,
  PB_ERROR_DAMAGED,
  PB_ERROR_BUSY,
  PB_ERROR_READ_ONLY,
  PB_ERROR_DISK_FULL,
  PB_ERROR_USAGE,
  PB_ERROR_CONFLICT,
} PbError;

#define PB_ERROR (pb_error_quark ())

GQuark pb_error_quark (void);

G_END_DECLS
