#include "pb-error-words.h"
#include "pb-error.h"
#include "pb-opener.h"

#include <glib/gstdio.h>

/* What a start does with the file that it finds, or does not find. */

typedef struct
{
  char *folder;
  char *installed;   /* the workspace that came with the program */
  char *own;         /* the person's */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *workspaces = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("placeboard-opener-XXXXXX", NULL);
  workspaces = g_build_filename (fixture->folder, "data", "workspaces", NULL);
  fixture->installed = g_build_filename (workspaces, "system.gpkg", NULL);
  fixture->own = g_build_filename (fixture->folder, "person", "placeboard", "workspace.gpkg", NULL);

  g_assert_cmpint (g_mkdir_with_parents (workspaces, 0700), ==, 0);
  workspace = pb_workspace_open (fixture->installed, PB_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);

  g_autofree char *data_dir = g_build_filename (fixture->folder, "data", NULL);
  g_setenv ("PLACEBOARD_DATA_DIR", data_dir, TRUE);
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->installed);
  g_free (fixture->own);
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static PbWorkspace *
open_and_wait (PbOpenKind   kind,
               const char  *path,
               GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  pb_opener_open_async (kind, path, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return pb_opener_open_finish (result, error);
}

static void
test_first_run_copies (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = open_and_wait (PB_OPEN_OWN, fixture->own, &error);
  g_autofree char *part = g_strconcat (fixture->own, ".part", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (pb_workspace_get_path (workspace), ==, fixture->own);
  g_assert_false (pb_workspace_is_read_only (workspace));
  g_assert_true (g_file_test (fixture->own, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_second_run_keeps (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  PbWorkspace *first = open_and_wait (PB_OPEN_OWN, fixture->own, &error);
  g_autoptr(PbWorkspace) second = NULL;

  g_assert_no_error (error);
  g_assert_finalize_object (first);

  /* The installed one may go: the person's does not need it. */
  g_assert_cmpint (g_remove (fixture->installed), ==, 0);
  second = open_and_wait (PB_OPEN_OWN, fixture->own, &error);
  g_assert_no_error (error);
  g_assert_nonnull (second);
}

static void
test_half_copy_is_replaced (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->own);
  g_autofree char *part = g_strconcat (fixture->own, ".part", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (part, "torn", -1, NULL));

  workspace = open_and_wait (PB_OPEN_OWN, fixture->own, &error);
  g_assert_no_error (error);
  g_assert_nonnull (workspace);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* A file stands where the folder should be. */
static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *person = g_build_filename (fixture->folder, "person", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;

  g_assert_true (g_file_set_contents (person, "", -1, NULL));

  workspace = open_and_wait (PB_OPEN_OWN, fixture->own, &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_READ_ONLY);
  g_assert_null (workspace);
}

static void
test_damaged_is_untouched (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "torn.gpkg", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  gsize length;
  gsize length_after;

  g_assert_true (g_file_get_contents (fixture->installed, &before, &length, NULL));
  length /= 3;
  g_assert_true (g_file_set_contents (path, before, length, NULL));

  workspace = open_and_wait (PB_OPEN_FILE, path, &error);
  g_assert_null (workspace);
  g_assert_nonnull (error);
  g_assert_false (pb_error_is_passing (error));

  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_named_file_is_made (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.gpkg", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = open_and_wait (PB_OPEN_FILE, path, &error);
  g_autoptr(PbCatalogue) catalogue = NULL;

  g_assert_no_error (error);
  catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_catalogue_get_n_indicators (catalogue), ==, 0);
}

static void
test_shipped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  PbWorkspace *workspace = open_and_wait (PB_OPEN_SHIPPED, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pb_workspace_is_read_only (workspace));
  g_assert_finalize_object (workspace);

  g_assert_cmpint (g_remove (fixture->installed), ==, 0);
  g_assert_null (open_and_wait (PB_OPEN_SHIPPED, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

/* Every error has a title and a sentence of its own, the system's like ours. */
static void
test_words (void)
{
  g_autoptr(GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) full = g_error_new (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No space left on device");
  g_autoptr(GError) own = g_error_new (PB_ERROR, PB_ERROR_DISK_FULL, "The disk is full.");
  g_autofree char *sentences = pb_error_dup_sentences (full);

  for (int code = PB_ERROR_FAILED; code < PB_ERROR_USAGE; code++)
    {
      g_autoptr(GError) error = g_error_new (PB_ERROR, code, "What happened.");

      g_assert_true (g_hash_table_add (titles, (gpointer) pb_error_get_title (error)));
    }

  g_assert_cmpstr (pb_error_get_title (full), ==, pb_error_get_title (own));
  g_assert_true (pb_error_is_passing (full));
  g_assert_cmpstr (sentences, ==, "No space left on device. Make room and try again. Nothing was changed.");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/view/opener/first-run-copies", test_first_run_copies },
    { "/view/opener/second-run-keeps", test_second_run_keeps },
    { "/view/opener/half-copy-is-replaced", test_half_copy_is_replaced },
    { "/view/opener/no-folder", test_no_folder },
    { "/view/opener/damaged-is-untouched", test_damaged_is_untouched },
    { "/view/opener/named-file-is-made", test_named_file_is_made },
    { "/view/opener/shipped", test_shipped },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/view/error-words/all", test_words);

  return g_test_run ();
}
