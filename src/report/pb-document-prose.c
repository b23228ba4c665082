#include "pb-document-private.h"

static void
run_free (gpointer data)
{
  PbRun *run = data;

  g_free (run->text);
  g_free (run->target);
  g_free (run);
}

PbProse *
pb_prose_new (PbProseStyle style)
{
  PbProse *self = g_new0 (PbProse, 1);

  self->style = style;
  self->runs = g_ptr_array_new_with_free_func (run_free);

  return self;
}

void
pb_prose_free (PbProse *self)
{
  g_ptr_array_unref (self->runs);
  g_free (self);
}

void
pb_prose_add (PbProse    *self,
              PbRunStyle  style,
              const char *text)
{
  pb_prose_add_link (self, style, text, NULL);
}

void
pb_prose_add_link (PbProse    *self,
                   PbRunStyle  style,
                   const char *text,
                   const char *target)
{
  PbRun *run = NULL;

  if (*text == '\0')
    return;

  run = g_new0 (PbRun, 1);
  run->style = style;
  run->text = g_strdup (text);
  run->target = g_strdup (target);
  g_ptr_array_add (self->runs, run);
}

char *
pb_prose_dup_text (const PbProse *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, ((PbRun *) g_ptr_array_index (self->runs, i))->text);

  return g_string_free (text, FALSE);
}
