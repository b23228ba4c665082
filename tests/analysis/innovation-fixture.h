#pragma once

/* Registers made by hand for the tests of innovations. */

#include "pb-registers.h"

#include <stdarg.h>

/* Appends a row of @kind; then names and values of its columns in turn, ended by NULL. */
static inline void
fixture_add (GPtrArray  *records,
             const char *kind_word,
             const char *uid,
             ...)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);
  const char *name;
  va_list arguments;

  va_start (arguments, uid);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      int column = pb_register_kind_find_column (kind, name);

      g_assert_cmpint (column, >=, 0);
      values[column] = va_arg (arguments, const char *);
    }
  va_end (arguments);

  g_ptr_array_add (records, pb_register_record_new (kind, uid, values, 1));
}

static inline void
fixture_link (GPtrArray  *records,
              const char *uid,
              const char *innovation,
              const char *role,
              const char *to_kind,
              const char *to_key)
{
  fixture_add (records, "link", uid, "from_kind", "innovation", "from_uid", innovation, "role", role,
               "to_kind", to_kind, "to_key", to_key, NULL);
}
