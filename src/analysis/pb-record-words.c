#include "pb-record-words.h"

#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *role;
  const char *title;
} RoleTitle;

/* What the links of a role are together, as a heading. The links of "about" are named by
 * what they point to. */
static const RoleTitle role_titles[] = {
  { "answers", N_("Answers") },
  { "approver", N_("Approved by") },
  { "area", N_("Area") },
  { "attachment", N_("Attachments") },
  { "author", N_("Written by") },
  { "chair", N_("Chaired by") },
  { "considered", N_("Considered") },
  { "covers", N_("Covers") },
  { "follows", N_("Follows") },
  { "lead", N_("Led by") },
  { "measure", N_("Measured by") },
  { "member", N_("Members") },
  { "mentions", N_("Mentions") },
  { "partner", N_("Partners") },
  { "party", N_("Parties") },
  { "permission", N_("With permission of") },
  { "phase", N_("Phases") },
  { "reach", N_("Reaches") },
  { "scope", N_("In scope") },
  { "service", N_("Services") },
  { "signatory", N_("Signed by") },
  { "site", N_("Sites") },
  { "supports", N_("Supports") },
  { "theme", N_("Themes") },
  { "without", N_("Places without it") },
};

char *
pb_record_words_capitalise (const char *text)
{
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup (text);

  first = g_utf8_substring (text, 0, 1);
  upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
dup_number (const char *value)
{
  PbBoundedNumber number;

  return pb_bounded_number_parse (value, &number, NULL) ? pb_bounded_number_describe (&number) : g_strdup (value);
}

static char *
dup_system (PbCatalogue *catalogue,
            const char  *code)
{
  const PbCatalogueFacts *facts = catalogue != NULL ? pb_catalogue_get_facts (catalogue) : NULL;

  return g_strdup (facts != NULL && g_strcmp0 (facts->system_code, code) == 0 && *facts->system_name != '\0'
                     ? facts->system_name
                     : code);
}

static const char *
get_place_name (PbCatalogue *catalogue,
                const char  *code)
{
  return catalogue != NULL ? pb_register_places_get_name (catalogue, code) : code;
}

char *
pb_record_words_value (PbRegisters      *registers,
                       PbCatalogue      *catalogue,
                       PbRegisterRecord *record,
                       guint             i)
{
  const PbRegisterColumn *column;
  const char *value;
  PbRegisterRecord *named;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && PB_IS_REGISTER_RECORD (record), NULL);

  column = &pb_register_record_get_kind (record)->columns[i];
  value = pb_register_record_get_value (record, i);
  if (value == NULL)
    return NULL;

  switch (column->type)
    {
    case PB_REGISTER_DATE:
      return pb_text_fuzzy (value);

    case PB_REGISTER_NUMBER:
      return dup_number (value);

    case PB_REGISTER_BOOLEAN:
      return g_strdup (g_str_equal (value, "1") ? _("Yes") : _("No"));

    case PB_REGISTER_WORD:
      return pb_record_words_capitalise (pb_register_column_get_word_title (column, value));

    case PB_REGISTER_REF:
      named = pb_registers_find (registers, column->ref_kind, value);
      return named != NULL ? pb_record_words_title (registers, named) : g_strdup (value);

    case PB_REGISTER_CODE:
      return g_strdup (get_place_name (catalogue, value));

    case PB_REGISTER_TEXT:
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_DECIMAL:
    case PB_REGISTER_INTEGER:
    default:
      return g_str_equal (column->name, "system") ? dup_system (catalogue, value) : g_strdup (value);
    }
}

/* The row that a row belongs to: a state's innovation, a step's decision. */
static PbRegisterRecord *
find_owner (PbRegisters      *registers,
            PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_own; i++)
    if (kind->columns[i].type == PB_REGISTER_REF && kind->columns[i].is_required)
      return pb_registers_follow (registers, record, kind->columns[i].name);

  return NULL;
}

/* Whether the row's own title says too little where it stands alone. */
static gboolean
needs_owner (PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  int column = pb_register_kind_find_column (kind, kind->title_column);

  return kind->columns[column].type == PB_REGISTER_WORD || g_str_equal (kind->word, "role");
}

char *
pb_record_words_title (PbRegisters      *registers,
                       PbRegisterRecord *record)
{
  PbRegisterRecord *owner;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && PB_IS_REGISTER_RECORD (record), NULL);

  owner = needs_owner (record) ? find_owner (registers, record) : NULL;
  if (owner == NULL)
    return g_strdup (pb_register_record_get_title (record));

  /* Translators: a row and what it says of another: "Team Up Derbyshire: kept" */
  return g_strdup_printf (_("%s: %s"), pb_register_record_get_title (owner), pb_register_record_get_title (record));
}

char *
pb_record_words_short_title (PbRegisters      *registers,
                             PbRegisterRecord *record,
                             int               n_characters)
{
  g_autofree char *title = pb_record_words_title (registers, record);
  g_autofree char *cut = NULL;
  char *blank;

  g_return_val_if_fail (n_characters > 1, NULL);

  g_strdelimit (title, "\n\t", ' ');
  if (g_utf8_strlen (title, -1) <= n_characters)
    return g_steal_pointer (&title);

  cut = g_utf8_substring (title, 0, n_characters - 1);
  blank = strrchr (cut, ' ');
  if (blank != NULL && blank > cut + strlen (cut) / 2)
    *blank = '\0';

  return g_strconcat (cut, "…", NULL);
}

static char *
dup_priority (PbCatalogue *catalogue,
              const char  *number)
{
  gint64 wanted = g_ascii_strtoll (number, NULL, 10);

  for (guint i = 0; catalogue != NULL && i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);

      if (priority->number == wanted)
        return g_strdup (priority->short_name);
    }

  return g_strdup (number);
}

static char *
dup_indicator (PbCatalogue *catalogue,
               const char  *code)
{
  PbIndicator *indicator = catalogue != NULL ? pb_catalogue_find_indicator (catalogue, code) : NULL;

  return g_strdup (indicator != NULL ? pb_indicator_get_name (indicator) : code);
}

char *
pb_record_words_target (PbRegisters *registers,
                        PbCatalogue *catalogue,
                        const char  *to_kind,
                        const char  *to_key)
{
  PbRegisterRecord *record;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && to_kind != NULL && to_key != NULL, NULL);

  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PLACE))
    return g_strdup (get_place_name (catalogue, to_key));
  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PRIORITY))
    return dup_priority (catalogue, to_key);
  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_INDICATOR))
    return dup_indicator (catalogue, to_key);

  record = pb_registers_find (registers, to_kind, to_key);
  return record != NULL ? pb_record_words_title (registers, record) : g_strdup (to_key);
}

const char *
pb_record_words_target_kind (const char *to_kind)
{
  const PbRegisterKind *kind;

  g_return_val_if_fail (to_kind != NULL, NULL);

  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PLACE))
    return _("Place");
  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PRIORITY))
    return _("Priority");
  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_INDICATOR))
    return _("Indicator");

  kind = pb_register_kind_find (to_kind);
  return kind != NULL ? pb_register_kind_get_title (kind) : to_kind;
}

static const char *
get_plural (const char *kind_word)
{
  const PbRegisterKind *kind;

  if (g_str_equal (kind_word, PB_REGISTER_LINK_TO_PLACE))
    return _("Places");
  if (g_str_equal (kind_word, PB_REGISTER_LINK_TO_PRIORITY))
    return _("Priorities");
  if (g_str_equal (kind_word, PB_REGISTER_LINK_TO_INDICATOR))
    return _("Indicators");

  kind = pb_register_kind_find (kind_word);
  return kind != NULL ? pb_register_kind_get_plural (kind) : kind_word;
}

char *
pb_record_words_links (const char *role,
                       const char *kind_word,
                       gboolean    is_back)
{
  const PbRegisterKind *links = pb_register_kind_find ("link");
  const PbRegisterColumn *column = &links->columns[pb_register_kind_find_column (links, "role")];

  g_return_val_if_fail (role != NULL && kind_word != NULL, NULL);

  /* A link by the name of what it points to says no more than that. */
  if (g_str_equal (role, "about") || g_str_equal (role, kind_word))
    return g_strdup (get_plural (kind_word));

  if (is_back)
    /* Translators: rows that link to a row, and as what: "Plans (partner)" */
    return g_strdup_printf (_("%s (%s)"), get_plural (kind_word), pb_register_column_get_word_title (column, role));

  for (guint i = 0; i < G_N_ELEMENTS (role_titles); i++)
    if (g_str_equal (role_titles[i].role, role))
      return g_strdup (_(role_titles[i].title));

  return pb_record_words_capitalise (pb_register_column_get_word_title (column, role));
}
