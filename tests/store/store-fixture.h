#pragma once

/* Each test has its own folder, with its own copy of a stored workspace: real
 * figures, chosen by make-stored-workspace.py.  The test's data names the file;
 * without, it is that of schema 1. */

#include "pb-db.h"
#include "pb-workspace.h"

#include <glib/gstdio.h>
#include <gio/gio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static inline char *
fixture_file (Fixture    *fixture,
              const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static inline void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  const char *name = data != NULL ? data : "schema-1.gpkg";
  g_autofree char *stored = g_test_build_filename (G_TEST_DIST, "fixtures", "store", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  fixture->folder = g_dir_make_tmp ("placeboard-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = fixture_file (fixture, "workspace.gpkg");

  g_file_get_contents (stored, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->path, bytes, length, &error);
  g_assert_no_error (error);
}

static inline void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = fixture_file (fixture, name);

      g_unlink (path);
    }

  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static inline PbWorkspace *
fixture_open (Fixture         *fixture,
              PbWorkspaceMode  mode)
{
  g_autoptr(GError) error = NULL;
  PbWorkspace *workspace = pb_workspace_open (fixture->path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (workspace);

  return workspace;
}

/* The series of an indicator, by its words. */
static inline PbSeries *
fixture_find_series (PbWorkspace *workspace,
                     const char  *indicator,
                     const char  *sex,
                     const char  *category)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbSeries *series;

  g_assert_no_error (error);
  series = pb_catalogue_choose_series (catalogue, pb_catalogue_find_indicator (catalogue, indicator), sex, NULL,
                                       category);
  g_assert_nonnull (series);
  g_assert_cmpstr (pb_series_get_sex (series), ==, sex);
  g_assert_cmpstr (pb_series_get_category (series), ==, category);

  return g_object_ref (series);
}

static inline char *
fixture_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

#define add_fixture_test(name, function) \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
