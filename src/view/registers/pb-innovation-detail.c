#include "pb-innovation-detail.h"

#include "pb-card.h"
#include "pb-innovation-compare.h"
#include "pb-innovation-evidence.h"
#include "pb-innovation-indicator.h"
#include "pb-innovation-line-view.h"
#include "pb-innovation-mark.h"
#include "pb-innovation-text.h"
#include "pb-record-view.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

struct _PbInnovationDetail
{
  AdwBin        parent_instance;
  PbSession    *session;       /* not owned: the page holds it */
  char         *kind;          /* of what is shown */
  char         *uid;
  PbRegisters  *registers;     /* of what is shown */

  GtkWidget    *head;
  GtkWidget    *back;
  GtkWidget    *title;
  GtkWidget    *subtitle;
  GtkWidget    *pill;
  GtkWidget    *pill_mark;
  GtkWidget    *pill_label;
  GtkWidget    *record_button;
  GtkWidget    *split;

  GtkWidget    *line_card;
  GtkWidget    *story;
  GtkWidget    *line;
  GtkWidget    *evidence_title;
  GtkWidget    *evidence_box;
  GtkWidget    *evidence_button;
  GtkWidget    *indicators_head;
  GtkWidget    *indicators_title;
  GtkWidget    *indicators_note;
  GtkWidget    *indicators_box;
  GtkWidget    *compare;
  GtkWidget    *record_view;
};

G_DEFINE_FINAL_TYPE (PbInnovationDetail, pb_innovation_detail, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
clear_flow (GtkWidget *flow)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (flow)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (flow), child);
}

/* The card speaks; the cell that holds it is not a stop of its own. */
static void
add_to_flow (GtkWidget *flow,
             GtkWidget *card)
{
  GtkWidget *cell = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), card);
  gtk_widget_set_focusable (cell, FALSE);
  gtk_flow_box_insert (GTK_FLOW_BOX (flow), cell, -1);
}

static GtkWidget *
make_flow (guint n_most)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), n_most);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_widget_add_css_class (flow, "innovation-cards");

  return flow;
}

/* Counted when they are loaded: "no before-and-after can be drawn" only then. */
static void
update_indicators_title (PbInnovationDetail *self)
{
  gboolean is_any = FALSE, has_sides = FALSE, is_loading = FALSE;

  for (GtkWidget *cell = gtk_widget_get_first_child (self->indicators_box); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      PbInnovationIndicator *card =
        PB_INNOVATION_INDICATOR (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (cell)));

      is_any = TRUE;
      has_sides |= pb_innovation_indicator_has_sides (card);
      is_loading |= pb_innovation_indicator_is_loading (card);
    }

  gtk_label_set_text (GTK_LABEL (self->indicators_title),
                      !is_any ? _("Linked indicators: none recorded")
                              : has_sides || is_loading ? _("Linked indicators")
                                                        : _("Linked indicators: no before-and-after can be drawn"));
  gtk_widget_set_visible (self->indicators_note, is_any);
  gtk_widget_set_visible (self->indicators_box, is_any);
}

static void
fill_indicators (PbInnovationDetail   *self,
                 PbInnovationRegister *innovations,
                 guint                 number,
                 PbRegisterRecord     *record)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  GPtrArray *links = pb_registers_list_links_from (self->registers, "innovation", self->uid);
  g_auto(GStrv) reach = pb_innovation_register_list_reach (innovations, number, PB_REACH_COVERS);

  clear_flow (self->indicators_box);
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      PbIndicator *indicator;
      GtkWidget *card;

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_INDICATOR) != 0)
        continue;
      indicator = pb_catalogue_find_indicator (catalogue, pb_register_record_get (link, "to_key"));
      if (indicator == NULL)
        continue;

      card = pb_innovation_indicator_new (self->session, indicator, record, (const char *const *) reach);
      g_signal_connect_object (card, "loaded", G_CALLBACK (update_indicators_title), self, G_CONNECT_SWAPPED);
      add_to_flow (self->indicators_box, card);
    }
}

static void
update_indicators (PbInnovationDetail *self)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (self->indicators_box); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    pb_innovation_indicator_update (PB_INNOVATION_INDICATOR (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (cell))));
  update_indicators_title (self);
}

static void
fill_evidence (PbInnovationDetail *self,
               GPtrArray          *evidence)
{
  PbDay moment = pb_session_get_view (self->session)->moment;
  g_autofree char *title = pb_innovation_text_evidence (evidence);

  gtk_label_set_text (GTK_LABEL (self->evidence_title), title);
  clear_flow (self->evidence_box);
  for (guint i = 0; i < evidence->len; i++)
    add_to_flow (self->evidence_box, pb_innovation_evidence_card_new (self->registers, g_ptr_array_index (evidence, i), moment));
  gtk_widget_set_visible (self->evidence_box, evidence->len > 0);
}

static void
update_head (PbInnovationDetail    *self,
             PbInnovationRegister  *innovations,
             const PbInnovationRow *row)
{
  const char *description = pb_register_record_get (row->record, "description");
  const char *need = pb_register_record_get (row->record, "need");
  const char *cohort = pb_register_record_get (row->record, "cohort");
  g_autofree char *state = pb_innovation_text_state (row);
  g_autofree char *start = pb_innovation_text_start (row);
  g_autofree char *reach = pb_innovation_text_reach (innovations, pb_session_get_catalogue (self->session), row->number);
  const char *pill = row->holds == PB_HOLDS_CERTAINLY ? pb_innovation_state_get_title (row->state) : state;
  g_autofree char *name = g_strdup_printf (_("State: %s"), state);
  g_autofree char *story = NULL;

  gtk_label_set_text (GTK_LABEL (self->title), pb_register_record_get_title (row->record));
  gtk_label_set_text (GTK_LABEL (self->subtitle), description != NULL ? description : "");
  gtk_widget_set_visible (self->subtitle, description != NULL);
  pb_innovation_mark_set_state (PB_INNOVATION_MARK (self->pill_mark), row->state);
  gtk_widget_set_visible (self->pill_mark, row->holds != PB_HOLDS_NOT);
  gtk_label_set_text (GTK_LABEL (self->pill_label), pill);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pill), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  story = g_strdup_printf (_("Need: %s. Started: %s. Reach: %s. Review: %s"),
                           need != NULL ? need : cohort != NULL ? cohort : _("not stated"), start, reach,
                           row->is_review_overdue ? _("overdue")
                                                  : pb_register_record_get (row->record, "review_date") != NULL
                                                      ? _("not due yet") : _("not set"));
  gtk_label_set_text (GTK_LABEL (self->story), story);
}

static void
show_innovation (PbInnovationDetail   *self,
                 PbInnovationRegister *innovations,
                 guint                 number,
                 gboolean              is_other)
{
  PbDay moment = pb_session_get_view (self->session)->moment;
  PbInnovationRow row;

  pb_innovation_register_get_row (innovations, number, moment, &row);
  update_head (self, innovations, &row);
  pb_innovation_line_view_show (PB_INNOVATION_LINE_VIEW (self->line), innovations, number, moment);
  fill_evidence (self, pb_registers_list_naming (self->registers, "evidence", "innovation", self->uid));
  if (is_other)
    fill_indicators (self, innovations, number, row.record);
  update_indicators (self);
  pb_innovation_compare_show (PB_INNOVATION_COMPARE (self->compare), self->session, innovations, number);
}

static void
show_other (PbInnovationDetail *self,
            const char         *kind_word,
            const char         *uid)
{
  PbRegisterRecord *record = pb_registers_find (self->registers, kind_word, uid);

  gtk_label_set_text (GTK_LABEL (self->title),
                      record != NULL ? pb_register_record_get_title (record) : _("This record is no longer there"));
  gtk_label_set_text (GTK_LABEL (self->subtitle),
                      record != NULL ? pb_register_kind_get_title (pb_register_record_get_kind (record)) : "");

  if (g_str_equal (kind_word, "evidence"))
    {
      g_autoptr(GPtrArray) itself = g_ptr_array_new ();

      if (record != NULL)
        g_ptr_array_add (itself, record);
      fill_evidence (self, itself);
    }
  else
    fill_evidence (self, pb_registers_list_naming (self->registers, "evidence", kind_word, uid));
}

void
pb_innovation_detail_show (PbInnovationDetail *self,
                           const char         *kind_word,
                           const char         *uid)
{
  PbInnovationRegister *innovations = pb_session_get_innovations (self->session);
  PbRegisters *registers = pb_innovation_register_get_registers (innovations);
  gboolean is_innovation = g_str_equal (kind_word, "innovation") && pb_innovation_register_find (innovations, uid) >= 0;
  gboolean is_other = registers != self->registers || g_strcmp0 (kind_word, self->kind) != 0 ||
                      g_strcmp0 (uid, self->uid) != 0;

  g_set_object (&self->registers, registers);
  if (is_other)
    {
      g_free (self->kind);
      g_free (self->uid);
      self->kind = g_strdup (kind_word);
      self->uid = g_strdup (uid);
    }
  gtk_widget_set_visible (self->line_card, is_innovation);
  gtk_widget_set_visible (self->indicators_head, is_innovation);
  gtk_widget_set_visible (self->indicators_box, is_innovation);
  gtk_widget_set_visible (self->evidence_button, is_innovation || g_str_equal (kind_word, "initiative"));
  gtk_widget_set_visible (self->pill, is_innovation);
  gtk_widget_set_visible (self->record_button, is_innovation);
  gtk_widget_set_visible (self->compare, is_innovation);
  if (is_innovation)
    show_innovation (self, innovations, (guint) pb_innovation_register_find (innovations, uid), is_other);
  else
    show_other (self, kind_word, uid);
  pb_record_view_show (PB_RECORD_VIEW (self->record_view), kind_word, uid);
  if (is_other)
    pb_split_scroll_to_top (PB_SPLIT (self->split));
}

static void
add_state_cb (PbInnovationDetail *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record-for", "(sss)", "innovation_state", "innovation", self->uid);
}

static void
add_evidence_cb (PbInnovationDetail *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record-for", "(sss)", "evidence", self->kind, self->uid);
}

static GtkWidget *
make_pill (PbInnovationDetail *self)
{
  self->pill = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "spacing", 6, NULL);
  self->pill_mark = pb_innovation_mark_new ();
  self->pill_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->pill_label, "heading");
  gtk_widget_add_css_class (self->pill, "verdict-pill");
  gtk_widget_set_valign (self->pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->pill), self->pill_mark);
  gtk_box_append (GTK_BOX (self->pill), self->pill_label);

  return self->pill;
}

static GtkWidget *
make_head (PbInnovationDetail *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->head = head;
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->back, _("Back to all innovations"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "innovations.close");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to all innovations"), -1);

  self->title = make_label (NULL, "title-3", FALSE);
  self->subtitle = make_label (NULL, "caption", TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->subtitle);

  self->record_button = gtk_button_new_with_label (_("Record a decision"));
  gtk_widget_set_valign (self->record_button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->record_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Record a decision"), -1);
  g_signal_connect_object (self->record_button, "clicked", G_CALLBACK (add_state_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_margin_start (head, 10);
  gtk_widget_set_margin_end (head, 16);
  gtk_widget_set_margin_top (head, 10);
  gtk_widget_set_margin_bottom (head, 10);
  gtk_box_append (GTK_BOX (names), self->back);
  gtk_box_append (GTK_BOX (names), words);
  gtk_box_append (GTK_BOX (tools), make_pill (self));
  gtk_box_append (GTK_BOX (tools), self->record_button);
  gtk_box_append (GTK_BOX (head), names);
  gtk_box_append (GTK_BOX (head), tools);

  return head;
}

/* What a person can do stands beside the name, or under it in a narrow window. */
static void
lay_out (PbInnovationDetail *self)
{
  gboolean is_wide = pb_split_is_wide (PB_SPLIT (self->split));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_margin_start (gtk_widget_get_last_child (self->head), is_wide ? 0 : 6);
}

/* A heading with what stands at its right. */
static GtkWidget *
make_heading (GtkWidget  *title,
              GtkWidget  *right)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), right);

  return box;
}

static GtkWidget *
make_main (PbInnovationDetail *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = pb_card_new (_("State over time"), NULL);

  self->story = make_label (NULL, "caption", TRUE);
  self->line = g_object_new (PB_TYPE_INNOVATION_LINE_VIEW, NULL);
  pb_card_append (PB_CARD (card), self->line);
  pb_card_append (PB_CARD (card), self->story);
  gtk_box_append (GTK_BOX (box), card);
  self->line_card = card;

  self->evidence_title = make_label (NULL, "heading", FALSE);
  self->evidence_button = gtk_button_new_with_label (_("Add evidence"));
  gtk_widget_set_valign (self->evidence_button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add evidence"), -1);
  g_signal_connect_object (self->evidence_button, "clicked", G_CALLBACK (add_evidence_cb), self, G_CONNECT_SWAPPED);
  self->evidence_box = make_flow (3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence_box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"), -1);
  gtk_box_append (GTK_BOX (box), make_heading (self->evidence_title, self->evidence_button));
  gtk_box_append (GTK_BOX (box), self->evidence_box);

  self->indicators_title = make_label (NULL, "heading", FALSE);
  self->indicators_note = gtk_label_new (_("Before-and-after is not effect"));
  gtk_widget_add_css_class (self->indicators_note, "caption");
  gtk_widget_add_css_class (self->indicators_note, "dim-label");
  self->indicators_box = make_flow (2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->indicators_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Linked indicators"), -1);
  self->indicators_head = make_heading (self->indicators_title, self->indicators_note);
  gtk_box_append (GTK_BOX (box), self->indicators_head);
  gtk_box_append (GTK_BOX (box), self->indicators_box);
  gtk_box_append (GTK_BOX (box), self->compare);

  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 16);

  return box;
}

static void
pb_innovation_detail_dispose (GObject *object)
{
  PbInnovationDetail *self = PB_INNOVATION_DETAIL (object);

  g_clear_object (&self->registers);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->uid, g_free);

  G_OBJECT_CLASS (pb_innovation_detail_parent_class)->dispose (object);
}

static void
pb_innovation_detail_class_init (PbInnovationDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_innovation_detail_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_innovation_detail_init (PbInnovationDetail *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Innovation details"), -1);
}

GtkWidget *
pb_innovation_detail_new (PbSession *session)
{
  PbInnovationDetail *self = g_object_new (PB_TYPE_INNOVATION_DETAIL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = make_head (self);
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->session = session;
  self->compare = pb_innovation_compare_new ();
  self->record_view = pb_record_view_new (session);
  gtk_box_append (GTK_BOX (main), make_main (self));

  gtk_widget_set_margin_start (side, 16);
  gtk_widget_set_margin_end (side, 16);
  gtk_widget_set_margin_top (side, 12);
  gtk_widget_set_margin_bottom (side, 16);
  gtk_box_append (GTK_BOX (side), self->record_view);

  self->split = pb_split_new (main, side);
  g_signal_connect_object (self->split, "notify::css-classes", G_CALLBACK (lay_out), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (self->split, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), self->split);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

void
pb_innovation_detail_focus (PbInnovationDetail *self)
{
  g_return_if_fail (PB_IS_INNOVATION_DETAIL (self));

  gtk_widget_grab_focus (self->back);
}

gboolean
pb_innovation_detail_is_complete (PbInnovationDetail *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_DETAIL (self), TRUE);

  for (GtkWidget *cell = gtk_widget_get_first_child (self->indicators_box); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    if (pb_innovation_indicator_is_loading (
          PB_INNOVATION_INDICATOR (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (cell)))))
      return FALSE;

  return !pb_innovation_compare_is_loading (PB_INNOVATION_COMPARE (self->compare));
}
