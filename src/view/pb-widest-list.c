#include "pb-widest-list.h"

#include "pb-gap-row.h"
#include "pb-text-for-people.h"
#include "pb-widest-words.h"

#include <glib/gi18n-lib.h>

/* Rows at first, and how many more each time: a row costs the layout of a panel that
 * has others to show. */
#define N_FIRST 8
#define N_MORE 40

/**
 * PbWidestList:
 *
 * Widest and widening: every indicator and Place by how much its gap changed,
 * tested or not. One click shows a row's series, Place and moment.
 *
 * Loads by itself, off the main thread and only while it is mapped.
 */
struct _PbWidestList
{
  AdwBin          parent_instance;
  PbSession      *session;

  PbWidest       *widest;        /* what is shown; the one before while another is loaded */
  PbCatalogue    *catalogue;     /* of what is shown or on its way, as level and moment are */
  PbLevel         level;
  PbDay           moment;
  PbDay           went_to;       /* the moment of a row that was clicked: the list stands still */
  GCancellable   *cancellable;   /* of the load that runs; %NULL for none */
  guint           update_id;

  PbWidestFilter  filter;
  GPtrArray      *rows;          /* (element-type PbWidestRow): of @widest, as filtered */
  guint           n_wanted;

  GtkWidget      *heading_label;
  GtkWidget      *periods_label;
  GtkWidget      *method_button;
  GtkWidget      *method_label;
  GtkWidget      *all_button;
  GtkWidget      *tested_button;
  GtkWidget      *not_tested_button;
  GtkWidget      *sex_button;
  GtkWidget      *count_label;
  GtkWidget      *message_label;
  GtkWidget      *list_box;
  GtkWidget      *more_button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbWidestList, pb_widest_list, ADW_TYPE_BIN)

/* The areas that are listed: small areas are too many to rank, and most of what
 * they lie in are districts. */
static PbLevel
get_list_level (PbSession *session)
{
  PbLevel level = pb_session_get_view (session)->level;

  return level == PB_LEVEL_UTLA ? PB_LEVEL_UTLA : PB_LEVEL_LTLA;
}

static const char *
get_sex (PbWidestList *self)
{
  PbSeries *series = pb_session_get_series (self->session);

  if (series == NULL || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->sex_button)))
    return NULL;

  return pb_series_get_sex (series);
}

static gboolean
is_current (PbWidestList      *self,
            const PbWidestRow *row)
{
  const PbView *view = pb_session_get_view (self->session);

  return row->series == pb_session_get_series (self->session) && self->level == view->level &&
         (row->place_code == NULL || g_strcmp0 (row->place_code, view->place) == 0) &&
         (row->grouping == NULL ? view->grouping == NULL
                                : g_strcmp0 (row->grouping, view->grouping) == 0 ||
                                    (view->grouping == NULL && row->kind == PB_WIDEST_PUBLISHED));
}

static void
mark_current (PbWidestList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), i)) != NULL; i++)
    pb_gap_row_set_current (PB_GAP_ROW (row), is_current (self, pb_gap_row_get_gap (PB_GAP_ROW (row))));
}

static void
fill (PbWidestList *self)
{
  GtkListBox *list_box = GTK_LIST_BOX (self->list_box);
  guint n_shown = MIN (self->rows->len, self->n_wanted);
  GtkListBoxRow *row;

  for (guint i = 0; i < n_shown; i++)
    {
      row = gtk_list_box_get_row_at_index (list_box, i);
      if (row == NULL)
        {
          gtk_list_box_append (list_box, pb_gap_row_new ());
          row = gtk_list_box_get_row_at_index (list_box, i);
        }

      pb_gap_row_show (PB_GAP_ROW (row), self->widest, g_ptr_array_index (self->rows, i), self->level);
    }

  while ((row = gtk_list_box_get_row_at_index (list_box, n_shown)) != NULL)
    gtk_list_box_remove (list_box, GTK_WIDGET (row));

  mark_current (self);
}

static void
update_more (PbWidestList *self)
{
  guint n_hidden = self->rows->len - MIN (self->rows->len, self->n_wanted);
  g_autofree char *label = NULL;

  if (n_hidden > N_MORE)
    label = g_strdup_printf (_("Show %d more"), N_MORE);
  else
    label = g_strdup_printf (_("Show all %u"), self->rows->len);

  gtk_button_set_label (GTK_BUTTON (self->more_button), label);
  gtk_widget_set_visible (self->more_button, n_hidden > 0);
}

static void
show_message (PbWidestList *self,
              const char   *message)
{
  gtk_label_set_text (GTK_LABEL (self->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (self->message_label, message != NULL);
  gtk_widget_set_visible (self->list_box, message == NULL);
}

static void
update_sex (PbWidestList *self)
{
  PbSeries *series = pb_session_get_series (self->session);
  const char *sex = series != NULL ? pb_series_get_sex (series) : "";
  g_autofree char *label = g_strdup_printf (_("Only %s"), pb_text_sex_in_subtitle (sex));

  gtk_widget_set_visible (self->sex_button, *sex != '\0');
  gtk_button_set_label (GTK_BUTTON (self->sex_button), label);
}

/* Filters what is loaded and shows it. */
static void
refresh (PbWidestList *self)
{
  guint n_tested = 0, n_all = 0;
  g_autofree char *heading = NULL;
  g_autofree char *periods = NULL;
  g_autofree char *count = NULL;

  update_sex (self);
  heading = pb_widest_words_heading (get_sex (self));
  gtk_label_set_text (GTK_LABEL (self->heading_label), heading);

  if (self->widest == NULL)
    return;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = pb_widest_words_filter (self->widest, get_sex (self), self->filter, &n_tested, &n_all);

  periods = pb_widest_words_periods (self->rows, self->moment);
  count = pb_widest_words_count (MIN (self->rows->len, self->n_wanted), self->rows->len, self->filter, n_tested, n_all);
  gtk_label_set_text (GTK_LABEL (self->periods_label), periods);
  gtk_widget_set_visible (self->periods_label, *periods != '\0');
  gtk_label_set_text (GTK_LABEL (self->count_label), count);
  gtk_widget_set_visible (self->count_label, n_all > 0);
  gtk_label_set_text (GTK_LABEL (self->method_label), pb_widest_get_method (self->widest));
  gtk_widget_set_tooltip_text (self->method_button, pb_widest_get_method (self->widest));

  show_message (self, self->rows->len == 0 ? pb_widest_words_none (self->filter, n_all) : NULL);
  fill (self);
  update_more (self);
}

static void
forget (PbWidestList *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->widest);
  g_clear_object (&self->catalogue);
  self->rows = g_ptr_array_new ();
  fill (self);
  update_more (self);
  gtk_widget_set_visible (self->count_label, FALSE);
  gtk_widget_set_visible (self->periods_label, FALSE);
}

static void
stop_load (PbWidestList *self)
{
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* What was asked is not what is shown. */
  g_clear_object (&self->catalogue);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbWidestList) self = PB_WIDEST_LIST (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWidest) widest = pb_widest_load_finish (PB_WORKSPACE (object), result, &error);

  /* Another load has begun since, or nobody looks any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (widest == NULL)
    {
      g_autofree char *message = g_strdup_printf (_("The changes cannot be listed: %s"), error->message);

      forget (self);
      show_message (self, message);
      return;
    }

  g_set_object (&self->widest, widest);
  refresh (self);
}

static void
load (PbWidestList *self,
      PbCatalogue  *catalogue)
{
  stop_load (self);

  g_set_object (&self->catalogue, catalogue);
  self->level = get_list_level (self->session);
  self->moment = pb_session_get_view (self->session)->moment;
  self->cancellable = g_cancellable_new ();
  if (self->widest == NULL)
    show_message (self, _("Finding the widest gaps…"));

  pb_widest_load_async (pb_session_get_workspace (self->session), catalogue, self->level, NULL, self->moment,
                        self->cancellable, loaded_cb, g_object_ref (self));
}

static void
update (PbWidestList *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const PbView *view = pb_session_get_view (self->session);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (catalogue == NULL || pb_catalogue_get_n_indicators (catalogue) == 0 || view->moment == PB_DAY_NONE)
    {
      stop_load (self);
      forget (self);
      refresh (self);
      show_message (self, _("This workspace is empty. Import a file to see how gaps change."));
      return;
    }

  if (view->moment != self->went_to)
    self->went_to = PB_DAY_NONE;

  if (catalogue != self->catalogue || get_list_level (self->session) != self->level ||
      (view->moment != self->moment && view->moment != self->went_to))
    load (self, catalogue);

  if (self->cancellable == NULL)
    refresh (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  PbWidestList *self = PB_WIDEST_LIST (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* After the map and the panel's charts: one choice notifies several properties. */
static void
queue_update (PbWidestList *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, update_idle_cb, self, NULL);
}

/* A view with the row's series, Place and moment; the panel stays. The list does not
 * follow its own click to another moment: the row would be gone from under it. */
static void
show_gap (PbWidestList      *self,
          const PbWidestRow *gap)
{
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));
  PbSeries *series = gap->series;

#define REPLACE(member, value) (g_free (view->member), view->member = g_strdup (value))
  REPLACE (indicator, pb_indicator_get_code (pb_series_get_indicator (series)));
  REPLACE (sex, pb_series_get_sex (series));
  REPLACE (age, pb_series_get_age (series));
  REPLACE (category_type, pb_series_get_category_type (series));
  REPLACE (category, pb_series_get_category (series));
  REPLACE (grouping, gap->grouping);
  REPLACE (measure, gap->grouping != NULL && gap->kind != PB_WIDEST_PUBLISHED ? "d" : NULL);
  REPLACE (baseline, gap->grouping != NULL ? gap->from->label : NULL);
  if (gap->place_code != NULL)
    REPLACE (place, gap->place_code);
#undef REPLACE
  view->level = self->level;
  view->panel = PB_PANEL_INEQUALITY;
  if (view->moment < gap->to->first || view->moment > gap->to->last)
    view->moment = self->went_to = pb_period_get_midpoint (gap->to);

  pb_session_show (self->session, view);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PbWidestList *self = PB_WIDEST_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), g_variant_get_int32 (parameter));

  if (row != NULL)
    show_gap (self, pb_gap_row_get_gap (PB_GAP_ROW (row)));
}

static void
row_activated_cb (PbWidestList  *self,
                  GtkListBoxRow *row)
{
  show_gap (self, pb_gap_row_get_gap (PB_GAP_ROW (row)));
}

static void
filter_toggled_cb (PbWidestList *self)
{
  self->filter = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tested_button))       ? PB_WIDEST_TESTED
                 : gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->not_tested_button)) ? PB_WIDEST_NOT_TESTED
                                                                                              : PB_WIDEST_ALL;
  self->n_wanted = N_FIRST;
  if (self->session != NULL)
    refresh (self);
}

static void
more_clicked_cb (PbWidestList *self)
{
  GtkListBoxRow *first_new;
  guint n_before = MIN (self->rows->len, self->n_wanted);

  self->n_wanted += N_MORE;
  refresh (self);

  /* The button may be gone: the keyboard goes on with the first row that came. */
  first_new = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_box), n_before);
  if (first_new != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first_new));
}

static void
set_session (PbWidestList *self,
             PbSession    *session)
{
  static const char *const followed[] = { "notify::catalogue", "notify::series", "notify::view-state" };

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  queue_update (self);
}

static void
pb_widest_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_widest_list_parent_class)->map (widget);

  if (PB_WIDEST_LIST (widget)->session != NULL)
    queue_update (PB_WIDEST_LIST (widget));
}

static void
pb_widest_list_unmap (GtkWidget *widget)
{
  PbWidestList *self = PB_WIDEST_LIST (widget);

  g_clear_handle_id (&self->update_id, g_source_remove);
  stop_load (self);

  GTK_WIDGET_CLASS (pb_widest_list_parent_class)->unmap (widget);
}

static void
pb_widest_list_dispose (GObject *object)
{
  PbWidestList *self = PB_WIDEST_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  stop_load (self);
  /* The bin's own child is bound: it would be gone before the bin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_WIDEST_LIST);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->widest);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_widest_list_parent_class)->dispose (object);
}

static void
pb_widest_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_WIDEST_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_widest_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_WIDEST_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_widest_list_class_init (PbWidestListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_widest_list_dispose;
  object_class->get_property = pb_widest_list_get_property;
  object_class->set_property = pb_widest_list_set_property;
  widget_class->map = pb_widest_list_map;
  widget_class->unmap = pb_widest_list_unmap;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-widest-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, heading_label);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, periods_label);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, method_button);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, method_label);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, all_button);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, tested_button);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, not_tested_button);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, sex_button);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, count_label);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, message_label);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, list_box);
  gtk_widget_class_bind_template_child (widget_class, PbWidestList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_install_action (widget_class, "widest.show", "i", show_action);
}

static void
pb_widest_list_init (PbWidestList *self)
{
  self->moment = self->went_to = PB_DAY_NONE;
  self->n_wanted = N_FIRST;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
pb_widest_list_is_loading (PbWidestList *self)
{
  g_return_val_if_fail (PB_IS_WIDEST_LIST (self), FALSE);

  return self->cancellable != NULL || self->update_id != 0;
}
