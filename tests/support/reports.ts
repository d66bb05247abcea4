/** Reports made by hand and rendered, for the tests of formats. */
import type { CivilDay } from "../../src/deadline/day.ts";
import type { Status } from "../../src/deadline/status.ts";
import { type FormatName, render } from "../../src/render/index.ts";
import type { Style } from "../../src/render/style.ts";
import { type ListQuery, type ListReport, listReport } from "../../src/report/list.ts";
import type { Report } from "../../src/report/model.ts";
import { noFilter } from "../../src/report/query.ts";
import { showReport } from "../../src/report/show.ts";
import { statsReport } from "../../src/report/stats.ts";
import { stepText } from "../../src/report/step-text.ts";
import { textsOf } from "../../src/text/texts.ts";
import { makeRegister, asOf as seedDay } from "./status.ts";

const texts = textsOf("en");

/** `list` of these statuses, all of them unless a query says otherwise. */
export function listOf(
  statuses: readonly Status[],
  query: Partial<ListQuery> = {},
  asOf: CivilDay = seedDay,
): ListReport {
  const source = { registers: [makeRegister(statuses)], asOf, statuses, texts: texts.report };
  const whole = {
    filter: noFilter,
    sort: [],
    reverse: false,
    group: null,
    columns: null,
    limit: null,
    occurrences: false,
  };
  return listReport(source, { ...whole, ...query });
}

/** `stats` of these statuses by lead. */
export function statsOf(statuses: readonly Status[], asOf: CivilDay = seedDay): Report {
  const source = { registers: [makeRegister(statuses)], asOf, statuses, texts: texts.report };
  return statsReport(source, { filter: noFilter, group: "lead" });
}

/** `show` of all these statuses. */
export function showOf(statuses: readonly Status[], asOf: CivilDay = seedDay): Report {
  const source = { registers: [makeRegister(statuses)], asOf, statuses, texts: texts.report };
  return showReport(source, statuses, (step) => stepText(step, texts.steps));
}

/** The whole text of a report. No width: a pipe. */
export async function textOf(report: Report, format: FormatName, style: Partial<Style> = {}): Promise<string> {
  return [...(await render(report, format, { colour: false, width: undefined, ...style }))].join("");
}
