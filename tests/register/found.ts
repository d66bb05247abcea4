import { schedule } from "../../src/deadline/schedule.ts";
import { resolveCalendars } from "../../src/register/calendars.ts";
import { loadRegisters } from "../../src/register/load.ts";
import type { RecordPath } from "../../src/register/model.ts";
import { day } from "../support/days.ts";

/** Values that directives may have, and some that none has. */
const paths: readonly RecordPath[] = [
  [],
  ["id"],
  ["title"],
  ["lead"],
  ["with", 1],
  ["due"],
  ["due", 0],
  ["due", "wording"],
  ["status"],
  ["extensions", 0, "to"],
  ["evidence", 0],
  ["tags", 2],
];

/** All that a run finds in a register, as texts: its model, statuses, diagnostics, and the places of values. */
export async function found(
  path: string,
  cache: string | undefined,
): Promise<{
  readonly model: string;
  readonly statuses: string;
  readonly diagnostics: string;
  readonly places: string;
}> {
  const { registers, diagnostics } = await loadRegisters({ paths: [path], env: {}, cwd: "/", cache });
  const plan = schedule(registers, (await resolveCalendars(registers)).calendars);
  const places = registers.flatMap(({ directives, meetings, locate }) => [
    ...["version", "title", "meetings"].map((key) => locate([key])),
    ...[...meetings, ...directives].flatMap((one) =>
      paths.flatMap((way) => [one.locate(way), one.locate(way, [0, 4]), one.locate(way, [2, 90])]),
    ),
  ]);
  return {
    model: texts(registers),
    statuses: texts(plan.statuses(day("2017-12-05"))),
    diagnostics: texts([...diagnostics, ...plan.diagnostics]),
    places: texts(places),
  };
}

/** JSON in which sources are named and no longer whole. */
function texts(value: unknown): string {
  return JSON.stringify(value, (key, part) => (key === "source" && part?.text !== undefined ? part.path : part));
}
