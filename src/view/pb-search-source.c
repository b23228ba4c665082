#include "pb-search-source.h"

#define N_RECENT 8

struct _PbSearchSource
{
  GObject        parent_instance;

  PbSession     *session;      /* unowned: it owns this */
  PbCatalogue   *catalogue;    /* that the index is made of, or is being made of */
  PbRegisters   *registers;
  PbSearchIndex *index;
  GCancellable  *building;
  char          *problem;
  GPtrArray     *recent;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSearchSource, pb_search_source, G_TYPE_OBJECT)

static void
pb_search_source_finalize (GObject *object)
{
  PbSearchSource *self = PB_SEARCH_SOURCE (object);

  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->registers);
  g_clear_object (&self->index);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_free (self->problem);

  G_OBJECT_CLASS (pb_search_source_parent_class)->finalize (object);
}

static void
pb_search_source_class_init (PbSearchSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_search_source_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_search_source_init (PbSearchSource *self)
{
  self->recent = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_search_hit_free);
}

static void
built_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PbSearchSource) self = PB_SEARCH_SOURCE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSearchIndex) index = pb_search_index_build_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_set_object (&self->index, index);
  g_free (self->problem);
  self->problem = error != NULL ? g_strdup (error->message) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pb_search_source_refresh (PbSearchSource *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbRegisters *registers = pb_session_get_registers (self->session);

  if (catalogue == NULL || (catalogue == self->catalogue && registers == self->registers))
    return;

  /* Of another system, what was opened lately is not there. */
  if (catalogue != self->catalogue)
    g_ptr_array_set_size (self->recent, 0);
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->registers, registers);
  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  self->building = g_cancellable_new ();
  pb_search_index_build_async (pb_session_get_workspace (self->session), catalogue, registers, self->building, built_cb,
                               g_object_ref (self));
}

PbSearchSource *
pb_search_source_get (PbSession *session)
{
  PbSearchSource *self;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), "pb-search-source");
  if (self != NULL)
    return self;

  self = g_object_new (PB_TYPE_SEARCH_SOURCE, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "pb-search-source", self, g_object_unref);

  return self;
}

PbSearchIndex *
pb_search_source_get_index (PbSearchSource *self)
{
  return self->index;
}

const char *
pb_search_source_get_problem (PbSearchSource *self)
{
  return self->problem;
}

GPtrArray *
pb_search_source_get_recent (PbSearchSource *self)
{
  return self->recent;
}

void
pb_search_source_add_recent (PbSearchSource    *self,
                             const PbSearchHit *hit)
{
  PbSearchHit *copy = g_new0 (PbSearchHit, 1);

  copy->group = hit->group;
  copy->kind = g_strdup (hit->kind);
  copy->key = g_strdup (hit->key);
  copy->title = g_strdup (hit->title);
  copy->about = g_strdup (hit->about);
  copy->snippet = g_strdup ("");

  for (guint i = 0; i < self->recent->len; i++)
    {
      PbSearchHit *old = g_ptr_array_index (self->recent, i);

      if (g_str_equal (old->kind, copy->kind) && g_str_equal (old->title, copy->title))
        {
          g_ptr_array_remove_index (self->recent, i);
          break;
        }
    }

  g_ptr_array_insert (self->recent, 0, copy);
  if (self->recent->len > N_RECENT)
    g_ptr_array_set_size (self->recent, N_RECENT);
}
