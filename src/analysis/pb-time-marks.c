#include "pb-time-marks.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
free_mark (PbDatedMark *self)
{
  g_free (self->date_text);
  g_free (self->words);
  g_free (self->record_kind);
  g_free (self->record_uid);
  g_free (self->area_set);
  g_free (self);
}

/* "Agreed in principle" after a colon. */
static char *
dup_lower (const char *text)
{
  g_autofree char *first = g_utf8_strdown (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static char *
dup_word (PbRegisterRecord *record,
          const char       *column)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  const PbRegisterColumn *facts = &kind->columns[pb_register_kind_find_column (kind, column)];

  return dup_lower (pb_register_column_get_word_title (facts, pb_register_record_get (record, column)));
}

/* @words: (transfer full) */
static void
add_mark (GPtrArray        *marks,
          PbDatedKind       kind,
          PbRegisterRecord *dated,
          const char       *column,
          PbRegisterRecord *opened,
          char             *words)
{
  PbDatedMark *mark;
  PbFuzzyDate date;

  if (!pb_register_record_get_date (dated, column, &date))
    {
      g_free (words);
      return;
    }

  mark = g_new0 (PbDatedMark, 1);
  mark->kind = kind;
  mark->date = date;
  mark->date_text = pb_text_fuzzy (pb_register_record_get (dated, column));
  mark->words = words;
  mark->record_kind = g_strdup (pb_register_record_get_kind (opened)->word);
  mark->record_uid = g_strdup (pb_register_record_get_uid (opened));
  g_ptr_array_add (marks, mark);
}

static void
add_steps (GPtrArray   *marks,
           PbRegisters *registers)
{
  GPtrArray *steps = pb_registers_list (registers, "decision_step");

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbRegisterRecord *decision = pb_registers_follow (registers, step, "decision");
      g_autofree char *outcome = dup_word (step, "outcome");

      if (decision != NULL)
        add_mark (marks, PB_DATED_DECISION, step, "date", decision,
                  g_strdup_printf ("%s: %s", pb_register_record_get_title (decision), outcome));
    }
}

static void
add_titled (GPtrArray   *marks,
            PbRegisters *registers,
            const char  *kind_word,
            PbDatedKind  kind)
{
  GPtrArray *rows = pb_registers_list (registers, kind_word);

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      gboolean is_document = kind == PB_DATED_DOCUMENT;

      if (is_document && g_strcmp0 (pb_register_record_get (row, "state"), "held") != 0)
        continue;
      if (kind == PB_DATED_MEETING && g_strcmp0 (pb_register_record_get (row, "state"), "cancelled") == 0)
        continue;

      add_mark (marks, kind, row, "date", row, g_strdup (pb_register_record_get_title (row)));
    }
}

/* The state that an innovation began in is told by its start. */
static gboolean
is_start (PbRegisterRecord *innovation,
          PbRegisterRecord *state)
{
  return g_strcmp0 (pb_register_record_get (innovation, "start_date"), pb_register_record_get (state, "date")) == 0;
}

static void
add_innovations (GPtrArray   *marks,
                 PbRegisters *registers)
{
  GPtrArray *innovations = pb_registers_list (registers, "innovation");

  for (guint i = 0; i < innovations->len; i++)
    {
      PbRegisterRecord *innovation = g_ptr_array_index (innovations, i);
      const char *name = pb_register_record_get_title (innovation);
      GPtrArray *states = pb_registers_list_naming (registers, "innovation_state", "innovation",
                                                    pb_register_record_get_uid (innovation));

      /* Translators: %s is an innovation */
      add_mark (marks, PB_DATED_INNOVATION, innovation, "start_date", innovation, g_strdup_printf (_("%s: start"), name));

      for (guint j = 0; j < states->len; j++)
        {
          PbRegisterRecord *state = g_ptr_array_index (states, j);
          g_autofree char *word = dup_word (state, "state");

          if (!is_start (innovation, state))
            add_mark (marks, PB_DATED_STATE, state, "date", innovation, g_strdup_printf ("%s: %s", name, word));
        }
    }
}

/* Where an area set changes on a date, in small areas of 2011. */
static void
add_boundaries (GPtrArray *marks,
                PbAreaSet *set)
{
  g_autoptr(GArray) changes = pb_area_set_get_changes (set);

  for (guint i = 0; i < changes->len; i++)
    {
      PbDay day = g_array_index (changes, PbDay, i);
      int n_before = (int) pb_area_set_count_members (set, NULL, "2011", day - 1);
      int n_after = (int) pb_area_set_count_members (set, NULL, "2011", day);
      PbDatedMark *mark;

      if (n_before == 0 || n_after == 0 || n_before == n_after)
        continue;

      mark = g_new0 (PbDatedMark, 1);
      mark->kind = PB_DATED_BOUNDARY;
      mark->date = (PbFuzzyDate) { PB_PRECISION_DAY, day, day };
      mark->date_text = pb_text_day (day);
      mark->words = g_strdup_printf (_("%s: %d to %d small areas"), pb_area_set_get_name (set), n_before, n_after);
      mark->area_set = g_strdup (pb_area_set_get_code (set));
      g_ptr_array_add (marks, mark);
    }
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const PbDatedMark *one = *(const PbDatedMark *const *) a, *other = *(const PbDatedMark *const *) b;

  if (one->date.last != other->date.last)
    return one->date.last < other->date.last ? -1 : 1;
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;

  return g_strcmp0 (one->words, other->words);
}

GPtrArray *
pb_time_marks_list (PbRegisters *registers,
                    PbCatalogue *catalogue)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_mark);

  if (registers != NULL)
    {
      add_steps (marks, registers);
      add_titled (marks, registers, "meeting", PB_DATED_MEETING);
      add_titled (marks, registers, "event", PB_DATED_EVENT);
      add_titled (marks, registers, "document", PB_DATED_DOCUMENT);
      add_innovations (marks, registers);
    }

  for (guint i = 0; catalogue != NULL && i < pb_catalogue_get_n_area_sets (catalogue); i++)
    add_boundaries (marks, pb_catalogue_get_area_set (catalogue, i));

  g_ptr_array_sort (marks, compare_marks);

  return marks;
}

static void
free_band (PbDatedBand *self)
{
  g_free (self->name);
  g_free (self->words);
  g_free (self->record_kind);
  g_free (self->record_uid);
  g_free (self);
}

static char *
dup_band_words (PbRegisterRecord *row,
                const char       *name)
{
  g_autofree char *from = pb_text_fuzzy (pb_register_record_get (row, "from_date"));
  const char *to_date = pb_register_record_get (row, "to_date");
  g_autofree char *to = to_date != NULL ? pb_text_fuzzy (to_date) : NULL;

  /* Translators: a plan and its dates, "Integrated Care Strategy, from April 2023" */
  return to != NULL ? g_strdup_printf (_("%s, %s to %s"), name, from, to) : g_strdup_printf (_("%s, from %s"), name, from);
}

static void
add_band (GPtrArray        *bands,
          PbDatedBandKind   kind,
          PbRegisterRecord *row)
{
  PbDatedBand *band;
  PbFuzzyDate from;

  if (!pb_register_record_get_date (row, "from_date", &from))
    return;

  band = g_new0 (PbDatedBand, 1);
  band->kind = kind;
  band->from = from;
  band->is_open = !pb_register_record_get_date (row, "to_date", &band->to);
  band->name = g_strdup (pb_register_record_get_title (row));
  band->words = dup_band_words (row, band->name);
  band->record_kind = g_strdup (pb_register_record_get_kind (row)->word);
  band->record_uid = g_strdup (pb_register_record_get_uid (row));
  g_ptr_array_add (bands, band);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const PbDatedBand *one = *(const PbDatedBand *const *) a, *other = *(const PbDatedBand *const *) b;

  if (one->from.first != other->from.first)
    return one->from.first < other->from.first ? -1 : 1;

  return g_strcmp0 (one->name, other->name);
}

/* A plan in the making promises nothing yet, and has no band of its own. */
static gboolean
is_in_force (PbRegisterRecord *plan)
{
  const char *state = pb_register_record_get (plan, "state");

  return g_strcmp0 (state, "in-force") == 0 || g_strcmp0 (state, "superseded") == 0;
}

GPtrArray *
pb_time_marks_list_bands (PbRegisters *registers)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) free_band);
  GPtrArray *rows;

  if (registers == NULL)
    return bands;

  rows = pb_registers_list (registers, "period_band");
  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      const char *kind = pb_register_record_get (row, "kind");

      add_band (bands, g_strcmp0 (kind, "pandemic") == 0 ? PB_DATED_PANDEMIC
                       : g_strcmp0 (kind, "phase") == 0  ? PB_DATED_PHASE
                                                         : PB_DATED_PLAN, row);
    }

  rows = pb_registers_list (registers, "plan");
  for (guint i = 0; i < rows->len; i++)
    if (is_in_force (g_ptr_array_index (rows, i)))
      add_band (bands, PB_DATED_PLAN, g_ptr_array_index (rows, i));

  g_ptr_array_sort (bands, compare_bands);

  return bands;
}

PbDay
pb_dated_mark_get_day (const PbDatedMark *self)
{
  return self->date.last;
}

char *
pb_dated_mark_dup_sentence (const PbDatedMark *self)
{
  /* Translators: a date and what happened, "April 2021: Team Up Derbyshire: start" */
  return g_strdup_printf (_("%s: %s"), self->date_text, self->words);
}

int
pb_time_marks_step (GPtrArray *marks,
                    int        mark,
                    PbDay      moment,
                    int        step)
{
  if (mark >= 0)
    return mark + step >= 0 && mark + step < (int) marks->len ? mark + step : -1;

  for (int i = 0; i < (int) marks->len; i++)
    {
      int position = step > 0 ? i : (int) marks->len - 1 - i;
      PbDay day = pb_dated_mark_get_day (g_ptr_array_index (marks, position));

      if (step > 0 ? day > moment : day < moment)
        return position;
    }

  return -1;
}

static char *
dup_kind_count (PbDatedKind kind,
                guint       n)
{
  switch (kind)
    {
    case PB_DATED_DECISION:
      return g_strdup_printf (ngettext ("%u step of a decision", "%u steps of decisions", n), n);
    case PB_DATED_MEETING:
      return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
    case PB_DATED_EVENT:
      return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
    case PB_DATED_DOCUMENT:
      return g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
    case PB_DATED_INNOVATION:
      return g_strdup_printf (ngettext ("%u start of an innovation", "%u starts of innovations", n), n);
    case PB_DATED_STATE:
      return g_strdup_printf (ngettext ("%u change of state", "%u changes of state", n), n);
    case PB_DATED_BOUNDARY:
    default:
      return g_strdup_printf (ngettext ("%u change of boundary", "%u changes of boundaries", n), n);
    }
}

char *
pb_time_marks_dup_count (GPtrArray *marks)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL, *joined = NULL;

  if (marks->len == 0)
    return g_strdup (_("No marks"));

  for (int kind = PB_DATED_DECISION; kind <= PB_DATED_BOUNDARY; kind++)
    {
      guint n = 0;

      for (guint i = 0; i < marks->len; i++)
        n += (int) ((PbDatedMark *) g_ptr_array_index (marks, i))->kind == kind;

      if (n > 0)
        g_ptr_array_add (parts, dup_kind_count (kind, n));
    }

  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (", ", (char **) parts->pdata);
  all = g_strdup_printf (ngettext ("%u mark", "%u marks", marks->len), marks->len);

  return g_strdup_printf ("%s: %s", all, joined);
}
