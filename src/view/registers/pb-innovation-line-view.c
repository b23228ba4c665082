#include "pb-innovation-line-view.h"

#include "pb-innovation-text.h"
#include "pb-state-line.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbInnovationLineView
{
  PbDrawing    parent_instance;
  GArray      *spans;       /* of PbStateSpan */
  GArray      *bands;       /* of PbStateBand */
  GArray      *marks;       /* of PbStateMark */
  GPtrArray   *texts;       /* of the three */
  PbDay        start;
  PbDay        moment;
};

G_DEFINE_FINAL_TYPE (PbInnovationLineView, pb_innovation_line_view, PB_TYPE_DRAWING)

static void
pb_innovation_line_view_draw (PbDrawing *drawing,
                              PbTheme   *theme,
                              cairo_t   *cr,
                              int        width,
                              int        height)
{
  PbInnovationLineView *self = PB_INNOVATION_LINE_VIEW (drawing);
  PbStateLineInput input = {
    (const PbStateSpan *) self->spans->data, (int) self->spans->len, (const PbStateBand *) self->bands->data,
    (int) self->bands->len, (const PbStateMark *) self->marks->data, (int) self->marks->len, self->start, self->moment,
  };
  g_autoptr(PbStateLine) chart = NULL;

  pb_theme_set_ground (theme, theme->card);
  chart = pb_state_line_new (&input, theme, width, height);
  pb_state_line_draw (chart, cr);
}

static void
pb_innovation_line_view_get_room (PbDrawing      *drawing,
                                  GtkOrientation  orientation,
                                  int            *minimum,
                                  int            *natural)
{
  PbTheme theme;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 220;
      *natural = 480;
      return;
    }

  pb_widget_get_theme (GTK_WIDGET (drawing), &theme);
  *minimum = *natural = (int) ceil (pb_state_line_get_natural_height (&theme));
}

static void
pb_innovation_line_view_finalize (GObject *object)
{
  PbInnovationLineView *self = PB_INNOVATION_LINE_VIEW (object);

  g_array_unref (self->spans);
  g_array_unref (self->bands);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->texts);

  G_OBJECT_CLASS (pb_innovation_line_view_parent_class)->finalize (object);
}

static void
pb_innovation_line_view_class_init (PbInnovationLineViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_innovation_line_view_finalize;
  drawing_class->draw = pb_innovation_line_view_draw;
  drawing_class->get_room = pb_innovation_line_view_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_innovation_line_view_init (PbInnovationLineView *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (PbStateSpan));
  self->bands = g_array_new (FALSE, FALSE, sizeof (PbStateBand));
  self->marks = g_array_new (FALSE, FALSE, sizeof (PbStateMark));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->start = PB_DAY_NONE;
}

/* Takes @text. */
static const char *
keep (PbInnovationLineView *self,
      char                 *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static void
collect_bands (PbInnovationLineView *self,
               PbRegisters          *registers)
{
  GPtrArray *bands = pb_registers_list (registers, "period_band");

  for (guint i = 0; i < bands->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (bands, i);
      const char *kind = pb_register_record_get (record, "kind");
      PbFuzzyDate from, to;
      PbStateBand band;

      if (g_strcmp0 (kind, "plan") == 0 || !pb_register_record_get_date (record, "from_date", &from) ||
          !pb_register_record_get_date (record, "to_date", &to))
        continue;

      band.name = keep (self, g_strdup (pb_register_record_get_title (record)));
      band.first = from.first;
      band.last = to.last;
      g_array_append_val (self->bands, band);
    }
}

/* "Letter, June 2020" */
static char *
say_document (PbRegisterRecord *document)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (document);
  const PbRegisterColumn *column = &kind->columns[pb_register_kind_find_column (kind, "kind")];
  const char *word = pb_register_column_get_word_title (column, pb_register_record_get (document, "kind"));
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  g_autofree char *date = pb_text_fuzzy (pb_register_record_get (document, "date"));

  return g_strdup_printf ("%s%s, %s", upper, word + strlen (first), date);
}

static void
collect_mark (PbInnovationLineView *self,
              PbRegisters          *registers,
              PbRegisterRecord     *record,
              GHashTable           *seen)
{
  PbRegisterRecord *document = pb_registers_follow (registers, record, "source");
  PbStateMark mark;
  PbFuzzyDate date;

  if (document == NULL || !pb_register_record_get_date (document, "date", &date) || !g_hash_table_add (seen, document))
    return;

  mark.day = (PbDay) ((date.first + (gint64) date.last) / 2);
  mark.words = keep (self, say_document (document));
  g_array_append_val (self->marks, mark);
}

/* Documents of the innovation, its states and its evidence, each once. */
static void
collect_marks (PbInnovationLineView *self,
               PbRegisters          *registers,
               PbRegisterRecord     *record)
{
  static const char *const kinds[] = { "innovation_state", "evidence" };
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  collect_mark (self, registers, record, seen);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *rows = pb_registers_list_naming (registers, kinds[i], "innovation", pb_register_record_get_uid (record));

      for (guint j = 0; j < rows->len; j++)
        collect_mark (self, registers, g_ptr_array_index (rows, j), seen);
    }
}

/* "State over time: undecided from April 2021. Documents: Letter, June 2020" */
static void
update_accessible (PbInnovationLineView *self,
                   GArray               *spans)
{
  g_autoptr(GString) text = g_string_new (_("State over time:"));

  for (guint i = 0; i < spans->len; i++)
    {
      const PbInnovationSpan *span = &g_array_index (spans, PbInnovationSpan, i);
      g_autofree char *iso = span->is_dated ? pb_fuzzy_date_format (&span->from) : NULL;
      g_autofree char *date = iso != NULL ? pb_text_fuzzy (iso) : NULL;
      const char *title = pb_innovation_state_get_label (span->state);

      if (span->is_dated && span->from.first > self->moment)
        g_string_append_printf (text, _(" Later: %s from %s."), title, date);
      else if (span->is_dated)
        g_string_append_printf (text, _(" %s from %s."), title, date);
      else
        g_string_append_printf (text, _(" %s, no date stated."), title);
    }
  for (guint i = 0; i < self->marks->len; i++)
    g_string_append_printf (text, " %s.", g_array_index (self->marks, PbStateMark, i).words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
}

void
pb_innovation_line_view_show (PbInnovationLineView *self,
                              PbInnovationRegister *innovations,
                              guint                 number,
                              PbDay                 moment)
{
  PbRegisters *registers = pb_innovation_register_get_registers (innovations);
  g_autoptr(GArray) spans = pb_innovation_list_spans (innovations, number);
  PbInnovationRow row;
  PbFuzzyDate start;

  g_return_if_fail (PB_IS_INNOVATION_LINE_VIEW (self));

  g_array_set_size (self->spans, 0);
  g_array_set_size (self->bands, 0);
  g_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->texts, 0);
  self->moment = moment;
  pb_innovation_register_get_row (innovations, number, moment, &row);
  self->start = pb_register_record_get_date (row.record, "start_date", &start)
                  ? (PbDay) ((start.first + (gint64) start.last) / 2) : PB_DAY_NONE;

  for (guint i = 0; i < spans->len; i++)
    {
      const PbInnovationSpan *span = &g_array_index (spans, PbInnovationSpan, i);
      PbStateSpan drawn = {
        span->state, span->is_dated ? span->from.first : PB_DAY_NONE, span->is_dated ? span->from.last : PB_DAY_NONE,
        keep (self, pb_innovation_text_span (span->state)),
      };

      g_array_append_val (self->spans, drawn);
    }
  collect_bands (self, registers);
  collect_marks (self, registers, row.record);
  update_accessible (self, spans);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
