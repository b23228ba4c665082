#include "pb-area.h"

/**
 * PbArea:
 *
 * A statistical area, such as a district or a small area.
 *
 * Areas never change once built, so a worker thread may create them and hand
 * them to the main thread.
 */
struct _PbArea
{
  GObject  parent_instance;
  char    *code;
  char    *name;
  char    *parent_code;
  PbLevel  level;
  PbDay    valid_from;
  PbDay    valid_to;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_PARENT_CODE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbArea, pb_area, G_TYPE_OBJECT)

static void
pb_area_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  PbArea *self = PB_AREA (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_PARENT_CODE:
      g_value_set_string (value, self->parent_code);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_area_finalize (GObject *object)
{
  PbArea *self = PB_AREA (object);

  g_free (self->code);
  g_free (self->name);
  g_free (self->parent_code);

  G_OBJECT_CLASS (pb_area_parent_class)->finalize (object);
}

static void
pb_area_class_init (PbAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pb_area_get_property;
  object_class->finalize = pb_area_finalize;

  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_PARENT_CODE] = g_param_spec_string ("parent-code", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_area_init (PbArea *self)
{
}

/**
 * pb_area_new:
 * @code: its code in the workspace, a GSS code where it has one
 * @name: its name
 * @level: its kind
 * @parent_code: (nullable): code of the area that holds it
 * @valid_from: its first day, or %PB_DAY_NONE
 * @valid_to: its last day, or %PB_DAY_NONE
 *
 * Returns: (transfer full): the area
 */
PbArea *
pb_area_new (const char *code,
             const char *name,
             PbLevel     level,
             const char *parent_code,
             PbDay       valid_from,
             PbDay       valid_to)
{
  PbArea *self;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (PB_TYPE_AREA, NULL);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->parent_code = g_strdup (parent_code);
  self->level = level;
  self->valid_from = valid_from;
  self->valid_to = valid_to;

  return self;
}

const char *
pb_area_get_code (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), NULL);

  return self->code;
}

const char *
pb_area_get_name (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), NULL);

  return self->name;
}

PbLevel
pb_area_get_level (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), PB_LEVEL_COUNTRY);

  return self->level;
}

const char *
pb_area_get_parent_code (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), NULL);

  return self->parent_code;
}

PbDay
pb_area_get_valid_from (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), PB_DAY_NONE);

  return self->valid_from;
}

PbDay
pb_area_get_valid_to (PbArea *self)
{
  g_return_val_if_fail (PB_IS_AREA (self), PB_DAY_NONE);

  return self->valid_to;
}
