/** Directives as the rows of a table. */
import { cellOf, columnOf, type FieldContext, type FieldName } from "./fields.ts";
import type { Row, TableModel } from "./model.ts";
import type { Listed } from "./occurrences.ts";

/** A row for each directive, with a cell for each field. */
export function rowsOf(
  statuses: readonly Listed[],
  fields: readonly FieldName[],
  context: FieldContext,
): readonly Row[] {
  return statuses.map((status) => ({
    state: status.state,
    cells: fields.map((field) => cellOf(status, field, context)),
  }));
}

/** The table that spreadsheets get: one group, no summary. */
export function dataTable(
  statuses: readonly Listed[],
  fields: readonly FieldName[],
  context: FieldContext,
): TableModel {
  return {
    type: "table",
    columns: fields.map((field) => columnOf(field, context.texts)),
    groups: [{ heading: null, rows: rowsOf(statuses, fields, context) }],
    summary: null,
  };
}
