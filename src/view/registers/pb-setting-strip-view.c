#include "pb-setting-strip-view.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbSettingStripView
{
  PbDrawing    parent_instance;
  PbUseStrip  *strip;
  int          width;    /* [px]; 0 for what there is */
  int          height;   /* [px] */
};

G_DEFINE_FINAL_TYPE (PbSettingStripView, pb_setting_strip_view, PB_TYPE_DRAWING)

static PbUseFill
get_fill (const char *word)
{
  static const struct { const char *word; PbUseFill fill; } fills[] = {
    { "mixed", PB_USE_STRIPED },          { "long-term", PB_USE_PALE },
    { "dementia-long-term", PB_USE_DOTTED }, { "community-support-beds", PB_USE_PLAIN },
    { "offered-for-sale", PB_USE_HATCHED }, { "closed", PB_USE_CROSSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    if (g_strcmp0 (fills[i].word, word) == 0)
      return fills[i].fill;

  return PB_USE_UNKNOWN;
}

/* "mixed · 20 beds" */
static char *
make_label (const PbSettingUse *use)
{
  const char *beds = pb_register_record_get (use->record, "beds");
  g_autofree char *words = pb_setting_use_beds (use->record);
  g_auto(GStrv) short_use = g_strsplit (pb_setting_use_to_words (use->word), ":", 2);

  return beds != NULL ? g_strdup_printf (_("%s · beds: %s"), short_use[0], words) : g_strdup (short_use[0]);
}

static void
add_use (PbUseStrip         *strip,
         const PbSettingUse *use,
         PbDay               from,
         PbDay               to)
{
  g_autofree char *label = make_label (use);
  PbUseSpan span = {
    get_fill (use->word),
    use->has_from ? use->from.first : from,
    use->has_from ? use->from.last : from,
    use->has_to ? use->to.first : to,
    use->has_to ? use->to.last : to,
    label,
  };

  pb_use_strip_add (strip, &span);
}

/* "mixed …, December 2024 to 19 February 2025, beds: 20; offered for sale, …" */
static char *
say_uses (GPtrArray *uses)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const PbSettingUse *use = g_ptr_array_index (uses, i);
      g_autofree char *beds = pb_setting_use_beds (use->record);
      g_autofree char *from = pb_text_fuzzy (pb_register_record_get (use->record, "from_date"));
      g_autofree char *to = pb_text_fuzzy (pb_register_record_get (use->record, "to_date"));

      g_string_append_printf (text, _("%s%s, from %s to %s, beds: %s"), text->len > 0 ? "; " : "",
                              pb_setting_use_to_words (use->word), *from != '\0' ? from : _("a day not stated"),
                              *to != '\0' ? to : _("now or a day not stated"), beds);
    }

  return g_string_free (text, FALSE);
}

static void
pb_setting_strip_view_draw (PbDrawing *drawing,
                            PbTheme   *theme,
                            cairo_t   *cr,
                            int        width,
                            int        height)
{
  PbSettingStripView *self = PB_SETTING_STRIP_VIEW (drawing);

  pb_use_strip_draw (self->strip, theme, cr, width, height);
}

static void
pb_setting_strip_view_get_room (PbDrawing      *drawing,
                                GtkOrientation  orientation,
                                int            *minimum,
                                int            *natural)
{
  PbSettingStripView *self = PB_SETTING_STRIP_VIEW (drawing);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->height;
  else
    {
      *minimum = self->width > 0 ? self->width : 120;
      *natural = self->width > 0 ? self->width : 400;
    }
}

static void
pb_setting_strip_view_finalize (GObject *object)
{
  pb_use_strip_free (PB_SETTING_STRIP_VIEW (object)->strip);

  G_OBJECT_CLASS (pb_setting_strip_view_parent_class)->finalize (object);
}

static void
pb_setting_strip_view_class_init (PbSettingStripViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_setting_strip_view_finalize;
  drawing_class->draw = pb_setting_strip_view_draw;
  drawing_class->get_room = pb_setting_strip_view_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_setting_strip_view_init (PbSettingStripView *self)
{
}

GtkWidget *
pb_setting_strip_view_new (GPtrArray *uses,
                           PbDay      from,
                           PbDay      to,
                           PbDay      moment,
                           gboolean   has_years)
{
  PbSettingStripView *self = g_object_new (PB_TYPE_SETTING_STRIP_VIEW, NULL);
  g_autofree char *words = say_uses (uses);
  g_autofree char *label = g_strdup_printf (_("Use over time: %s"), *words != '\0' ? words : _("none recorded"));

  self->strip = pb_use_strip_new (from, to, moment, has_years);
  self->height = PB_USE_STRIP_BAR + (has_years ? PB_USE_STRIP_YEARS : 0);
  for (guint i = 0; i < uses->len; i++)
    add_use (self->strip, g_ptr_array_index (uses, i), from, to);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
pb_setting_strip_find_ends (GPtrArray *rows,
                            PbDay      moment,
                            PbDay     *from_out,
                            PbDay     *to_out)
{
  PbDay first = G_MAXINT32, last = G_MININT32;

  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->uses->len; j++)
        {
          const PbSettingUse *use = g_ptr_array_index (row->uses, j);

          if (use->has_from)
            {
              first = MIN (first, use->from.first);
              last = MAX (last, use->from.last);
            }
          if (use->has_to)
            last = MAX (last, use->to.last);
        }
    }

  if (first == G_MAXINT32)
    first = last = moment;
  *from_out = pb_day_first_of_year (first);
  *to_out = pb_day_first_of_year (pb_day_add_months (last, 13)) - 1;
}

GtkWidget *
pb_setting_strip_swatch_new (const char *use_word)
{
  PbSettingStripView *self = g_object_new (PB_TYPE_SETTING_STRIP_VIEW, NULL);
  PbUseSpan span = { get_fill (use_word), 0, 0, 100, 100, NULL };

  self->strip = pb_use_strip_new (0, 100, -1, FALSE);
  self->height = 14;
  self->width = 22;
  pb_use_strip_add (self->strip, &span);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, pb_setting_use_to_words (use_word),
                                  -1);

  return GTK_WIDGET (self);
}
