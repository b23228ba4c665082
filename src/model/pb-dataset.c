#include "pb-dataset.h"

/**
 * PbDataset:
 *
 * A publication that figures come from.  Immutable.
 */
struct _PbDataset
{
  GObject         parent_instance;
  PbDatasetFacts  facts;
};

G_DEFINE_FINAL_TYPE (PbDataset, pb_dataset, G_TYPE_OBJECT)

static const gsize text_offsets[] = {
  G_STRUCT_OFFSET (PbDatasetFacts, code),
  G_STRUCT_OFFSET (PbDatasetFacts, title),
  G_STRUCT_OFFSET (PbDatasetFacts, publisher),
  G_STRUCT_OFFSET (PbDatasetFacts, republisher),
  G_STRUCT_OFFSET (PbDatasetFacts, licence),
  G_STRUCT_OFFSET (PbDatasetFacts, attribution),
  G_STRUCT_OFFSET (PbDatasetFacts, published),
  G_STRUCT_OFFSET (PbDatasetFacts, accessed),
  G_STRUCT_OFFSET (PbDatasetFacts, area_edition),
  G_STRUCT_OFFSET (PbDatasetFacts, file_name),
  G_STRUCT_OFFSET (PbDatasetFacts, sha256),
  G_STRUCT_OFFSET (PbDatasetFacts, location),
  G_STRUCT_OFFSET (PbDatasetFacts, note),
};

static void
pb_dataset_finalize (GObject *object)
{
  PbDataset *self = PB_DATASET (object);

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    g_free (G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]));

  G_OBJECT_CLASS (pb_dataset_parent_class)->finalize (object);
}

static void
pb_dataset_class_init (PbDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_dataset_finalize;
}

static void
pb_dataset_init (PbDataset *self)
{
}

/**
 * pb_dataset_new:
 * @facts: what is known; copied, with "" for every %NULL
 *
 * Returns: (transfer full): the dataset
 */
PbDataset *
pb_dataset_new (const PbDatasetFacts *facts)
{
  PbDataset *self;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_object_new (PB_TYPE_DATASET, NULL);
  self->facts = *facts;

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    {
      const char *text = G_STRUCT_MEMBER (const char *, facts, text_offsets[i]);

      G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]) = g_strdup (text != NULL ? text : "");
    }

  return self;
}

const PbDatasetFacts *
pb_dataset_get_facts (PbDataset *self)
{
  g_return_val_if_fail (PB_IS_DATASET (self), NULL);

  return &self->facts;
}
