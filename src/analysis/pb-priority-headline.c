#include "pb-priority-headline.h"

#include "pb-headline-words.h"
#include "pb-priority-known.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static guint
count_with_target (const PbPriorityFrame *frame,
                   PbPriorityHasTarget    has_target,
                   gpointer               user_data)
{
  /* A national aim for an indicator is not a target of the plan that the indicator was
   * put under; a later frame links an indicator because its document names it. */
  const char *document = frame->uid == NULL ? frame->document : NULL;
  guint n = 0;

  for (guint i = 0; i < frame->priorities->len; i++)
    {
      const PbFramePriority *priority = g_ptr_array_index (frame->priorities, i);

      for (guint j = 0; j < priority->indicators->len; j++)
        if (has_target (g_ptr_array_index (priority->indicators, j), document, user_data))
          {
            n++;
            break;
          }
    }

  return n;
}

char *
pb_priority_headline (const PbPriorityFrame *frame,
                      PbPriorityHasTarget    has_target,
                      gpointer               user_data)
{
  g_autofree char *count = NULL;
  g_autofree char *large = NULL;
  g_autofree char *priorities = NULL;
  g_autofree char *targets = NULL;
  guint n, n_targets;

  if (frame == NULL || frame->priorities->len == 0)
    return g_strdup (_("No priorities are recorded"));

  n = frame->priorities->len;
  n_targets = count_with_target (frame, has_target, user_data);

  count = pb_headline_count ((int) n);
  large = g_utf8_strup (count, g_utf8_next_char (count) - count);
  /* Translators: begins a sentence: "Five priorities"; the first two %s are "F" and "ive" */
  priorities = g_strdup_printf (ngettext ("%s%s priority", "%s%s priorities", n), large, g_utf8_next_char (count));

  if (n_targets == 0)
    return n == 1 ? g_strdup_printf (_("%s, without a published target in the documents held"), priorities)
                  : g_strdup_printf (_("%s; none has a published target in the documents held"), priorities);
  if (n_targets == n)
    return g_strdup_printf (_("%s, with a published target in the documents held"), priorities);

  targets = pb_headline_count ((int) n_targets);
  return g_strdup_printf (ngettext ("%s; %s has a published target in the documents held",
                                    "%s; %s have a published target in the documents held", n_targets),
                          priorities, targets);
}

char *
pb_priority_subtitle (const PbPriorityFrame *frame,
                      const char            *place_name,
                      PbDay                  moment)
{
  g_autofree char *month = moment != PB_DAY_NONE ? pb_text_month (moment) : g_strdup ("");
  g_autofree char *whose = NULL;
  g_autofree char *later = NULL;

  /* Translators: "Chesterfield against England, at March 2025" */
  whose = place_name != NULL ? g_strdup_printf (_("%s against England, at %s"), place_name, month)
                             : g_strdup_printf (_("No Place chosen, at %s"), month);
  if (frame == NULL)
    return g_steal_pointer (&whose);

  if (frame->is_later)
    {
      later = pb_priority_later_words (frame->date);
      return g_strdup_printf ("%s. %s. %s", whose, frame->name, later);
    }

  return frame->priorities->len > 0 && frame->uid == NULL
           ? g_strdup_printf (_("%s. %s, in the document’s words"), whose, frame->name)
           : g_strdup_printf ("%s. %s", whose, frame->name);
}

gboolean
pb_priority_source_names (const char *source,
                          const char *document)
{
  return document == NULL || (source != NULL && strstr (source, document) != NULL);
}
