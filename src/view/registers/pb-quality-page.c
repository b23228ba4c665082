#include "pb-quality-page.h"

#include "pb-card.h"
#include "pb-disclosure-rules.h"
#include "pb-quality.h"
#include "pb-quality-row.h"
#include "pb-record-view.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

#define KIND_FILTER "quality.kind"

struct _PbQualityPage
{
  PbPage        parent_instance;

  GtkWidget    *stack;
  GtkWidget    *headline;
  GtkWidget    *subtitle;
  GtkWidget    *list;
  GtkWidget    *none;
  GtkWidget    *kinds;
  GtkWidget    *record_view;

  GListStore   *items;          /* PbQualityItem, of the kind that is chosen */
  GPtrArray    *tables;         /* the values of the catalogue; %NULL until they are there */
  GPtrArray    *findings;       /* of all kinds; likewise */
  int           shown_kind;     /* of the findings that are listed; -1 for all */
  PbRegisters  *read_registers; /* that the findings are of; likewise the catalogue */
  PbCatalogue  *read_catalogue;
  GCancellable *load;
};

G_DEFINE_FINAL_TYPE (PbQualityPage, pb_quality_page, PB_TYPE_PAGE)

/* The kind that is chosen; -1 for all. */
static int
get_chosen_kind (PbQualityPage *self)
{
  const char *word = pb_view_get_filter (pb_session_get_view (pb_page_get_session (PB_PAGE (self))), KIND_FILTER);
  PbQualityKind kind;

  return pb_quality_kind_from_word (word, &kind) ? (int) kind : -1;
}

static void
show_record (PbQualityPage *self)
{
  const PbView *view = pb_session_get_view (pb_page_get_session (PB_PAGE (self)));
  g_autofree char *kind = pb_view_dup_record_kind (view);
  gboolean is_open = view->page == PB_PAGE_QUALITY && kind != NULL;

  pb_record_view_show (PB_RECORD_VIEW (self->record_view), is_open ? kind : NULL,
                       is_open ? pb_view_get_record (view, NULL) : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_open ? "record" : "findings");
}

static void
kind_clicked_cb (PbQualityPage *self,
                 GtkWidget     *button)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));

  /* Of all findings there are no more to choose: the button stays down. */
  if (kind < 0 && get_chosen_kind (self) < 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    pb_session_choose_filter (pb_page_get_session (PB_PAGE (self)), KIND_FILTER,
                              kind < 0 || kind == get_chosen_kind (self) ? NULL : pb_quality_kind_to_word (kind));
}

/* "Missing values   36", a toggle; @kind -1 is all of them. */
static void
add_kind (PbQualityPage *self,
          int            kind,
          guint          n)
{
  const char *title = kind < 0 ? _("All findings") : pb_quality_kind_get_title (kind);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, n > 0 ? count : _("none"));
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *number = gtk_label_new (n > 0 ? count : _("none"));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (number, n > 0 ? "numeric" : "dim-label");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), number);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quality-kind");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), kind == get_chosen_kind (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (kind_clicked_cb), self);
  pb_card_append (PB_CARD (self->kinds), button);
}

/* Which of the toggles has the focus, so that it has it again in the new row. */
static int
find_focused_kind (PbQualityPage *self)
{
  GtkRoot *root = gtk_widget_get_root (self->kinds);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->kinds))
    return G_MININT;

  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (focus), "kind"));
}

static void
focus_kind (GtkWidget *widget,
            int        kind)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "kind")) == kind)
      gtk_widget_grab_focus (child);
    else
      focus_kind (child, kind);
}

static void
update_head (PbQualityPage *self)
{
  guint n = self->findings->len;
  gboolean has_figures = pb_catalogue_get_n_indicators (self->read_catalogue) > 0;
  g_autofree char *headline = NULL;

  if (n > 0)
    headline = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to know before quoting a figure",
                                             "%u things to know before quoting a figure", n),
                                n);
  gtk_label_set_text (GTK_LABEL (self->headline), n > 0          ? headline
                                                  : has_figures ? _("Nothing to know before quoting a figure")
                                                                : _("No figures to look at yet"));
  gtk_label_set_text (GTK_LABEL (self->subtitle),
                      self->shown_kind >= 0 ? pb_quality_kind_get_title (self->shown_kind)
                      : n > 0               ? _("All findings. Choose one to see what it is about")
                      : has_figures         ? _("Every value and every record was looked at")
                                            : _("What to know before quoting a figure stands here once there are some"));
  gtk_label_set_text (GTK_LABEL (self->none),
                      self->shown_kind >= 0 ? pb_quality_kind_get_none (self->shown_kind) : _("Nothing was found"));
  gtk_widget_set_visible (self->none, (n > 0 || self->shown_kind >= 0) &&
                                        g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0);
}

/* The findings of the kind that is chosen, and how many there are of each. */
static void
fill (PbQualityPage *self)
{
  guint counts[PB_N_QUALITY_KINDS] = { 0 };
  int focused = find_focused_kind (self);

  self->shown_kind = get_chosen_kind (self);
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const PbQualityFinding *finding = g_ptr_array_index (self->findings, i);

      counts[finding->kind]++;
      if (self->shown_kind < 0 || self->shown_kind == (int) finding->kind)
        {
          g_autoptr(PbQualityItem) item = pb_quality_item_new (finding);

          g_list_store_append (self->items, item);
        }
    }

  pb_card_clear (PB_CARD (self->kinds));
  add_kind (self, -1, self->findings->len);
  for (int kind = 0; kind < PB_N_QUALITY_KINDS; kind++)
    add_kind (self, kind, counts[kind]);
  if (focused != G_MININT)
    focus_kind (self->kinds, focused);
  update_head (self);
}

static void
look (PbQualityPage *self)
{
  g_set_object (&self->read_registers, pb_session_get_registers (pb_page_get_session (PB_PAGE (self))));
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (self->read_registers == NULL)
    return;

  self->findings = pb_quality_find (self->read_registers, self->read_catalogue, self->tables);
  fill (self);
}

static void
tables_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(PbQualityPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) tables = pb_workspace_load_tables_finish (PB_WORKSPACE (object), result, &error);

  /* A newer catalogue is already loading, or the page is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->load);
  if (tables == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->headline), _("The values could not be read"));
      gtk_label_set_text (GTK_LABEL (self->subtitle), error->message);
      return;
    }

  self->tables = g_steal_pointer (&tables);
  look (self);
}

/* Districts where the series has them, else counties and unitary authorities. */
static void
add_series (PbCatalogue *catalogue,
            PbIndicator *indicator,
            GPtrArray   *all_series,
            GArray      *levels)
{
  g_autoptr(GPtrArray) series = pb_catalogue_list_series (catalogue, indicator);

  for (guint i = 0; i < series->len; i++)
    {
      PbSeries *one = g_ptr_array_index (series, i);
      PbLevel level = pb_series_has_level (one, PB_LEVEL_LTLA) ? PB_LEVEL_LTLA : PB_LEVEL_UTLA;

      g_ptr_array_add (all_series, g_object_ref (one));
      g_array_append_val (levels, level);
    }
}

static void
start_load (PbQualityPage *self,
            PbSession     *session)
{
  g_autoptr(GPtrArray) all_series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) levels = g_array_new (FALSE, FALSE, sizeof (PbLevel));
  PbCatalogue *catalogue = pb_session_get_catalogue (session);

  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  self->load = g_cancellable_new ();
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_set_object (&self->read_catalogue, catalogue);

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    add_series (catalogue, pb_catalogue_get_indicator (catalogue, i), all_series, levels);

  pb_workspace_load_tables_async (pb_session_get_workspace (session), all_series, (const PbLevel *) levels->data, NULL,
                                  self->load, tables_ready_cb, g_object_ref (self));
}

static void
pb_quality_page_update (PbPage *page)
{
  PbQualityPage *self = PB_QUALITY_PAGE (page);
  PbSession *session = pb_page_get_session (page);

  show_record (self);
  /* An edit changes rows, not values: these are read once. */
  if (self->read_catalogue != pb_session_get_catalogue (session))
    start_load (self, session);
  else if (self->tables != NULL && self->read_registers != pb_session_get_registers (session))
    look (self);
  else if (self->findings != NULL && self->shown_kind != get_chosen_kind (self))
    fill (self);
}

/* A row of a register opens; a figure is shown where it stands, on the map. */
static void
activate_cb (PbQualityPage *self,
             guint          position)
{
  g_autoptr(PbQualityItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const PbQualityFinding *finding = pb_quality_item_get_finding (item);
  PbSession *session = pb_page_get_session (PB_PAGE (self));
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (session));

  if (finding->record_uid != NULL)
    {
      pb_session_choose_record (session, finding->record_kind, finding->record_uid);
      return;
    }

  pb_quality_item_aim (item, view);
  pb_session_show (session, view);
}

static void
rules_clicked_cb (PbQualityPage *self)
{
  pb_disclosure_rules_present (GTK_WIDGET (self), pb_page_get_session (PB_PAGE (self)));
}

/* What is done to small counts before figures leave. */
static GtkWidget *
make_small_counts (PbQualityPage *self)
{
  GtkWidget *card = pb_card_new (_("Small counts"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_("Rules and log…"));

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (rules_clicked_cb), self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  pb_card_append (PB_CARD (card), button);

  return card;
}

static GtkWidget *
make_main (PbQualityPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->headline = pb_page_label_new ("title-3");
  self->subtitle = pb_page_label_new ("caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_label_set_text (GTK_LABEL (self->headline), _("Looking at every value…"));
  gtk_box_append (GTK_BOX (head), self->headline);
  gtk_box_append (GTK_BOX (head), self->subtitle);
  gtk_widget_add_css_class (head, "page-head");

  self->none = pb_page_label_new ("dim-label");
  gtk_widget_set_visible (self->none, FALSE);
  gtk_widget_set_margin_start (self->none, 16);
  gtk_widget_set_margin_top (self->none, 12);

  self->list = pb_quality_list_new (G_LIST_MODEL (self->items));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_widget_set_vexpand (scroller, TRUE);

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

static void
pb_quality_page_constructed (GObject *object)
{
  PbQualityPage *self = PB_QUALITY_PAGE (object);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  G_OBJECT_CLASS (pb_quality_page_parent_class)->constructed (object);

  self->items = g_list_store_new (PB_TYPE_QUALITY_ITEM);
  self->kinds = pb_card_new (_("By kind"), NULL);
  self->record_view = pb_record_view_new (pb_page_get_session (PB_PAGE (self)));
  gtk_widget_add_css_class (side, "page-cards");
  gtk_box_append (GTK_BOX (side), self->kinds);
  gtk_box_append (GTK_BOX (side), make_small_counts (self));

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), pb_split_new (make_main (self), side), "findings");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       pb_page_record_new (PB_PAGE (self), _("Back to all findings"), self->record_view), "record");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

static void
pb_quality_page_dispose (GObject *object)
{
  PbQualityPage *self = PB_QUALITY_PAGE (object);

  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
  g_clear_object (&self->read_registers);
  g_clear_object (&self->read_catalogue);
  g_clear_object (&self->items);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_quality_page_parent_class)->dispose (object);
}

static void
pb_quality_page_class_init (PbQualityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pb_quality_page_constructed;
  object_class->dispose = pb_quality_page_dispose;
  PB_PAGE_CLASS (klass)->update = pb_quality_page_update;
}

static void
pb_quality_page_init (PbQualityPage *self)
{
}

gboolean
pb_quality_page_is_complete (PbQualityPage *self)
{
  g_return_val_if_fail (PB_IS_QUALITY_PAGE (self), TRUE);

  return self->load == NULL && pb_page_is_current (PB_PAGE (self));
}
