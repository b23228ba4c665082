#include "pb-projection-card.h"

#include "pb-card.h"
#include "pb-priority-known.h"
#include "pb-priority-projection.h"
#include "pb-priority-rows.h"
#include "pb-projection-bar.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbProjectionCard
{
  AdwBin      parent_instance;
  GtkWidget  *card;
  GtkWidget  *bar;
  GtkWidget  *made_label;
  GtkWidget  *expander;
  GtkWidget  *rows;
};

G_DEFINE_FINAL_TYPE (PbProjectionCard, pb_projection_card, ADW_TYPE_BIN)

static void
pb_projection_card_class_init (PbProjectionCardClass *klass)
{
}

static void
pb_projection_card_init (PbProjectionCard *self)
{
  self->card = pb_card_new (NULL, NULL);
  self->bar = pb_projection_bar_new ();
  self->made_label = pb_priority_label_new (NULL, "caption", "dim-label");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->rows);

  pb_card_append (PB_CARD (self->card), self->bar);
  pb_card_append (PB_CARD (self->card), self->made_label);
  pb_card_append (PB_CARD (self->card), self->expander);
  adw_bin_set_child (ADW_BIN (self), self->card);
}

GtkWidget *
pb_projection_card_new (void)
{
  return g_object_new (PB_TYPE_PROJECTION_CARD, NULL);
}

static char *
describe_made (PbPriorityProjection *projection)
{
  g_autofree char *made = projection->made != NULL ? pb_text_fuzzy (projection->made) : NULL;
  g_autofree char *by = projection->by != NULL ? pb_text_fuzzy (projection->by) : NULL;

  if (made == NULL || by == NULL)
    return g_strdup (_("A projection if nothing changes: not a deficit and not a cut"));

  return g_strdup_printf (_("A projection made in %s, by %s: not a deficit and not a cut"), made, by);
}

/* "£219m by 2021 · not derived": a row of the table beside the bar. */
static void
add_row (PbProjectionCard *self,
         PbRegisters      *registers,
         PbRegisterRecord *record)
{
  g_autofree char *amount = pb_priority_projection_amount (record);
  const char *by = pb_register_record_get (record, "by_date");
  const char *source = pb_registers_get_title_of (registers, record, "source");
  g_autofree char *when = by != NULL ? pb_text_fuzzy (by) : g_strdup (_("not stated"));
  gboolean is_derived = g_strcmp0 (pb_register_record_get (record, "is_derived"), "1") == 0;
  g_autofree char *detail =
    is_derived ? g_strdup_printf (_("%s by %s · derived here: our sum"), amount, when)
               : g_strdup_printf (_("%s by %s · %s"), amount, when, source != NULL ? source : _("source not stated"));

  gtk_box_append (GTK_BOX (self->rows),
                  pb_priority_row_button_new (NULL, pb_register_record_get_title (record), detail, record, FALSE));
}

static void
fill_rows (PbProjectionCard     *self,
           PbRegisters          *registers,
           PbPriorityProjection *projection)
{
  guint n = projection->parts->len + projection->others->len + (projection->sum != NULL);
  g_autofree char *label = NULL;

  pb_priority_box_clear (self->rows);
  for (guint i = 0; i < projection->parts->len; i++)
    add_row (self, registers, g_ptr_array_index (projection->parts, i));
  if (projection->sum != NULL)
    add_row (self, registers, projection->sum);
  for (guint i = 0; i < projection->others->len; i++)
    add_row (self, registers, g_ptr_array_index (projection->others, i));

  label = g_strdup_printf (ngettext ("Show %u projection as a table", "Show all %u projections as a table", n), n);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
}

void
pb_projection_card_update (PbProjectionCard *self,
                           PbSession        *session)
{
  PbRegisters *registers = pb_session_get_registers (session);
  g_autoptr(PbPriorityProjection) projection = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *made = NULL;

  g_return_if_fail (PB_IS_PROJECTION_CARD (self));

  if (registers != NULL)
    projection = pb_priority_projection_new (registers, pb_session_get_view (session)->moment);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          projection != NULL && projection->parts->len + projection->others->len > 0);
  if (projection == NULL)
    return;

  headline = pb_priority_projection_headline (projection);
  quote = projection->condition != NULL ? g_strdup_printf ("“%s”", projection->condition) : NULL;
  made = describe_made (projection);
  pb_card_set_title (PB_CARD (self->card), headline != NULL ? headline : _("Projections"));
  pb_card_set_subtitle (PB_CARD (self->card), quote);
  pb_projection_bar_show (PB_PROJECTION_BAR (self->bar), projection);
  gtk_widget_set_visible (self->bar, projection->parts->len > 0);
  gtk_label_set_text (GTK_LABEL (self->made_label), made);
  fill_rows (self, registers, projection);
}
