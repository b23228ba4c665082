#include "pb-quality-row.h"

#include <glib/gi18n-lib.h>

struct _PbQualityItem
{
  GObject           parent_instance;
  PbQualityFinding  finding;
};

G_DEFINE_FINAL_TYPE (PbQualityItem, pb_quality_item, G_TYPE_OBJECT)

static void
pb_quality_item_finalize (GObject *object)
{
  PbQualityFinding *finding = &PB_QUALITY_ITEM (object)->finding;

  g_free (finding->what);
  g_free (finding->detail);
  g_free (finding->record_kind);
  g_free (finding->record_uid);
  g_free (finding->indicator);
  g_free (finding->sex);
  g_free (finding->area);

  G_OBJECT_CLASS (pb_quality_item_parent_class)->finalize (object);
}

static void
pb_quality_item_class_init (PbQualityItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_quality_item_finalize;
}

static void
pb_quality_item_init (PbQualityItem *self)
{
}

PbQualityItem *
pb_quality_item_new (const PbQualityFinding *finding)
{
  PbQualityItem *self = g_object_new (PB_TYPE_QUALITY_ITEM, NULL);

  g_return_val_if_fail (finding != NULL, self);

  self->finding = (PbQualityFinding) {
    .kind = finding->kind,
    .what = g_strdup (finding->what),
    .detail = g_strdup (finding->detail),
    .record_kind = g_strdup (finding->record_kind),
    .record_uid = g_strdup (finding->record_uid),
    .indicator = g_strdup (finding->indicator),
    .sex = g_strdup (finding->sex),
    .area = g_strdup (finding->area),
    .moment = finding->moment,
  };

  return self;
}

const PbQualityFinding *
pb_quality_item_get_finding (PbQualityItem *self)
{
  g_return_val_if_fail (PB_IS_QUALITY_ITEM (self), NULL);
  return &self->finding;
}

static void
replace (char       **field,
         const char  *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

void
pb_quality_item_aim (PbQualityItem *self,
                     PbView        *view)
{
  g_return_if_fail (PB_IS_QUALITY_ITEM (self));
  g_return_if_fail (view != NULL);

  view->page = PB_PAGE_EXPLORE;
  view->panel = PB_PANEL_PLACE;
  pb_view_set_record (view, NULL, NULL);
  replace (&view->indicator, self->finding.indicator);
  if (self->finding.sex != NULL)
    replace (&view->sex, self->finding.sex);
  replace (&view->age, NULL);
  replace (&view->category_type, NULL);
  replace (&view->category, NULL);
  replace (&view->measure, NULL);
  replace (&view->grouping, NULL);
  replace (&view->baseline, NULL);
  if (self->finding.area != NULL)
    replace (&view->place, self->finding.area);
  if (self->finding.moment != PB_DAY_NONE)
    view->moment = self->finding.moment;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *kind;

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), lines);
  add_label (lines, NULL);
  gtk_widget_add_css_class (add_label (lines, "caption"), "dim-label");
  kind = add_label (row, "caption");
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (kind), 1);
  gtk_label_set_wrap_mode (GTK_LABEL (kind), PANGO_WRAP_WORD);
  gtk_label_set_width_chars (GTK_LABEL (kind), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (kind), 20);
  gtk_label_set_justify (GTK_LABEL (kind), GTK_JUSTIFY_RIGHT);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const PbQualityFinding *finding = pb_quality_item_get_finding (gtk_list_item_get_item (item));
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *lines = gtk_widget_get_first_child (row);
  GtkWidget *what = gtk_widget_get_first_child (lines);
  const char *title = pb_quality_kind_get_title (finding->kind);
  /* Translators: kind of a finding, what it is about, what is wrong */
  g_autofree char *spoken = g_strdup_printf (_("%s. %s: %s"), title, finding->what, finding->detail);

  gtk_label_set_text (GTK_LABEL (what), finding->what);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (what)), finding->detail);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

GtkWidget *
pb_quality_list_new (GListModel *items)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (items));
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "quality-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Findings"), -1);

  return list;
}
