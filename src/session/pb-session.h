#pragma once

#include "pb-frame.h"
#include "pb-indicator-summary.h"
#include "pb-inequality.h"
#include "pb-innovation-register.h"
#include "pb-workspace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PbSession:
 *
 * A place, a measure, a moment, and what they show.
 *
 * Views bind to its properties and change it through its functions; no view
 * keeps a selection of its own.  Every choice is a #PbView: undo and redo step
 * through them, and the last one is restored at the next start.
 *
 * Properties (all notify explicitly):
 *  - workspace (PbWorkspace), catalogue (PbCatalogue), system-name (utf8)
 *  - view-state (PbView boxed): notified on every change of a choice
 *  - indicator (PbIndicator), series (PbSeries), area-set (PbAreaSet), place (PbArea, nullable)
 *  - level (int PbLevel), moment (int PbDay), chart (int PbChartKind), colour-rule (int)
 *  - table (PbSeriesTable, NULL while loading), frame (PbFrame, NULL while there is no table)
 *  - panel (int PbPanelKind): the page beside the map
 *  - page (int PbPageKind): what the body shows above the time bar
 *  - registers (PbRegisters, NULL until loaded): another object after every change of a
 *    register, by this window or another
 *  - inequality (PbInequality): the answer for the view; the one before stays until the next
 *    is there. Loaded only while the Inequality panel is the page
 *  - lit (boxed strv, NULL for none): codes of the areas of a group that the map lights up
 *  - hovered (utf8 area code or NULL): shared by map, table and bars; not part of a view
 *  - summaries (GListModel of PbIndicatorSummary in sidebar order): the selected Place's
 *    values of each indicator; each item's own properties follow the moment
 *  - place-profile (pointer, read with pb_session_get_profile()); notified when it changes
 *  - is-loading (boolean), error (GError boxed, NULL when all is well)
 *  - can-undo, can-redo (boolean)
 *
 * Signals:
 *  - edit-undone (boolean is_redo, utf8 words): an edit of the registers was undone or redone
 */
#define PB_TYPE_SESSION (pb_session_get_type ())

G_DECLARE_FINAL_TYPE (PbSession, pb_session, PB, SESSION, GObject)

PbSession            *pb_session_new                 (void);

/* Before the first workspace: what the map does not show (the summaries, the
 * profile, the inequality of the Place) waits until pb_session_release(), so that
 * the map is there first.  Meanwhile the session is loading. */
void                  pb_session_hold                (PbSession      *self);
void                  pb_session_release             (PbSession      *self);
/* Opens a workspace and shows @view (nullable: the pack's default at its last period). */
void                  pb_session_open                (PbSession      *self,
                                                      PbWorkspace    *workspace,
                                                      const PbView   *view);
/* Loads everything again after an import. */
void                  pb_session_reload              (PbSession      *self);

/* The systems of the workspace, in the order in which they came. (transfer full)
 * (element-type PbSystem): empty without a workspace */
GPtrArray            *pb_session_list_systems        (PbSession      *self);
/* Turns to another system of the workspace: to the view it was left with, else to the one
 * that its pack opens with, on the same page. What was chosen in the system before is no
 * step of undo any more; edits are. */
void                  pb_session_choose_system       (PbSession      *self,
                                                      const char     *code);

PbWorkspace          *pb_session_get_workspace       (PbSession      *self);
PbCatalogue          *pb_session_get_catalogue       (PbSession      *self);
const PbView         *pb_session_get_view            (PbSession      *self);
PbIndicator          *pb_session_get_indicator       (PbSession      *self);
PbSeries             *pb_session_get_series          (PbSession      *self);
PbAreaSet            *pb_session_get_area_set        (PbSession      *self);
PbArea               *pb_session_get_place           (PbSession      *self);
PbSeriesTable        *pb_session_get_table           (PbSession      *self);
PbFrame              *pb_session_get_frame           (PbSession      *self);
const char           *pb_session_get_hovered         (PbSession      *self);
/* @words_out (nullable): what is lit, "Most deprived tenth" */
const char *const    *pb_session_get_lit             (PbSession      *self,
                                                      const char    **words_out);
PbInequality         *pb_session_get_inequality      (PbSession      *self);
PbRegisters          *pb_session_get_registers       (PbSession      *self);
/* The innovations of the registers, prepared once for all who ask; %NULL without registers. */
PbInnovationRegister *pb_session_get_innovations     (PbSession      *self);
GListModel           *pb_session_get_summaries       (PbSession      *self);
/* The summary of the current series: the selected Place's trend and England's. */
PbIndicatorSummary   *pb_session_get_current_summary (PbSession      *self);
const PbPlaceProfile *pb_session_get_profile         (PbSession      *self);

/* Choices; each is one undo step (moves of the moment within a second are one step). */
void                  pb_session_choose_indicator    (PbSession      *self,
                                                      const char     *code);
void                  pb_session_choose_series       (PbSession      *self,
                                                      PbSeries       *series);
void                  pb_session_choose_place        (PbSession      *self,
                                                      const char     *code);
void                  pb_session_choose_area_set     (PbSession      *self,
                                                      const char     *code);
void                  pb_session_choose_level        (PbSession      *self,
                                                      PbLevel         level);
void                  pb_session_choose_moment       (PbSession      *self,
                                                      PbDay           moment);
/* Steps the series' own periods; goes to the period's midpoint. */
void                  pb_session_step_period         (PbSession      *self,
                                                      int             step);
void                  pb_session_choose_chart        (PbSession      *self,
                                                      PbChartKind     chart);
void                  pb_session_choose_colour_rule  (PbSession      *self,
                                                      PbColourRule    rule);
void                  pb_session_reverse_shades      (PbSession      *self,
                                                      gboolean        reverse);
void                  pb_session_hide_neighbours     (PbSession      *self,
                                                      gboolean        hide);
void                  pb_session_choose_imd_edition  (PbSession      *self,
                                                      const char     *edition);
void                  pb_session_choose_panel        (PbSession      *self,
                                                      PbPanelKind     panel);
void                  pb_session_choose_page         (PbSession      *self,
                                                      PbPageKind      page);
/* Opens a record on its page; both %NULL closes the one that is open. */
void                  pb_session_choose_record       (PbSession      *self,
                                                      const char     *kind_word,
                                                      const char     *uid);
/* The page on which that record is shown. */
PbPageKind            pb_session_find_page_of        (PbSession      *self,
                                                      const char     *kind_word,
                                                      const char     *uid);
/* @value: %NULL for any; keys as of pb_view_get_filter() */
void                  pb_session_choose_filter       (PbSession      *self,
                                                      const char     *key,
                                                      const char     *value);
/* Of the Inequality panel: names of the registry, ids of groupings, labels of periods;
 * %NULL for the first that can be had. Another grouping forgets measure and baseline. */
void                  pb_session_choose_measure      (PbSession      *self,
                                                      const char     *measure);
void                  pb_session_choose_grouping     (PbSession      *self,
                                                      const char     *grouping);
void                  pb_session_choose_baseline     (PbSession      *self,
                                                      const char     *baseline);
/* The other indicator of a scatter plot. */
void                  pb_session_choose_against      (PbSession      *self,
                                                      const char     *indicator);
/* What a person wrote round the figure that the view is of as @chart: an undo step. Another
 * choice of what is shown drops it, and so does writing round another chart. */
void                  pb_session_write_words         (PbSession         *self,
                                                      PbChartKind        chart,
                                                      const PbViewWords *words);
void                  pb_session_set_hovered         (PbSession      *self,
                                                      const char     *code);
/* Lights up the areas of a group; any level. Not part of a view. %NULL puts them out,
 * as does every other choice of areas, measure or moment. */
void                  pb_session_set_lit             (PbSession      *self,
                                                      const char *const *codes,
                                                      const char     *words);
void                  pb_session_show                (PbSession      *self,
                                                      const PbView   *view);
/* Steps back through choices and edits of the registers in the order in which they were
 * made; before the first of them, through edits of earlier days. */
void                  pb_session_undo                (PbSession      *self);
void                  pb_session_redo                (PbSession      *self);
void                  pb_session_clear_error         (PbSession      *self);

/* Boundaries of the frame's level and edition, or of context; kept once loaded. */
void                  pb_session_load_boundaries_async  (PbSession           *self,
                                                         PbLevel              level,
                                                         const char          *edition,
                                                         gboolean             is_context,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
GPtrArray            *pb_session_load_boundaries_finish (PbSession           *self,
                                                         GAsyncResult        *result,
                                                         GError             **error);

G_END_DECLS
