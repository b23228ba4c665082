#include "pb-map-chip.h"

#include "pb-map-lighting.h"
#include "pb-map-markers.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbMapChip
{
  AdwBin     parent_instance;

  PbSession *session;
  GtkLabel  *label;
};

enum { PROP_0, PROP_SESSION, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbMapChip, pb_map_chip, ADW_TYPE_BIN)

static void
update (PbMapChip *self)
{
  g_autofree char *words = self->session != NULL ? pb_map_chip_dup_words (self->session) : NULL;

  gtk_label_set_label (self->label, words != NULL ? words : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), words);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

static void
set_session (PbMapChip *self, PbSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::lit", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::view-state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::registers", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

static void
pb_map_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_MAP_CHIP (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_map_chip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_MAP_CHIP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_map_chip_dispose (GObject *object)
{
  /* The bin would unparent a child that the template has let go. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PB_TYPE_MAP_CHIP);
  g_clear_object (&PB_MAP_CHIP (object)->session);

  G_OBJECT_CLASS (pb_map_chip_parent_class)->dispose (object);
}

static void
pb_map_chip_class_init (PbMapChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pb_map_chip_get_property;
  object_class->set_property = pb_map_chip_set_property;
  object_class->dispose = pb_map_chip_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-map-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, PbMapChip, label);
}

static void
pb_map_chip_init (PbMapChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

char *
pb_map_chip_dup_words (PbSession *session)
{
  const char *words;
  const char *const *codes = pb_session_get_lit (session, &words);
  g_autofree char *reach_words = NULL;
  g_auto(GStrv) reach = codes == NULL ? pb_map_markers_dup_reach (pb_session_get_registers (session),
                                                                 pb_session_get_catalogue (session),
                                                                 pb_session_get_view (session), &reach_words)
                                      : NULL;
  guint n_areas;
  g_autofree char *count = NULL;

  if (reach != NULL)
    {
      codes = (const char *const *) reach;
      words = reach_words;
    }

  n_areas = codes != NULL ? g_strv_length ((char **) codes) : 0;

  if (n_areas == 0)
    return NULL;

  /* Translators: a number of areas, "15 small areas" */
  count = g_strdup_printf (_("%u %s"), n_areas,
                           pb_text_level_plural (pb_map_lighting_find_level (session, codes), n_areas));

  /* Translators: a group and how many areas it is made of, "Most deprived tenth: 15 small areas" */
  return words != NULL ? g_strdup_printf (_("%s: %s"), words, count) : g_steal_pointer (&count);
}
