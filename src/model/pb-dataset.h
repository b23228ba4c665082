#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where figures come from.  Never NULL; "" where not stated. */
typedef struct
{
  gint64      id;
  const char *code;
  const char *title;
  const char *publisher;
  const char *republisher;
  const char *licence;
  const char *attribution;
  const char *published;     /* fuzzy date text */
  const char *accessed;
  const char *area_edition;  /* the boundaries its small areas are on */
  const char *file_name;
  const char *sha256;
  const char *location;
  const char *note;
} PbDatasetFacts;

#define PB_TYPE_DATASET (pb_dataset_get_type ())

G_DECLARE_FINAL_TYPE (PbDataset, pb_dataset, PB, DATASET, GObject)

PbDataset            *pb_dataset_new       (const PbDatasetFacts *facts);
const PbDatasetFacts *pb_dataset_get_facts (PbDataset            *self);

G_END_DECLS
