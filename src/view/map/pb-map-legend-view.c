#include "pb-map-legend-view.h"

#include "pb-map-legend.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>

struct _PbMapLegendView
{
  AdwBin           parent_instance;

  PbMapFrame      *map;
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
make_swatch (PbMapLegendView *self, const PbPaletteEntry *entry)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), PB_SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), PB_SWATCH_HEIGHT);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (swatch), "entry", g_memdup2 (entry, sizeof *entry), g_free);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch_cb, self, NULL);

  return swatch;
}

static GtkWidget *
make_label (const char *text, double xalign, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");

  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_row (PbMapLegendView *self, int position, const PbMapLegendRow *row)
{
  GtkWidget *label = make_label (row->label, 0, FALSE);
  gboolean has_end_word = *row->end_word != '\0';

  gtk_grid_attach (self->grid, make_swatch (self, &row->entry), 0, position, 1, 1);
  /* Words of missing values are long, and have no end word beside them. */
  gtk_grid_attach (self->grid, label, 1, position, has_end_word || row->entry.fill == PB_FILL_SOLID ? 1 : 2, 1);

  if (has_end_word)
    gtk_grid_attach (self->grid, make_label (row->end_word, 0, TRUE), 2, position, 1, 1);

  if (row->count >= 0)
    {
      g_autofree char *count = g_strdup_printf ("%d", row->count);
      GtkWidget *count_label = make_label (count, 1, TRUE);

      gtk_widget_set_hexpand (count_label, TRUE);
      gtk_grid_attach (self->grid, count_label, 3, position, 1, 1);
    }
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
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_MAP_LEGEND_VIEW);

  G_OBJECT_CLASS (pb_map_legend_view_parent_class)->dispose (object);
}

static void
pb_map_legend_view_class_init (PbMapLegendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_map_legend_view_dispose;

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
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"),
                                  -1);
  g_signal_connect_swapped (self->fold_button, "toggled", G_CALLBACK (update_fold), self);
}

void
pb_map_legend_view_set_map (PbMapLegendView *self, PbMapFrame *map)
{
  const PbMapScene *scene;
  GtkWidget *child;

  g_set_object (&self->map, map);
  gtk_widget_set_visible (GTK_WIDGET (self), map != NULL);

  if (map == NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  scene = pb_map_frame_get_scene (map);
  gtk_label_set_label (self->title_label, scene->legend_title);
  gtk_label_set_label (self->rule_label, scene->legend_rule != NULL ? scene->legend_rule : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rule_label), scene->legend_rule != NULL);

  for (guint i = 0; i < scene->n_legend_rows; i++)
    add_row (self, i, &scene->legend_rows[i]);
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
