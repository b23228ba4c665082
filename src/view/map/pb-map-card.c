#include "pb-map-card.h"

#include "pb-comparison-icon.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PbMapCard
{
  AdwBin            parent_instance;

  GtkWidget        *box;
  GtkLabel         *name_label;
  GtkLabel         *period_label;
  GtkLabel         *number_label;
  GtkLabel         *unit_label;
  GtkWidget        *comparison_box;
  PbComparisonIcon *comparison_icon;
  GtkLabel         *comparison_label;
  GtkLabel         *lines_label;
};

G_DEFINE_FINAL_TYPE (PbMapCard, pb_map_card, ADW_TYPE_BIN)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The number is large and its unit is not; words instead of a number are neither. */
static void
show_value (PbMapCard *self, PbFrame *frame, int number)
{
  const PbObservation *cell = pb_frame_get_area (frame, number)->cell;
  g_autofree char *value = pb_frame_dup_value (frame, number);
  g_autofree char *figure = NULL;

  if (cell->status == PB_STATUS_PRESENT)
    figure = pb_text_number (pb_series_table_get_indicator (pb_frame_get_table (frame)), cell->value);

  /* "1st fifth" is one word. */
  if (figure != NULL && g_str_has_prefix (value, figure) && !g_ascii_isalpha (value[strlen (figure)]))
    {
      set_text (self->number_label, figure);
      set_text (self->unit_label, g_strchug (value + strlen (figure)));
    }
  else
    {
      set_text (self->number_label, figure != NULL ? value : NULL);
      set_text (self->unit_label, figure != NULL ? NULL : value);
    }
}

/* The first word of a verdict is bold: shape, word and colour say it together. */
static char *
mark_first_word (const char *sentence)
{
  const char *space = strchr (sentence, ' ');
  g_autofree char *word = g_markup_escape_text (sentence, space != NULL ? space - sentence : -1);
  g_autofree char *rest = g_markup_escape_text (space != NULL ? space : "", -1);

  return g_strdup_printf ("<b>%s</b>%s", word, rest);
}

/* Where nothing is measured yet the value says so. */
static void
show_period (PbMapCard *self, PbFrame *frame)
{
  set_text (self->period_label, pb_frame_get_period (frame) != NULL ? pb_frame_get_period_label (frame) : NULL);
}

static void
show_comparison (PbMapCard *self, PbFrame *frame, int number)
{
  const PbAssessment *assessment = &pb_frame_get_area (frame, number)->assessment;
  g_autofree char *comparison = pb_frame_dup_comparison (frame, number);
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (self->comparison_box, comparison != NULL);

  if (comparison == NULL)
    return;

  markup = assessment->comparison == PB_COMPARISON_NOT_COMPARED ? g_markup_escape_text (comparison, -1)
                                                                : mark_first_word (comparison);
  gtk_label_set_markup (self->comparison_label, markup);
  pb_comparison_icon_set_comparison (self->comparison_icon, assessment->comparison);
}

/* A figure is the whole district's even where a part of it only is in the area set. */
static gboolean
is_of_more (PbFrame *frame, int number)
{
  const char *code = pb_area_get_code (pb_series_table_get_area (pb_frame_get_table (frame), number));
  g_auto(GStrv) part = pb_place_areas_list_part (frame);

  return part != NULL && g_strcmp0 (code, pb_frame_get_view (frame)->place) == 0;
}

/* Each line begins as a sentence does. */
static void
add_line (GString *lines, const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');

  g_string_append_unichar (lines, g_unichar_toupper (g_utf8_get_char (line)));
  g_string_append (lines, g_utf8_next_char (line));
}

static void
show_lines (PbMapCard *self, PbFrame *frame, int number)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *basis = pb_frame_dup_basis (frame, number);
  g_autofree char *interval = pb_frame_dup_interval (frame, number);
  g_autofree char *interval_line = NULL;
  g_autofree char *rank = pb_frame_dup_rank (frame, number);

  if (interval != NULL)
    interval_line = g_strdup_printf (_("95%% interval %s"), interval);
  else if (pb_frame_get_area (frame, number)->cell->status == PB_STATUS_PRESENT)
    interval_line = g_strdup (_("95% interval not supplied"));

  if (is_of_more (frame, number))
    add_line (lines, _("Of the whole district"));

  add_line (lines, basis);
  add_line (lines, interval_line);
  add_line (lines, rank);
  set_text (self->lines_label, lines->str);
}

/* "2nd fifth: 26", for each class but the first, and for what has no value. */
static void
show_counts (PbMapCard *self, const PbLegendRow *rows, int n_rows, const int *counts)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (int i = 0; i < n_rows; i++)
    {
      gboolean is_first = i == 0 && rows[i].class >= 0;
      gboolean has_end = rows[i].end_word != NULL && *rows[i].end_word != '\0';
      g_autofree char *line = NULL;

      if (rows[i].class < 0 && counts[i] == 0)
        continue;

      if (is_first && has_end)
        /* Translators: a class of the legend, "1st fifth, most deprived" */
        line = g_strdup_printf (_("%s, %s"), rows[i].label, rows[i].end_word);
      else if (is_first)
        line = g_strdup (rows[i].label);
      else
        /* Translators: a class of the legend and how many areas are in it, "2nd fifth: 26" */
        line = g_strdup_printf (_("%s: %d"), rows[i].label, counts[i]);

      add_line (lines, line);
    }

  set_text (self->lines_label, lines->str);
}

static void
pb_map_card_dispose (GObject *object)
{
  /* The bin would unparent a child that the template has let go. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PB_TYPE_MAP_CARD);

  G_OBJECT_CLASS (pb_map_card_parent_class)->dispose (object);
}

static void
pb_map_card_class_init (PbMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_map_card_dispose;
  g_type_ensure (PB_TYPE_COMPARISON_ICON);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, box);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, period_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, number_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, unit_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, comparison_box);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, comparison_icon);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, comparison_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapCard, lines_label);
}

static void
pb_map_card_init (PbMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pb_map_card_show_area (PbMapCard *self, PbFrame *frame, int number)
{
  g_autofree char *sentence = NULL;
  PbArea *area;

  gtk_widget_set_visible (GTK_WIDGET (self), number >= 0);

  if (number < 0)
    return;

  area = pb_series_table_get_area (pb_frame_get_table (frame), number);
  set_text (self->name_label, pb_area_get_name (area));
  show_period (self, frame);
  show_value (self, frame, number);
  show_comparison (self, frame, number);
  show_lines (self, frame, number);

  /* A screen reader and a test hear the whole card as one sentence. */
  sentence = pb_frame_dup_sentence (frame, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_area_get_name (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

void
pb_map_card_show_place (PbMapCard *self, PbFrame *frame)
{
  const char *name = pb_place_areas_get_name (frame);
  g_autofree int *counts = NULL;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *sentence = NULL;
  PbLevel level = pb_series_table_get_level (pb_frame_get_table (frame));
  int n_rows, n_areas = pb_place_areas_count (frame, &counts);
  const PbLegendRow *rows = pb_frame_get_legend (frame, &n_rows);
  gboolean has_classes = n_rows > 0 && rows[0].class >= 0;

  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL && n_areas > 0);

  if (name == NULL || n_areas == 0)
    return;

  number = g_strdup_printf ("%d", has_classes ? counts[0] : n_areas);

  if (has_classes)
    /* Translators: after a number, "55 of 152 small areas" */
    unit = g_strdup_printf (_("of %d %s"), n_areas, pb_text_level_plural (level, n_areas));
  else
    unit = g_strdup (pb_text_level_plural (level, n_areas));

  set_text (self->name_label, name);
  show_period (self, frame);
  set_text (self->number_label, number);
  set_text (self->unit_label, unit);
  gtk_widget_set_visible (self->comparison_box, FALSE);
  show_counts (self, rows, n_rows, counts);

  sentence = g_strdup_printf ("%s %s. %s", number, unit, gtk_label_get_label (self->lines_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name_label), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

void
pb_map_card_show_marker (PbMapCard *self, const PbMapMarker *marker)
{
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  set_text (self->name_label, marker->name);
  set_text (self->period_label, NULL);
  set_text (self->number_label, NULL);
  set_text (self->unit_label, marker->kind_words);
  gtk_widget_set_visible (self->comparison_box, FALSE);
  set_text (self->lines_label, marker->lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name_label), GTK_ACCESSIBLE_PROPERTY_LABEL, marker->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, marker->sentence, -1);
}
