#pragma once

#include "pb-pack-check.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One check of one pack. */
typedef struct
{
  const char *folder;
  char       *file;       /* folder/datapackage.json */
  GPtrArray  *problems;   /* text */
} PbPackCheck;

typedef enum
{
  PB_MEMBER_TEXT,
  PB_MEMBER_FILLED,    /* text that is not "" */
  PB_MEMBER_NAME,      /* lower-case letters, digits and ". _ -" */
  PB_MEMBER_WORD,      /* one of the rule's words */
  PB_MEMBER_LEVEL,
  PB_MEMBER_PATH,      /* within the pack */
  PB_MEMBER_HASH,      /* sha256: and 64 hexadecimals */
  PB_MEMBER_SIZE,      /* whole number, 0 or more */
  PB_MEMBER_FORMAT,    /* 1 */
  PB_MEMBER_TEXTS,     /* array of text */
  PB_MEMBER_OBJECTS,   /* array of objects */
  PB_MEMBER_OBJECT,
} PbMemberKind;

/* What a member of datapackage.json must be; members that no rule names are anybody's. */
typedef struct
{
  const char        *name;
  PbMemberKind       kind;
  gboolean           is_required;
  const char *const *words;
} PbMemberRule;

/* @where: the object's own place, "resources[3].": stands before each member's name. */
void        pb_pack_check_members  (PbPackCheck         *self,
                                    const char          *where,
                                    JsonObject          *object,
                                    const PbMemberRule  *rules,
                                    guint                n_rules);
/* Rules for the whole of the description. */
void        pb_pack_check_package  (PbPackCheck         *self,
                                    JsonObject          *root);
/* @format: a sentence without its file, which @file names. */
void        pb_pack_check_add      (PbPackCheck         *self,
                                    const char          *file,
                                    const char          *format,
                                    ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
