#include "pb-assembly-head.h"

#include "pb-assembly-meeting.h"
#include "pb-assembly-meetings.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* One beside the other, and on the next line where there is no room. */
static GtkWidget *
make_wrapping_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_layout_manager (box, pb_wrap_layout_new ());

  return box;
}

static GtkWidget *
make_words (const PbAssemblyContext *context,
            PbRegisterRecord        *meeting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *title = meeting != NULL ? pb_register_record_get_title (meeting) : _("Assembly");
  g_autofree char *subtitle = meeting != NULL ? pb_assembly_dup_subtitle (context, meeting) : NULL;
  g_autofree char *headline =
    pb_assembly_dup_headline (context->registers, context->catalogue, context->place_code, context->moment);
  g_autofree char *of_place =
    context->place_code != NULL ? g_strdup_printf ("%s: %s", context->my_place_name, headline) : NULL;

  gtk_box_append (GTK_BOX (box), pb_assembly_label_new (title, "title-3"));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (box), pb_assembly_label_new (subtitle, "caption dim-label"));
  gtk_box_append (GTK_BOX (box), pb_assembly_label_new (of_place != NULL ? of_place : headline, "caption dim-label"));

  return box;
}

static void
mine_toggled_cb (GtkToggleButton *button,
                 PbSession       *session)
{
  pb_session_choose_filter (session, PB_ASSEMBLY_PLACE_FILTER,
                            gtk_toggle_button_get_active (button) ? PB_ASSEMBLY_PLACE_MINE : NULL);
}

static GtkWidget *
make_mine (const PbAssemblyContext *context)
{
  g_autofree char *label = context->my_place_name != NULL ? g_strdup_printf (_("My Place: %s"), context->my_place_name)
                                                          : g_strdup (_("My Place"));
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), context->place_code != NULL);
  gtk_widget_set_sensitive (button, context->my_place != NULL);
  gtk_widget_set_tooltip_text (button, context->my_place != NULL
                                         ? _("Show what this Place pledged, asks and was asked")
                                         : _("Choose a Place on the map first"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (mine_toggled_cb), context->session, 0);
  pb_assembly_set_key (button, "my place");

  return button;
}

static void
add_button (GtkWidget *tools,
            GtkWidget *button)
{
  gtk_widget_remove_css_class (button, "flat");
  gtk_box_append (GTK_BOX (tools), button);
}

/* A new promise begins with the selected Place. */
static GtkWidget *
make_tools (const PbAssemblyContext *context,
            PbRegisterRecord        *meeting)
{
  GtkWidget *tools = make_wrapping_box ();
  GPtrArray *questions = NULL;

  if (meeting != NULL)
    questions = pb_registers_list_naming (context->registers, "assembly_question", "meeting",
                                          pb_register_record_get_uid (meeting));

  gtk_box_append (GTK_BOX (tools), make_mine (context));
  add_button (tools, pb_assembly_add_button_new (_("Add a pledge"), "pledge", "place", context->my_place));
  add_button (tools, pb_assembly_add_button_new (_("Add an ask"), "ask", "from_party", context->my_place_name));
  if (questions != NULL && questions->len > 0)
    add_button (tools, pb_assembly_add_button_new (_("Record a response"), "assembly_response", "question",
                                                   pb_register_record_get_uid (questions->pdata[0])));

  return tools;
}

/* Which of several meetings; nothing is asked where there is one. */
static void
add_meetings (GtkBox                  *box,
              const PbAssemblyContext *context,
              PbRegisterRecord        *shown)
{
  g_autoptr(GPtrArray) meetings = pb_assembly_list_meetings (context->registers);
  GtkWidget *row;

  if (meetings->len < 2)
    return;

  row = make_wrapping_box ();
  for (guint i = 0; i < meetings->len; i++)
    {
      const char *uid = pb_register_record_get_uid (meetings->pdata[i]);
      g_autofree char *words = pb_assembly_dup_meeting_name (meetings->pdata[i]);
      GtkWidget *button =
        pb_assembly_button_new (words, "win.set-filter", g_variant_new ("(ss)", PB_ASSEMBLY_MEETING_FILTER, uid));

      gtk_widget_set_sensitive (button, meetings->pdata[i] != shown);
      gtk_box_append (GTK_BOX (row), button);
    }

  gtk_box_append (box, row);
}

static GtkWidget *
make_none (const PbAssemblyContext *context)
{
  const char *system = pb_catalogue_get_facts (context->catalogue)->system_name;
  g_autofree char *sentence = *system != '\0' ? g_strdup_printf (_("No assembly is recorded for %s."), system)
                                              : g_strdup (_("No assembly is recorded."));

  return pb_assembly_empty_new (sentence,
                                pb_assembly_add_button_new (_("Add a meeting"), "meeting", "kind", "assembly"));
}

void
pb_assembly_fill_head (GtkBox                  *box,
                       const PbAssemblyContext *context,
                       PbRegisterRecord        *meeting)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  gtk_box_append (box, make_words (context, meeting));
  gtk_box_append (box, make_tools (context, meeting));
  add_meetings (box, context, meeting);
  if (meeting == NULL)
    gtk_box_append (box, make_none (context));
}
