#include "pb-sexes-card.h"

#include "pb-number.h"
#include "pb-series-choosers.h"
#include "pb-text-for-people.h"
#include "pb-verdict-pill.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbSexesCard:
 *
 * The measure for men and for women, side by side: value, direction, verdict.
 * The sex that the session does not show is asked for here, off the main
 * thread; until it is there, its answer before stays. A press chooses the sex.
 *
 * Property: session.
 */

#define N_SEXES 2

static const char *const sexes[N_SEXES] = { "Male", "Female" };

typedef struct
{
  PbSexesCard  *card;          /* that it is part of */
  GCancellable *cancellable;   /* of the answer on its way; NULL for none */
  GtkWidget    *button;
  GtkWidget    *title;
  GtkWidget    *value;
  GtkWidget    *direction;
  GtkWidget    *pill;
} Column;

struct _PbSexesCard
{
  AdwBin      parent_instance;
  PbSession  *session;
  Column      columns[N_SEXES];
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbSexesCard, pb_sexes_card, ADW_TYPE_BIN)

/* "Rose 1.4 since 2015-17" */
static char *
dup_direction (PbInequality *inequality)
{
  const PbVerdict *verdict = pb_inequality_get_verdict (inequality);
  const char *baseline = pb_inequality_get_question (inequality)->baseline;
  g_autofree char *change = NULL;

  if (baseline == NULL || verdict->direction == PB_DIRECTION_NONE)
    return g_strdup (verdict->reason != NULL ? verdict->reason : "");

  if (verdict->direction == PB_DIRECTION_UNCHANGED)
    return g_strdup_printf (_("Unchanged since %s"), baseline);

  change = pb_number_format (fabs (verdict->change), pb_inequality_get_decimals (inequality));
  return g_strdup_printf (verdict->direction == PB_DIRECTION_ROSE ? _("Rose %s since %s") : _("Fell %s since %s"),
                          change, baseline);
}

static void
show_answer (Column       *column,
             PbInequality *inequality)
{
  const char *refusal = pb_inequality_get_refusal (inequality);
  const char *value = refusal != NULL ? _("No value") : pb_inequality_get_value_words (inequality);
  const char *words = pb_inequality_get_verdict_words (inequality);
  g_autofree char *direction = refusal != NULL ? g_strdup (refusal) : dup_direction (inequality);
  g_autofree char *spoken = NULL;

  gtk_label_set_text (GTK_LABEL (column->value), value);
  gtk_label_set_text (GTK_LABEL (column->direction), direction);
  gtk_widget_set_visible (column->direction, *direction != '\0');
  pb_verdict_pill_show (PB_VERDICT_PILL (column->pill), pb_inequality_get_verdict (inequality)->kind, words,
                        pb_inequality_get_method (inequality));

  spoken = g_strdup_printf ("%s: %s. %s. %s", gtk_label_get_text (GTK_LABEL (column->title)), value, direction, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
cancel (Column *column)
{
  g_cancellable_cancel (column->cancellable);
  g_clear_object (&column->cancellable);
}

static void
answer_ready_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Column *column = user_data;
  g_autoptr(PbSexesCard) self = column->card;   /* held by the question */
  g_autoptr(GError) error = NULL;
  g_autoptr(PbInequality) inequality = pb_inequality_load_finish (PB_WORKSPACE (object), result, &error);

  /* A newer question is on its way; its answer is the one to show. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&column->cancellable);
  if (inequality != NULL)
    show_answer (column, inequality);
  else
    gtk_label_set_text (GTK_LABEL (column->value), error->message);
}

static void
ask (Column       *column,
     PbInequality *shown,
     PbSeries     *series)
{
  PbInequalityQuestion question = *pb_inequality_get_question (shown);
  PbSession *session = column->card->session;

  question.series = series;
  column->cancellable = g_cancellable_new ();
  g_object_ref (column->card);
  pb_inequality_load_async (pb_session_get_workspace (session), pb_session_get_catalogue (session), &question,
                            column->cancellable, answer_ready_cb, column);
}

/* The same series for one of the sexes; %NULL where there is none. */
static PbSeries *
find_series (PbSexesCard *self,
             PbSeries    *series,
             const char  *sex)
{
  PbSeries *found = pb_facet_find_series (PB_FACET_SEX, pb_session_get_catalogue (self->session), series, sex);

  return found != NULL && g_str_equal (pb_series_get_sex (found), sex) &&
             g_str_equal (pb_series_get_age (found), pb_series_get_age (series)) &&
             g_str_equal (pb_series_get_category (found), pb_series_get_category (series))
           ? found
           : NULL;
}

static void
update (PbSexesCard *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);
  const PbInequalityQuestion *question = inequality != NULL ? pb_inequality_get_question (inequality) : NULL;
  PbSeries *series[N_SEXES] = { NULL, NULL };

  for (int i = 0; i < N_SEXES; i++)
    cancel (&self->columns[i]);

  if (question != NULL && pb_inequality_get_refusal (inequality) == NULL &&
      g_strcmp0 (question->grouping, "sexes") != 0)
    for (int i = 0; i < N_SEXES; i++)
      series[i] = find_series (self, question->series, sexes[i]);

  gtk_widget_set_visible (GTK_WIDGET (self), series[0] != NULL && series[1] != NULL);
  if (series[0] == NULL || series[1] == NULL)
    return;

  for (int i = 0; i < N_SEXES; i++)
    {
      if (series[i] == question->series)
        show_answer (&self->columns[i], inequality);
      else
        ask (&self->columns[i], inequality, series[i]);
    }
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
make_column (PbSexesCard *self,
             GtkWidget   *box,
             int          sex)
{
  Column *column = &self->columns[sex];
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  column->card = self;
  column->title = append_label (content, "caption-heading");
  column->value = append_label (content, "heading");
  column->direction = append_label (content, "caption");
  gtk_widget_add_css_class (column->title, "dim-label");
  gtk_widget_add_css_class (column->value, "numeric");
  gtk_widget_add_css_class (column->direction, "numeric");
  column->pill = pb_verdict_pill_new ();
  gtk_widget_set_margin_top (column->pill, 4);
  gtk_box_append (GTK_BOX (content), column->pill);
  gtk_label_set_text (GTK_LABEL (column->title), sex == 0 ? _("Men") : _("Women"));

  column->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (column->button), content);
  gtk_widget_add_css_class (column->button, "flat");
  gtk_widget_add_css_class (column->button, "sex-column");
  gtk_widget_set_valign (content, GTK_ALIGN_START);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (column->button),
                                           sex == 0 ? "win.choose-sex::Male" : "win.choose-sex::Female");
  gtk_box_append (GTK_BOX (box), column->button);
}

static void
set_session (PbSexesCard *self,
             PbSession   *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_sexes_card_dispose (GObject *object)
{
  PbSexesCard *self = PB_SEXES_CARD (object);

  for (int i = 0; i < N_SEXES; i++)
    cancel (&self->columns[i]);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_sexes_card_parent_class)->dispose (object);
}

static void
pb_sexes_card_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_SEXES_CARD (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_sexes_card_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_SEXES_CARD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_sexes_card_class_init (PbSexesCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_sexes_card_dispose;
  object_class->get_property = pb_sexes_card_get_property;
  object_class->set_property = pb_sexes_card_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_sexes_card_init (PbSexesCard *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = append_label (card, "heading");

  gtk_label_set_text (GTK_LABEL (heading), _("Men and women"));
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (int i = 0; i < N_SEXES; i++)
    make_column (self, columns, i);
  gtk_box_append (GTK_BOX (card), columns);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  adw_bin_set_child (ADW_BIN (self), card);
}

gboolean
pb_sexes_card_is_loading (PbSexesCard *self)
{
  g_return_val_if_fail (PB_IS_SEXES_CARD (self), FALSE);

  for (int i = 0; i < N_SEXES; i++)
    if (self->columns[i].cancellable != NULL)
      return TRUE;

  return FALSE;
}
