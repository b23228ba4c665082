#include "pb-board-pages-private.h"

#include "pb-decision-log.h"
#include "pb-innovation-text.h"
#include "pb-record-sources.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
add_documents (PbFlow    *flow,
               GPtrArray *documents)
{
  g_autofree char *sources = pb_record_sources_say (documents);

  if (documents->len > 0)
    pb_flow_add_text (flow, PB_PROSE_NOTE, sources);
}

static void
add_innovation_row (PbBoardData           *data,
                    PbDataTable           *table,
                    const PbInnovationRow *row)
{
  g_autofree char *start = pb_innovation_text_start (row);
  g_autofree char *state = pb_innovation_text_state (row);
  g_autofree char *reach = pb_innovation_text_reach (data->innovations, data->catalogue, row->number);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, pb_register_record_get_title (row->record));
  pb_data_table_add_text (table, start);
  pb_data_table_add_text (table, state);
  pb_data_table_add_text (table, reach);
  pb_data_table_add_text (table, pb_evidence_strength_get_label (row->strength));
}

static PbDataTable *
new_innovation_table (void)
{
  PbDataTable *table = pb_data_table_new (_("Register of innovations"));

  pb_data_table_add_column (table, "innovation", _("Innovation"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "start", _("Start"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "state", _("State"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "reach", _("Reach"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "evidence", _("Evidence"), PB_COLUMN_WORDS);

  return table;
}

void
pb_board_add_innovations (PbBoardData *data,
                          PbFlow      *flow)
{
  PbInnovationQuestion question = { .moment = data->recipe->moment };
  g_autoptr(GArray) rows = pb_innovation_register_filter (data->innovations, &question);
  g_autoptr(PbDataTable) table = new_innovation_table ();
  g_autofree char *day = pb_text_day (data->recipe->moment);

  pb_board_begin_part (data, flow);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_INNOVATIONS), "innovations");
  if (rows->len == 0)
    {
      g_autofree char *text = g_strdup_printf (_("No innovation is recorded by %s."), day);

      pb_flow_add_text (flow, PB_PROSE_BODY, text);
      return;
    }

  pb_board_add_reading (flow, data->states);

  for (guint i = 0; i < rows->len; i++)
    add_innovation_row (data, table, &g_array_index (rows, PbInnovationRow, i));
  pb_flow_add_table (flow, table);
}

static PbDataTable *
new_decision_table (void)
{
  PbDataTable *table = pb_data_table_new (_("Decision log"));

  pb_data_table_add_column (table, "date", _("Date"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "decision", _("Decision"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "step", _("Step"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "body", _("Body"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "outcome", _("Outcome"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "days", _("Since raised"), PB_COLUMN_WORDS);

  return table;
}

static void
add_decision_row (PbDataTable            *table,
                  const PbDecisionLogRow *row)
{
  g_autofree char *number = g_strdup_printf ("%d", row->number);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, row->when);
  pb_data_table_add_text (table, row->title);
  if (row->number > 0)
    pb_data_table_add_cell (table, number, row->number, 0, PB_STATUS_PRESENT);
  else
    pb_data_table_add_text (table, NULL);
  pb_data_table_add_text (table, row->body);
  pb_data_table_add_text (table, row->outcome);
  pb_data_table_add_text (table, row->days);
}

void
pb_board_add_decisions (PbBoardData *data,
                        PbFlow      *flow)
{
  g_autoptr(GPtrArray) log = pb_decision_log_new (data->registers, data->catalogue, NULL, data->recipe->moment);
  g_autoptr(GPtrArray) documents = pb_record_sources_list ();
  g_autoptr(PbDataTable) table = new_decision_table ();
  g_autofree char *day = pb_text_day (data->recipe->moment);

  pb_board_begin_part (data, flow);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_DECISIONS), "decisions");
  if (log->len == 0)
    {
      g_autofree char *text = g_strdup_printf (_("No decision is recorded by %s."), day);

      pb_flow_add_text (flow, PB_PROSE_BODY, text);
      return;
    }

  for (guint i = 0; i < log->len; i++)
    {
      const PbDecisionLogRow *row = g_ptr_array_index (log, i);

      add_decision_row (table, row);
      pb_record_sources_add (documents, data->registers, row->decision);
    }
  pb_flow_add_table (flow, table)->has_title = FALSE;
  add_documents (flow, documents);
}
