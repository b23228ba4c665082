#include "pb-place-cards.h"

#include "pb-fact-list.h"
#include "pb-place-register.h"
#include "pb-setting-list.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Rows of a card before it hands over to its page. */
#define MOST_ROWS 4

struct _PbPlaceCards
{
  GtkBox      parent_instance;
  PbSession  *session;

  GtkWidget  *innovations;
  GtkWidget  *decisions;
  GtkWidget  *settings;
  GtkWidget  *promises;
};

G_DEFINE_FINAL_TYPE (PbPlaceCards, pb_place_cards, GTK_TYPE_BOX)

/* One step: the page, narrowed to the Place. */
static void
show_page (PbPlaceCards *self,
           PbPageKind    page,
           const char   *filter)
{
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));

  view->page = page;
  pb_view_set_record (view, NULL, NULL);
  pb_view_set_filter (view, filter, view->place);
  pb_session_show (self->session, view);
}

static void
show_innovations_cb (PbPlaceCards *self)
{
  show_page (self, PB_PAGE_INNOVATIONS, "innovations.place");
}

static void
show_decisions_cb (PbPlaceCards *self)
{
  show_page (self, PB_PAGE_DECISIONS, "decisions.place");
}

static void
show_assembly_cb (PbPlaceCards *self)
{
  show_page (self, PB_PAGE_ASSEMBLY, "assembly.place");
}

/* A row at the card's end that goes on to its page. */
static void
add_more (PbPlaceCards *self,
          GtkWidget    *card,
          const char   *words,
          GCallback     callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fact");
  gtk_widget_add_css_class (button, "more");
  g_signal_connect_swapped (button, "clicked", callback, self);
  pb_fact_list_append (PB_FACT_LIST (card), button);
}

static char *
say_innovation (const PbInnovationRow *row)
{
  const char *state = pb_innovation_state_get_label (row->state);
  const char *strength = pb_evidence_strength_get_label (row->strength);

  if (row->holds == PB_HOLDS_NOT)
    /* Translators: of an innovation that begins after the moment */
    return g_strdup (_("later"));

  /* Translators: state of an innovation and how strong its evidence is: "undecided; evidence: activity" */
  return g_strdup_printf (_("%s; evidence: %s"), state, strength);
}

/* Whatever they are linked to. */
static void
add_kept (PbFactList           *card,
          PbInnovationRegister *innovations,
          const PbView         *view)
{
  PbInnovationQuestion question = { .moment = view->moment, .place = view->place };
  g_autoptr(GArray) rows = pb_innovation_register_filter (innovations, &question);
  g_autofree char *count = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < rows->len; i++)
    n_kept += pb_innovation_state_is_kept (g_array_index (rows, PbInnovationRow, i).state) &&
              g_array_index (rows, PbInnovationRow, i).holds == PB_HOLDS_CERTAINLY;

  count = g_strdup_printf ("%u", n_kept);
  pb_fact_list_add (card, _("Kept in this Place"), n_kept > 0 ? count : _("none recorded"));
}

static char *
dup_innovations_heading (PbPlaceCards *self,
                         PbIndicator  *indicator,
                         PbPlaceLink   link)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);

  for (guint i = 0; link == PB_PLACE_LINK_PRIORITY && i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);

      if (priority->number == pb_indicator_get_facts (indicator)->group)
        /* Translators: short name of a priority: "Innovations for Prevention and self-care" */
        return g_strdup_printf (_("Innovations for %s"), priority->short_name);
    }

  /* Translators: short name of an indicator */
  return g_strdup_printf (_("Innovations linked to %s"), pb_indicator_get_short_name (indicator));
}

static void
fill_innovations (PbPlaceCards *self,
                  const PbView *view)
{
  PbInnovationRegister *innovations = pb_session_get_innovations (self->session);
  PbIndicator *indicator = pb_session_get_indicator (self->session);
  PbPlaceLink link;
  g_autoptr(GArray) rows = NULL;
  g_autofree char *heading = NULL;
  PbFactList *card = PB_FACT_LIST (self->innovations);

  pb_fact_list_clear (card);
  gtk_widget_set_visible (self->innovations, innovations != NULL && indicator != NULL &&
                                               pb_innovation_register_get_n (innovations) > 0);
  if (!gtk_widget_get_visible (self->innovations))
    return;

  rows = pb_place_register_list_innovations (innovations, pb_session_get_catalogue (self->session), view->place,
                                             indicator, view->moment, &link);
  heading = dup_innovations_heading (self, indicator, link);
  pb_fact_list_set_heading (card, heading);
  for (guint i = 0; i < rows->len && i < MOST_ROWS; i++)
    {
      const PbInnovationRow *row = &g_array_index (rows, PbInnovationRow, i);
      g_autofree char *value = say_innovation (row);

      pb_fact_list_add_entry (card, pb_register_record_get_title (row->record), value, "innovation",
                              pb_register_record_get_uid (row->record));
    }
  if (rows->len == 0)
    pb_fact_list_add (card, _("That reach this Place"), _("none recorded"));
  add_kept (card, innovations, view);

  add_more (self, self->innovations, _("All innovations of this Place"), G_CALLBACK (show_innovations_cb));
}

static void
fill_decisions (PbPlaceCards *self,
                const PbView *view)
{
  PbFactList *card = PB_FACT_LIST (self->decisions);
  PbRegisters *registers = pb_session_get_registers (self->session);
  g_autofree char *month = pb_text_month (view->moment);
  g_autofree char *heading = g_strdup_printf (_("Open decisions at %s"), month);
  g_autoptr(GPtrArray) open =
    pb_place_register_list_open_decisions (registers, pb_session_get_catalogue (self->session), view->place,
                                           view->moment);

  pb_fact_list_clear (card);
  pb_fact_list_set_heading (card, heading);
  gtk_widget_set_visible (self->decisions, pb_registers_list (registers, "decision")->len > 0);
  for (guint i = 0; i < open->len && i < MOST_ROWS; i++)
    {
      const PbDecisionChain *chain = g_ptr_array_index (open, i);

      pb_fact_list_add_entry (card, pb_register_record_get_title (chain->decision), chain->subtitle, "decision",
                              pb_register_record_get_uid (chain->decision));
    }
  if (open->len == 0)
    {
      PbArea *place = pb_session_get_place (self->session);
      g_autofree char *none =
        g_strdup_printf (_("No decision is recorded for %s by %s"), pb_area_get_name (place), month);

      pb_fact_list_add (card, _("Open"), none);
    }

  add_more (self, self->decisions, _("All decisions of this Place"), G_CALLBACK (show_decisions_cb));
}

static void
fill_settings (PbPlaceCards *self,
               const PbView *view)
{
  PbFactList *card = PB_FACT_LIST (self->settings);
  g_autoptr(GPtrArray) rows =
    pb_setting_list_new (pb_session_get_registers (self->session), pb_session_get_catalogue (self->session),
                         view->place, view->moment);

  pb_fact_list_clear (card);
  gtk_widget_set_visible (self->settings, rows->len > 0);
  for (guint i = 0; i < rows->len && i < MOST_ROWS; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);
      /* Translators: a setting's use and its beds: "community support beds; beds: not stated" */
      g_autofree char *value = g_strdup_printf (_("%s; beds: %s"), row->use_words, row->beds);

      pb_fact_list_add_entry (card, pb_register_record_get_title (row->setting), value, "setting",
                              pb_register_record_get_uid (row->setting));
    }
  if (rows->len > MOST_ROWS)
    {
      g_autofree char *words = g_strdup_printf (_("All %u settings"), rows->len);

      add_more (self, self->settings, words, G_CALLBACK (show_decisions_cb));
    }
}

static void
add_promises (PbPlaceCards *self,
              const PbView *view,
              const char   *kind_word,
              const char   *label)
{
  PbFactList *card = PB_FACT_LIST (self->promises);
  g_autoptr(GArray) promises =
    pb_assembly_list_promises (pb_session_get_registers (self->session), pb_session_get_catalogue (self->session),
                               kind_word, view->place, view->moment);
  guint n_known = 0;

  for (guint i = 0; i < promises->len; i++)
    {
      const PbAssemblyPromise *promise = &g_array_index (promises, PbAssemblyPromise, i);

      if (promise->state == PB_ASSEMBLY_LATER || ++n_known > MOST_ROWS)
        continue;

      pb_fact_list_add_entry (card, pb_register_record_get_title (promise->record), label, kind_word,
                              pb_register_record_get_uid (promise->record));
    }
  if (n_known == 0)
    pb_fact_list_add (card, label, _("none recorded"));
}

static void
fill_promises (PbPlaceCards *self,
               const PbView *view)
{
  g_autofree char *networks =
    pb_place_register_dup_networks (pb_session_get_registers (self->session),
                                    pb_session_get_catalogue (self->session), view->place);

  pb_fact_list_clear (PB_FACT_LIST (self->promises));
  add_promises (self, view, "pledge", _("Pledge"));
  add_promises (self, view, "ask", _("Ask"));
  pb_fact_list_add (PB_FACT_LIST (self->promises), _("Primary care networks"),
                    networks != NULL ? networks : _("not recorded"));
  add_more (self, self->promises, _("All pledges and asks of this Place"), G_CALLBACK (show_assembly_cb));
}

static void
pb_place_cards_dispose (GObject *object)
{
  g_clear_object (&PB_PLACE_CARDS (object)->session);

  G_OBJECT_CLASS (pb_place_cards_parent_class)->dispose (object);
}

static void
pb_place_cards_class_init (PbPlaceCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_place_cards_dispose;
}

static GtkWidget *
add_card (PbPlaceCards *self,
          const char   *heading)
{
  GtkWidget *card = pb_fact_list_new (heading);

  gtk_box_append (GTK_BOX (self), card);

  return card;
}

static void
pb_place_cards_init (PbPlaceCards *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->innovations = add_card (self, _("Innovations"));
  self->decisions = add_card (self, _("Open decisions"));
  self->settings = add_card (self, _("Settings here"));
  self->promises = add_card (self, _("Pledges, asks and networks"));
}

void
pb_place_cards_show (PbPlaceCards *self,
                     PbSession    *session)
{
  const PbView *view;

  g_return_if_fail (PB_IS_PLACE_CARDS (self));
  g_return_if_fail (PB_IS_SESSION (session));

  g_set_object (&self->session, session);
  view = pb_session_get_view (session);
  gtk_widget_set_visible (GTK_WIDGET (self), pb_session_get_registers (session) != NULL &&
                                               pb_session_get_place (session) != NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  fill_innovations (self, view);
  fill_decisions (self, view);
  fill_settings (self, view);
  fill_promises (self, view);
}
