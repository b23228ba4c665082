#include "pb-disclosure-rule.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Nobody hides or rounds more; a larger number is a slip of the hand. */
#define MAX_NUMBER 1000

#define CONTROLLED_SENTENCE "disclosure-controlled"

static const char *const kind_words[PB_N_DISCLOSURE_KINDS] = {
  [PB_DISCLOSURE_UNKNOWN] = "unknown",
  [PB_DISCLOSURE_CONTROLLED] = "controlled",
  [PB_DISCLOSURE_NONE] = "none",
};

gboolean
pb_disclosure_rule_is_active (const PbDisclosureRule *self)
{
  return self->kind == PB_DISCLOSURE_HIDE || self->kind == PB_DISCLOSURE_ROUND || self->kind == PB_DISCLOSURE_OWN;
}

gboolean
pb_disclosure_rule_hides (const PbDisclosureRule *self,
                          double                  count)
{
  if (isnan (count) || self->highest_hidden == 0)
    return FALSE;

  /* Shares and estimates of events are counts too: what is over 0 and under 1 is small. */
  return count > 0 ? count < self->highest_hidden + 1.0 : self->hides_zero;
}

double
pb_disclosure_rule_round (const PbDisclosureRule *self,
                          double                  count)
{
  return self->base == 0 || isnan (count) ? count : floor (count / self->base + 0.5) * self->base;
}

static gboolean
parse_number (const char *text,
              guint       least,
              guint      *number_out)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, least, MAX_NUMBER, &number, NULL))
    return FALSE;

  *number_out = (guint) number;
  return TRUE;
}

/* "1-7", "0-7" */
static gboolean
parse_range (PbDisclosureRule *rule,
             const char       *text)
{
  if (text[0] != '\0' && text[1] == '-' && (text[0] == '0' || text[0] == '1'))
    {
      rule->hides_zero = text[0] == '0';
      return parse_number (text + 2, 1, &rule->highest_hidden);
    }

  return FALSE;
}

static gboolean
parse_part (PbDisclosureRule *rule,
            const char       *part)
{
  if (g_str_has_prefix (part, "hide:"))
    return rule->highest_hidden == 0 && parse_range (rule, part + strlen ("hide:"));
  if (g_str_has_prefix (part, "round:"))
    return rule->base == 0 && parse_number (part + strlen ("round:"), 2, &rule->base);
  if (g_str_has_prefix (part, "least:"))
    return rule->least_denominator == 0 && parse_number (part + strlen ("least:"), 2, &rule->least_denominator);

  return FALSE;
}

static gboolean
parse_own (PbDisclosureRule *rule,
           const char       *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!parse_part (rule, g_strstrip (parts[i])))
      return FALSE;

  return parts[0] != NULL;
}

static gboolean
parse_form (const char       *form,
            PbDisclosureRule *rule)
{
  *rule = (PbDisclosureRule) { .kind = PB_DISCLOSURE_UNKNOWN };

  for (int i = 0; i < PB_N_DISCLOSURE_KINDS; i++)
    if (g_strcmp0 (form, kind_words[i]) == 0)
      {
        rule->kind = (PbDisclosureKind) i;
        return TRUE;
      }

  if (g_str_has_prefix (form, "own:"))
    {
      rule->kind = PB_DISCLOSURE_OWN;
      return parse_own (rule, form + strlen ("own:"));
    }

  rule->kind = g_str_has_prefix (form, "hide:") ? PB_DISCLOSURE_HIDE : PB_DISCLOSURE_ROUND;

  return !g_str_has_prefix (form, "least:") && parse_part (rule, form);
}

static gboolean
parse (const char        *text,
       PbDisclosureRule  *rule_out,
       char             **words_out)
{
  const char *end = strchr (text, ';');
  g_autofree char *form = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
  g_autofree char *lower = g_ascii_strdown (g_strstrip (form), -1);

  if (!parse_form (lower, rule_out))
    return FALSE;

  if (words_out != NULL)
    *words_out = g_strstrip (g_strdup (end != NULL ? end + 1 : ""));

  return TRUE;
}

gboolean
pb_disclosure_rule_parse (const char        *text,
                          PbDisclosureRule  *rule_out,
                          char             **words_out,
                          GError           **error)
{
  g_return_val_if_fail (text != NULL && rule_out != NULL, FALSE);

  if (parse (text, rule_out, words_out))
    return TRUE;

  *rule_out = (PbDisclosureRule) { .kind = PB_DISCLOSURE_UNKNOWN };
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is not a rule for small counts. There are: controlled, none, unknown, hide:1-7, hide:0-7 (0 too), "
                 "round:5, and own:hide:1-7,round:5,least:20; numbers are from 1 to %d."),
               text, MAX_NUMBER);

  return FALSE;
}

void
pb_disclosure_rule_read (const char        *text,
                         PbDisclosureRule  *rule_out,
                         char             **words_out)
{
  g_return_if_fail (text != NULL && rule_out != NULL);

  if (parse (text, rule_out, words_out))
    return;

  *rule_out = (PbDisclosureRule) {
    .kind = g_ascii_strncasecmp (text, CONTROLLED_SENTENCE, strlen (CONTROLLED_SENTENCE)) == 0
              ? PB_DISCLOSURE_CONTROLLED
              : PB_DISCLOSURE_UNKNOWN,
  };
  if (words_out != NULL)
    *words_out = g_strdup (text);
}

static void
add_part (GString    *text,
          const char *format,
          guint       first,
          guint       second)
{
  if (text->len > 0 && text->str[text->len - 1] != ':')
    g_string_append_c (text, ',');
  g_string_append_printf (text, format, first, second);
}

char *
pb_disclosure_rule_to_text (const PbDisclosureRule *self)
{
  GString *text;

  if (!pb_disclosure_rule_is_active (self))
    return g_strdup (kind_words[self->kind]);

  text = g_string_new (self->kind == PB_DISCLOSURE_OWN ? "own:" : NULL);
  if (self->highest_hidden > 0)
    add_part (text, "hide:%u-%u", self->hides_zero ? 0 : 1, self->highest_hidden);
  if (self->base > 0)
    add_part (text, "round:%u", self->base, 0);
  if (self->least_denominator > 0)
    add_part (text, "least:%u", self->least_denominator, 0);

  return g_string_free (text, FALSE);
}

static void
add_sentence (GString *words,
              char    *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static void
add_active_words (GString                *words,
                  const PbDisclosureRule *self)
{
  if (self->highest_hidden > 0 && self->hides_zero)
    add_sentence (words, g_strdup_printf (_("Counts from 0 to %u are hidden."), self->highest_hidden));
  else if (self->highest_hidden > 0)
    add_sentence (words, g_strdup_printf (_("Counts from 1 to %u are hidden; 0 is shown."), self->highest_hidden));

  if (self->base > 0)
    add_sentence (words, g_strdup_printf (_("Counts are rounded to the nearest %u; 0 stays 0, and a count nearer to 0 than "
                                            "to %u becomes 0."),
                                          self->base, self->base));
  if (self->least_denominator > 0)
    add_sentence (words, g_strdup_printf (_("Nothing is shown where fewer than %u people are at risk, whether the count is 0 "
                                            "or not."),
                                          self->least_denominator));
}

char *
pb_disclosure_rule_dup_words (const PbDisclosureRule *self)
{
  GString *words = g_string_new (NULL);

  switch (self->kind)
    {
    case PB_DISCLOSURE_CONTROLLED:
      g_string_append (words, _("Already disclosure-controlled by the publisher; figures leave as they are, 0 too."));
      break;

    case PB_DISCLOSURE_NONE:
      g_string_append (words, _("No rule: figures leave as they are, 0 too."));
      break;

    case PB_DISCLOSURE_HIDE:
    case PB_DISCLOSURE_ROUND:
    case PB_DISCLOSURE_OWN:
      add_active_words (words, self);
      break;

    case PB_DISCLOSURE_UNKNOWN:
    case PB_N_DISCLOSURE_KINDS:
    default:
      g_string_append (words, _("Not stated: figures leave as they are, 0 too, and you are asked each time."));
      break;
    }

  return g_string_free (words, FALSE);
}
