#include "pb-map-legend-view.h"

#include "pb-map-legend.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>

/* The widgets of one line. */
typedef struct
{
  GtkWidget *swatch;
  GtkLabel  *label;
  GtkLabel  *end_word;     /* NULL beside missing values */
  GtkLabel  *count;
  gboolean   has_end_word;
} Row;

/* Of a marker's glyph. */
typedef struct
{
  GtkWidget *swatch;
  GtkLabel  *label;
  GtkLabel  *count;
} MarkerRow;

struct _PbMapLegendView
{
  AdwBin           parent_instance;

  PbMapFrame      *map;
  GArray          *rows;           /* Row */
  GArray          *marker_rows;    /* MarkerRow */
  GtkLabel        *marker_note;    /* below those */
  gboolean         is_narrow;
  gboolean         is_folded;      /* by the person, or by lack of room */
  gboolean         is_adapting;

  GtkToggleButton *fold_button;
  GtkLabel        *title_label;
  GtkImage        *fold_image;
  GtkWidget       *revealer;
  GtkGrid         *grid;
  GtkLabel        *rule_label;
};

G_DEFINE_FINAL_TYPE (PbMapLegendView, pb_map_legend_view, ADW_TYPE_BIN)

static void
draw_swatch_cb (GtkDrawingArea *swatch, cairo_t *cr, int width, int height, gpointer user_data)
{
  PbMapLegendView *self = user_data;
  const PbPaletteEntry *entry = g_object_get_data (G_OBJECT (swatch), "entry");

  if (self->map != NULL)
    pb_map_legend_draw_swatch (entry, pb_map_frame_get_theme (self->map), cr, (PbBox) { 0, 0, width, height });
}

static GtkWidget *
add_swatch (PbMapLegendView *self, int position)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), PB_SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), PB_SWATCH_HEIGHT);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch_cb, self, NULL);
  gtk_grid_attach (self->grid, swatch, 0, position, 1, 1);

  return swatch;
}

static GtkLabel *
add_label (PbMapLegendView *self, int column, int position, int width, double xalign, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");

  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");

  gtk_grid_attach (self->grid, label, column, position, width, 1);

  return GTK_LABEL (label);
}

static void
add_row (PbMapLegendView *self, const PbMapLegendRow *from)
{
  int position = self->rows->len;
  Row row = { NULL };

  /* Words of missing values are long, and have no end word beside them. */
  row.has_end_word = from->entry.fill == PB_FILL_SOLID;
  row.swatch = add_swatch (self, position);
  row.label = add_label (self, 1, position, row.has_end_word ? 1 : 2, 0, FALSE);

  if (row.has_end_word)
    row.end_word = add_label (self, 2, position, 1, 0, TRUE);

  row.count = add_label (self, 3, position, 1, 1, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (row.count), TRUE);
  g_array_append_val (self->rows, row);
}

/* A label that is set lays the whole legend out again, even to the same text. */
static void
set_text (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
show_row (Row *row, const PbMapLegendRow *from)
{
  g_autofree char *count = from->count >= 0 ? g_strdup_printf ("%d", from->count) : g_strdup ("");

  g_object_set_data_full (G_OBJECT (row->swatch), "entry", g_memdup2 (&from->entry, sizeof from->entry), g_free);
  gtk_widget_queue_draw (row->swatch);
  set_text (row->label, from->label);
  set_text (row->count, count);

  /* An empty label would be read aloud as one. */
  if (row->end_word != NULL)
    {
      set_text (row->end_word, from->end_word);
      gtk_widget_set_visible (GTK_WIDGET (row->end_word), *from->end_word != '\0');
    }
}

static void
draw_glyph_cb (GtkDrawingArea *swatch, cairo_t *cr, int width, int height, gpointer user_data)
{
  PbMapLegendView *self = user_data;

  if (self->map != NULL)
    pb_setting_glyph_draw (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (swatch), "glyph")),
                           pb_map_frame_get_theme (self->map), cr, width / 2.0, height / 2.0);
}

static void
add_marker_row (PbMapLegendView *self)
{
  int position = self->rows->len + self->marker_rows->len;
  MarkerRow row = { gtk_drawing_area_new (), add_label (self, 1, position, 2, 0, FALSE),
                    add_label (self, 3, position, 1, 1, TRUE) };

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (row.swatch), PB_SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (row.swatch), PB_SWATCH_HEIGHT);
  gtk_widget_set_valign (row.swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (row.swatch), draw_glyph_cb, self, NULL);
  gtk_grid_attach (self->grid, row.swatch, 0, position, 1, 1);
  g_array_append_val (self->marker_rows, row);
}

static void
add_marker_note (PbMapLegendView *self)
{
  self->marker_note = add_label (self, 0, self->rows->len + self->marker_rows->len, 4, 0, TRUE);
  gtk_label_set_wrap (self->marker_note, TRUE);
  gtk_label_set_max_width_chars (self->marker_note, 30);
}

static void
show_marker_row (MarkerRow *row, const PbSettingRowOfLegend *from)
{
  g_autofree char *count = g_strdup_printf ("%d", from->count);

  g_object_set_data (G_OBJECT (row->swatch), "glyph", GINT_TO_POINTER (from->glyph));
  gtk_widget_queue_draw (row->swatch);
  set_text (row->label, from->label);
  set_text (row->count, count);
}

static gboolean
has_same_rows (PbMapLegendView *self, const PbMapScene *scene)
{
  if (self->rows->len != scene->n_legend_rows || self->marker_rows->len != scene->n_marker_rows ||
      (self->marker_note != NULL) != (scene->marker_note != NULL))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).has_end_word != (scene->legend_rows[i].entry.fill == PB_FILL_SOLID))
      return FALSE;

  return TRUE;
}

static void
make_rows (PbMapLegendView *self, const PbMapScene *scene)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->marker_rows, 0);
  self->marker_note = NULL;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    add_row (self, &scene->legend_rows[i]);

  for (guint i = 0; i < scene->n_marker_rows; i++)
    add_marker_row (self);

  if (scene->marker_note != NULL)
    add_marker_note (self);
}

static void
update_fold (PbMapLegendView *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->fold_button);

  gtk_image_set_from_icon_name (self->fold_image, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);

  if (!self->is_adapting)
    self->is_folded = !is_open;
}

static void
pb_map_legend_view_dispose (GObject *object)
{
  PbMapLegendView *self = PB_MAP_LEGEND_VIEW (object);

  g_clear_object (&self->map);
  /* The bin would unparent a child that the template has let go. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_MAP_LEGEND_VIEW);

  G_OBJECT_CLASS (pb_map_legend_view_parent_class)->dispose (object);
}

static void
pb_map_legend_view_finalize (GObject *object)
{
  g_array_unref (PB_MAP_LEGEND_VIEW (object)->rows);
  g_array_unref (PB_MAP_LEGEND_VIEW (object)->marker_rows);

  G_OBJECT_CLASS (pb_map_legend_view_parent_class)->finalize (object);
}

static void
pb_map_legend_view_class_init (PbMapLegendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_map_legend_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_map_legend_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-map-legend-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, fold_button);
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, title_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, fold_image);
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, revealer);
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, grid);
  gtk_widget_class_bind_template_child (widget_class, PbMapLegendView, rule_label);
}

static void
pb_map_legend_view_init (PbMapLegendView *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->marker_rows = g_array_new (FALSE, TRUE, sizeof (MarkerRow));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"),
                                  -1);
  g_signal_connect_swapped (self->fold_button, "toggled", G_CALLBACK (update_fold), self);
}

void
pb_map_legend_view_set_map (PbMapLegendView *self, PbMapFrame *map)
{
  const PbMapScene *scene;

  g_set_object (&self->map, map);
  gtk_widget_set_visible (GTK_WIDGET (self), map != NULL);

  if (map == NULL)
    return;

  scene = pb_map_frame_get_scene (map);
  set_text (self->title_label, scene->legend_title);
  set_text (self->rule_label, scene->legend_rule != NULL ? scene->legend_rule : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rule_label), scene->legend_rule != NULL);

  if (!has_same_rows (self, scene))
    make_rows (self, scene);

  for (guint i = 0; i < scene->n_legend_rows; i++)
    show_row (&g_array_index (self->rows, Row, i), &scene->legend_rows[i]);

  for (guint i = 0; i < scene->n_marker_rows; i++)
    show_marker_row (&g_array_index (self->marker_rows, MarkerRow, i), &scene->marker_rows[i]);

  if (self->marker_note != NULL)
    set_text (self->marker_note, scene->marker_note);
}

void
pb_map_legend_view_set_narrow (PbMapLegendView *self, gboolean is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  self->is_adapting = TRUE;
  gtk_toggle_button_set_active (self->fold_button, !is_narrow && !self->is_folded);
  self->is_adapting = FALSE;
}
