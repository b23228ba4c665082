#include "pb-indicator.h"

/**
 * PbIndicator:
 *
 * Something that is measured, and everything its publisher says about it.
 * Immutable.
 */
struct _PbIndicator
{
  GObject           parent_instance;
  PbIndicatorFacts  facts;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_SHORT_NAME,
  PROP_UNIT,
  PROP_DEFINITION,
  PROP_GROUP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbIndicator, pb_indicator, G_TYPE_OBJECT)

static const gsize text_offsets[] = {
  G_STRUCT_OFFSET (PbIndicatorFacts, code),
  G_STRUCT_OFFSET (PbIndicatorFacts, name),
  G_STRUCT_OFFSET (PbIndicatorFacts, short_name),
  G_STRUCT_OFFSET (PbIndicatorFacts, definition),
  G_STRUCT_OFFSET (PbIndicatorFacts, unit),
  G_STRUCT_OFFSET (PbIndicatorFacts, ci_method),
  G_STRUCT_OFFSET (PbIndicatorFacts, standard_population),
  G_STRUCT_OFFSET (PbIndicatorFacts, disclosure_rule),
  G_STRUCT_OFFSET (PbIndicatorFacts, caveats),
  G_STRUCT_OFFSET (PbIndicatorFacts, source_note),
};

static const char *const value_type_words[PB_N_VALUE_TYPES] = {
  [PB_VALUE_LIFE_EXPECTANCY] = "life-expectancy",
  [PB_VALUE_SII] = "sii",
  [PB_VALUE_DSR] = "dsr",
  [PB_VALUE_RATE] = "rate",
  [PB_VALUE_PROPORTION] = "proportion",
  [PB_VALUE_MEAN] = "mean",
  [PB_VALUE_SCORE] = "score",
  [PB_VALUE_RANK] = "rank",
  [PB_VALUE_DECILE] = "decile",
  [PB_VALUE_COUNT] = "count",
};

static void
pb_indicator_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PbIndicator *self = PB_INDICATOR (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->facts.code);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->facts.name);
      break;

    case PROP_SHORT_NAME:
      g_value_set_string (value, self->facts.short_name);
      break;

    case PROP_UNIT:
      g_value_set_string (value, self->facts.unit);
      break;

    case PROP_DEFINITION:
      g_value_set_string (value, self->facts.definition);
      break;

    case PROP_GROUP:
      g_value_set_int (value, self->facts.group);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_finalize (GObject *object)
{
  PbIndicator *self = PB_INDICATOR (object);

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    g_free (G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]));

  G_OBJECT_CLASS (pb_indicator_parent_class)->finalize (object);
}

static void
pb_indicator_class_init (PbIndicatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pb_indicator_get_property;
  object_class->finalize = pb_indicator_finalize;

  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_NAME] = g_param_spec_string ("short-name", NULL, NULL, NULL, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_DEFINITION] = g_param_spec_string ("definition", NULL, NULL, NULL, flags);
  properties[PROP_GROUP] = g_param_spec_int ("group", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_indicator_init (PbIndicator *self)
{
}

const char *
pb_value_type_to_word (PbValueType value_type)
{
  g_return_val_if_fail ((guint) value_type < PB_N_VALUE_TYPES, NULL);

  return value_type_words[value_type];
}

gboolean
pb_value_type_from_word (const char  *word,
                         PbValueType *value_type_out)
{
  for (int i = 0; word != NULL && i < PB_N_VALUE_TYPES; i++)
    if (g_str_equal (word, value_type_words[i]))
      {
        *value_type_out = (PbValueType) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * pb_indicator_new:
 * @facts: what is known; copied, with "" for every %NULL.  Without a short name
 *   the name stands in.
 *
 * Returns: (transfer full): the indicator
 */
PbIndicator *
pb_indicator_new (const PbIndicatorFacts *facts)
{
  PbIndicator *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->code != NULL, NULL);

  self = g_object_new (PB_TYPE_INDICATOR, NULL);
  self->facts = *facts;

  if (facts->short_name == NULL || *facts->short_name == '\0')
    self->facts.short_name = facts->name;

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    {
      const char *text = G_STRUCT_MEMBER (const char *, &self->facts, text_offsets[i]);

      G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]) = g_strdup (text != NULL ? text : "");
    }

  return self;
}

const PbIndicatorFacts *
pb_indicator_get_facts (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), NULL);

  return &self->facts;
}

const char *
pb_indicator_get_code (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), NULL);

  return self->facts.code;
}

const char *
pb_indicator_get_name (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), NULL);

  return self->facts.name;
}

const char *
pb_indicator_get_short_name (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), NULL);

  return self->facts.short_name;
}

const char *
pb_indicator_get_unit (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), NULL);

  return self->facts.unit;
}

PbPolarity
pb_indicator_get_polarity (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), PB_POLARITY_NOT_APPLICABLE);

  return self->facts.polarity;
}

PbValueType
pb_indicator_get_value_type (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), PB_VALUE_COUNT);

  return self->facts.value_type;
}

int
pb_indicator_get_decimals (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), 0);

  return self->facts.decimals;
}

gboolean
pb_indicator_is_low_strong (PbIndicator *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR (self), FALSE);

  return self->facts.polarity == PB_POLARITY_HIGH_IS_GOOD;
}
