/** What a new register is to say: from the flags, from whoever sits at the terminal, or the defaults. */
import { UsageError } from "../../errors.ts";
import { isTimezone, nearestTimezones, ownTimezone } from "../../register/zones.ts";
import { ask, isInteractive } from "../ask.ts";
import { readCalendarCode } from "../calendar-code.ts";
import type { InitFlags, Shell } from "../command.ts";
import { refusal } from "../edit/words.ts";
import type { Seed } from "./seed.ts";

/** Reads the flags, and asks for what they leave out. Throws `UsageError` for a flag that means nothing. */
export async function readSeed(flags: InitFlags, shell: Shell): Promise<Seed> {
  const { io, texts } = shell;
  // The flags first, so that nobody answers questions for a call that is refused.
  const given = {
    title: flags.title === undefined ? undefined : readTitle(flags.title, shell),
    calendar: flags.calendar === undefined ? undefined : await readCalendar(flags.calendar, shell, "--calendar"),
    timezone: flags.timezone === undefined ? undefined : readTimezone(flags.timezone, shell),
  };
  const isAsked = isInteractive(shell) && flags.yes !== true;
  const { asks, defaultTitle, noCalendar } = texts.init;
  const settle = async <T>(
    value: T | undefined,
    question: string,
    fallback: string,
    read: (answer: string) => T | Promise<T>,
  ): Promise<T> => {
    if (value !== undefined) return value;
    return isAsked ? await askUntil(question, fallback, read, shell) : await read(fallback);
  };
  const title = await settle(given.title, asks.title, defaultTitle, (answer) => readTitle(answer, shell));
  const calendar = await settle(given.calendar, asks.calendar, noCalendar, (answer) => readCalendar(answer, shell));
  const zone = defaultTimezone(io.env["TZ"]);
  const timezone = await settle(given.timezone, asks.timezone, zone, (answer) => readTimezone(answer, shell));
  return { title, calendar, timezone, today: io.today(timezone) };
}

/** Asks until the answer means something, and says each time why it does not. */
async function askUntil<T>(
  question: string,
  fallback: string,
  read: (answer: string) => T | Promise<T>,
  shell: Shell,
): Promise<T> {
  while (true) {
    const answer = ask(shell, question, fallback) ?? fallback;
    try {
      return await read(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const { harmless } = await import("../../diagnostics/harmless.ts");
      shell.io.stderr.write(`${harmless(error.message)}\n`);
    }
  }
}

function readTitle(value: string, { texts }: Shell): string {
  // Characters that nobody sees, a broken half of one among them, would be kept and never found.
  if (!/\S/.test(value) || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) {
    throw refusal(texts.init.refusals.title(value));
  }
  return value.trim();
}

/** The code in capitals, or `null` for none. */
async function readCalendar(value: string, { texts }: Shell, flag?: string): Promise<string | null> {
  if (value.trim().toLowerCase() === texts.init.noCalendar) return null;
  await readCalendarCode(value, flag, texts.cli);
  return value.trim().toUpperCase();
}

function readTimezone(value: string, { texts }: Shell): string {
  const name = value.trim();
  if (!isTimezone(name)) throw refusal(texts.init.refusals.timezone(value, nearestTimezones(name)[0]));
  return name;
}

/** The machine's own, as the environment names it where it does. */
function defaultTimezone(named: string | undefined): string {
  if (named !== undefined && isTimezone(named)) return named;
  const own = ownTimezone();
  return isTimezone(own) ? own : "UTC";
}
