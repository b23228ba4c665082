#include "pb-indicator-summary.h"

#include "pb-number.h"
#include "pb-priority-measures.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbIndicatorSummary
{
  GObject         parent_instance;
  PbIndicator    *indicator;
  char           *group_name;
  PbSeries       *series;
  PbLevel         level;
  PbSeriesTable  *table;
  PbDay           moment;
  gboolean        is_current;

  int             period;       /* -1: not yet measured */
  gboolean        has_ended;    /* the period, before the moment */
  PbAssessment    assessment;
};

enum
{
  PROP_0,
  PROP_INDICATOR,
  PROP_NAME,
  PROP_GROUP,
  PROP_GROUP_NAME,
  PROP_IS_CURRENT,
  PROP_VALUE_TEXT,
  PROP_COMPARISON,
  PROP_COMPARISON_TEXT,
  PROP_PERIOD_LABEL,
  PROP_PERIOD_WORDS,
  PROP_DETAIL,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbIndicatorSummary, pb_indicator_summary, G_TYPE_OBJECT)

static gboolean
has_value (PbIndicatorSummary *self)
{
  const PbObservation *cell = pb_indicator_summary_get_cell (self);

  return cell != NULL && cell->status == PB_STATUS_PRESENT;
}

/* Where there is no figure at the moment: why, in the words of the empty states. */
static char *
dup_detail (PbIndicatorSummary *self)
{
  const PbObservation *cell;

  if (self->series == NULL)
    return g_strdup (pb_priority_measure_is_counted (pb_indicator_get_code (self->indicator))
                       ? _("Counted from the registers")
                       : _("Data not available"));
  if (!pb_series_has_level (self->series, self->level))
    return pb_text_not_published_for (self->level);
  if (self->table == NULL)
    return g_strdup ("");
  /* A table of no areas is one that was asked for without a Place. */
  if (pb_series_table_get_n_areas (self->table) == 0)
    return g_strdup (_("Choose a Place"));
  if (self->period < 0)
    return g_strdup (_("Not yet measured"));

  cell = pb_indicator_summary_get_cell (self);
  if (cell == NULL)
    return g_strdup (pb_status_to_label (PB_STATUS_MISSING));
  if (cell->status == PB_STATUS_NOT_PUBLISHED)
    return pb_text_not_published_for (self->level);
  if (cell->status != PB_STATUS_PRESENT)
    return g_strdup (pb_status_to_label (cell->status));

  return g_strdup ("");
}

static char *
dup_value_text (PbIndicatorSummary *self)
{
  if (!has_value (self))
    return g_strdup ("");

  return pb_text_value_short (self->indicator, pb_indicator_summary_get_cell (self)->value);
}

static const char *
get_period_label (PbIndicatorSummary *self)
{
  if (self->table == NULL || self->period < 0)
    return "";

  return pb_text_period (pb_series_table_get_period (self->table, self->period));
}

/* "2023-25"; a value that is older than the moment says so. */
static char *
dup_period_words (PbIndicatorSummary *self)
{
  const char *label = get_period_label (self);
  g_autofree char *since = NULL;

  if (!self->has_ended)
    return g_strdup (label);

  since = pb_text_time_since (pb_series_table_get_period (self->table, self->period)->last, self->moment);

  /* Translators: the label of a period, "2017/18"; "7 years" */
  return g_strdup_printf (_("%s, ended %s before"), label, since);
}

static char *
dup_accessible_text (PbIndicatorSummary *self)
{
  g_autofree char *period = dup_period_words (self);
  g_autofree char *value = dup_value_text (self);
  g_autofree char *detail = dup_detail (self);

  if (*value == '\0')
    return g_strdup_printf ("%s: %s", pb_indicator_get_name (self->indicator), detail);

  return g_strdup_printf ("%s: %s, %s, %s", pb_indicator_get_name (self->indicator), value,
                          pb_comparison_to_label (self->assessment.comparison), period);
}

static void
update (PbIndicatorSummary *self)
{
  self->period = -1;
  self->has_ended = FALSE;
  self->assessment = (PbAssessment) { 0 };

  if (self->table != NULL)
    {
      self->has_ended = pb_period_rule (pb_series_table_get_periods (self->table),
                                        pb_series_table_get_n_periods (self->table), self->moment,
                                        &self->period) == PB_SHOWN_LATEST_ENDED;
      /* A yearly figure is of today until the next is due: mid-2019 in July 2019. */
      if (self->has_ended)
        self->has_ended =
          self->moment - pb_series_table_get_period (self->table, self->period)->last >= 365;
      if (has_value (self))
        self->assessment = pb_assess (self->indicator, pb_indicator_summary_get_cell (self),
                                      pb_series_table_get_benchmark_cell (self->table, self->period));
    }

  for (int i = PROP_VALUE_TEXT; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
pb_indicator_summary_finalize (GObject *object)
{
  PbIndicatorSummary *self = PB_INDICATOR_SUMMARY (object);

  g_clear_object (&self->indicator);
  g_clear_object (&self->series);
  g_clear_object (&self->table);
  g_free (self->group_name);

  G_OBJECT_CLASS (pb_indicator_summary_parent_class)->finalize (object);
}

static void
pb_indicator_summary_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PbIndicatorSummary *self = PB_INDICATOR_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_INDICATOR:
      g_value_set_object (value, self->indicator);
      break;
    case PROP_NAME:
      g_value_set_string (value, pb_indicator_get_short_name (self->indicator));
      break;
    case PROP_GROUP:
      g_value_set_int (value, pb_indicator_get_facts (self->indicator)->group);
      break;
    case PROP_GROUP_NAME:
      g_value_set_string (value, self->group_name);
      break;
    case PROP_IS_CURRENT:
      g_value_set_boolean (value, self->is_current);
      break;
    case PROP_VALUE_TEXT:
      g_value_take_string (value, dup_value_text (self));
      break;
    case PROP_COMPARISON:
      g_value_set_int (value, self->assessment.comparison);
      break;
    case PROP_COMPARISON_TEXT:
      g_value_set_string (value, has_value (self) ? pb_comparison_to_label (self->assessment.comparison) : "");
      break;
    case PROP_PERIOD_LABEL:
      g_value_set_string (value, get_period_label (self));
      break;
    case PROP_PERIOD_WORDS:
      g_value_take_string (value, dup_period_words (self));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, dup_accessible_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_indicator_summary_class_init (PbIndicatorSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pb_indicator_summary_finalize;
  object_class->get_property = pb_indicator_summary_get_property;

  properties[PROP_INDICATOR] = g_param_spec_object ("indicator", NULL, NULL, PB_TYPE_INDICATOR, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_GROUP] = g_param_spec_int ("group", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_GROUP_NAME] = g_param_spec_string ("group-name", NULL, NULL, NULL, flags);
  properties[PROP_IS_CURRENT] = g_param_spec_boolean ("is-current", NULL, NULL, FALSE, flags);
  properties[PROP_VALUE_TEXT] = g_param_spec_string ("value-text", NULL, NULL, NULL, flags);
  properties[PROP_COMPARISON] =
    g_param_spec_int ("comparison", NULL, NULL, 0, PB_N_COMPARISONS - 1, PB_COMPARISON_NOT_COMPARED, flags);
  properties[PROP_COMPARISON_TEXT] = g_param_spec_string ("comparison-text", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD_LABEL] = g_param_spec_string ("period-label", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD_WORDS] = g_param_spec_string ("period-words", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_indicator_summary_init (PbIndicatorSummary *self)
{
  self->period = -1;
  self->moment = PB_DAY_NONE;
  self->level = PB_LEVEL_LTLA;
}

PbIndicatorSummary *
pb_indicator_summary_new (PbIndicator *indicator,
                          const char  *group_name)
{
  PbIndicatorSummary *self = g_object_new (PB_TYPE_INDICATOR_SUMMARY, NULL);

  self->indicator = g_object_ref (indicator);
  self->group_name = g_strdup (group_name);

  return self;
}

void
pb_indicator_summary_set_table (PbIndicatorSummary *self,
                                PbSeries           *series,
                                PbLevel             level,
                                PbSeriesTable      *table)
{
  g_return_if_fail (PB_IS_INDICATOR_SUMMARY (self));

  g_set_object (&self->series, series);
  g_set_object (&self->table, table);
  self->level = level;
  update (self);
}

void
pb_indicator_summary_set_moment (PbIndicatorSummary *self,
                                 PbDay               moment)
{
  g_return_if_fail (PB_IS_INDICATOR_SUMMARY (self));

  if (self->moment == moment)
    return;

  self->moment = moment;
  update (self);
}

void
pb_indicator_summary_set_is_current (PbIndicatorSummary *self,
                                     gboolean            is_current)
{
  g_return_if_fail (PB_IS_INDICATOR_SUMMARY (self));

  if (self->is_current == is_current)
    return;

  self->is_current = is_current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CURRENT]);
}

PbIndicator *
pb_indicator_summary_get_indicator (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), NULL);
  return self->indicator;
}

PbSeries *
pb_indicator_summary_get_series (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), NULL);
  return self->series;
}

PbSeriesTable *
pb_indicator_summary_get_table (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), NULL);
  return self->table;
}

int
pb_indicator_summary_get_period_index (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), -1);
  return self->period;
}

gboolean
pb_indicator_summary_has_ended (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), FALSE);
  return self->has_ended;
}

/* The Place's cell at the moment; %NULL where there is none to speak of. */
const PbObservation *
pb_indicator_summary_get_cell (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), NULL);

  if (self->table == NULL || self->period < 0 || pb_series_table_get_n_areas (self->table) == 0)
    return NULL;

  return pb_series_table_get_cell (self->table, 0, self->period);
}

const PbAssessment *
pb_indicator_summary_get_assessment (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), NULL);
  return &self->assessment;
}

int
pb_indicator_summary_get_group (PbIndicatorSummary *self)
{
  g_return_val_if_fail (PB_IS_INDICATOR_SUMMARY (self), 0);
  return pb_indicator_get_facts (self->indicator)->group;
}

const char *
pb_indicator_summary_say_absence (PbIndicator *indicator)
{
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  return pb_priority_measure_is_counted (pb_indicator_get_code (indicator))
           ? _("Counted from the registers")
           : _("Data not available. No source holds this indicator yet");
}
