#include "pb-priority-frames.h"

#include "pb-priority-known.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
frame_priority_free (PbFramePriority *priority)
{
  g_free (priority->uid);
  g_free (priority->short_name);
  g_free (priority->wording);
  g_ptr_array_unref (priority->indicators);
  g_free (priority);
}

static void
frame_free (PbPriorityFrame *frame)
{
  g_free (frame->uid);
  g_free (frame->name);
  g_free (frame->document);
  g_free (frame->note);
  g_free (frame->date);
  g_ptr_array_unref (frame->priorities);
  g_free (frame);
}

static PbPriorityFrame *
frame_new (void)
{
  PbPriorityFrame *frame = g_new0 (PbPriorityFrame, 1);

  frame->priorities = g_ptr_array_new_with_free_func ((GDestroyNotify) frame_priority_free);

  return frame;
}

static PbFramePriority *
add_priority (PbPriorityFrame *frame,
              int              number,
              const char      *uid,
              const char      *short_name,
              const char      *wording)
{
  PbFramePriority *priority = g_new0 (PbFramePriority, 1);

  priority->number = number;
  priority->uid = g_strdup (uid);
  priority->short_name = g_strdup (short_name);
  priority->wording = wording != NULL && *wording != '\0' ? g_strdup (wording) : NULL;
  priority->indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (frame->priorities, priority);

  return priority;
}

static gint
compare_priorities (gconstpointer a,
                    gconstpointer b)
{
  const PbFramePriority *first = *(PbFramePriority *const *) a;
  const PbFramePriority *second = *(PbFramePriority *const *) b;

  return first->number - second->number;
}

/* The row of the document that the catalogue knows by its title, which may say more after
 * it: "The letter (of June)". */
static PbRegisterRecord *
find_document (PbRegisters *registers,
               const char  *title)
{
  GPtrArray *documents = pb_registers_list (registers, "document");
  PbRegisterRecord *found = NULL;
  gsize longest = 0;

  for (guint i = 0; title != NULL && i < documents->len; i++)
    {
      const char *own = pb_register_record_get (g_ptr_array_index (documents, i), "title");

      if (own == NULL || !g_str_has_prefix (title, own) || strlen (own) <= longest)
        continue;

      longest = strlen (own);
      found = g_ptr_array_index (documents, i);
    }

  return found;
}

/* The plan that the document told of: what its priorities are known by. */
static PbRegisterRecord *
find_plan (PbRegisters      *registers,
           PbRegisterRecord *document)
{
  GPtrArray *plans = pb_registers_list_naming (registers, "plan", "source", pb_register_record_get_uid (document));

  return plans->len > 0 ? g_ptr_array_index (plans, 0) : NULL;
}

static void
name_own_frame (PbPriorityFrame *frame,
                PbRegisters     *registers,
                const char      *title,
                PbDay            moment)
{
  PbRegisterRecord *document = registers != NULL ? find_document (registers, title) : NULL;
  PbRegisterRecord *plan = document != NULL ? find_plan (registers, document) : NULL;
  PbRegisterRecord *dated = plan != NULL ? plan : document;

  frame->document = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  frame->date = dated != NULL ? g_strdup (pb_priority_known_since (registers, dated)) : NULL;
  frame->is_later = dated != NULL && pb_priority_is_later (registers, dated, moment);

  if (plan != NULL && frame->date != NULL)
    {
      g_autofree char *date = pb_text_fuzzy (frame->date);

      /* Translators: a frame of priorities by the plan that published it, "Plan of 2016" */
      frame->name = g_strdup_printf (_("Plan of %s"), date);
    }
  else
    frame->name = g_strdup (_("The system’s own priorities"));
}

static void
add_group (PbFramePriority *priority,
           PbCatalogue     *catalogue)
{
  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);

      if (pb_indicator_get_facts (indicator)->group == priority->number)
        g_ptr_array_add (priority->indicators, g_object_ref (indicator));
    }
}

static PbPriorityFrame *
make_own_frame (PbRegisters *registers,
                PbCatalogue *catalogue,
                PbDay        moment)
{
  PbPriorityFrame *frame = frame_new ();

  name_own_frame (frame, registers, pb_catalogue_get_priority (catalogue, 0)->document, moment);
  for (guint i = 0; i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);

      add_group (add_priority (frame, priority->number, NULL, priority->short_name, priority->wording), catalogue);
    }
  g_ptr_array_sort (frame->priorities, compare_priorities);

  return frame;
}

static void
add_linked (PbFramePriority *priority,
            PbRegisters     *registers,
            PbCatalogue     *catalogue)
{
  GPtrArray *links = pb_registers_list_links_from (registers, "frame_priority", priority->uid);

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      PbIndicator *indicator;

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_INDICATOR) != 0)
        continue;

      indicator = pb_catalogue_find_indicator (catalogue, pb_register_record_get (link, "to_key"));
      if (indicator != NULL)
        g_ptr_array_add (priority->indicators, g_object_ref (indicator));
    }
}

static PbPriorityFrame *
make_register_frame (PbRegisters      *registers,
                     PbCatalogue      *catalogue,
                     PbRegisterRecord *record,
                     PbDay             moment)
{
  PbPriorityFrame *frame = frame_new ();
  const char *uid = pb_register_record_get_uid (record);
  GPtrArray *rows = pb_registers_list_naming (registers, "frame_priority", "frame", uid);

  frame->uid = g_strdup (uid);
  frame->name = g_strdup (pb_register_record_get_title (record));
  frame->document = g_strdup (pb_registers_get_title_of (registers, record, "source"));
  frame->note = g_strdup (pb_register_record_get (record, "note"));
  frame->date = g_strdup (pb_register_record_get (record, "date"));
  frame->is_later = frame->date != NULL && pb_priority_is_later (registers, record, moment);

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);

      add_linked (add_priority (frame, (int) pb_register_record_get_integer (row, "number"),
                                pb_register_record_get_uid (row), pb_register_record_get_title (row),
                                pb_register_record_get (row, "wording")),
                  registers, catalogue);
    }
  g_ptr_array_sort (frame->priorities, compare_priorities);

  return frame;
}

GPtrArray *
pb_priority_frames_list (PbRegisters *registers,
                         PbCatalogue *catalogue,
                         PbDay        moment)
{
  GPtrArray *frames = g_ptr_array_new_with_free_func ((GDestroyNotify) frame_free);
  GPtrArray *rows;

  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), frames);

  if (pb_catalogue_get_n_priorities (catalogue) > 0)
    g_ptr_array_add (frames, make_own_frame (registers, catalogue, moment));
  if (registers == NULL)
    return frames;

  rows = pb_registers_list (registers, "frame");
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (frames, make_register_frame (registers, catalogue, g_ptr_array_index (rows, i), moment));

  return frames;
}

PbPriorityFrame *
pb_priority_frames_find (GPtrArray  *frames,
                         const char *uid)
{
  for (guint i = 0; uid != NULL && i < frames->len; i++)
    if (g_strcmp0 (((PbPriorityFrame *) g_ptr_array_index (frames, i))->uid, uid) == 0)
      return g_ptr_array_index (frames, i);

  return frames->len > 0 ? g_ptr_array_index (frames, 0) : NULL;
}
