#include "pb-time-line-private.h"

#include "pb-area-change.h"
#include "pb-time-mark-list.h"

#include <glib/gi18n-lib.h>

/* What was decided and done when: what the line draws of it, and what a mark opens. */

/* What a tooltip names of marks that are drawn as one. */
#define MAX_NAMED 8

static PbTimeShape
get_shape (PbDatedKind kind)
{
  switch (kind)
    {
    case PB_DATED_DECISION:
      return PB_TIME_MARK_SQUARE;
    case PB_DATED_MEETING:
      return PB_TIME_MARK_RING;
    case PB_DATED_INNOVATION:
      return PB_TIME_MARK_PLUS;
    case PB_DATED_STATE:
      return PB_TIME_MARK_STATE;
    case PB_DATED_BOUNDARY:
      return PB_TIME_MARK_LINE;
    case PB_DATED_EVENT:
    case PB_DATED_DOCUMENT:
    default:
      return PB_TIME_MARK_BAR;
    }
}

GArray *
pb_time_line_list_marks (PbTimeLine *self)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PbTimeMark));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PbDatedMark *from = g_ptr_array_index (self->marks, i);
      PbTimeMark mark = { get_shape (from->kind), from->date.first, from->date.last, from->words };

      g_array_append_val (marks, mark);
    }

  return marks;
}

/* "Integrated Care Strategy": whose it is stands at the top of the window. */
static const char *
skip_system (PbTimeLine *self,
             const char *name)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const char *system = catalogue != NULL ? pb_catalogue_get_facts (catalogue)->system_name : "";
  gsize length = strlen (system);

  return name != NULL && length > 0 && g_str_has_prefix (name, system) && name[length] == ' ' ? name + length + 1 : name;
}

GArray *
pb_time_line_list_bands (PbTimeLine *self)
{
  static const PbTimeBandKind kinds[] = { PB_TIME_PLAN, PB_TIME_PANDEMIC, PB_TIME_PHASE };
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (PbTimeBand));

  for (guint i = 0; i < self->bands->len; i++)
    {
      const PbDatedBand *from = g_ptr_array_index (self->bands, i);
      PbTimeBand band = { kinds[from->kind], from->from.first, from->from.last,
                          from->is_open ? PB_DAY_NONE : from->to.first, from->is_open ? PB_DAY_NONE : from->to.last,
                          skip_system (self, from->name) };

      g_array_append_val (bands, band);
    }

  return bands;
}

char *
pb_time_line_dup_names (PbTimeLine *self,
                        const int  *marks,
                        guint       n_marks)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_marks, MAX_NAMED); i++)
    {
      g_autofree char *sentence = pb_dated_mark_dup_sentence (g_ptr_array_index (self->marks, marks[i]));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", sentence);
    }

  if (n_marks > MAX_NAMED)
    {
      /* Translators: more marks than a tooltip names */
      g_string_append_printf (names, ngettext ("\nand %u more", "\nand %u more", n_marks - MAX_NAMED),
                              n_marks - MAX_NAMED);
    }

  return g_string_free (names, FALSE);
}

/* The mark's day becomes the moment, and its record is opened: one step for undo. */
static void
open_mark (gpointer user_data,
           int      position)
{
  PbTimeLine *self = user_data;
  const PbDatedMark *mark = g_ptr_array_index (self->marks, position);
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));

  view->moment = pb_dated_mark_get_day (mark);
  if (mark->record_uid != NULL)
    {
      pb_view_set_record (view, mark->record_kind, mark->record_uid);
      view->page = pb_session_find_page_of (self->session, mark->record_kind, mark->record_uid);
    }

  self->mark = position;
  pb_session_show (self->session, view);
  pb_time_line_refresh (self);
}

static void
names_ready_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  PbTimeLine *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, &error);
  g_autoptr(GHashTable) name_of = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL;
  const PbDatedMark *mark;
  PbAreaSet *set;

  /* The list is closed: nothing of this line may be touched. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->names);
  for (guint i = 0; boundaries != NULL && i < boundaries->len; i++)
    {
      PbBoundary *boundary = g_ptr_array_index (boundaries, i);

      g_hash_table_insert (name_of, boundary->code, boundary->name);
    }

  mark = g_ptr_array_index (self->marks, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->list), "boundary")));
  set = pb_catalogue_find_area_set (pb_session_get_catalogue (PB_SESSION (source)), mark->area_set);
  words = set != NULL ? pb_area_change_dup_words (set, pb_dated_mark_get_day (mark), name_of) : NULL;
  pb_time_mark_list_set_note (self->list, words);
}

/* Which small areas came or went is said by name. */
static void
name_areas (PbTimeLine *self,
            int         mark)
{
  g_object_set_data (G_OBJECT (self->list), "boundary", GINT_TO_POINTER (mark));
  self->names = g_cancellable_new ();
  pb_session_load_boundaries_async (self->session, PB_LEVEL_LSOA, "2011", FALSE, self->names, names_ready_cb, self);
}

void
pb_time_line_close_list (PbTimeLine *self)
{
  g_cancellable_cancel (self->names);
  g_clear_object (&self->names);
  g_clear_pointer (&self->list, gtk_widget_unparent);
}

static void
show_list (PbTimeLine *self,
           const int  *marks,
           guint       n_marks,
           double      x,
           double      y)
{
  pb_time_line_close_list (self);
  self->list = pb_time_mark_list_new (self->marks, marks, n_marks, NULL, open_mark, self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->list), &(GdkRectangle) { (int) x, (int) y, 1, 1 });

  for (guint i = 0; i < n_marks && self->names == NULL; i++)
    if (((PbDatedMark *) g_ptr_array_index (self->marks, marks[i]))->area_set != NULL)
      name_areas (self, marks[i]);

  gtk_popover_popup (GTK_POPOVER (self->list));
}

void
pb_time_line_press (PbTimeLine *self,
                    const int  *marks,
                    guint       n_marks,
                    double      x,
                    double      y)
{
  if (n_marks == 1)
    {
      int mark = marks[0];

      open_mark (self, mark);
      if (((PbDatedMark *) g_ptr_array_index (self->marks, mark))->area_set != NULL)
        show_list (self, &mark, 1, x, y);
      return;
    }

  show_list (self, marks, n_marks, x, y);
}

void
pb_time_line_step_mark (PbTimeLine *self,
                        int         step)
{
  int mark = pb_time_marks_step (self->marks, self->mark, pb_session_get_view (self->session)->moment, step);

  if (mark < 0)
    return;

  self->mark = mark;
  pb_session_choose_moment (self->session, pb_dated_mark_get_day (g_ptr_array_index (self->marks, mark)));
  pb_time_line_refresh (self);
}
