#include "pb-innovation-side.h"

#include "pb-card.h"
#include "pb-fact-list.h"
#include "pb-innovation-filters.h"
#include "pb-innovation-mark.h"
#include "pb-innovation-step-view.h"
#include "pb-innovation-text.h"
#include "pb-text-for-people.h"
#include "pb-text-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STATE_KEY "innovations.state"
#define N_LISTS 2

struct _PbInnovationSide
{
  GtkBox      parent_instance;
  PbSession  *session;     /* not owned: the page holds it */

  GtkWidget  *steps_card;
  GtkWidget  *steps;
  GtkWidget  *table_button;
  GtkWidget  *table;

  GtkWidget  *states_card;
  GtkWidget  *state_buttons[PB_N_INNOVATION_STATES];
  GtkWidget  *state_counts[PB_N_INNOVATION_STATES];
  GtkWidget  *list_buttons[N_LISTS];
  GtkWidget  *list_counts[N_LISTS];

  GtkWidget  *others;
  gboolean    is_updating;
};

static const char *const list_words[N_LISTS] = { PB_INNOVATION_KEPT_WITHOUT_EVIDENCE, PB_INNOVATION_KEPT_THEN_LAPSED };
static const char *const list_titles[N_LISTS] = { N_("Kept without evidence"), N_("Kept, then lapsed") };

G_DEFINE_FINAL_TYPE (PbInnovationSide, pb_innovation_side, GTK_TYPE_BOX)

/* Pressed, it shows only these; pressed again, all. */
static void
filter_toggled_cb (GtkToggleButton *button,
                   gpointer         user_data)
{
  PbInnovationSide *self = PB_INNOVATION_SIDE (user_data);
  const char *word = g_object_get_data (G_OBJECT (button), "pb-word");

  if (!self->is_updating)
    pb_session_choose_filter (self->session, STATE_KEY, gtk_toggle_button_get_active (button) ? word : NULL);
}

static GtkWidget *
make_row (PbInnovationSide  *self,
          GtkWidget         *mark,
          const char        *title,
          const char        *word,
          GtkWidget        **count_out)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);

  *count_out = gtk_label_new (NULL);
  gtk_widget_add_css_class (*count_out, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (mark != NULL)
    gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), *count_out);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "innovation-filter");
  g_object_set_data (G_OBJECT (button), "pb-word", (gpointer) word);
  g_signal_connect_object (button, "toggled", G_CALLBACK (filter_toggled_cb), self, 0);

  return button;
}

static void
update_row (GtkWidget  *button,
            GtkWidget  *label,
            const char *title,
            const char *count,
            gboolean    is_none,
            const char *chosen)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", title, count);

  gtk_label_set_text (GTK_LABEL (label), count);
  if (is_none)
    {
      gtk_widget_remove_css_class (label, "heading");
      gtk_widget_add_css_class (label, "dim-label");
    }
  else
    {
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_remove_css_class (label, "dim-label");
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                g_strcmp0 (g_object_get_data (G_OBJECT (button), "pb-word"), chosen) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_states (PbInnovationSide           *self,
               PbInnovationRegister       *innovations,
               const PbInnovationQuestion *question)
{
  guint counts[PB_N_INNOVATION_STATES];
  g_autofree char *month = pb_text_month (question->moment);
  /* Translators: heading of counts; %s is a month: "State at July 2024" */
  g_autofree char *title = g_strdup_printf (_("State at %s"), month);

  pb_card_set_title (PB_CARD (self->states_card), title);
  pb_innovation_register_count (innovations, question, counts);
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[i]);

      update_row (self->state_buttons[i], self->state_counts[i],
                  pb_innovation_state_get_title ((PbInnovationState) i), count, counts[i] == 0, question->state);
    }
}

static void
update_lists (PbInnovationSide           *self,
              PbInnovationRegister       *innovations,
              const PbInnovationQuestion *question)
{
  for (int i = 0; i < N_LISTS; i++)
    {
      PbInnovationQuestion list_question = *question;
      g_autoptr(GArray) rows = NULL;
      g_autofree char *count = NULL;

      list_question.state = list_words[i];
      rows = pb_innovation_register_filter (innovations, &list_question);
      count = rows->len > 0 ? g_strdup_printf ("%u", rows->len) : g_strdup (_("none recorded"));
      update_row (self->list_buttons[i], self->list_counts[i], _(list_titles[i]), count, rows->len == 0,
                  question->state);
    }
}

static char *
dup_count (double count)
{
  return g_strdup_printf (fabs (count - round (count)) > 0.05 ? "%.1f" : "%.0f", count);
}

/* A row for the end of each year, and one for the moment. */
static void
update_table (PbInnovationSide *self,
              GArray           *steps,
              PbDay             moment)
{
  const char *titles[PB_N_INNOVATION_STATES + 2] = { _("Date") };
  g_autoptr(GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  int n_titles = 1, used[PB_N_INNOVATION_STATES];
  int first, last;

  for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
    for (guint i = 0; i < steps->len; i++)
      if (g_array_index (steps, PbInnovationStep, i).counts[state] > 0)
        {
          used[n_titles - 1] = state;
          titles[n_titles++] = pb_innovation_state_get_title ((PbInnovationState) state);
          break;
        }
  if (steps->len == 0)
    return;

  pb_day_to_ymd (g_array_index (steps, PbInnovationStep, 0).day + 1, &first, NULL, NULL);
  pb_day_to_ymd (moment, &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    {
      PbDay day = MIN (pb_day_from_ymd (year, 12, 31), moment);
      g_autoptr(GtkStringList) row = gtk_string_list_new (NULL);
      const PbInnovationStep *at = NULL, *next = NULL;

      for (guint i = 0; i < steps->len; i++)
        {
          const PbInnovationStep *step = &g_array_index (steps, PbInnovationStep, i);

          if (step->day <= day)
            at = step;
          else if (next == NULL)
            next = step;
        }
      gtk_string_list_take (row, pb_text_day (day));
      for (int i = 0; i + 1 < n_titles; i++)
        {
          double count = at != NULL ? at->counts[used[i]] : 0;

          if (at != NULL && next != NULL)
            count += (next->counts[used[i]] - count) * (day - at->day) / (next->day - at->day);
          gtk_string_list_take (row, dup_count (count));
        }
      g_list_store_append (rows, row);
    }

  pb_text_table_show (PB_TEXT_TABLE (self->table), _("In use by state"), titles, 1, G_LIST_MODEL (rows));
}

static void
update_steps (PbInnovationSide           *self,
              PbInnovationRegister       *innovations,
              const PbInnovationQuestion *question)
{
  guint n_dated = 0;
  PbInnovationQuestion all = *question;
  g_autoptr(GArray) steps = pb_innovation_register_list_steps (innovations, question, &n_dated);
  g_autoptr(GArray) rows = NULL;
  g_autofree char *subtitle = NULL;

  all.state = all.evidence = NULL;
  all.review_overdue = FALSE;
  rows = pb_innovation_register_filter (innovations, &all);
  subtitle = pb_innovation_text_steps (n_dated, rows->len);

  pb_card_set_subtitle (PB_CARD (self->steps_card), subtitle);
  pb_innovation_step_view_show (PB_INNOVATION_STEP_VIEW (self->steps), steps, question->moment);
  gtk_widget_set_visible (self->steps, steps->len > 0);
  gtk_widget_set_visible (self->table_button, steps->len > 0);
  update_table (self, steps, question->moment);
}

/* Strongest evidence of an initiative, and how many records. */
static char *
say_evidence (PbRegisters *registers,
              const char  *column,
              const char  *uid)
{
  GPtrArray *evidence = pb_registers_list_naming (registers, "evidence", column, uid);
  PbEvidenceStrength strongest = PB_EVIDENCE_NONE, strength;
  g_autofree char *records = NULL;

  for (guint i = 0; i < evidence->len; i++)
    if (pb_evidence_strength_from_word (pb_register_record_get (g_ptr_array_index (evidence, i), "kind"), &strength))
      strongest = MAX (strongest, strength);

  if (evidence->len == 0)
    return g_strdup (_("No evidence recorded"));

  records = g_strdup_printf (ngettext ("%u record", "%u records", evidence->len), evidence->len);
  return g_strdup_printf ("%s, %s", pb_evidence_strength_get_label (strongest), records);
}

/* What is evidence of neither an innovation nor an initiative is a claim of its own. */
static void
update_others (PbInnovationSide *self,
               PbRegisters      *registers)
{
  GPtrArray *initiatives = pb_registers_list (registers, "initiative");
  GPtrArray *evidence = pb_registers_list (registers, "evidence");

  pb_fact_list_clear (PB_FACT_LIST (self->others));
  for (guint i = 0; i < initiatives->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (initiatives, i);
      g_autofree char *words = say_evidence (registers, "initiative", pb_register_record_get_uid (record));

      pb_fact_list_add_record (PB_FACT_LIST (self->others), pb_register_record_get_title (record), words, "initiative",
                               pb_register_record_get_uid (record));
    }
  for (guint i = 0; i < evidence->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (evidence, i);
      PbEvidenceStrength strength = PB_EVIDENCE_NONE;

      if (pb_register_record_get (record, "innovation") != NULL || pb_register_record_get (record, "initiative") != NULL)
        continue;

      pb_evidence_strength_from_word (pb_register_record_get (record, "kind"), &strength);
      pb_fact_list_add_record (PB_FACT_LIST (self->others), pb_evidence_strength_get_label (strength),
                               pb_register_record_get_title (record), "evidence", pb_register_record_get_uid (record));
    }
  gtk_widget_set_visible (self->others, pb_fact_list_get_n_rows (PB_FACT_LIST (self->others)) > 0);
}

void
pb_innovation_side_update (PbInnovationSide *self)
{
  PbInnovationRegister *innovations = pb_session_get_innovations (self->session);
  PbInnovationQuestion question;

  g_return_if_fail (PB_IS_INNOVATION_SIDE (self));

  if (innovations == NULL)
    return;

  pb_innovation_question_init (&question, pb_session_get_view (self->session));
  self->is_updating = TRUE;
  update_steps (self, innovations, &question);
  update_states (self, innovations, &question);
  update_lists (self, innovations, &question);
  update_others (self, pb_innovation_register_get_registers (innovations));
  self->is_updating = FALSE;
}

static void
table_toggled_cb (PbInnovationSide *self)
{
  gtk_widget_set_visible (self->table, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button)));
}

static void
make_steps (PbInnovationSide *self)
{
  self->steps_card = pb_card_new (_("In use by state"), NULL);
  self->steps = g_object_new (PB_TYPE_INNOVATION_STEP_VIEW, NULL);
  self->table_button = gtk_toggle_button_new_with_label (_("Show as table"));
  self->table = g_object_new (PB_TYPE_TEXT_TABLE, "visible", FALSE, NULL);

  gtk_widget_set_halign (self->table_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->table_button, "flat");
  gtk_widget_add_css_class (self->table_button, "caption");
  gtk_widget_add_css_class (self->table_button, "card-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show the states over time as a table"), -1);
  g_signal_connect_object (self->table_button, "toggled", G_CALLBACK (table_toggled_cb), self, G_CONNECT_SWAPPED);

  pb_card_append (PB_CARD (self->steps_card), self->steps);
  pb_card_append (PB_CARD (self->steps_card), self->table_button);
  pb_card_append (PB_CARD (self->steps_card), self->table);
  gtk_box_append (GTK_BOX (self), self->steps_card);
}

static void
make_states (PbInnovationSide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *card = pb_card_new (NULL, NULL);

  self->states_card = pb_card_new ("", NULL);
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    {
      GtkWidget *mark = pb_innovation_mark_new ();

      pb_innovation_mark_set_state (PB_INNOVATION_MARK (mark), (PbInnovationState) i);
      self->state_buttons[i] = make_row (self, mark, pb_innovation_state_get_title ((PbInnovationState) i),
                                         pb_innovation_state_to_word ((PbInnovationState) i), &self->state_counts[i]);
      gtk_box_append (GTK_BOX (box), self->state_buttons[i]);
    }
  pb_card_append (PB_CARD (self->states_card), box);
  gtk_box_append (GTK_BOX (self), self->states_card);

  for (int i = 0; i < N_LISTS; i++)
    {
      self->list_buttons[i] = make_row (self, NULL, _(list_titles[i]), list_words[i], &self->list_counts[i]);
      if (i > 0)
        gtk_box_append (GTK_BOX (lists), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (lists), self->list_buttons[i]);
    }
  pb_card_append (PB_CARD (card), lists);
  gtk_box_append (GTK_BOX (self), card);
}

static void
pb_innovation_side_class_init (PbInnovationSideClass *klass)
{
}

static void
pb_innovation_side_init (PbInnovationSide *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 16);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 16);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 14);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 14);
  make_steps (self);
  make_states (self);
  self->others = pb_fact_list_new (_("Initiatives and other evidence"));
  gtk_box_append (GTK_BOX (self), self->others);
}

GtkWidget *
pb_innovation_side_new (PbSession *session)
{
  PbInnovationSide *self = g_object_new (PB_TYPE_INNOVATION_SIDE, NULL);

  self->session = session;
  return GTK_WIDGET (self);
}
