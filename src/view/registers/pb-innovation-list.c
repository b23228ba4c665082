#include "pb-innovation-list.h"

#include "pb-innovation-columns.h"
#include "pb-innovation-filters.h"
#include "pb-innovation-rows.h"
#include "pb-innovation-text.h"

#include <glib/gi18n-lib.h>

#define SHOW_KEY "innovations.show"
/* Of the list where the cards stand under it [px]. */
#define MIN_HEIGHT 380
/* Narrower, the choice of list or grid stands above the filters [px]. */
#define MIN_WIDTH_BESIDE 560

struct _PbInnovationList
{
  AdwBin         parent_instance;
  PbSession     *session;       /* not owned: the page holds it */
  GListStore    *items;
  GtkSelectionModel *selection;

  GtkWidget     *headline;
  GtkWidget     *subtitle;
  GtkWidget     *bar;           /* the filters, and what is shown */
  GtkWidget     *filters;
  GtkWidget     *list_button;
  GtkWidget     *reach_button;
  GtkWidget     *stack;         /* "list", "reach", "none", "empty" */
  GtkWidget     *list;
  GtkWidget     *reach;
  GtkWidget     *none_label;
  GtkWidget     *footnote;

  char          *places;        /* whose columns the grid has */
  int            width;
  int            needed;        /* height that the width needs [px] */
  guint          fit_id;
  gboolean       is_updating;
};

G_DEFINE_FINAL_TYPE (PbInnovationList, pb_innovation_list, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *css_class,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
activate_cb (GtkColumnView *view,
             guint          position,
             gpointer       user_data)
{
  g_autoptr(PbInnovationSlot) slot =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  if (slot != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), "win.show-record", "(ss)", "innovation",
                                pb_innovation_item_get_uid (pb_innovation_slot_get_item (slot)));
}

static gboolean
is_reach (PbInnovationList *self)
{
  return g_strcmp0 (pb_view_get_filter (pb_session_get_view (self->session), SHOW_KEY), "reach") == 0;
}

static void
show_toggled_cb (PbInnovationList *self)
{
  gboolean is_on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->reach_button));

  if (!self->is_updating && is_on != is_reach (self))
    pb_session_choose_filter (self->session, SHOW_KEY, is_on ? "reach" : NULL);
}

static void
add_clicked_cb (PbInnovationList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record", "s", "innovation");
}

static void
clear_clicked_cb (PbInnovationList *self)
{
  pb_innovation_filters_clear (self->session);
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/* The grid has a column for each Place of the area set in view. */
static void
update_places (PbInnovationList *self)
{
  PbAreaSet *area_set = pb_session_get_area_set (self->session);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const char *place = pb_session_get_view (self->session)->place;
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *key = NULL;

  for (guint i = 0; area_set != NULL && i < pb_area_set_get_n_places (area_set); i++)
    g_ptr_array_add (codes, (gpointer) pb_area_set_get_place_code (area_set, i));
  g_ptr_array_add (codes, NULL);

  joined = g_strjoinv (" ", (char **) codes->pdata);
  key = g_strdup_printf ("%s %p %s", place != NULL ? place : "", (void *) catalogue, joined);
  if (catalogue == NULL || g_strcmp0 (key, self->places) == 0)
    return;

  g_free (self->places);
  self->places = g_steal_pointer (&key);
  remove_columns (GTK_COLUMN_VIEW (self->reach));
  pb_innovation_columns_append_places (GTK_COLUMN_VIEW (self->reach), catalogue,
                                       (const char *const *) codes->pdata, place);
}

static void
scroll_to_top (GtkWidget *view)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), 0);
}

/* The same innovations in the same order: only what is said of them may differ. */
static void
update_items (PbInnovationList *self,
              GArray           *rows)
{
  PbInnovationRegister *innovations = pb_session_get_innovations (self->session);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  gboolean is_same = n == rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      const PbInnovationRow *row = &g_array_index (rows, PbInnovationRow, i);

      g_ptr_array_add (items, pb_innovation_item_new (innovations, catalogue, row));
      if (is_same)
        {
          g_autoptr(PbInnovationItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);
          const PbInnovationRow *was = pb_innovation_item_get_row (old);

          is_same = pb_innovation_item_get_innovations (old) == innovations && was->number == row->number &&
                    was->state == row->state && was->holds == row->holds && was->strength == row->strength &&
                    was->n_local == row->n_local && was->n_national == row->n_national &&
                    was->is_review_overdue == row->is_review_overdue;
        }
    }

  if (is_same)
    return;

  /* Another innovation stands at the place of the selected one. */
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), GTK_INVALID_LIST_POSITION);
  scroll_to_top (self->list);
  scroll_to_top (self->reach);
  g_list_store_splice (self->items, 0, n, items->pdata, items->len);
}

/* That nothing was kept and then lapsed is an answer; that a search finds nothing is none. */
static void
update_none (PbInnovationList           *self,
             const PbInnovationQuestion *question)
{
  g_autofree char *words = NULL;

  if (question->state != NULL && question->text == NULL)
    /* Translators: a state or list of which nothing is recorded, "Kept, then lapsed: none recorded" */
    words = g_strdup_printf (_("%s: none recorded"), pb_innovation_filters_get_state_title (question->state));
  else
    words = g_strdup (_("No innovations match."));
  gtk_label_set_text (GTK_LABEL (self->none_label), words);
}

/* A view makes its rows whether it is seen or not. */
static void
show_model (GtkWidget         *view,
            GtkSelectionModel *selection)
{
  if (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)) != selection)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (view), selection);
}

static void
update_stack (PbInnovationList *self,
              guint             n_all,
              guint             n_shown)
{
  const char *page = n_all == 0 ? "empty" : n_shown == 0 ? "none" : is_reach (self) ? "reach" : "list";

  show_model (self->list, is_reach (self) ? NULL : self->selection);
  show_model (self->reach, is_reach (self) ? self->selection : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  gtk_widget_set_visible (self->footnote, n_shown > 0);
  gtk_label_set_text (GTK_LABEL (self->footnote),
                      is_reach (self)
                        ? _("A disc: it reaches the Place, or a part of it. A ring: the Place is recorded as without it. "
                            "Empty: not stated.")
                        : _("Evidence scale, weakest first: none, claim, activity, before-and-after, comparison, trial. "
                            "Activity says how much was done, not what it changed."));
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (is_reach (self) ? self->reach_button : self->list_button), TRUE);
  self->is_updating = FALSE;
}

void
pb_innovation_list_update (PbInnovationList *self)
{
  PbInnovationRegister *innovations = pb_session_get_innovations (self->session);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbInnovationQuestion question;
  g_autoptr(GArray) rows = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (PB_IS_INNOVATION_LIST (self));

  if (innovations == NULL || catalogue == NULL)
    return;

  pb_innovation_question_init (&question, pb_session_get_view (self->session));
  headline = pb_innovation_text_headline (innovations, catalogue, question.place, question.moment);
  subtitle = pb_innovation_text_subtitle (innovations, catalogue, question.place, question.moment);
  gtk_label_set_text (GTK_LABEL (self->headline), headline);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);

  rows = pb_innovation_register_filter (innovations, &question);
  pb_innovation_filters_update (PB_INNOVATION_FILTERS (self->filters));
  update_places (self);
  update_items (self, rows);
  update_none (self, &question);
  update_stack (self, pb_innovation_register_get_n (innovations), rows->len);
}

static gboolean
fit_cb (gpointer user_data)
{
  PbInnovationList *self = PB_INNOVATION_LIST (user_data);

  self->fit_id = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), self->width < MIN_WIDTH_BESIDE
                                                                ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
  pb_innovation_columns_fit (GTK_COLUMN_VIEW (self->list), self->width);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, self->needed);

  return G_SOURCE_REMOVE;
}

/* Columns cannot come and go within the allocation itself.  A scroller that never scrolls
 * does not ask how high its child is at the width it has: the list tells it. */
static void
pb_innovation_list_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PbInnovationList *self = PB_INNOVATION_LIST (widget);
  int needed;

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (self)), width, height, baseline, NULL);
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (self)), GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
  if ((width != self->width || needed != self->needed) && self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
  self->width = width;
  self->needed = needed;
}

static void
pb_innovation_list_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
pb_innovation_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_innovation_list_dispose (GObject *object)
{
  PbInnovationList *self = PB_INNOVATION_LIST (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_object (&self->items);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (pb_innovation_list_parent_class)->dispose (object);
}

static void
pb_innovation_list_finalize (GObject *object)
{
  g_free (PB_INNOVATION_LIST (object)->places);

  G_OBJECT_CLASS (pb_innovation_list_parent_class)->finalize (object);
}

static void
pb_innovation_list_class_init (PbInnovationListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_innovation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_list_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = pb_innovation_list_size_allocate;
  GTK_WIDGET_CLASS (klass)->measure = pb_innovation_list_measure;
  GTK_WIDGET_CLASS (klass)->get_request_mode = pb_innovation_list_get_request_mode;
}

static GtkWidget *
make_view (PbInnovationList *self,
           const char       *label)
{
  GtkWidget *view = gtk_column_view_new (NULL);

  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_column_view_set_reorderable (GTK_COLUMN_VIEW (view), FALSE);
  gtk_column_view_set_single_click_activate (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "area-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, 0);

  return view;
}

static void
add_page (PbInnovationList *self,
          const char       *name,
          GtkWidget        *child,
          gboolean          is_scrolling)
{
  GtkWidget *page = child;

  if (is_scrolling)
    {
      page = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), child);
      gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), MIN_HEIGHT);
      gtk_widget_set_vexpand (page, TRUE);
    }
  gtk_stack_add_named (GTK_STACK (self->stack), page, name);
}

/* "No innovations match. Clear filters" */
static GtkWidget *
make_none (PbInnovationList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Clear filters"));

  self->none_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->none_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->none_label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_top (box, 32);
  gtk_widget_set_margin_bottom (box, 32);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clear filters"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->none_label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
make_empty (PbInnovationList *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Add an innovation"));

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No innovation is recorded"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("What was tried, what became of it, and on what evidence, stands here."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add an innovation"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);

  return status;
}

static GtkWidget *
make_toggle (const char *label,
             const char *icon_name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static GtkWidget *
make_head (PbInnovationList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *add = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  self->headline = make_label ("title-3", FALSE);
  self->subtitle = make_label ("caption", TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->headline);
  gtk_box_append (GTK_BOX (words), self->subtitle);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Add"));
  gtk_button_set_child (GTK_BUTTON (add), content);
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add an innovation"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), add);

  return head;
}

static GtkWidget *
make_bar (PbInnovationList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *toggles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->filters = pb_innovation_filters_new (self->session);
  gtk_widget_set_hexpand (self->filters, TRUE);

  self->list_button = make_toggle (_("List"), "view-list-symbolic");
  self->reach_button = make_toggle (_("Reach"), "view-grid-symbolic");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->reach_button), GTK_TOGGLE_BUTTON (self->list_button));
  g_signal_connect_object (self->reach_button, "toggled", G_CALLBACK (show_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (toggles, "linked");
  gtk_widget_set_valign (toggles, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (toggles), self->list_button);
  gtk_box_append (GTK_BOX (toggles), self->reach_button);

  self->bar = bar;
  gtk_widget_set_halign (toggles, GTK_ALIGN_START);
  gtk_widget_add_css_class (bar, "explore-bar");
  gtk_box_append (GTK_BOX (bar), self->filters);
  gtk_box_append (GTK_BOX (bar), toggles);

  return bar;
}

static void
make_views (PbInnovationList *self)
{
  g_autoptr(GtkSortListModel) sorted = NULL;
  PbInnovationRows *rows;

  self->items = g_list_store_new (PB_TYPE_INNOVATION_ITEM);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), NULL);
  rows = pb_innovation_rows_new (G_LIST_MODEL (sorted));
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows)));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (self->selection), FALSE);
  gtk_single_selection_set_can_unselect (GTK_SINGLE_SELECTION (self->selection), TRUE);

  self->list = make_view (self, _("Innovations"));
  pb_innovation_columns_append (GTK_COLUMN_VIEW (self->list));
  gtk_sort_list_model_set_sorter (sorted, gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->list)));
  self->reach = make_view (self, _("Innovations by Place"));

  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  add_page (self, "list", self->list, TRUE);
  add_page (self, "reach", self->reach, TRUE);
  add_page (self, "none", make_none (self), FALSE);
  add_page (self, "empty", make_empty (self), FALSE);
}

static void
pb_innovation_list_init (PbInnovationList *self)
{
  /* A layout manager would be asked in place of the functions above. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
pb_innovation_list_new (PbSession *session)
{
  PbInnovationList *self = g_object_new (PB_TYPE_INNOVATION_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->session = session;
  gtk_widget_set_margin_start (top, 16);
  gtk_widget_set_margin_end (top, 16);
  gtk_widget_set_margin_top (top, 12);
  gtk_widget_set_margin_bottom (top, 10);
  gtk_box_append (GTK_BOX (top), make_head (self));
  gtk_box_append (GTK_BOX (top), make_bar (self));

  make_views (self);
  self->footnote = make_label ("caption", TRUE);
  gtk_widget_set_margin_start (self->footnote, 16);
  gtk_widget_set_margin_end (self->footnote, 16);
  gtk_widget_set_margin_top (self->footnote, 8);
  gtk_widget_set_margin_bottom (self->footnote, 8);

  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (box), self->footnote);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_add_css_class (box, "centre");
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}
