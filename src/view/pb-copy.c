#include "pb-copy.h"

#include "pb-area-rows.h"
#include "pb-area-table.h"
#include "pb-area-text.h"
#include "pb-disclosure-dialog.h"
#include "pb-export-work.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* How long what was done can be undone from where it is said [s]. */
#define UNDO_SECONDS 10

/* A picture on its way to the clipboard: first the PNG, then the SVG; or the text of a table. */
typedef struct
{
  GtkWidget    *widget;
  PbExportWork *work;
  GBytes       *png;
  gboolean      is_table;
} CopyData;

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type,
                 gboolean   must_be_mapped)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (!must_be_mapped || gtk_widget_get_mapped (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type, must_be_mapped);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_toast (GtkWidget *widget,
            AdwToast  *toast)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkWidget *overlay = root != NULL ? find_descendant (root, ADW_TYPE_TOAST_OVERLAY, FALSE) : NULL;

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

void
pb_copy_say (GtkWidget  *widget,
             const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autoptr(AdwToast) toast = adw_toast_new (escaped);

  show_toast (widget, toast);
}

void
pb_copy_say_undoable (GtkWidget  *widget,
                      const char *words,
                      GClosure   *undo)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autoptr(AdwToast) toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  /* Behind others that wait it would come too late. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_closure (toast, "button-clicked", undo, FALSE);
  show_toast (widget, toast);
}

/* Text that every program takes, and what else one may take instead. */
static void
set_clipboard (GtkWidget           *widget,
               GdkContentProvider **providers,
               gsize                n_providers)
{
  g_autoptr(GdkContentProvider) both = gdk_content_provider_new_union (providers, n_providers);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static GdkContentProvider *
new_provider (const char *type,
              const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

void
pb_copy_text (GtkWidget  *widget,
              const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
put_table (GtkWidget  *widget,
           const char *text,
           const char *html)
{
  GdkContentProvider *providers[] = {
    new_provider ("text/html", html),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  set_clipboard (widget, providers, G_N_ELEMENTS (providers));
  pb_copy_say (widget, _("Table copied"));
}

/* (transfer full): of the window that holds @widget; %NULL where it has none */
static PbSession *
find_session (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  PbSession *session = NULL;

  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "session") != NULL)
    g_object_get (root, "session", &session, NULL);

  return session;
}

/* Some of a table's rows, or a table of a panel: these have no export that would hide what is
 * to be hidden, so they stay where a rule hides anything. */
static gboolean
may_copy_raw (GtkWidget *widget)
{
  g_autoptr(PbSession) session = find_session (widget);

  if (session == NULL || !pb_disclosure_gate_changes (pb_session_get_workspace (session)))
    return TRUE;

  pb_copy_say (widget, _("Not copied: a dataset has a rule for small counts. Export the view, which applies it."));
  return FALSE;
}

void
pb_copy_rows (GtkWidget  *widget,
              GListModel *rows)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  if (!may_copy_raw (widget))
    return;

  text = pb_area_text_tabbed (rows);
  html = pb_area_text_html (rows);
  put_table (widget, text, html);
}

void
pb_copy_table_text (GtkWidget  *widget,
                    const char *text)
{
  if (!may_copy_raw (widget))
    return;

  pb_copy_text (widget, text);
  pb_copy_say (widget, _("Table copied"));
}

static void
copy_data_free (CopyData *data)
{
  g_clear_object (&data->widget);
  g_clear_pointer (&data->work, pb_export_work_unref);
  g_clear_pointer (&data->png, g_bytes_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CopyData, copy_data_free)

static void
say_failed (CopyData     *data,
            const GError *error)
{
  g_autofree char *words = g_strdup_printf (_("Not copied: %s"), error->message);

  pb_copy_say (data->widget, words);
}

static void
svg_ready_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CopyData) data = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) svg = pb_export_work_render_finish (result, &error);
  GdkContentProvider *providers[2];

  if (svg == NULL)
    {
      say_failed (data, error);
      return;
    }

  providers[0] = gdk_content_provider_new_for_bytes ("image/png", data->png);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  set_clipboard (data->widget, providers, G_N_ELEMENTS (providers));
  pb_copy_say (data->widget, _("Picture copied"));
}

static void
png_ready_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CopyData) data = user_data;
  g_autoptr(GError) error = NULL;
  PbExportOptions options = { 0 };

  data->png = pb_export_work_render_finish (result, &error);
  if (data->png == NULL)
    {
      say_failed (data, error);
      return;
    }

  pb_export_work_render_async (data->work, PB_EXPORT_SVG, &options, NULL, svg_ready_cb, data);
  data = NULL;
}

static void
copy_controlled_table (CopyData *data)
{
  PbExport *export = pb_export_work_get_export (data->work);
  g_autofree char *text = pb_export_dup_tsv (export);
  g_autofree char *html = pb_export_dup_html (export);

  put_table (data->widget, text, html);
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CopyData) data = user_data;
  g_autoptr(GError) error = NULL;
  PbExportOptions options = { 0 };

  if (!pb_disclosure_confirm_work_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say_failed (data, error);
      return;
    }

  if (data->is_table)
    {
      copy_controlled_table (data);
      return;
    }

  pb_export_work_render_async (data->work, PB_EXPORT_PNG, &options, NULL, png_ready_cb, data);
  data = NULL;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CopyData) data = user_data;
  g_autoptr(GError) error = NULL;
  PbExportWork *work = pb_export_work_load_finish (result, &error);
  GtkWidget *widget = data->widget;

  data->work = work;
  if (work == NULL)
    {
      say_failed (data, error);
      return;
    }

  pb_disclosure_confirm_work_async (widget, work, "copy", NULL, NULL, confirmed_cb, data);
  data = NULL;
}

static void
load_and_copy (GtkWidget   *widget,
               PbSession   *session,
               PbChartKind  chart)
{
  CopyData *data = g_new0 (CopyData, 1);

  data->widget = g_object_ref (widget);
  data->is_table = chart == PB_CHART_TABLE;
  pb_export_work_load_async (session, chart, NULL, loaded_cb, data);
}

/* What the rows on the screen show is not controlled: where any rule asks anything, they go
 * through the gate, as the export of the table does. */
static gboolean
is_gate_needed (PbSession *session)
{
  return pb_disclosure_gate_is_needed (pb_session_get_workspace (session));
}

static void
copy_table (GtkWidget *widget,
            PbFrame   *frame)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkWidget *table = root != NULL ? find_descendant (root, PB_TYPE_AREA_TABLE, TRUE) : NULL;
  g_autoptr(GListModel) rows = table != NULL ? g_object_ref (pb_area_table_get_rows (PB_AREA_TABLE (table)))
                                             : pb_area_rows_new_list (frame);

  if (g_list_model_get_n_items (rows) > 0)
    pb_copy_rows (widget, rows);
}

void
pb_copy_view (GtkWidget *widget,
              PbSession *session)
{
  PbFrame *frame = pb_session_get_frame (session);
  PbChartKind chart = pb_session_get_view (session)->chart;

  if (frame != NULL && chart == PB_CHART_TABLE && !is_gate_needed (session))
    copy_table (widget, frame);
  else
    pb_copy_chart (widget, session, chart);
}

void
pb_copy_chart (GtkWidget   *widget,
               PbSession   *session,
               PbChartKind  chart)
{
  if (pb_session_get_frame (session) != NULL)
    load_and_copy (widget, session, chart);
}

/* @chart: (nullable): word of a panel's chart; %NULL for the view's own */
static void
append_export (GMenu      *menu,
               const char *label,
               const char *chart,
               const char *format)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  if (chart != NULL)
    g_menu_item_set_action_and_target (item, "win.export-chart", "(ss)", chart, format);
  else
    g_menu_item_set_action_and_target (item, "win.export", "s", format);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (const char *chart)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) files = g_menu_new ();
  g_autoptr(GMenuItem) copy = g_menu_item_new (_("Copy"), "win.copy");

  if (chart != NULL)
    g_menu_item_set_action_and_target (copy, "win.copy-chart", "s", chart);
  g_menu_append_item (menu, copy);
  append_export (files, _("Export as PNG…"), chart, "png");
  append_export (files, _("Export as SVG…"), chart, "svg");
  append_export (files, _("Export as PDF…"), chart, "pdf");
  append_export (files, _("Export as CSV…"), chart, "csv");
  append_export (files, _("Export as XLSX…"), chart, "xlsx");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* The menu's action runs after it has closed, so it goes a moment later. */
static gboolean
unparent_cb (gpointer user_data)
{
  gtk_widget_unparent (GTK_WIDGET (user_data));

  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_LOW, unparent_cb, g_object_ref (popover), g_object_unref);
}

/* The window is the menu's parent: a widget that draws itself does not expect children. */
static void
popup_menu (GtkWidget  *widget,
            const char *chart,
            float       x,
            float       y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr(GMenuModel) menu = make_menu (chart);
  GtkWidget *popover;
  graphene_point_t point;

  if (root == NULL || !gtk_widget_compute_point (widget, root, &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, root);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (widget, user_data, (float) x, (float) y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  popup_menu (widget, user_data, gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f);

  return TRUE;
}

/* @chart: (nullable): static word */
static void
add_menu (GtkWidget  *widget,
          const char *chart)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), (gpointer) chart);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK),
                                                   gtk_keyval_trigger_new (GDK_KEY_Menu, 0)),
                      gtk_callback_action_new (menu_key_cb, (gpointer) chart, NULL)));
  gtk_widget_add_controller (widget, keys);
}

void
pb_copy_add_menu (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_menu (widget, NULL);
}

void
pb_copy_add_chart_menu (GtkWidget   *widget,
                        PbChartKind  chart)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_menu (widget, pb_chart_kind_to_word (chart));
}
