#include "pb-xlsx-private.h"

#include "pb-error.h"
#include "pb-made-date.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <unistd.h>

/* What Excel takes: for the name of a sheet, a cell's text, a heading. */
#define MOST_TAB_LETTERS  31
#define MOST_CELL_LETTERS 32767
#define MOST_HEAD_LETTERS 255

#define MOST_ROW_HEIGHT   409.0

#define LANGUAGE    "en-GB"
#define LINE_HEIGHT 15.0   /* [pt] */
#define LINE_FILL   0.92

void
pb_xlsx_check (PbXlsx    *self,
               lxw_error  status)
{
  if (status == LXW_NO_ERROR || self->has_failed)
    return;

  self->has_failed = TRUE;
  g_set_error (self->error, PB_ERROR, PB_ERROR_FAILED, _("The workbook could not be written: %s"),
               lxw_strerror (status));
}

void
pb_xlsx_write_text (PbXlsx        *self,
                    lxw_worksheet *sheet,
                    lxw_row_t      row,
                    lxw_col_t      column,
                    const char    *text,
                    lxw_format    *format)
{
  if (self->has_failed)
    return;

  if (g_utf8_strlen (text, -1) > MOST_CELL_LETTERS)
    {
      g_autofree char *start = g_utf8_substring (text, 0, 60);

      self->has_failed = TRUE;
      g_set_error (self->error, PB_ERROR, PB_ERROR_FAILED,
                   _("The text “%s…” is longer than a cell of a workbook holds: choose CSV"), start);
      return;
    }

  pb_xlsx_check (self, worksheet_write_string (sheet, row, column, text, format));
}

/* Letters are about as wide as the digits that a column is measured in, and words do not
 * fill all lines but the last. */
guint
pb_xlsx_count_lines (const char *text,
                     double      width)
{
  g_auto(GStrv) parts = g_strsplit (text, "\n", -1);
  guint n_lines = 0;

  for (int i = 0; parts[i] != NULL; i++)
    {
      double length = (double) g_utf8_strlen (parts[i], -1);

      n_lines += length <= width ? 1 : (guint) ceil (length / (width * LINE_FILL));
    }

  return MAX (n_lines, 1);
}

void
pb_xlsx_fit_row (PbXlsx        *self,
                 lxw_worksheet *sheet,
                 lxw_row_t      row,
                 guint          n_lines)
{
  if (!self->has_failed && n_lines > 1)
    pb_xlsx_check (self, worksheet_set_row (sheet, row, fmin (n_lines * LINE_HEIGHT, MOST_ROW_HEIGHT), NULL));
}

static char *
cut (const char *text,
     glong       most)
{
  return g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most) : g_strdup (text);
}

/* Whether nothing has this name yet, in whatever case. */
static gboolean
take_name (PbXlsx     *self,
           const char *name)
{
  return g_hash_table_add (self->tabs, g_utf8_casefold (name, -1));
}

/* What Excel refuses in a name is left out; a name that is taken gets a number. */
static char *
make_tab (PbXlsx     *self,
          const char *wanted)
{
  g_autofree char *clean = g_strstrip (g_strdelimit (g_strdup (wanted), "[]:*?/\\'", ' '));
  g_autofree char *name = cut (*clean != '\0' ? clean : _("Table"), MOST_TAB_LETTERS);

  for (int number = 2; !take_name (self, name); number++)
    {
      g_autofree char *suffix = g_strdup_printf (" %d", number);
      g_autofree char *start = cut (clean, MOST_TAB_LETTERS - (glong) g_utf8_strlen (suffix, -1));

      g_free (name);
      name = g_strconcat (start, suffix, NULL);
    }

  return g_steal_pointer (&name);
}

lxw_worksheet *
pb_xlsx_add_sheet (PbXlsx     *self,
                   const char *tab)
{
  lxw_worksheet *sheet = self->has_failed ? NULL : workbook_add_worksheet (self->workbook, tab);

  if (sheet == NULL)
    {
      pb_xlsx_check (self, LXW_ERROR_PARAMETER_VALIDATION);
      return NULL;
    }

  worksheet_set_paper (sheet, 9);   /* A4 */
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  pb_xlsx_check (self, worksheet_set_footer (sheet, "&L&A&R&P / &N"));

  return sheet;
}

/* Letters, digits and underscores, as a table's name must be. */
static char *
make_table_name (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "en");
  GString *fit = g_string_new ("t_");

  for (const char *c = ascii; *c != '\0'; c++)
    g_string_append_c (fit, g_ascii_isalnum (*c) ? g_ascii_tolower (*c) : '_');

  return g_string_free (fit, FALSE);
}

void
pb_xlsx_mark_table (PbXlsx         *self,
                    lxw_worksheet  *sheet,
                    const char     *name,
                    lxw_row_t       head_row,
                    guint           n_rows,
                    GStrv           headings,
                    lxw_format    **formats)
{
  guint n_columns = g_strv_length (headings);
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, n_columns);
  g_autofree lxw_table_column **list = g_new0 (lxw_table_column *, n_columns + 1);
  g_autofree char *fit = make_table_name (name);
  lxw_table_options options = {
    .name = fit,
    .no_autofilter = LXW_TRUE,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 1,
    .columns = list,
  };

  if (self->has_failed)
    return;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].header = headings[i];
      columns[i].header_format = formats[i];
      list[i] = &columns[i];
    }

  pb_xlsx_check (self, worksheet_add_table (sheet, head_row, 0, head_row + n_rows, (lxw_col_t) (n_columns - 1),
                                            &options));
}

static lxw_format *
add_format (PbXlsx   *self,
            gboolean  is_bold,
            double    size,
            gboolean  is_wrapped,
            uint8_t   align)
{
  lxw_format *format = workbook_add_format (self->workbook);

  if (is_bold)
    format_set_bold (format);
  if (size > 0)
    format_set_font_size (format, size);
  if (is_wrapped)
    format_set_text_wrap (format);
  format_set_align (format, align);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);

  return format;
}

static lxw_format *
add_head (PbXlsx  *self,
          uint8_t  align)
{
  lxw_format *format = add_format (self, TRUE, 0, TRUE, align);

  format_set_align (format, LXW_ALIGN_VERTICAL_BOTTOM);
  format_set_bottom (format, LXW_BORDER_THIN);

  return format;
}

/* Thousands are grouped; a number without decimals of its own shows all it has. */
static lxw_format *
add_number (PbXlsx *self,
            int     decimals)
{
  lxw_format *format = add_format (self, FALSE, 0, FALSE, LXW_ALIGN_RIGHT);
  g_autofree char *zeros = g_strnfill (MAX (decimals, 0), '0');
  g_autofree char *pattern = g_strdup_printf ("#,##0%s%s", decimals > 0 ? "." : "", zeros);

  if (decimals >= 0)
    format_set_num_format (format, pattern);

  return format;
}

static void
add_formats (PbXlsx *self)
{
  self->title = add_format (self, TRUE, 15, FALSE, LXW_ALIGN_LEFT);
  self->heading = add_format (self, TRUE, 12, TRUE, LXW_ALIGN_LEFT);
  self->paragraph = add_format (self, FALSE, 0, TRUE, LXW_ALIGN_LEFT);
  self->link = add_format (self, FALSE, 0, TRUE, LXW_ALIGN_LEFT);
  format_set_underline (self->link, LXW_UNDERLINE_SINGLE);
  format_set_font_color (self->link, 0x0563C1);
  self->head = add_head (self, LXW_ALIGN_LEFT);
  self->head_right = add_head (self, LXW_ALIGN_RIGHT);
  self->words = add_format (self, FALSE, 0, TRUE, LXW_ALIGN_LEFT);
  self->words_inside = add_format (self, FALSE, 0, TRUE, LXW_ALIGN_LEFT);
  self->words_in_line = add_format (self, FALSE, 0, FALSE, LXW_ALIGN_LEFT);
  self->head_inside = add_head (self, LXW_ALIGN_LEFT);
  format_set_indent (self->words_inside, 1);
  format_set_indent (self->words_in_line, 1);
  format_set_indent (self->head_inside, 1);
  self->shorthand = add_format (self, FALSE, 0, FALSE, LXW_ALIGN_RIGHT);
  for (int i = 0; i < (int) G_N_ELEMENTS (self->numbers); i++)
    self->numbers[i] = add_number (self, i - 1);
}

static void
set_properties (PbXlsx          *self,
                const PbCaption *caption,
                GDateTime       *made)
{
  g_autofree char *title = cut (caption->headline, MOST_HEAD_LETTERS);
  g_autofree char *subject = cut (caption->subtitle, MOST_HEAD_LETTERS);
  g_autofree char *source = cut (caption->source, MOST_HEAD_LETTERS);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = "Placeboard",
    .comments = source,
    .created = (time_t) g_date_time_to_unix (made),
  };

  pb_xlsx_check (self, workbook_set_properties (self->workbook, &properties));
  pb_xlsx_check (self, workbook_set_custom_property_string (self->workbook, "Language", LANGUAGE));
}

/* The names are known before any sheet is written: the contents link to them. */
static void
choose_tabs (PbXlsx            *self,
             const PbXlsxSheet *sheets,
             guint              n_sheets)
{
  const char *const front[] = { _("Cover"), _("Contents"), _("Notes") };

  for (guint i = 0; i < G_N_ELEMENTS (front); i++)
    take_name (self, front[i]);
  /* Excel keeps this one for itself. */
  take_name (self, "History");

  self->names = g_new0 (char *, n_sheets + 1);
  for (guint i = 0; i < n_sheets; i++)
    self->names[i] = make_tab (self, sheets[i].tab);
}

static void
write_sheets (PbXlsx            *self,
              const PbCaption   *caption,
              const PbXlsxSheet *sheets,
              guint              n_sheets,
              const char *const *notes)
{
  g_autoptr(GDateTime) made = pb_made_date_new ();

  choose_tabs (self, sheets, n_sheets);
  add_formats (self);
  set_properties (self, caption, made);
  pb_xlsx_add_cover (self, caption, sheets, n_sheets, made);
  pb_xlsx_add_contents (self, sheets, n_sheets);
  pb_xlsx_add_notes (self, caption, notes);
  for (guint i = 0; i < n_sheets; i++)
    pb_xlsx_add_table (self, caption, &sheets[i], i);
}

/* The library prints numbers by the person's locale, but a file has decimal points. */
static void
write_workbook (PbXlsx            *self,
                const char        *path,
                const PbCaption   *caption,
                const PbXlsxSheet *sheets,
                guint              n_sheets,
                const char *const *notes)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  locale_t before = uselocale (plain);

  self->workbook = workbook_new (path);
  write_sheets (self, caption, sheets, n_sheets, notes);
  pb_xlsx_check (self, workbook_close (self->workbook));

  uselocale (before);
  freelocale (plain);
}

static GBytes *
read_and_remove (const char  *path,
                 GError     **error)
{
  char *data;
  gsize size;
  gboolean is_read = g_file_get_contents (path, &data, &size, error);

  g_unlink (path);

  return is_read ? g_bytes_new_take (data, size) : NULL;
}

GBytes *
pb_xlsx_make (const PbCaption    *caption,
              const PbXlsxSheet  *sheets,
              guint               n_sheets,
              const char *const  *notes,
              GError            **error)
{
  g_autofree char *path = NULL;
  PbXlsx self = { .error = error };
  int file;

  g_return_val_if_fail (n_sheets > 0, NULL);

  file = g_file_open_tmp ("placeboard-XXXXXX.xlsx", &path, error);
  if (file < 0)
    return NULL;
  close (file);

  self.tabs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  write_workbook (&self, path, caption, sheets, n_sheets, notes);
  g_hash_table_unref (self.tabs);
  g_strfreev (self.names);

  if (self.has_failed)
    {
      g_unlink (path);
      return NULL;
    }

  return read_and_remove (path, error);
}
