#include "pb-inequality-choosers.h"

#include "pb-choice-popover.h"
#include "pb-chooser-button.h"
#include "pb-series-choosers.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * PbInequalityChoosers:
 *
 * Measure, grouping, sex, baseline, and the edition that ranks small areas.
 * They stay usable where the answer is a refusal: the way out is through them.
 *
 * Property: session.
 */
struct _PbInequalityChoosers
{
  GtkWidget   parent_instance;
  PbSession  *session;

  GtkWidget  *measure;
  GtkWidget  *grouping;
  GtkWidget  *sex;
  GtkWidget  *baseline;
  GtkWidget  *edition;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbInequalityChoosers, pb_inequality_choosers, GTK_TYPE_WIDGET)

typedef const PbInequalityChoice *(*ListFunc) (PbInequality *inequality,
                                               guint        *n_out);

/* What stands: as resolved, or as wished where nothing is shown. */
static const char *
get_current (const char *resolved,
             const char *wished)
{
  return resolved != NULL ? resolved : wished;
}

static const char *
get_measure (PbInequalityChoosers *self,
             PbInequality         *inequality)
{
  return get_current (pb_inequality_get_question (inequality)->measure,
                      pb_session_get_view (self->session)->measure);
}

static const char *
get_grouping (PbInequalityChoosers *self,
              PbInequality         *inequality)
{
  return get_current (pb_inequality_get_question (inequality)->grouping,
                      pb_session_get_view (self->session)->grouping);
}

static const char *
get_baseline (PbInequalityChoosers *self,
              PbInequality         *inequality)
{
  return get_current (pb_inequality_get_question (inequality)->baseline,
                      pb_session_get_view (self->session)->baseline);
}

/* The title of the choice that stands; %NULL where none does. */
static const char *
find_title (PbInequality *inequality,
            ListFunc      list,
            const char   *current)
{
  guint n_choices;
  const PbInequalityChoice *choices = list (inequality, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_strcmp0 (choices[i].id, current) == 0)
      return choices[i].title;

  return NULL;
}

static void
open_popover (PbInequalityChoosers *self,
              GtkMenuButton        *button,
              const char           *title,
              ListFunc              list,
              const char           *current,
              PbChoiceFunc          choose)
{
  guint n_choices;
  const PbInequalityChoice *choices = list (pb_session_get_inequality (self->session), &n_choices);

  gtk_menu_button_set_popover (button,
                               pb_choice_popover_new (self->session, title, choices, n_choices, current, choose));
}

static void
open_measures_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  PbInequalityChoosers *self = PB_INEQUALITY_CHOOSERS (user_data);
  PbInequality *inequality = pb_session_get_inequality (self->session);

  if (inequality != NULL)
    open_popover (self, button, _("Measure"), pb_inequality_get_measures, get_measure (self, inequality),
                  pb_session_choose_measure);
}

static void
open_groupings_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  PbInequalityChoosers *self = PB_INEQUALITY_CHOOSERS (user_data);
  PbInequality *inequality = pb_session_get_inequality (self->session);

  if (inequality != NULL)
    open_popover (self, button, _("Groups"), pb_inequality_get_groupings, get_grouping (self, inequality),
                  pb_session_choose_grouping);
}

static void
open_baselines_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  PbInequalityChoosers *self = PB_INEQUALITY_CHOOSERS (user_data);
  PbInequality *inequality = pb_session_get_inequality (self->session);

  if (inequality != NULL)
    open_popover (self, button, _("Compare with"), pb_inequality_get_baselines, get_baseline (self, inequality),
                  pb_session_choose_baseline);
}

static void
show_choice (PbInequalityChoosers         *self,
             GtkWidget                    *chooser,
             const char                   *name,
             const char                   *title,
             const char                   *otherwise,
             gboolean                      has_choices,
             GtkMenuButtonCreatePopupFunc  open)
{
  pb_chooser_button_show_popover (PB_CHOOSER_BUTTON (chooser), name, title != NULL ? title : otherwise,
                                  has_choices ? open : NULL, self);
}

static void
update_sex (PbInequalityChoosers *self)
{
  PbSeries *series = pb_session_get_series (self->session);
  g_autoptr(GMenuModel) menu = NULL;
  g_autofree char *label = NULL;

  if (series != NULL)
    {
      menu = pb_facet_make_menu (PB_FACET_SEX, pb_session_get_catalogue (self->session), series);
      label = pb_facet_dup_label (PB_FACET_SEX, series);
    }

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->sex), _("Sex"), label != NULL ? label : "", menu);
}

/* The edition in "IMD 2019, ranked within Derby, on 2011 boundaries" */
static char *
dup_edition (PbInequality *inequality)
{
  const char *words = pb_inequality_get_imd_words (inequality);
  guint n_editions;
  const PbCore20 *editions = pb_inequality_get_core20 (inequality, &n_editions);

  for (guint i = 0; *words != '\0' && i < n_editions; i++)
    if (strstr (words, editions[i].imd_edition) != NULL)
      return g_strdup (editions[i].imd_edition);

  return NULL;
}

/* Only where small areas are ranked, and more than one edition could rank them. */
static void
update_edition (PbInequalityChoosers *self,
                PbInequality         *inequality)
{
  g_autofree char *edition = dup_edition (inequality);
  g_autofree char *label = g_strdup_printf (_("IMD %s"), edition != NULL ? edition : "");
  g_autoptr(GMenu) menu = g_menu_new ();
  guint n_editions;
  const PbCore20 *editions = pb_inequality_get_core20 (inequality, &n_editions);

  for (guint i = n_editions; i > 0; i--)
    {
      const char *year = editions[i - 1].imd_edition;
      g_autofree char *name = g_strdup_printf (_("Index of Multiple Deprivation %s"), year);
      g_autoptr(GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.choose-imd-edition", "s", year);
      g_menu_append_item (menu, item);
    }

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->edition), _("Ranked by"), label,
                          edition != NULL && n_editions > 1 ? G_MENU_MODEL (menu) : NULL);
}

static void
update_baseline (PbInequalityChoosers *self,
                 PbInequality         *inequality)
{
  const char *baseline = find_title (inequality, pb_inequality_get_baselines, get_baseline (self, inequality));
  g_autofree char *label = baseline != NULL ? g_strdup_printf (_("Since %s"), baseline) : NULL;
  guint n_choices;

  pb_inequality_get_baselines (inequality, &n_choices);
  show_choice (self, self->baseline, _("Compare with"), label, _("No earlier period"), n_choices > 1,
               open_baselines_cb);
}

/* While the next answer is on its way, the choosers of the last one stay. */
static void
update (PbInequalityChoosers *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);
  guint n_choices;

  update_sex (self);
  if (inequality == NULL)
    return;

  pb_inequality_get_measures (inequality, &n_choices);
  show_choice (self, self->measure, _("Measure"),
               find_title (inequality, pb_inequality_get_measures, get_measure (self, inequality)),
               _("Measure"), n_choices > 0, open_measures_cb);
  pb_inequality_get_groupings (inequality, &n_choices);
  show_choice (self, self->grouping, _("Groups"),
               find_title (inequality, pb_inequality_get_groupings, get_grouping (self, inequality)),
               _("Groups"), n_choices > 0, open_groupings_cb);
  update_baseline (self, inequality);
  update_edition (self, inequality);
}

static void
set_session (PbInequalityChoosers *self,
             PbSession            *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::series", G_CALLBACK (update_sex), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_inequality_choosers_dispose (GObject *object)
{
  PbInequalityChoosers *self = PB_INEQUALITY_CHOOSERS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_inequality_choosers_parent_class)->dispose (object);
}

static void
pb_inequality_choosers_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_INEQUALITY_CHOOSERS (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_inequality_choosers_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_INEQUALITY_CHOOSERS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_inequality_choosers_class_init (PbInequalityChoosersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_inequality_choosers_dispose;
  object_class->get_property = pb_inequality_choosers_get_property;
  object_class->set_property = pb_inequality_choosers_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, PB_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_chooser (PbInequalityChoosers *self)
{
  GtkWidget *chooser = pb_chooser_button_new ();

  gtk_widget_set_visible (chooser, FALSE);
  gtk_widget_set_parent (chooser, GTK_WIDGET (self));

  return chooser;
}

static void
pb_inequality_choosers_init (PbInequalityChoosers *self)
{
  self->measure = append_chooser (self);
  self->grouping = append_chooser (self);
  self->sex = append_chooser (self);
  self->baseline = append_chooser (self);
  self->edition = append_chooser (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel-choosers");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is compared"), -1);
}
