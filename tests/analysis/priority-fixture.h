#pragma once

/* Rows of registers made in a test: a row is written as "column=value" texts. */

#include "pb-registers.h"

#include <string.h>

static inline void
add_row (GPtrArray  *rows,
         const char *kind_word,
         const char *uid,
         ...) G_GNUC_NULL_TERMINATED;

static inline void
add_row (GPtrArray  *rows,
         const char *kind_word,
         const char *uid,
         ...)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  const char *column;
  va_list arguments;

  va_start (arguments, uid);
  while ((column = va_arg (arguments, const char *)) != NULL)
    {
      int position = pb_register_kind_find_column (kind, column);

      g_assert_cmpint (position, >=, 0);
      values[position] = va_arg (arguments, const char *);
    }
  va_end (arguments);

  g_ptr_array_add (rows, pb_register_record_new (kind, uid, values, 1));
}

static inline void
add_link (GPtrArray  *rows,
          const char *from_kind,
          const char *from_uid,
          const char *role,
          const char *to_kind,
          const char *to_key)
{
  g_autofree char *uid = g_strdup_printf ("t:link/%u", rows->len);

  add_row (rows, "link", uid, "from_kind", from_kind, "from_uid", from_uid, "role", role, "to_kind", to_kind, "to_key",
           to_key, NULL);
}

static inline PbDay
day (const char *text)
{
  PbFuzzyDate date;

  g_assert_true (pb_fuzzy_date_parse (text, &date, NULL));
  return date.first;
}
