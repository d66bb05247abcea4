/** The questions of `add`. All are asked before the register is locked. */
import { loadLanguages } from "../../deadline/wording/read.ts";
import { wordDiagnostic } from "../../diagnostics/excerpt.ts";
import { harmless } from "../../diagnostics/harmless.ts";
import { UsageError } from "../../errors.ts";
import { stepText } from "../../report/step-text.ts";
import type { Texts } from "../../text/texts.ts";
import { ask, confirm } from "../ask.ts";
import type { AddFlags, Shell } from "../command.ts";
import { hasErrors, invalid, loadAll, type Opened } from "../context.ts";
import { readDay } from "../options.ts";
import { type Proposal, pathOf, propose, summary } from "./add-proposal.ts";
import { readBody, refuseTaken } from "./add-record.ts";
import { latestMeetings, numberingFor, recordOf, type Target, targetOf } from "./add-target.ts";
import { type MeetingWish, readDueDate, readId, readWording, type Wish } from "./add-wish.ts";

/** A wish that lacks nothing, with what was shown before it was agreed to; `undefined` where nothing was. */
export interface Agreed {
  readonly wish: Wish;
  readonly shown: string | undefined;
}

/**
 * Asks for what a wish lacks, shows what would be added, and asks whether to write it. Throws `UsageError` when that is
 * declined, and for what is wrong with what the flags say.
 */
export async function askForRest(wish: Wish, flags: AddFlags, shell: Shell): Promise<Agreed> {
  const { texts } = shell;
  const loaded = await loadAll(flags, shell);
  if (hasErrors(loaded.diagnostics)) throw invalid(loaded.diagnostics, flags, shell);
  const opened = { ...loaded, statuses: [] };
  await loadLanguages();
  const desk = new Desk(opened, shell, flags.yes === true);
  const title = wish.title ?? desk.insist(texts.add.asks.title, (answer) => answer);
  const meeting = desk.meeting(wish.meeting);
  const target = targetOf(meeting, opened, texts);
  const stated = target.isNew ? {} : recordOf(target.meeting, target.home, opened);
  const lead = wish.lead ?? (stated["lead"] === undefined ? desk.lead(target) : undefined);
  const id = wish.id ?? desk.id(target);
  const named = { ...wish, title, meeting, id, ...(lead === undefined ? {} : { lead }) };
  const hasDue = wish.due.wordings.length > 0 || wish.due.date !== undefined || stated["due"] !== undefined;
  const agreed =
    hasDue || flags.yes === true
      ? { wish: named, proposal: await propose(named, opened, texts) }
      : await desk.due(named);
  // The words of the flags are told in full where they are read again.
  if (agreed.proposal.errors.length > 0) return { wish: agreed.wish, shown: undefined };
  desk.show(agreed.proposal);
  if (flags.yes !== true && flags.dryRun !== true && !confirm(shell, texts.add.asks.write(pathOf(agreed.proposal)))) {
    throw new UsageError(texts.cli.prompts.cancelled);
  }
  return { wish: agreed.wish, shown: summary(agreed.proposal, texts) };
}

/** Whoever answers, with the registers that the answers are about. */
class Desk {
  readonly #opened: Opened;
  readonly #shell: Shell;
  readonly #texts: Texts;
  /** Asks only for what cannot be left out. */
  readonly #isBrief: boolean;

  constructor(opened: Opened, shell: Shell, isBrief: boolean) {
    this.#opened = opened;
    this.#shell = shell;
    this.#texts = shell.texts;
    this.#isBrief = isBrief;
  }

  #say(line: string): void {
    this.#shell.io.stderr.write(`${harmless(line)}\n`);
  }

  /** Asks until there is an answer that `read` takes; it throws `UsageError` for others. */
  insist<T>(question: string, read: (answer: string) => T, fallback?: string): T {
    while (true) {
      const answer = ask(this.#shell, question, fallback);
      if (answer === undefined) continue;
      const taken = this.#read(() => ({ value: read(answer) }));
      if (taken !== undefined) return taken.value;
    }
  }

  /** Says why an answer is not taken. Advice about flags is left out: there are none here. */
  #refuse({ message }: UsageError): void {
    this.#say(`${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?]$/.test(message) ? "" : "."}`);
  }

  /** The meeting that was chosen, or what a new one is to be. */
  meeting(wish: MeetingWish): MeetingWish {
    const { asks } = this.#texts.add;
    const meetings = this.#opened.registers.flatMap((register) => register.meetings);
    if (wish.id !== undefined || wish.date !== undefined) return this.#settled(wish);
    if (meetings.length === 0 || (meetings.length === 1 && this.#isBrief)) {
      return meetings.length === 0 ? this.#newMeeting(wish) : wish;
    }
    const choices = latestMeetings(meetings);
    // Where ids are numbers themselves, a number would have two meanings.
    const isNumbered = !meetings.some(({ id }) => /^\d+$/.test(id));
    for (const line of asks.meetings(choices, isNumbered)) this.#say(line);
    const chosen = this.insist(
      asks.meeting(isNumbered),
      (answer) => {
        if (asks.newMeeting.includes(answer.toLowerCase())) return undefined;
        const id = isNumbered ? choices[Number(answer) - 1]?.id : undefined;
        const named = { ...wish, id: id ?? answer };
        targetOf(named, this.#opened, this.#texts);
        return named;
      },
      isNumbered ? "1" : choices[0]?.id,
    );
    return chosen ?? this.#newMeeting(wish);
  }

  #newMeeting(wish: MeetingWish): MeetingWish {
    const { asks } = this.#texts.add;
    const date = this.insist(asks.date, (answer) => readDay(asks.named.meeting, answer, this.#texts.cli));
    return this.#settled({ ...wish, date });
  }

  /** A meeting with the id and the title of a new one. */
  #settled(wish: MeetingWish): MeetingWish {
    const { asks } = this.#texts.add;
    const { date } = wish;
    if (date === undefined) return wish;
    const named = wish.id === undefined ? { ...wish, id: this.#meetingId(wish) } : wish;
    const target = targetOf(named, this.#opened, this.#texts);
    if (!target.isNew || named.title !== undefined || this.#isBrief) return named;
    const title = ask(this.#shell, asks.meetingTitle);
    return title === undefined ? named : { ...named, title };
  }

  #meetingId(wish: MeetingWish): string {
    let next: string | undefined;
    try {
      next = targetOf(wish, this.#opened, this.#texts).meeting.id;
      if (this.#isBrief) return next;
    } catch (error) {
      // The day is taken, or no pattern says what comes next.
      if (!(error instanceof UsageError)) throw error;
      if (this.#opened.registers.some(({ meetings }) => meetings.length > 0)) this.#refuse(error);
    }
    const read = (answer: string): string => {
      const id = readId(this.#texts.add.asks.named.meeting, answer, this.#texts);
      targetOf({ ...wish, id }, this.#opened, this.#texts);
      return id;
    };
    return this.insist(this.#texts.add.asks.meetingId, read, next);
  }

  lead({ home }: Target): string {
    const { asks } = this.#texts.add;
    return this.insist(asks.lead, (answer) => readBody(undefined, answer, home.register, this.#texts));
  }

  id({ home, meeting }: Target): string {
    const next = numberingFor(home, this.#opened).nextDirective(meeting);
    if (next !== undefined) return next;
    const read = (answer: string): string => {
      const id = readId(this.#texts.add.asks.named.directive, answer, this.#texts);
      refuseTaken(id, this.#opened, this.#texts);
      return id;
    };
    return this.insist(this.#texts.add.asks.id, read);
  }

  /** Asks for the words of the deadline until they are understood, or the day is given that they were taken to mean. */
  async due(wish: Wish): Promise<{ readonly wish: Wish; readonly proposal: Proposal }> {
    const { asks } = this.#texts.add;
    while (true) {
      const words = ask(this.#shell, asks.due);
      const wordings = words === undefined ? [] : this.#read(() => [readWording(asks.named.due, words, this.#texts)]);
      if (wordings === undefined) continue;
      const asSaid = await this.#proposed({ ...wish, due: { ...wish.due, wordings } });
      if (asSaid !== undefined) return asSaid;
      const day = ask(this.#shell, asks.meant);
      const date = day === undefined ? undefined : this.#read(() => readDueDate(asks.named.due, day, this.#texts));
      const asMeant = date && (await this.#proposed({ ...wish, due: { ...wish.due, wordings, date } }));
      if (asMeant !== undefined) return asMeant;
    }
  }

  /** What `read` gives, or `undefined` for what it refuses, which is told. */
  #read<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#refuse(error);
      return undefined;
    }
  }

  /** What a wish comes to; `undefined` where its deadline is refused, which is told. */
  async #proposed(wish: Wish): Promise<{ readonly wish: Wish; readonly proposal: Proposal } | undefined> {
    const proposal = await propose(wish, this.#opened, this.#texts);
    for (const error of proposal.errors) {
      const { message, help } = wordDiagnostic(error, this.#texts);
      this.#say(`${message} ${help}`);
    }
    return proposal.errors.length === 0 ? { wish, proposal } : undefined;
  }

  /** Shows what would be written. */
  show({ addition: { directive }, status }: Proposal): void {
    const { add, steps } = this.#texts;
    this.#say("");
    this.#say(add.preview(directive.id, directive.title, directive.meeting.id));
    for (const step of status.steps) this.#say(`  ${stepText(step, steps)}`);
    this.#say(`  ${add.outcome(status)}`);
  }
}
