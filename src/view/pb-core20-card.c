#include "pb-core20-card.h"

#include "pb-glossary.h"

#include <glib/gi18n-lib.h>

#define GROUPING "core20"

/**
 * PbCore20Card:
 *
 * How many small areas of the Place, or of the system, are in the national
 * most deprived 20%, by edition of the Index of Multiple Deprivation; and the
 * switch that compares them with the rest.
 *
 * Property: session.
 */
struct _PbCore20Card
{
  AdwBin      parent_instance;
  PbSession  *session;
  gboolean    is_updating;

  GtkWidget  *heading;
  GtkWidget  *counts;
  GtkWidget  *switch_row;
  GtkWidget  *control;
  GtkWidget  *reason;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbCore20Card, pb_core20_card, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  pb_glossary_explain (GTK_LABEL (label));

  return label;
}

/* "51 of 151" above "IMD 2019" */
static GtkWidget *
make_count (const PbCore20 *core20)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = make_label ("numeric");
  GtkWidget *edition = make_label ("caption");
  g_autofree char *count = g_strdup_printf ("%d", core20->n_core20);
  g_autofree char *of = g_strdup_printf ("%d", core20->n_areas);
  g_autofree char *markup =
    /* Translators: a count among all, "51 of 151"; the first number is large */
    g_markup_printf_escaped (_("<span size=\"136%%\" weight=\"bold\">%s</span> of %s"), count, of);
  g_autofree char *words = g_strdup_printf (_("IMD %s"), core20->imd_edition);

  gtk_label_set_markup (GTK_LABEL (number), markup);
  gtk_label_set_text (GTK_LABEL (edition), words);
  gtk_widget_add_css_class (edition, "dim-label");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), edition);

  return box;
}

static void
update_counts (PbCore20Card   *self,
               const PbCore20 *core20,
               guint           n_editions)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->counts)) != NULL)
    gtk_box_remove (GTK_BOX (self->counts), child);
  for (guint i = 0; i < n_editions; i++)
    gtk_box_append (GTK_BOX (self->counts), make_count (&core20[i]));
}

static const PbInequalityChoice *
find_grouping (PbInequality *inequality)
{
  guint n_choices;
  const PbInequalityChoice *choices = pb_inequality_get_groupings (inequality, &n_choices);

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (choices[i].id, GROUPING))
      return &choices[i];

  return NULL;
}

static void
update_switch (PbCore20Card *self,
               PbInequality *inequality)
{
  const PbInequalityChoice *choice = find_grouping (inequality);
  const char *reason = choice != NULL ? choice->reason : NULL;

  self->is_updating = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->control),
                         g_strcmp0 (pb_inequality_get_question (inequality)->grouping, GROUPING) == 0 ||
                           g_strcmp0 (pb_session_get_view (self->session)->grouping, GROUPING) == 0);
  self->is_updating = FALSE;

  gtk_widget_set_visible (self->switch_row, choice != NULL);
  gtk_widget_set_sensitive (self->control, choice != NULL && choice->is_available);
  gtk_label_set_text (GTK_LABEL (self->reason), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->reason, reason != NULL);
}

static void
update (PbCore20Card *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);
  PbArea *place = pb_session_get_place (self->session);
  const PbCore20 *core20 = NULL;
  guint n_editions = 0;
  g_autofree char *heading = NULL;

  if (inequality != NULL)
    core20 = pb_inequality_get_core20 (inequality, &n_editions);

  gtk_widget_set_visible (GTK_WIDGET (self), n_editions > 0);
  if (n_editions == 0)
    return;

  heading = place != NULL
              ? g_strdup_printf (_("%s: small areas in England’s most deprived 20%%"), pb_area_get_name (place))
              : g_strdup (_("Small areas in England’s most deprived 20%"));
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  update_counts (self, core20, n_editions);
  update_switch (self, inequality);
}

static void
switched_cb (PbCore20Card *self)
{
  if (self->is_updating)
    return;

  pb_session_choose_grouping (self->session, gtk_switch_get_active (GTK_SWITCH (self->control)) ? GROUPING : NULL);
}

static void
set_session (PbCore20Card *self,
             PbSession    *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_core20_card_dispose (GObject *object)
{
  g_clear_object (&PB_CORE20_CARD (object)->session);

  G_OBJECT_CLASS (pb_core20_card_parent_class)->dispose (object);
}

static void
pb_core20_card_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_CORE20_CARD (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_core20_card_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_CORE20_CARD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_core20_card_class_init (PbCore20CardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_core20_card_dispose;
  object_class->get_property = pb_core20_card_get_property;
  object_class->set_property = pb_core20_card_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_switch (PbCore20Card *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = make_label (NULL);

  gtk_label_set_text (GTK_LABEL (label), _("National most deprived 20% against the rest"));
  self->reason = make_label ("caption");
  gtk_widget_add_css_class (self->reason, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (words), self->reason);

  self->control = gtk_switch_new ();
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("National most deprived 20% against the rest"), -1);
  g_signal_connect_object (self->control, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);

  self->switch_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->switch_row), words);
  gtk_box_append (GTK_BOX (self->switch_row), self->control);
}

static void
pb_core20_card_init (PbCore20Card *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->heading = make_label ("heading");
  self->counts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->counts), TRUE);
  make_switch (self);

  gtk_box_append (GTK_BOX (card), self->heading);
  gtk_box_append (GTK_BOX (card), self->counts);
  gtk_box_append (GTK_BOX (card), self->switch_row);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  adw_bin_set_child (ADW_BIN (self), card);
}
