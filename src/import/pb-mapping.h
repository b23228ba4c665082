#pragma once

#include "pb-layout.h"
#include "pb-period.h"

G_BEGIN_DECLS

/**
 * PbMapping:
 * @names: the file's own header of each field; %NULL where it is the publisher's
 * @title: of the dataset; "" where the file tells, likewise the others
 * @published: fuzzy date text
 * @has_year_kind: whether @year_kind is stated
 * @year_kind: how "2010/11" is read
 * @json: the mapping as it was, on one line; kept with the import
 *
 * What a person says about a file that the file itself does not:
 * {"columns": {"area_code": "LA code"}, "published": "2026-05",
 *  "two_year_kind": "academic", "level": "ltla", "edition": "2024",
 *  "disclosure": "hide:1-7; agreed in June 2026",
 *  "code_field": "LAD24CD", "name_field": "LAD24NM", "crs": "EPSG:27700"}
 */
typedef struct
{
  char         *names[PB_N_FIELDS];
  char         *title;
  char         *publisher;
  char         *licence;
  char         *licence_url;
  char         *attribution;
  char         *published;
  char         *location;
  char         *note;
  char         *area_edition;
  char         *disclosure;    /* rule for small counts: "hide:1-7" */
  gboolean      has_year_kind;
  PbPeriodKind  year_kind;
  char         *code_field;
  char         *name_field;
  char         *crs;
  char         *level;
  char         *edition;
  char         *role;
  char         *detail;
  char         *json;
} PbMapping;

/* Of no file: everything "". */
PbMapping *pb_mapping_new       (void);
/* Errors: %PB_ERROR_BAD_INPUT naming the member and value that is wrong. */
PbMapping *pb_mapping_read_file (const char  *path,
                                 GError     **error);
void       pb_mapping_free      (PbMapping   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapping, pb_mapping_free)

G_END_DECLS
