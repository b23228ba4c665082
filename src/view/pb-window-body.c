#include "pb-window-private.h"

#include "pb-page-switcher.h"
#include "pb-window-pages.h"

/* Which page the body shows above the time bar. The session says which; in a narrow
 * window its panels are pages too, and which of map and panel is there is the window's. */

PbPageKind
pb_window_get_page (PbWindow *self)
{
  PbPageKind page = pb_session_get_view (self->session)->page;

  return pb_window_has_page (pb_page_kind_to_word (page)) ? page : PB_PAGE_EXPLORE;
}

const char *
pb_window_get_shown (PbWindow *self)
{
  PbPageKind page = pb_window_get_page (self);

  if (page == PB_PAGE_EXPLORE && self->widths.kind == PB_LAYOUT_NARROW && self->shows_panel)
    return pb_panel_kind_to_word (pb_session_get_view (self->session)->panel);

  return pb_page_kind_to_word (page);
}

/* Made when it is first shown: the start pays for none. */
static void
ensure_page (PbWindow   *self,
             PbPageKind  page)
{
  const char *word = pb_page_kind_to_word (page);
  GtkWidget *scroller;

  if (gtk_stack_get_child_by_name (GTK_STACK (self->page_stack), word) != NULL)
    return;

  /* A page that is wider than the window scrolls; it does not push the header out. */
  self->pages[page] = pb_window_make_page (page, self->session);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->pages[page]);
  gtk_stack_add_titled (GTK_STACK (self->page_stack), scroller, word, pb_page_switcher_get_name (word));
}

void
pb_window_follow_page (PbWindow *self)
{
  const char *shown = pb_window_get_shown (self);
  PbPageKind page = pb_window_get_page (self);

  ensure_page (self, page);
  gtk_stack_set_visible_child_name (GTK_STACK (self->page_stack), shown);
  if (page != PB_PAGE_EXPLORE && self->widths.kind != PB_LAYOUT_WIDE && pb_window_has_sidebar (self))
    pb_window_set_sidebar (self, FALSE);

  pb_page_switcher_set_shown (PB_PAGE_SWITCHER (self->page_switcher), shown);
  pb_page_switcher_set_shown (PB_PAGE_SWITCHER (self->bottom_switcher), shown);
  pb_window_fold_header (self);
  pb_window_update_titles (self);
  pb_window_update_actions (self);
}

void
pb_window_explore (PbWindow *self)
{
  self->shows_panel = FALSE;
  pb_session_choose_page (self->session, PB_PAGE_EXPLORE);
  pb_window_follow_page (self);
}

static void
turn_to_explore (PbView *view)
{
  if (view->page != PB_PAGE_EXPLORE)
    pb_view_set_record (view, NULL, NULL);
  view->page = PB_PAGE_EXPLORE;
}

void
pb_window_show_panel (PbWindow    *self,
                      PbPanelKind  panel)
{
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));

  /* One step back, though page and panel change. */
  view->panel = panel;
  turn_to_explore (view);
  self->shows_panel = TRUE;
  pb_session_show (self->session, view);
  pb_window_follow_page (self);
}

void
pb_window_show_chart (PbWindow    *self,
                      PbChartKind  chart)
{
  g_autoptr(PbView) view = NULL;

  self->shows_panel = FALSE;
  if (pb_window_get_page (self) == PB_PAGE_EXPLORE)
    {
      pb_session_choose_chart (self->session, chart);
      pb_window_follow_page (self);
      return;
    }

  view = pb_view_copy (pb_session_get_view (self->session));
  view->chart = chart;
  turn_to_explore (view);
  pb_session_show (self->session, view);
}

void
pb_window_show_page (PbWindow   *self,
                     const char *word)
{
  PbPanelKind panel;
  PbPageKind page;

  if (!pb_window_has_page (word))
    return;

  if (pb_panel_kind_from_word (word, &panel))
    pb_window_show_panel (self, panel);
  else if (!pb_page_kind_from_word (word, &page) || page == PB_PAGE_EXPLORE)
    pb_window_explore (self);
  else if (page == pb_window_get_page (self))
    pb_session_choose_record (self->session, NULL, NULL);
  else
    pb_session_choose_page (self->session, page);
}

/* Whether Escape means what is typed rather than the page. */
static gboolean
is_typing (PbWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_EDITABLE (focus))
    return *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0';
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))) > 0;

  return FALSE;
}

gboolean
pb_window_step_out (PbWindow *self)
{
  const PbView *view = pb_session_get_view (self->session);
  const char *shown = pb_window_get_shown (self);
  gboolean is_panel = pb_window_get_page (self) == PB_PAGE_EXPLORE && !g_str_equal (shown, "explore");

  if (is_typing (self) || g_str_equal (shown, "explore"))
    return FALSE;

  /* What is lit goes out before its panel does. */
  if (is_panel && pb_session_get_lit (self->session, NULL) != NULL)
    return FALSE;

  if (!is_panel && pb_view_get_record (view, NULL) != NULL)
    pb_session_choose_record (self->session, NULL, NULL);
  else
    pb_window_explore (self);

  return TRUE;
}

gboolean
pb_window_body_is_complete (PbWindow *self)
{
  PbPageKind page = pb_window_get_page (self);

  if (page != PB_PAGE_EXPLORE)
    return pb_window_page_is_complete (page, self->pages[page]);

  return pb_chart_stack_is_complete (PB_CHART_STACK (self->chart_stack)) &&
         pb_inequality_panel_is_complete (PB_INEQUALITY_PANEL (self->inequality_panel));
}

void
pb_window_init_body (PbWindow *self)
{
  g_signal_connect_object (self->session, "notify::page", G_CALLBACK (pb_window_follow_page), self,
                           G_CONNECT_SWAPPED);
}
