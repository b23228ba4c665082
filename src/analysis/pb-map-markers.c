#include "pb-map-markers.h"

#include "pb-decision-known.h"
#include "pb-register-places.h"
#include "pb-setting-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
free_marker (PbMapMarker *self)
{
  g_free (self->record_uid);
  g_free (self->name);
  g_free (self->use);
  g_free (self->beds);
  g_free (self->place_code);
  g_free (self->kind_words);
  g_free (self->lines);
  g_free (self->sentence);
  g_free (self);
}

static char *
dup_upper (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static void
add_line (GString    *lines,
          const char *line)
{
  g_autofree char *upper = line != NULL && *line != '\0' ? dup_upper (line) : NULL;

  if (upper != NULL)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", upper);
}

/* "Care home, Belper" */
static char *
dup_kind_words (PbRegisterRecord *setting)
{
  const char *kind = pb_register_record_get (setting, "kind"), *town = pb_register_record_get (setting, "town");
  g_autofree char *upper = dup_upper (kind != NULL ? kind : _("setting"));

  return town != NULL ? g_strdup_printf ("%s, %s", upper, town) : g_steal_pointer (&upper);
}

/* The number on the marker; a use that may have begun is not yet the setting's. */
static char *
dup_beds (const PbSettingRow *row)
{
  PbBoundedNumber number;

  if (row->use == NULL || !pb_register_record_get_number (row->use, "beds", &number))
    return g_strdup ("?");

  return pb_bounded_number_describe (&number);
}

static char *
dup_lines (const PbSettingRow *row)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *use = row->since != NULL ? g_strdup_printf ("%s, %s", row->use_words, row->since)
                                            : g_strdup (row->use_words);
  /* Translators: number of beds, or "not stated" */
  g_autofree char *beds = g_strdup_printf (_("Beds: %s"), row->beds);
  /* Translators: how exact the point on the map is, "exact to the site" */
  g_autofree char *location = g_strdup_printf (_("Location %s"), row->location);

  add_line (lines, use);
  add_line (lines, beds);
  add_line (lines, row->change);
  add_line (lines, row->later);
  add_line (lines, location);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Not stated in Place or by site, it stands nowhere. */
static void
add_setting (GPtrArray          *markers,
             PbRegisters        *registers,
             const PbSettingRow *row)
{
  g_autoptr(GPtrArray) places = pb_decision_list_places (registers, row->setting);
  PbMapMarker *marker;

  if (row->use == NULL)
    return;

  marker = g_new0 (PbMapMarker, 1);
  marker->record_kind = "setting";
  marker->record_uid = g_strdup (pb_register_record_get_uid (row->setting));
  marker->name = g_strdup (pb_register_record_get_title (row->setting));
  marker->use = g_strdup (pb_register_record_get (row->use, "use"));
  marker->beds = dup_beds (row);
  marker->latitude = pb_register_record_get_decimal (row->setting, "latitude");
  marker->longitude = pb_register_record_get_decimal (row->setting, "longitude");
  marker->place_code = places->len > 0 ? g_strdup (g_ptr_array_index (places, 0)) : NULL;
  marker->kind_words = dup_kind_words (row->setting);
  marker->lines = dup_lines (row);
  marker->sentence = g_strdup (row->sentence);
  g_ptr_array_add (markers, marker);
}

static gboolean
is_within (PbRegisterRecord *record,
           PbDay             moment)
{
  PbFuzzyDate from, to;

  if (pb_register_record_get_date (record, "from_date", &from) && !pb_fuzzy_date_holds_certainly (&from, moment))
    return FALSE;

  return !pb_register_record_get_date (record, "to_date", &to) || moment <= to.last;
}

/* The sites of organisations are known by the Place that they are in. */
static void
add_site (GPtrArray        *markers,
          PbCatalogue      *catalogue,
          PbRegisterRecord *organisation,
          PbRegisterRecord *link)
{
  PbMapMarker *marker = g_new0 (PbMapMarker, 1);
  const char *note = pb_register_record_get (link, "note");
  g_autofree char *place = NULL;

  marker->record_kind = "organisation";
  marker->record_uid = g_strdup (pb_register_record_get_uid (organisation));
  marker->name = g_strdup (pb_register_record_get (organisation, "name"));
  marker->latitude = marker->longitude = NAN;
  marker->place_code = g_strdup (pb_register_record_get (link, "to_key"));
  marker->kind_words = g_strdup (_("Site of an organisation"));
  place = g_strdup (pb_register_places_get_name (catalogue, marker->place_code));
  /* Translators: %s is a Place */
  marker->lines = g_strdup_printf (_("Location approximate: Place (%s)"), place);
  if (note != NULL)
    {
      g_autofree char *lines = g_steal_pointer (&marker->lines);

      marker->lines = g_strdup_printf ("%s\n%s", lines, note);
    }

  /* Translators: an organisation, and the Place in which it has a site */
  marker->sentence = g_strdup_printf (_("%s, site in %s. Location approximate: Place"), marker->name, place);
  g_ptr_array_add (markers, marker);
}

static void
add_sites (GPtrArray   *markers,
           PbRegisters *registers,
           PbCatalogue *catalogue,
           PbDay        moment)
{
  GPtrArray *organisations = pb_registers_list (registers, "organisation");

  for (guint i = 0; i < organisations->len; i++)
    {
      PbRegisterRecord *organisation = g_ptr_array_index (organisations, i);
      GPtrArray *links = pb_registers_list_links_from (registers, "organisation",
                                                       pb_register_record_get_uid (organisation));

      for (guint j = 0; j < links->len && is_within (organisation, moment); j++)
        {
          PbRegisterRecord *link = g_ptr_array_index (links, j);

          if (g_strcmp0 (pb_register_record_get (link, "role"), "site") == 0 &&
              g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_PLACE) == 0 &&
              is_within (link, moment))
            add_site (markers, catalogue, organisation, link);
        }
    }
}

static int
compare_markers (gconstpointer a,
                 gconstpointer b)
{
  const PbMapMarker *one = *(const PbMapMarker *const *) a, *other = *(const PbMapMarker *const *) b;
  int order = g_strcmp0 (one->place_code, other->place_code);

  return order != 0 ? order : g_utf8_collate (one->name, other->name);
}

GPtrArray *
pb_map_markers_list (PbRegisters *registers,
                     PbCatalogue *catalogue,
                     PbDay        moment)
{
  GPtrArray *markers = g_ptr_array_new_with_free_func ((GDestroyNotify) free_marker);
  g_autoptr(GPtrArray) rows = NULL;

  if (registers == NULL || catalogue == NULL)
    return markers;

  rows = pb_setting_list_new (registers, catalogue, NULL, moment);
  for (guint i = 0; i < rows->len; i++)
    add_setting (markers, registers, g_ptr_array_index (rows, i));

  add_sites (markers, registers, catalogue, moment);
  g_ptr_array_sort (markers, compare_markers);

  return markers;
}

gboolean
pb_map_markers_is_shown (const PbView *view)
{
  const char *chosen = pb_view_get_filter (view, PB_MAP_MARKERS_FILTER);

  if (chosen != NULL)
    return g_str_equal (chosen, PB_MAP_MARKERS_SHOWN);

  return pb_view_get_record (view, "setting") != NULL;
}

char **
pb_map_markers_dup_reach (PbRegisters   *registers,
                          PbCatalogue   *catalogue,
                          const PbView  *view,
                          char         **words_out)
{
  const char *uid = pb_view_get_record (view, "innovation");
  PbRegisterRecord *innovation = registers != NULL ? pb_registers_find (registers, "innovation", uid) : NULL;
  g_autoptr(GPtrArray) codes = NULL;
  GPtrArray *links, *areas;

  *words_out = NULL;
  if (innovation == NULL || catalogue == NULL || view->page != PB_PAGE_EXPLORE)
    return NULL;

  codes = g_ptr_array_new ();
  links = pb_registers_list_links_from (registers, "innovation", uid);
  areas = pb_catalogue_get_areas (catalogue);

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);
      gboolean is_reached = FALSE;

      for (guint j = 0; j < links->len && !is_reached && pb_area_get_level (area) == PB_LEVEL_LTLA; j++)
        {
          PbRegisterRecord *link = g_ptr_array_index (links, j);

          is_reached = g_strcmp0 (pb_register_record_get (link, "role"), "reach") == 0 &&
                       pb_register_places_covers (catalogue, pb_register_record_get (link, "to_key"),
                                                  pb_area_get_code (area));
        }

      if (is_reached)
        g_ptr_array_add (codes, g_strdup (pb_area_get_code (area)));
    }

  if (codes->len == 0)
    return NULL;

  /* Translators: %s is an innovation */
  *words_out = g_strdup_printf (_("Reach of %s"), pb_register_record_get_title (innovation));
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}
