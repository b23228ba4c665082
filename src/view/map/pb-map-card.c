#include "pb-map-card.h"

#include "pb-comparison-icon.h"
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

  if (figure != NULL && g_str_has_prefix (value, figure))
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

  add_line (lines, basis);
  add_line (lines, interval_line);
  add_line (lines, rank);
  set_text (self->lines_label, lines->str);
}

static void
pb_map_card_dispose (GObject *object)
{
  /* The bin's own child is bound: it would be gone before the bin lets go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
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
  set_text (self->period_label, pb_frame_get_period_label (frame));
  show_value (self, frame, number);
  show_comparison (self, frame, number);
  show_lines (self, frame, number);

  /* A screen reader and a test hear the whole card as one sentence. */
  sentence = pb_frame_dup_sentence (frame, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_area_get_name (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}
