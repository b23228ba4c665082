#include "pb-innovation-indicator.h"

#include "pb-before-after.h"
#include "pb-card.h"
#include "pb-innovation-split.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"
#include "pb-text-table.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbInnovationIndicator
{
  GtkBox             parent_instance;
  PbSession         *session;
  PbIndicator       *indicator;
  PbRegisterRecord  *innovation;
  char              *start_words;
  PbFuzzyDate        start;
  gboolean           has_start;

  PbSeries          *series;       /* NULL where none is published for any place here */
  PbLevel            level;
  char              *area_code;
  PbSeriesTable     *table;        /* NULL until loaded, or without values */
  int                area;         /* in the table */
  GCancellable      *cancellable;  /* of the load in flight */
  PbInnovationSplit  split;

  GtkWidget         *card;
  GtkWidget         *drawing;
  GtkWidget         *table_button;
  GtkWidget         *text_table;
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbInnovationIndicator, pb_innovation_indicator, GTK_TYPE_BOX)

static PbDay
get_moment (PbInnovationIndicator *self)
{
  return pb_session_get_view (self->session)->moment;
}

static PbBeforeAfter *
make_chart (PbInnovationIndicator *self,
            int                    width,
            int                    height)
{
  g_autofree PbBeforeAfterPoint *points = NULL;
  g_autofree char *before = pb_text_number (self->indicator, self->split.median_before);
  g_autofree char *after = pb_text_number (self->indicator, self->split.median_after);
  g_autofree char *before_words = g_strdup_printf (_("median %s"), before);
  g_autofree char *after_words = g_strdup_printf (_("median %s"), after);
  int n = pb_series_table_get_n_periods (self->table);
  PbBeforeAfterInput input = {
    .n_points = n, .start_first = self->start.first, .start_last = self->start.last, .start_words = self->start_words,
    .median_before = self->split.median_before, .median_after = self->split.median_after,
    .before_words = before_words, .after_words = after_words,
  };
  PbTheme theme;

  points = g_new0 (PbBeforeAfterPoint, MAX (n, 1));
  for (int i = 0; i < n; i++)
    {
      const PbPeriod *period = pb_series_table_get_period (self->table, i);
      const PbObservation *cell = pb_series_table_get_cell (self->table, self->area, i);

      points[i] = (PbBeforeAfterPoint) {
        period->first, period->last, cell->status == PB_STATUS_PRESENT ? cell->value : NAN,
        period->last > get_moment (self),
      };
    }
  input.points = points;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);
  return pb_before_after_new (&input, &theme, width, height);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  PbInnovationIndicator *self = PB_INNOVATION_INDICATOR (user_data);
  g_autoptr(PbBeforeAfter) chart = NULL;

  if (self->table == NULL || !self->has_start || width <= 0 || height <= 0)
    return;

  chart = make_chart (self, width, height);
  pb_before_after_draw (chart, cr);
}

static const char *
get_place_name (PbInnovationIndicator *self)
{
  return pb_register_places_get_name (pb_session_get_catalogue (self->session), self->area_code);
}

/* "A&E attendances: median 9,700 after, 9,000 before" where both are known. */
static char *
dup_title (PbInnovationIndicator *self)
{
  const char *name = pb_indicator_get_short_name (self->indicator);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->area_code == NULL)
    return g_strdup (name);
  if (!pb_innovation_indicator_has_sides (self))
    return g_strdup_printf ("%s, %s", name, get_place_name (self));

  before = pb_text_number (self->indicator, self->split.median_before);
  after = pb_text_number (self->indicator, self->split.median_after);
  return g_strdup_printf (_("%s: median %s after, %s before"), name, after, before);
}

/* Place, sex, unit; then why nothing can be compared, or where the scale starts. */
static char *
dup_subtitle (PbInnovationIndicator *self)
{
  const char *unit = pb_indicator_get_unit (self->indicator);
  g_autofree char *reason = NULL;
  g_autofree char *note = NULL;
  g_autoptr(PbBeforeAfter) chart = NULL;
  GString *text = g_string_new (NULL);

  if (self->series == NULL)
    {
      g_string_append (text, _("Not published for any Place of the system"));
      return g_string_free (text, FALSE);
    }
  if (self->table == NULL)
    {
      g_string_append (text, self->cancellable != NULL ? _("Loading…") : _("Data not available"));
      return g_string_free (text, FALSE);
    }

  g_string_append_printf (text, "%s, %s", get_place_name (self),
                          pb_text_sex_in_subtitle (pb_series_get_sex (self->series)));
  if (*unit != '\0')
    g_string_append_printf (text, ", %s", unit);

  if (!self->has_start)
    {
      g_string_append (text, _(". No start is stated, so there is no before and after"));
      return g_string_free (text, FALSE);
    }
  reason = pb_innovation_split_dup_reason (&self->split, self->table, self->area, &self->start, get_moment (self));
  chart = make_chart (self, 320, 140);
  note = pb_before_after_dup_scale_note (chart);
  if (reason != NULL)
    g_string_append_printf (text, ". %s", reason);
  else
    g_string_append_printf (text, _(". %d periods before, %d after"), self->split.n_before, self->split.n_after);
  if (note != NULL)
    g_string_append_printf (text, ". %s", note);

  return g_string_free (text, FALSE);
}

/* On which side of the start a period lies. */
static const char *
get_side_words (PbInnovationIndicator *self,
                const PbPeriod        *period)
{
  if (!self->has_start)
    return _("no start stated");
  if (period->last > get_moment (self))
    return _("later than the moment");
  if (period->last < self->start.first)
    return _("before");

  return period->first > self->start.last ? _("after") : _("across the start");
}

static void
update_table (PbInnovationIndicator *self)
{
  const char *titles[] = { _("Period"), _("Side of the start"), _("Value"), NULL };
  g_autoptr(GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (int i = 0; i < pb_series_table_get_n_periods (self->table); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (self->table, i);
      const PbObservation *cell = pb_series_table_get_cell (self->table, self->area, i);
      g_autofree char *value = cell->status == PB_STATUS_PRESENT ? pb_text_value_short (self->indicator, cell->value)
                                                                 : g_strdup (_("No value"));
      const char *words[] = { pb_text_period (period), get_side_words (self, period), value, NULL };
      g_autoptr(GtkStringList) row = gtk_string_list_new (words);

      g_list_store_append (rows, row);
    }

  pb_text_table_show (PB_TEXT_TABLE (self->text_table), pb_indicator_get_name (self->indicator), titles, 2,
                      G_LIST_MODEL (rows));
}

void
pb_innovation_indicator_update (PbInnovationIndicator *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (PB_IS_INNOVATION_INDICATOR (self));

  if (self->table != NULL && self->has_start)
    pb_innovation_split_init (&self->split, self->table, self->area, &self->start, get_moment (self));
  title = dup_title (self);
  subtitle = dup_subtitle (self);
  pb_card_set_title (PB_CARD (self->card), title);
  pb_card_set_subtitle (PB_CARD (self->card), subtitle);
  gtk_widget_set_visible (self->drawing, self->table != NULL && self->has_start);
  gtk_widget_set_visible (self->table_button, self->table != NULL);
  if (self->table != NULL)
    update_table (self);

  words = g_strdup_printf (_("%s. %s. Before-and-after is not effect."), title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drawing), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (self->drawing);
}

static int
count_values (PbSeriesTable *table,
              int            area)
{
  int n = 0;

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    n += pb_series_table_get_cell (table, area, i)->status == PB_STATUS_PRESENT;

  return n;
}

/* The area that was asked for, else that with the most values: the NHS areas of a system
 * succeed each other. */
static void
take_table (PbInnovationIndicator *self,
            PbSeriesTable         *table)
{
  int n_most = 0, wanted = pb_series_table_find_area (table, self->area_code);

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      int n = count_values (table, i);

      if (n > n_most || (n > 0 && i == wanted))
        {
          n_most = i == wanted ? G_MAXINT : n;
          self->area = i;
        }
    }
  if (n_most == 0)
    return;

  g_set_object (&self->table, table);
  g_free (self->area_code);
  self->area_code = g_strdup (pb_area_get_code (pb_series_table_get_area (table, self->area)));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbInnovationIndicator) self = PB_INNOVATION_INDICATOR (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table_finish (PB_WORKSPACE (object), result, &error);

  /* The card is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  g_clear_object (&self->cancellable);
  if (table != NULL)
    take_table (self, table);
  pb_innovation_indicator_update (self);
  g_signal_emit (self, signals[LOADED], 0);
}

static gboolean
try_area (PbInnovationIndicator *self,
          PbArea                *area)
{
  if (area == NULL || !pb_series_has_level (self->series, pb_area_get_level (area)))
    return FALSE;

  self->level = pb_area_get_level (area);
  g_free (self->area_code);
  self->area_code = g_strdup (pb_area_get_code (area));

  return TRUE;
}

/* The selected Place where it is reached and has values, else what the reach names, else the
 * largest area of the system with values. */
static gboolean
choose_area (PbInnovationIndicator *self,
             const char *const     *reach)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbArea *place = pb_session_get_place (self->session);
  GPtrArray *areas = pb_catalogue_get_areas (catalogue);
  gboolean is_reached = reach[0] == NULL;
  static const PbLevel levels[] = { PB_LEVEL_NHS, PB_LEVEL_UTLA, PB_LEVEL_LTLA };

  for (guint i = 0; place != NULL && reach[i] != NULL; i++)
    is_reached |= pb_register_places_covers (catalogue, reach[i], pb_area_get_code (place));
  if (is_reached && try_area (self, place))
    return TRUE;

  for (guint i = 0; reach[i] != NULL; i++)
    if (try_area (self, pb_catalogue_find_area (catalogue, reach[i])))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    for (guint j = 0; j < areas->len; j++)
      if (pb_area_get_level (g_ptr_array_index (areas, j)) == levels[i] &&
          try_area (self, g_ptr_array_index (areas, j)))
        return TRUE;

  return FALSE;
}

static void
load (PbInnovationIndicator *self,
      const char *const     *reach)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbSeries *series = pb_catalogue_choose_series (catalogue, self->indicator, NULL, NULL, NULL);

  self->series = series != NULL ? g_object_ref (series) : NULL;
  if (series == NULL || !choose_area (self, reach))
    {
      g_clear_object (&self->series);
      return;
    }

  self->cancellable = g_cancellable_new ();
  pb_workspace_load_table_async (pb_session_get_workspace (self->session), self->series, self->level, NULL,
                                 self->cancellable, loaded_cb, g_object_ref (self));
}

static void
table_toggled_cb (PbInnovationIndicator *self)
{
  gtk_widget_set_visible (self->text_table, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button)));
}

static void
pb_innovation_indicator_dispose (GObject *object)
{
  PbInnovationIndicator *self = PB_INNOVATION_INDICATOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->indicator);
  g_clear_object (&self->innovation);
  g_clear_object (&self->series);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (pb_innovation_indicator_parent_class)->dispose (object);
}

static void
pb_innovation_indicator_finalize (GObject *object)
{
  g_free (PB_INNOVATION_INDICATOR (object)->start_words);
  g_free (PB_INNOVATION_INDICATOR (object)->area_code);

  G_OBJECT_CLASS (pb_innovation_indicator_parent_class)->finalize (object);
}

static void
pb_innovation_indicator_class_init (PbInnovationIndicatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_innovation_indicator_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_indicator_finalize;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
pb_innovation_indicator_init (PbInnovationIndicator *self)
{
  PbTheme theme;

  self->card = pb_card_new (NULL, NULL);
  gtk_widget_set_hexpand (self->card, TRUE);
  pb_widget_get_theme (GTK_WIDGET (self), &theme);

  self->drawing = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->drawing),
                                       (int) ceil (pb_before_after_get_natural_height (&theme)));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->drawing), 240);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->drawing), draw_cb, self, NULL);
  pb_widget_follow_style (self->drawing);

  self->table_button = gtk_toggle_button_new_with_label (_("Show as table"));
  gtk_widget_set_halign (self->table_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->table_button, "flat");
  gtk_widget_add_css_class (self->table_button, "caption");
  gtk_widget_add_css_class (self->table_button, "card-button");
  g_signal_connect_object (self->table_button, "toggled", G_CALLBACK (table_toggled_cb), self, G_CONNECT_SWAPPED);
  self->text_table = g_object_new (PB_TYPE_TEXT_TABLE, "visible", FALSE, NULL);

  pb_card_append (PB_CARD (self->card), self->drawing);
  pb_card_append (PB_CARD (self->card), self->table_button);
  pb_card_append (PB_CARD (self->card), self->text_table);
  gtk_box_append (GTK_BOX (self), self->card);
}

GtkWidget *
pb_innovation_indicator_new (PbSession         *session,
                             PbIndicator       *indicator,
                             PbRegisterRecord  *innovation,
                             const char *const *reach)
{
  PbInnovationIndicator *self = g_object_new (PB_TYPE_INNOVATION_INDICATOR, NULL);
  g_autofree char *date = NULL;
  g_autofree char *button_name =
    g_strdup_printf (_("Show as table: %s"), pb_indicator_get_short_name (indicator));

  self->session = g_object_ref (session);
  self->indicator = g_object_ref (indicator);
  self->innovation = g_object_ref (innovation);
  self->has_start = pb_register_record_get_date (innovation, "start_date", &self->start);
  date = pb_text_fuzzy (pb_register_record_get (innovation, "start_date"));
  self->start_words = g_strdup_printf ("%s, %s", pb_register_record_get_title (innovation), date);
  self->split.median_before = self->split.median_after = NAN;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table_button), GTK_ACCESSIBLE_PROPERTY_LABEL, button_name, -1);

  load (self, reach);
  pb_innovation_indicator_update (self);

  return GTK_WIDGET (self);
}

gboolean
pb_innovation_indicator_is_loading (PbInnovationIndicator *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_INDICATOR (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
pb_innovation_indicator_has_sides (PbInnovationIndicator *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_INDICATOR (self), FALSE);

  return self->table != NULL && self->has_start && self->split.n_before > 0 && self->split.n_after > 0;
}
