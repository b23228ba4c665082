#include "pb-export-private.h"

#include "pb-error.h"
#include "pb-export-tables.h"
#include "pb-families.h"
#include "pb-inequality-picture.h"
#include "pb-pinned-notes.h"
#include "pb-place-areas.h"
#include "pb-slug.h"
#include "pb-spc-picture.h"
#include "pb-table-text.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *type;
} formats[PB_N_EXPORT_FORMATS] = {
  [PB_EXPORT_PNG] = { "png", "image/png" },
  [PB_EXPORT_SVG] = { "svg", "image/svg+xml" },
  [PB_EXPORT_PDF] = { "pdf", "application/pdf" },
  [PB_EXPORT_CSV] = { "csv", "text/csv" },
  [PB_EXPORT_XLSX] = { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
};

const char *
pb_export_format_to_word (PbExportFormat format)
{
  g_return_val_if_fail ((guint) format < PB_N_EXPORT_FORMATS, NULL);

  return formats[format].word;
}

gboolean
pb_export_format_from_word (const char     *word,
                            PbExportFormat *format_out)
{
  for (int i = 0; word != NULL && i < PB_N_EXPORT_FORMATS; i++)
    if (g_str_equal (word, formats[i].word))
      {
        *format_out = (PbExportFormat) i;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_export_format_get_type (PbExportFormat format)
{
  g_return_val_if_fail ((guint) format < PB_N_EXPORT_FORMATS, NULL);

  return formats[format].type;
}

PbExport *
pb_export_new (PbFrame    *frame,
               GPtrArray  *boundaries,
               GPtrArray  *context,
               const char *attribution)
{
  PbExport *self = g_new0 (PbExport, 1);

  g_return_val_if_fail (PB_IS_FRAME (frame), NULL);

  self->frame = g_object_ref (frame);
  if (pb_view_words_hold (pb_frame_get_view (frame)))
    pb_view_words_set (&self->words, &pb_frame_get_view (frame)->words);
  self->boundaries = boundaries != NULL ? g_ptr_array_ref (boundaries) : NULL;
  self->context = context != NULL ? g_ptr_array_ref (context) : NULL;
  self->attribution = g_strdup (attribution);

  return self;
}

void
pb_export_free (PbExport *self)
{
  g_clear_object (&self->frame);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_ptr_array_unref);
  g_clear_pointer (&self->country, g_ptr_array_unref);
  g_clear_pointer (&self->part, g_ptr_array_unref);
  g_free (self->rules);
  g_clear_pointer (&self->ground, pb_map_ground_free);
  g_clear_object (&self->pins);
  g_clear_object (&self->reading);
  g_clear_object (&self->inequality);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->twin, pb_data_table_unref);
  g_clear_pointer (&self->groups, pb_data_table_unref);
  g_clear_pointer (&self->tidy, pb_data_table_unref);
  pb_view_words_clear (&self->words);
  g_free (self->attribution);
  g_free (self);
}

PbFrame *
pb_export_get_frame (PbExport *self)
{
  return self->frame;
}

PbChartReading *
pb_export_get_chart (PbExport *self)
{
  return self->chart;
}

double
pb_export_get_width (const PbExportOptions *options)
{
  if (options == NULL || options->width <= 0)
    return PB_EXPORT_DEFAULT_WIDTH;

  return CLAMP (options->width, PB_EXPORT_MIN_WIDTH, PB_EXPORT_MAX_WIDTH);
}

/* Every kind without a chart of its own is seen as a map. */
static gboolean
is_on_ground (PbChartKind chart)
{
  return chart != PB_CHART_TREND && chart != PB_CHART_BARS && chart != PB_CHART_TABLE;
}

/* Meshes are made once: previews, widths and formats share them. */
static gboolean
ensure_ground (PbExport  *self,
               GError   **error)
{
  if (self->ground == NULL)
    self->ground =
      pb_map_ground_new (self->frame, self->boundaries, self->context, self->country, self->part, error);

  return self->ground != NULL;
}

/* With the words as computed. */
static PbFigure *
make_figure (PbExport       *self,
             const PbTheme  *theme,
             double          width,
             GError        **error)
{
  if (self->reading != NULL)
    return pb_figure_new_spc (self->reading, theme, width);
  if (self->inequality != NULL)
    return pb_figure_new_inequality (self->inequality, theme, width);
  if (self->chart != NULL)
    return pb_figure_new_reading (self->chart, theme, width);

  if (is_on_ground (pb_frame_get_view (self->frame)->chart) && !ensure_ground (self, error))
    return NULL;

  return pb_figure_new (self->frame, self->ground, self->pins, self->attribution, theme, width, error);
}

/* A process chart holds its own. */
static void
pin_notes (PbExport *self,
           PbFigure *figure)
{
  GPtrArray *notes = self->reading != NULL ? pb_spc_reading_get_pinned (self->reading, NULL) : self->notes;
  g_auto(GStrv) lines = notes != NULL && notes->len > 0 ? pb_pinned_notes_list_lines (self->frame) : NULL;

  if (lines != NULL)
    pb_figure_pin_notes (figure, notes, (const char *const *) lines);
}

/* What stands under a figure beside its own words. */
static void
add_notes (PbExport *self,
           PbFigure *figure)
{
  if (self->rules != NULL)
    pb_figure_add_note (figure, self->rules);
  pin_notes (self, figure);
}

void
pb_export_set_rules (PbExport   *self,
                     const char *rules)
{
  g_free (self->rules);
  self->rules = g_strdup (rules);
}

static void
init_theme (PbTheme               *theme,
            const PbExportOptions *options)
{
  pb_theme_init (theme, PB_THEME_PAPER, options != NULL && options->family != NULL ? options->family : PB_FAMILIES, 0);
}

PbFigure *
pb_export_lay_figure (PbExport       *self,
                      const PbTheme  *theme,
                      double          width,
                      GError        **error)
{
  PbFigure *figure = make_figure (self, theme, pb_figure_find_width (theme, width), error);

  if (figure != NULL)
    {
      pb_figure_take_words (figure, &self->words);
      add_notes (self, figure);
    }

  return figure;
}

PbCaption *
pb_export_dup_caption (PbExport  *self,
                       GError   **error)
{
  g_autoptr(PbFigure) figure = pb_export_make_figure (self, NULL, error);

  return figure != NULL ? pb_caption_copy (pb_figure_get_caption (figure)) : NULL;
}

PbFigure *
pb_export_make_figure (PbExport               *self,
                       const PbExportOptions  *options,
                       GError                **error)
{
  PbTheme theme;
  PbFigure *figure;

  init_theme (&theme, options);
  figure = make_figure (self, &theme, pb_export_get_width (options), error);

  if (figure != NULL)
    {
      pb_figure_take_words (figure, options != NULL && options->words != NULL ? options->words : &self->words);
      add_notes (self, figure);
    }

  return figure;
}

PbFigurePages *
pb_export_lay_pages (PbExport               *self,
                     const PbExportOptions  *options,
                     double                  width,
                     double                  height,
                     GError                **error)
{
  PbFigure *figure = pb_export_make_figure (self, options, error);

  return figure != NULL ? pb_figure_pages_new (figure, width, height) : NULL;
}

PbCaption *
pb_export_compute_caption (PbExport  *self,
                           GError   **error)
{
  PbTheme theme;
  g_autoptr(PbFigure) figure = NULL;

  init_theme (&theme, NULL);
  figure = make_figure (self, &theme, PB_EXPORT_DEFAULT_WIDTH, error);

  return figure != NULL ? pb_caption_copy (pb_figure_get_caption (figure)) : NULL;
}

char *
pb_export_dup_name (PbExport       *self,
                    PbExportFormat  format)
{
  const PbView *view = pb_frame_get_view (self->frame);
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  PbSeries *series = pb_series_table_get_series (table);
  const char *place = pb_place_areas_get_name (self->frame);
  g_autofree char *inequality = self->inequality != NULL ? pb_export_dup_inequality_words (self) : NULL;
  GString *name = g_string_new (NULL);

  if (self->chart != NULL)
    {
      pb_slug_add (name, pb_chart_reading_get_name (self->chart));
      pb_slug_add (name, pb_chart_kind_to_word (view->chart));
      g_string_append_printf (name, ".%s", pb_export_format_to_word (format));
      return g_string_free (name, FALSE);
    }

  pb_slug_add (name, pb_indicator_get_short_name (pb_series_table_get_indicator (table)));
  if (!g_str_equal (pb_series_get_sex (series), "Persons"))
    pb_slug_add (name, pb_text_sex_in_subtitle (pb_series_get_sex (series)));
  pb_slug_add (name, pb_series_get_category (series));
  if (self->reading != NULL)
    pb_slug_add (name, pb_spc_reading_get_area_name (self->reading));
  else if (inequality != NULL)
    pb_slug_add (name, inequality);
  else if (view->chart == PB_CHART_TREND && place != NULL)
    pb_slug_add (name, place);
  else if (pb_frame_get_period (self->frame) != NULL)
    pb_slug_add (name, pb_frame_get_period (self->frame)->label);
  pb_slug_add (name, pb_chart_kind_to_word (view->chart));

  g_string_append_printf (name, ".%s", pb_export_format_to_word (format));

  return g_string_free (name, FALSE);
}

char *
pb_export_dup_alternative (PbExport *self)
{
  g_autoptr(PbCaption) caption = NULL;

  if (self->words.alternative != NULL)
    return g_strdup (self->words.alternative);
  if (self->reading != NULL)
    return pb_spc_dup_description (self->reading);
  if (self->inequality != NULL)
    return pb_inequality_dup_description (self->inequality);
  if (self->chart != NULL)
    return g_strdup (pb_chart_reading_get_caption (self->chart)->alternative);

  caption = pb_caption_new (self->frame, NULL, self->attribution);

  return g_strdup (caption->alternative);
}

char *
pb_export_dup_tsv (PbExport *self)
{
  return pb_table_text_dup_tsv (pb_export_get_twin (self));
}

char *
pb_export_dup_html (PbExport *self)
{
  g_autoptr(PbCaption) caption = pb_export_make_caption (self, NULL);

  return pb_table_text_dup_html (pb_export_get_twin (self), caption);
}

gboolean
pb_export_save (PbExport               *self,
                PbExportFormat          format,
                const PbExportOptions  *options,
                GFile                  *file,
                GCancellable           *cancellable,
                GError                **error)
{
  g_autoptr(GBytes) bytes = pb_export_render (self, format, options, error);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);

  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}
