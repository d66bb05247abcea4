/** `calendar`: the working days of a year. */
import type { WorkCalendar } from "../deadline/calendar.ts";
import { yearOf } from "../deadline/day.ts";
import { UsageError } from "../errors.ts";
import type { Register } from "../register/model.ts";
import { renderCalendar } from "../render/calendar.ts";
import { render } from "../render/index.ts";
import { calendarReport } from "../report/calendar.ts";
import type { CliTexts } from "../text/cli.ts";
import { readCalendarCode } from "./calendar-code.ts";
import type { CalendarFlags, Run, Shell } from "./command.ts";
import { openRegisters } from "./context.ts";
import { readAsOf, readFormat, resolveDay } from "./options.ts";
import { writeReport } from "./output.ts";
import { styleOf } from "./style.ts";

/** A calendar, the year of the as-of day, and the registers that were read for them. */
interface Found {
  readonly calendar: WorkCalendar;
  readonly thisYear: number;
  readonly registers: readonly Register[];
}

/**
 * Shows a year of a country's calendar, or of the register's. A year that is named together with its country has to have
 * data; otherwise plain weekends are shown, with a warning on stderr.
 */
export const run: Run<CalendarFlags> = async (args, flags, shell) => {
  const { io, texts } = shell;
  const format = readFormat(flags, texts.cli);
  const { code, year: named } = readArguments(args, texts.cli);
  if (named !== null && flags.asOf !== undefined) {
    throw new UsageError(texts.cli.calls.flagsConflict("--as-of", String(named)));
  }
  const { calendar, thisYear, registers } =
    code === null ? await ofRegister(flags, shell) : await ofCountry(code, flags, shell);
  const year = named ?? thisYear;
  if (!calendar.covers(year)) {
    const { code: calendarCode, base } = calendar;
    if (named !== null && code !== null && base !== undefined) {
      throw new UsageError(texts.cli.calls.yearWithoutData(base.code, year, ...base.span));
    }
    io.stderr.write(`${texts.calendar.missingYear(calendarCode ?? "", year)}\n`);
  }
  const report = calendarReport(calendar, year, texts.calendar);
  const style = styleOf(flags, io);
  const chunks = format === "table" ? await renderCalendar(report, style) : await render(report, format, style);
  await writeReport(chunks, flags, shell, registers);
  return 0;
};

const yearDigits = /^\d{4}$/;

/** `CODE`, `YEAR`, or both. */
function readArguments(
  args: readonly string[],
  texts: CliTexts,
): { readonly code: string | null; readonly year: number | null } {
  const [first = null, second = null] = args;
  const isYear = second === null && first !== null && yearDigits.test(first);
  const year = isYear ? first : second;
  if (year !== null && (!yearDigits.test(year) || Number(year) < 1)) throw new UsageError(texts.calls.notAYear(year));
  return { code: isYear ? null : first, year: year === null ? null : Number(year) };
}

async function ofCountry(code: string, flags: CalendarFlags, { io, texts }: Shell): Promise<Found> {
  if (flags.register !== undefined) throw new UsageError(texts.cli.calls.flagsConflict("--register", code));
  const asOf = readAsOf(flags.asOf, texts.cli);
  const calendar = await readCalendarCode(code, undefined, texts.cli);
  return { calendar, thisYear: yearOf(resolveDay(asOf, () => io.today(null))), registers: [] };
}

async function ofRegister(flags: CalendarFlags, shell: Shell): Promise<Found> {
  const { registers, plan, asOf } = await openRegisters(flags, shell);
  const [register] = registers;
  if (register === undefined) throw new Error("a register that was opened is not there");
  const specs = new Set(registers.map(({ calendar }) => JSON.stringify(calendar)));
  if (specs.size > 1) throw new UsageError(shell.texts.cli.calls.severalCalendars);
  return { calendar: plan.calendarOf(register), thisYear: yearOf(asOf), registers };
}
