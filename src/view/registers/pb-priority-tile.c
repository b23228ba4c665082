#include "pb-priority-tile.h"

#include "pb-comparison-icon.h"
#include "pb-headline.h"
#include "pb-priority-measures.h"
#include "pb-priority-rows.h"
#include "pb-shapes.h"
#include "pb-sparkline-view.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbPriorityTile
{
  AdwBin               parent_instance;
  PbSession           *session;
  PbIndicatorSummary  *summary;

  GtkWidget           *button;       /* where it opens something, else it only reads */
  GtkWidget           *value_label;
  GtkWidget           *sparkline;
  GtkWidget           *value_box;
  GtkWidget           *icon;
  GtkWidget           *word_label;
  GtkWidget           *period_label;
  GtkWidget           *word_box;
  GtkWidget           *detail_label;
  GtkWidget           *trend_label;
};

G_DEFINE_FINAL_TYPE (PbPriorityTile, pb_priority_tile, ADW_TYPE_BIN)

static PbIndicator *
get_indicator (PbPriorityTile *self)
{
  return pb_indicator_summary_get_indicator (self->summary);
}

static gboolean
is_counted (PbPriorityTile *self)
{
  return pb_priority_measure_is_counted (pb_indicator_get_code (get_indicator (self)));
}

/* England's cell at the moment where no Place is chosen: what can be said without one. */
static const PbObservation *
get_england (PbPriorityTile *self)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (self->summary);
  int period = pb_indicator_summary_get_period_index (self->summary);
  const PbObservation *cell;

  if (pb_session_get_place (self->session) != NULL || table == NULL || period < 0)
    return NULL;

  cell = pb_series_table_get_benchmark_cell (table, period);
  return cell != NULL && cell->status == PB_STATUS_PRESENT ? cell : NULL;
}

/* "2024"; "latest: 2018" where that ended long before the moment */
static char *
dup_period (PbPriorityTile *self)
{
  g_autofree char *label = NULL;

  g_object_get (self->summary, "period-label", &label, NULL);
  if (*label != '\0' && pb_indicator_summary_has_ended (self->summary))
    return g_strdup_printf (_("latest: %s"), label);

  return g_steal_pointer (&label);
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
show_word (PbPriorityTile *self,
           PbComparison    comparison)
{
  gboolean is_worse = comparison == PB_COMPARISON_WORSE || comparison == PB_COMPARISON_WORST;
  gboolean is_better = comparison == PB_COMPARISON_BETTER || comparison == PB_COMPARISON_BEST;

  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (self->icon), comparison);
  gtk_label_set_text (GTK_LABEL (self->word_label), pb_comparison_to_label (comparison));
  gtk_widget_remove_css_class (self->word_label, "verdict-worse");
  gtk_widget_remove_css_class (self->word_label, "verdict-better");
  if (is_worse || is_better)
    gtk_widget_add_css_class (self->word_label, is_worse ? "verdict-worse" : "verdict-better");
}

/* A count of people is not set against England's. */
static gboolean
is_count (PbPriorityTile *self)
{
  return pb_indicator_get_value_type (get_indicator (self)) == PB_VALUE_COUNT;
}

static char *
dup_trend (PbPriorityTile *self)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (self->summary);
  const PbObservation *cell = pb_indicator_summary_get_cell (self->summary);
  g_autofree char *trend = NULL;
  g_autofree char *value = NULL;

  if (cell == NULL || cell->status != PB_STATUS_PRESENT)
    return NULL;

  /* Where nothing can be said of a change it says the value again. */
  trend = pb_headline_trend (table, 0, pb_indicator_summary_get_period_index (self->summary), NULL);
  value = pb_text_value (get_indicator (self), cell->value);
  return g_str_has_prefix (trend, value) ? NULL : g_steal_pointer (&trend);
}

static void
say (PbPriorityTile *self,
     const char     *sentence)
{
  GtkWidget *widget = self->button != NULL ? self->button : GTK_WIDGET (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (widget, sentence);
}

static gboolean
has_course (PbPriorityTile *self)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (self->summary);

  return table != NULL && pb_series_table_has_value (table, 0);
}

static void
update_value (PbPriorityTile *self)
{
  PbSeriesTable *table = pb_indicator_summary_get_table (self->summary);
  const PbObservation *england = get_england (self);
  gboolean is_drawn = has_course (self);
  g_autofree char *value = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *period = dup_period (self);
  g_autofree char *trend = dup_trend (self);
  g_autofree char *whole = NULL;
  int comparison;

  g_object_get (self->summary, "value-text", &value, "accessible-text", &sentence, "detail", &detail, "comparison",
                &comparison, NULL);

  if (england != NULL)
    {
      g_free (value);
      value = pb_text_value_short (get_indicator (self), england->value);
      g_free (detail);
      detail = g_strdup_printf (_("England · %s"), period);
      g_free (sentence);
      sentence = g_strdup_printf (_("%s: England %s, %s. No Place chosen"),
                                  pb_indicator_get_name (get_indicator (self)), value, period);
    }

  set_text (self->value_label, value);
  pb_sparkline_view_show (PB_SPARKLINE_VIEW (self->sparkline), table,
                          is_drawn ? 0 : england != NULL ? PB_SPARKLINE_BENCHMARK : -1,
                          pb_indicator_summary_get_period_index (self->summary));
  gtk_widget_set_visible (self->sparkline, is_drawn || england != NULL);
  gtk_widget_set_visible (self->value_box, is_drawn || *value != '\0');

  gtk_widget_set_visible (self->word_box, *value != '\0' && england == NULL);
  gtk_widget_set_visible (self->icon, !is_count (self));
  gtk_widget_set_visible (self->word_label, !is_count (self));
  show_word (self, (PbComparison) comparison);
  if (is_count (self))
    gtk_label_set_text (GTK_LABEL (self->period_label), period);
  else
    {
      g_autofree char *after = g_strdup_printf ("· %s", period);

      gtk_label_set_text (GTK_LABEL (self->period_label), after);
    }
  set_text (self->detail_label, detail);
  set_text (self->trend_label, trend);

  whole = trend != NULL ? g_strdup_printf ("%s. %s", sentence, trend) : g_strdup (sentence);
  say (self, whole);
}

static void
update_counted (PbPriorityTile *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  const char *name = pb_indicator_get_short_name (get_indicator (self));
  g_autoptr(PbPriorityMeasure) measure = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (registers != NULL)
    measure = pb_priority_measure (registers, pb_indicator_get_code (get_indicator (self)),
                                   pb_session_get_view (self->session)->moment);

  if (measure != NULL)
    {
      g_string_append (text, measure->value);
      for (guint i = 0; i < measure->lines->len; i++)
        g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (measure->lines, i));
    }

  set_text (self->detail_label, measure != NULL ? measure->value : "");
  sentence = g_strdup_printf (_("%s: %s"), name, text->str);
  say (self, sentence);
}

/* What no publisher's series holds. */
static void
update_missing (PbPriorityTile *self)
{
  g_autofree char *sentence =
    g_strdup_printf (_("%s: Data not available. No source holds this indicator yet"),
                     pb_indicator_get_name (get_indicator (self)));

  set_text (self->detail_label, _("Data not available. No source holds this indicator yet"));
  say (self, sentence);
}

int
pb_priority_tile_get_rank (PbPriorityTile *self)
{
  g_return_val_if_fail (PB_IS_PRIORITY_TILE (self), 0);

  if (has_course (self) || get_england (self) != NULL)
    return 0;
  if (is_counted (self))
    return 1;

  return self->button != NULL ? 2 : 3;
}

void
pb_priority_tile_update (PbPriorityTile *self)
{
  g_return_if_fail (PB_IS_PRIORITY_TILE (self));

  if (self->button != NULL)
    update_value (self);
  else if (is_counted (self))
    update_counted (self);
  else
    update_missing (self);
}

/* One step: the indicator, on the map, with the Place's trend, innovations and decisions. */
static void
clicked_cb (PbPriorityTile *self)
{
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));

  g_free (view->indicator);
  view->indicator = g_strdup (pb_indicator_get_code (get_indicator (self)));
  g_clear_pointer (&view->age, g_free);
  g_clear_pointer (&view->category_type, g_free);
  g_clear_pointer (&view->category, g_free);
  g_clear_pointer (&view->measure, g_free);
  g_clear_pointer (&view->grouping, g_free);
  g_clear_pointer (&view->baseline, g_free);
  view->page = PB_PAGE_EXPLORE;
  view->panel = PB_PANEL_PLACE;
  pb_view_set_record (view, NULL, NULL);
  pb_session_show (self->session, view);
}

static GtkWidget *
make_value (PbPriorityTile *self)
{
  self->value_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->value_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->value_label, "heading");
  gtk_widget_add_css_class (self->value_label, "numeric");
  self->sparkline = pb_sparkline_view_new ();
  gtk_widget_set_valign (self->sparkline, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->value_box), self->value_label);
  gtk_box_append (GTK_BOX (self->value_box), self->sparkline);

  return self->value_box;
}

static GtkWidget *
make_word (PbPriorityTile *self)
{
  self->word_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = pb_comparison_icon_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_CENTER);
  self->word_label = pb_priority_label_new (NULL, "caption", NULL);
  self->period_label = pb_priority_label_new (NULL, "caption", "dim-label");
  gtk_label_set_wrap (GTK_LABEL (self->word_label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (self->period_label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->period_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->word_box), self->icon);
  gtk_box_append (GTK_BOX (self->word_box), self->word_label);
  gtk_box_append (GTK_BOX (self->word_box), self->period_label);

  return self->word_box;
}

static GtkWidget *
make_content (PbPriorityTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = pb_priority_label_new (pb_indicator_get_short_name (get_indicator (self)), NULL, NULL);

  self->detail_label = pb_priority_label_new (NULL, "caption", "dim-label");
  self->trend_label = pb_priority_label_new (NULL, "caption", "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_value (self));
  gtk_box_append (GTK_BOX (box), make_word (self));
  gtk_box_append (GTK_BOX (box), self->detail_label);
  gtk_box_append (GTK_BOX (box), self->trend_label);
  gtk_widget_set_visible (self->value_box, FALSE);
  gtk_widget_set_visible (self->word_box, FALSE);
  gtk_widget_set_visible (self->trend_label, FALSE);

  return box;
}

static void
pb_priority_tile_dispose (GObject *object)
{
  PbPriorityTile *self = PB_PRIORITY_TILE (object);

  g_clear_object (&self->summary);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_priority_tile_parent_class)->dispose (object);
}

static void
pb_priority_tile_class_init (PbPriorityTileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_priority_tile_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_priority_tile_init (PbPriorityTile *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "priority-tile");
}

GtkWidget *
pb_priority_tile_new (PbSession          *session,
                      PbIndicatorSummary *summary)
{
  PbPriorityTile *self;
  PbCatalogue *catalogue;
  GtkWidget *content;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (summary), NULL);

  self = g_object_new (PB_TYPE_PRIORITY_TILE, NULL);
  self->session = g_object_ref (session);
  self->summary = g_object_ref (summary);
  catalogue = pb_session_get_catalogue (session);
  content = make_content (self);

  if (pb_catalogue_choose_series (catalogue, get_indicator (self), NULL, NULL, NULL) != NULL)
    {
      self->button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->button), content);
      gtk_widget_add_css_class (self->button, "flat");
      g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (ADW_BIN (self), self->button);
    }
  else
    {
      gtk_widget_add_css_class (content, "plain");
      adw_bin_set_child (ADW_BIN (self), content);
    }

  g_signal_connect_object (summary, "notify::accessible-text", G_CALLBACK (pb_priority_tile_update), self,
                           G_CONNECT_SWAPPED);
  pb_priority_tile_update (self);

  return GTK_WIDGET (self);
}
