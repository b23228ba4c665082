#include "pb-import-preview.h"

#include "pb-json.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The value of the file's first row, %NULL where there is none. */
static const char *
get_first_value (JsonObject *inspection,
                 guint       column)
{
  JsonArray *rows = pb_json_get_array (inspection, "rows");
  JsonArray *first;

  if (rows == NULL || json_array_get_length (rows) == 0)
    return NULL;

  first = json_array_get_array_element (rows, 0);
  return column < json_array_get_length (first) ? json_array_get_string_element (first, column) : NULL;
}

static void
append_row (GtkListBox *list,
            const char *title,
            const char *subtitle,
            const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  /* What a file holds is text, not markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
    }

  if (value != NULL && *value != '\0')
    {
      GtkWidget *label = gtk_label_new (value);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_set_tooltip_text (label, value);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  gtk_list_box_append (list, row);
}

static void
fill_columns (GtkListBox *list,
              JsonObject *inspection)
{
  JsonArray *columns = pb_json_get_array (inspection, "columns");

  for (guint i = 0; columns != NULL && i < json_array_get_length (columns); i++)
    {
      JsonObject *column = json_array_get_object_element (columns, i);
      const char *name = pb_json_get_text (column, "name");
      const char *meaning = pb_json_get_text (column, "meaning");
      g_autofree char *subtitle = *meaning != '\0' ? g_strdup_printf (_("Read as %s"), meaning) : g_strdup (_("Not read"));

      append_row (list, *name != '\0' ? name : _("(no name)"), subtitle, get_first_value (inspection, i));
    }
}

static void
fill_layers (GtkListBox *list,
             JsonObject *inspection)
{
  static const struct
  {
    const char *member;
    const char *title;
  } facts[] = {
    { "name", N_("Layer") },
    { "projection", N_("Projection") },
    { "code_field", N_("Codes are in") },
    { "name_field", N_("Names are in") },
    { "edition", N_("Edition of the boundaries") },
  };
  JsonArray *layers = pb_json_get_array (inspection, "layers");

  for (guint i = 0; layers != NULL && i < json_array_get_length (layers); i++)
    {
      JsonObject *layer = json_array_get_object_element (layers, i);

      for (guint j = 0; j < G_N_ELEMENTS (facts); j++)
        {
          const char *text = pb_json_get_text (layer, facts[j].member);

          append_row (list, _(facts[j].title), NULL, *text != '\0' ? text : _("not stated"));
        }
    }
}

static void
fill_resources (GtkListBox *list,
                JsonObject *inspection)
{
  JsonArray *resources = pb_json_get_array (inspection, "resources");

  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);
      const char *kind = pb_json_get_text (resource, "kind");

      append_row (list, pb_json_get_text (resource, "path"), NULL,
                  g_str_equal (kind, "observations") ? _("figures")
                  : g_str_equal (kind, "boundary")   ? _("boundaries")
                  : g_str_equal (kind, "table")      ? _("table")
                                                     : _("not read"));
    }
}

void
pb_import_preview_fill (GtkListBox *list,
                        JsonObject *inspection)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);

  fill_columns (list, inspection);
  fill_layers (list, inspection);
  fill_resources (list, inspection);
  gtk_widget_set_visible (GTK_WIDGET (list), gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL);
}

void
pb_import_preview_fill_problems (GtkBox     *box,
                                 JsonObject *inspection)
{
  JsonArray *problems = pb_json_get_array (inspection, "problems");
  guint n_problems = problems != NULL ? json_array_get_length (problems) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; i < n_problems; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      GtkWidget *label = gtk_label_new (json_array_get_string_element (problems, i));

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (line), icon);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (box, line);
    }

  gtk_widget_set_visible (GTK_WIDGET (box), n_problems > 0);
}
