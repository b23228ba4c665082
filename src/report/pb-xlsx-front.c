#include "pb-xlsx-private.h"

#include "pb-shorthand.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE_WIDTH 92.0   /* of a column of paragraphs [letters] */
#define NAME_WIDTH 22.0

/* Where the next paragraph goes. */
typedef struct
{
  PbXlsx        *xlsx;
  lxw_worksheet *sheet;
  lxw_row_t      row;
} Page;

static void
add_paragraph (Page       *page,
               const char *text,
               lxw_format *format)
{
  if (text == NULL || *text == '\0')
    return;

  pb_xlsx_fit_row (page->xlsx, page->sheet, page->row, pb_xlsx_count_lines (text, PAGE_WIDTH));
  pb_xlsx_write_text (page->xlsx, page->sheet, page->row++, 0, text, format);
}

/* Cells of that column of the tidy tables, each text once, in the order met. */
static GPtrArray *
list_words (const PbXlsxSheet *sheets,
            guint              n_sheets,
            const char        *column_name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_sheets; i++)
    {
      const PbDataTable *table = sheets[i].table;
      int column = pb_data_table_find_column (table, column_name);
      gboolean is_tidy = column >= 0 && pb_data_table_find_column (table, "licence") >= 0;

      for (guint row = 0; is_tidy && row < pb_data_table_get_n_rows (table); row++)
        {
          const char *text = pb_data_table_get_cell (table, row, (guint) column)->text;

          if (*text != '\0' && !g_ptr_array_find_with_equal_func (words, text, g_str_equal, NULL))
            g_ptr_array_add (words, g_strdup (text));
        }
    }

  return words;
}

/* How a cell is said to a person; (transfer full) */
typedef char *(*Say) (const char *text);

static void
add_list (Page              *page,
          const char        *heading,
          const PbXlsxSheet *sheets,
          guint              n_sheets,
          const char        *column,
          Say                say)
{
  g_autoptr(GPtrArray) words = list_words (sheets, n_sheets, column);

  if (words->len == 0)
    return;

  add_paragraph (page, heading, page->xlsx->heading);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *said = say (g_ptr_array_index (words, i));

      add_paragraph (page, said, page->xlsx->paragraph);
    }
}

/* The licence that nearly all public figures have, by its name. */
static char *
say_licence (const char *code)
{
  return g_strdup (g_str_equal (code, "OGL-UK-3.0") ? _("Open Government Licence v3.0 (OGL-UK-3.0)") : code);
}

static void
add_lines (Page       *page,
           const char *lines)
{
  g_auto(GStrv) parts = g_strsplit (lines, "\n", -1);

  for (int i = 0; parts[i] != NULL; i++)
    add_paragraph (page, parts[i], page->xlsx->paragraph);
}

void
pb_xlsx_add_cover (PbXlsx            *self,
                   const PbCaption   *caption,
                   const PbXlsxSheet *sheets,
                   guint              n_sheets,
                   GDateTime         *made)
{
  Page page = { self, pb_xlsx_add_sheet (self, _("Cover")), 0 };
  /* Translators: a date as strftime has it: 21 November 2026 */
  g_autofree char *day = g_date_time_format (made, _("%-d %B %Y"));
  g_autofree char *maker = g_strdup_printf (_("Made with Placeboard on %s."), day);
  g_autofree char *holds =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The workbook has %u table, after contents and notes.",
                                  "The workbook has %u tables, each in a worksheet, after contents and notes.", n_sheets),
                     n_sheets);

  if (page.sheet == NULL)
    return;

  worksheet_fit_to_pages (page.sheet, 1, 0);
  pb_xlsx_check (self, worksheet_set_column (page.sheet, 0, 0, PAGE_WIDTH, NULL));
  add_paragraph (&page, caption->headline, self->title);
  add_paragraph (&page, caption->subtitle, self->paragraph);
  add_paragraph (&page, _("What this workbook holds"), self->heading);
  add_paragraph (&page, holds, self->paragraph);
  add_list (&page, _("Publisher and dataset"), sheets, n_sheets, "source", g_strdup);
  add_list (&page, _("Date of the data"), sheets, n_sheets, "vintage", pb_text_fuzzy);
  add_list (&page, _("Licence"), sheets, n_sheets, "licence", say_licence);
  add_paragraph (&page, _("Source and attribution"), self->heading);
  add_lines (&page, caption->source);
  add_paragraph (&page, _("Made by"), self->heading);
  add_paragraph (&page, maker, self->paragraph);
  add_paragraph (&page, _("Contact"), self->heading);
  add_paragraph (&page, _("Not stated"), self->paragraph);
}

/* Two columns under one header row, from row @head_row on: what is told of what. */
static void
add_pairs (PbXlsx        *self,
           lxw_worksheet *sheet,
           const char    *name,
           lxw_row_t      head_row,
           guint          n_rows,
           const char    *first,
           const char    *second)
{
  g_auto(GStrv) headings = g_new0 (char *, 3);
  lxw_format *formats[] = { self->head, self->head };

  worksheet_fit_to_pages (sheet, 1, 0);
  headings[0] = g_strdup (first);
  headings[1] = g_strdup (second);
  pb_xlsx_check (self, worksheet_set_column (sheet, 0, 0, NAME_WIDTH, NULL));
  pb_xlsx_check (self, worksheet_set_column (sheet, 1, 1, PAGE_WIDTH - NAME_WIDTH, NULL));
  pb_xlsx_mark_table (self, sheet, name, head_row, n_rows, headings, formats);
  worksheet_freeze_panes (sheet, head_row + 1, 0);
}

static void
add_entry (PbXlsx        *self,
           lxw_worksheet *sheet,
           lxw_row_t      row,
           const char    *tab,
           const char    *about)
{
  g_autofree char *target = g_strdup_printf ("internal:'%s'!A1", tab);

  if (!self->has_failed)
    pb_xlsx_check (self, worksheet_write_url_opt (sheet, row, 0, target, self->link, tab, NULL));
  pb_xlsx_fit_row (self, sheet, row, pb_xlsx_count_lines (about, PAGE_WIDTH - NAME_WIDTH));
  pb_xlsx_write_text (self, sheet, row, 1, about, self->words);
}

void
pb_xlsx_add_contents (PbXlsx            *self,
                      const PbXlsxSheet *sheets,
                      guint              n_sheets)
{
  lxw_worksheet *sheet = pb_xlsx_add_sheet (self, _("Contents"));

  if (sheet == NULL)
    return;

  pb_xlsx_write_text (self, sheet, 0, 0, _("Contents"), self->title);
  pb_xlsx_write_text (self, sheet, 1, 0, _("This worksheet has one table, with a link to each of the others."), NULL);
  add_entry (self, sheet, 3, _("Notes"), _("What to know about the figures, and what shorthand means"));
  for (guint i = 0; i < n_sheets; i++)
    {
      g_autofree char *about =
        g_strdup_printf ("%s. %s", pb_data_table_get_title (sheets[i].table), sheets[i].about);

      add_entry (self, sheet, 4 + i, self->names[i], about);
    }
  add_pairs (self, sheet, "contents", 2, n_sheets + 1, _("Worksheet"), _("What it holds"));
}

/* A full stop after a whole word or number, before a capital: not that of a short form. */
static gboolean
ends_sentence (const char *start,
               const char *stop)
{
  if (stop[0] != '.' || stop[1] != ' ' || !g_unichar_isupper (g_utf8_get_char (stop + 2)) || stop - start < 4)
    return FALSE;

  return strchr ("0123456789%)", stop[-1]) != NULL || strpbrk (stop - 3, " .") == stop;
}

static void
split_sentences (GPtrArray  *sentences,
                 const char *text)
{
  const char *start = text;

  for (const char *c = text; *c != '\0'; c++)
    if (*c == '\n' || ends_sentence (start, c))
      {
        g_ptr_array_add (sentences, g_strstrip (g_strndup (start, c - start + (*c == '.'))));
        start = c + 1;
      }

  g_ptr_array_add (sentences, g_strstrip (g_strdup (start)));
}

static lxw_row_t
add_note (PbXlsx        *self,
          lxw_worksheet *sheet,
          lxw_row_t      row,
          const char    *sign,
          const char    *meaning)
{
  pb_xlsx_write_text (self, sheet, row, 0, sign, self->words);
  pb_xlsx_fit_row (self, sheet, row, pb_xlsx_count_lines (meaning, PAGE_WIDTH - NAME_WIDTH));
  pb_xlsx_write_text (self, sheet, row, 1, meaning, self->words);

  return row + 1;
}

void
pb_xlsx_add_notes (PbXlsx            *self,
                   const PbCaption   *caption,
                   const char *const *notes)
{
  lxw_worksheet *sheet = pb_xlsx_add_sheet (self, _("Notes"));
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const lxw_row_t first = 3;
  lxw_row_t row = first;
  int number = 0;

  if (sheet == NULL)
    return;

  split_sentences (sentences, caption->notes);
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    g_ptr_array_add (sentences, g_strdup (notes[i]));

  pb_xlsx_write_text (self, sheet, 0, 0, _("Notes"), self->title);
  pb_xlsx_write_text (self, sheet, 1, 0, _("This worksheet has one table: the notes by number, then shorthand."), NULL);
  for (guint i = 0; i < sentences->len; i++)
    {
      /* Translators: the number of a note. */
      g_autofree char *sign = g_strdup_printf (_("Note %d"), number + 1);

      if (*(const char *) g_ptr_array_index (sentences, i) == '\0')
        continue;

      row = add_note (self, sheet, row, sign, g_ptr_array_index (sentences, i));
      number++;
    }
  for (guint i = 0; i < pb_shorthand_count (); i++)
    row = add_note (self, sheet, row, pb_shorthand_get_sign (i), pb_shorthand_get_meaning (i));

  add_pairs (self, sheet, "notes", first - 1, row - first, _("Note"), _("Meaning"));
}
