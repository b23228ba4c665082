/* map WORKSPACE LEVEL [PICTURE]: how fast the map pans and recolours.
 *
 * Opens the map alone in a window of 1280 x 800, drags it by 8 px a frame and
 * steps through the periods, and prints one line a measure as tab-separated
 * name, value [ms]. A frame is measured from the frame clock's before-paint to
 * its after-paint; a recolour from the change of the moment to the end of the
 * frame that shows it. PICTURE keeps what the window showed. */

#include "pb-map-view.h"
#include "pb-session.h"
#include "pb-ui-resources.h"

#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>
#include <time.h>

#define N_FRAMES 240
#define N_RECOLOURS 60
#define PAN_STEP 8.0
#define PATIENCE_MS 20000

typedef struct
{
  GtkWindow   *window;
  GtkWidget   *view;
  PbSession   *session;
  GdkFrameClock *clock;
  GMainLoop   *loop;
  GArray      *times;      /* double [ms] */
  GArray      *cpu_times;  /* double [ms], of the main thread alone */
  gint64       began;      /* [us] */
  double       cpu_began;  /* [ms] */
  gboolean     is_panning;
  gboolean     is_recolouring;
  int          step;
} Bench;

static void
run_for (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
wait_until_complete (Bench *bench)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  gboolean is_complete = FALSE;

  while (!is_complete)
    {
      run_for (20);
      g_object_get (bench->view, "is-complete", &is_complete, NULL);

      if (g_get_monotonic_time () > end)
        g_error ("the map was not complete after 20 seconds: frame %p", (void *) pb_session_get_frame (bench->session));
    }

  run_for (300);
}

static ShumateMap *
find_map (GtkWidget *widget)
{
  if (SHUMATE_IS_MAP (widget))
    return SHUMATE_MAP (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      ShumateMap *map = find_map (child);

      if (map != NULL)
        return map;
    }

  return NULL;
}

/* Steady on a machine that is busy with other things. */
static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
begin (Bench *bench)
{
  bench->began = g_get_monotonic_time ();
  bench->cpu_began = get_cpu_ms ();
}

static void
before_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  if (bench->is_panning)
    begin (bench);
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  double ms = (g_get_monotonic_time () - bench->began) / 1000.0;
  double cpu_ms = get_cpu_ms () - bench->cpu_began;

  if (bench->is_panning || bench->is_recolouring)
    {
      g_array_append_val (bench->times, ms);
      g_array_append_val (bench->cpu_times, cpu_ms);
    }

  bench->is_recolouring = FALSE;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
print_array (const char *name, const char *kind, GArray *times)
{
  guint n = times->len;

  g_array_sort (times, compare_doubles);
  g_print ("%s%s median\t%.1f\n", name, kind, g_array_index (times, double, n / 2));
  g_print ("%s%s p95\t%.1f\n", name, kind, g_array_index (times, double, n * 95 / 100));
  g_print ("%s%s max\t%.1f\n", name, kind, g_array_index (times, double, n - 1));
  g_array_set_size (times, 0);
}

static void
print_times (Bench *bench, const char *name)
{
  print_array (name, "", bench->times);
  print_array (name, " cpu", bench->cpu_times);
}

/* To and fro, so that margins are used and new images asked for. */
static gboolean
pan_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;
  ShumateViewport *viewport = shumate_map_get_viewport (find_map (bench->view));
  double world = 256 * exp2 (shumate_viewport_get_zoom_level (viewport));
  double direction = bench->step / 60 % 2 == 0 ? 1 : -1;

  shumate_location_set_location (SHUMATE_LOCATION (viewport),
                                 shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
                                 shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) +
                                   direction * PAN_STEP / world * 360);

  if (++bench->step < N_FRAMES)
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (bench->loop);

  return G_SOURCE_REMOVE;
}

static void
measure_pan (Bench *bench)
{
  bench->is_panning = TRUE;
  gtk_widget_add_tick_callback (bench->view, pan_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  bench->is_panning = FALSE;
  print_times (bench, "pan");
}

static void
measure_recolour (Bench *bench)
{
  int step = -1;

  for (int i = 0; i < N_RECOLOURS; i++)
    {
      int n = pb_series_table_get_n_periods (pb_session_get_table (bench->session));
      int period = pb_frame_get_period_index (pb_session_get_frame (bench->session));

      if (period <= 0)
        step = 1;
      else if (period >= n - 1)
        step = -1;

      begin (bench);
      bench->is_recolouring = TRUE;
      pb_session_step_period (bench->session, step);

      while (bench->is_recolouring)
        g_main_context_iteration (NULL, TRUE);

      run_for (60);
    }

  print_times (bench, "recolour");
}

static void
save_picture (Bench *bench, const char *path)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (bench->window));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (bench->window));
  GskRenderNode *node;
  g_autoptr(GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  gsk_render_node_unref (node);
  gdk_texture_save_to_png (texture, path);
}

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, PB_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    PB_RESOURCE_BASE "/icons");
}

int
main (int argc, char **argv)
{
  Bench bench = { .times = g_array_new (FALSE, FALSE, sizeof (double)),
                  .cpu_times = g_array_new (FALSE, FALSE, sizeof (double)) };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  PbLevel level;

  if (argc < 3 || !pb_level_from_word (argv[2], &level))
    {
      g_printerr ("Usage: map WORKSPACE LEVEL [PICTURE]\n");
      return 2;
    }

  workspace = pb_workspace_open (argv[1], PB_WORKSPACE_READ, &error);

  if (workspace == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_resources_register (pb_ui_get_resource ());
  adw_init ();
  load_style ();
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.session = pb_session_new ();
  bench.view = pb_map_view_new (bench.session);
  bench.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench.window, 1280, 800);
  gtk_window_set_child (bench.window, bench.view);
  gtk_window_present (bench.window);

  pb_session_open (bench.session, workspace, NULL);
  wait_until_complete (&bench);

  if (level == PB_LEVEL_LSOA)
    pb_session_choose_indicator (bench.session, "imd");

  pb_session_choose_level (bench.session, level);
  wait_until_complete (&bench);

  if (argc > 3)
    save_picture (&bench, argv[3]);

  bench.clock = gtk_widget_get_frame_clock (bench.view);
  g_signal_connect (bench.clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (bench.clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  measure_recolour (&bench);
  measure_pan (&bench);

  gtk_window_destroy (bench.window);

  return 0;
}
