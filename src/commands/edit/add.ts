/** `add`: a new directive, of a meeting of the register or of a new one. */
import type { Status } from "../../deadline/status.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { UsageError } from "../../errors.ts";
import type { Change, Value } from "../../register/edit/change.ts";
import { newFileText } from "../../register/edit/new-record.ts";
import { mention } from "../../register/mention.ts";
import type { Texts } from "../../text/texts.ts";
import { isInteractive } from "../ask.ts";
import type { AddFlags, Run, Shell } from "../command.ts";
import type { Opened } from "../context.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { wantsColor } from "../style.ts";
import { type Proposal, propose, summary } from "./add-proposal.ts";
import { type MeetingWish, readWish } from "./add-wish.ts";
import { type Decision, runEdit } from "./session.ts";
import { refusal } from "./words.ts";

/**
 * Adds a directive. What the flags leave out and the meeting does not state is asked for at a terminal, before the
 * register is locked. Throws `UsageError` for what lacks, and for a deadline whose words are refused.
 */
export const run: Run<AddFlags> = async (args, flags, shell) => {
  const { texts } = shell;
  const wish = readWish(args, flags, texts);
  if (wish.title === undefined && !isInteractive(shell)) throw refusal(texts.add.refusals.noTitle);
  const { wish: whole, shown } = isInteractive(shell)
    ? await (await import("./add-ask.ts")).askForRest(wish, flags, shell)
    : { wish, shown: undefined };
  return await runEdit(flags, shell, async (opened) => {
    const proposal = await propose(whole, opened, texts);
    if (proposal.errors.length > 0) throw await refused(proposal.errors, flags, shell);
    if (shown !== undefined && shown !== summary(proposal, texts)) throw refusal(texts.add.refusals.changed);
    return decision(proposal, whole.meeting, opened, texts);
  });
};

/** Tells why the deadline is refused; the failure to throw. */
async function refused(errors: readonly Diagnostic[], flags: AddFlags, shell: Shell): Promise<UsageError> {
  const { io, texts } = shell;
  const { message, hint } = texts.add.refusals.refused;
  await printDiagnostics(errors, wantsColor(flags, io.env, io.stderr), shell);
  return errors.some(({ code }) => code.startsWith("wording-"))
    ? new UsageError(message, hint)
    : new UsageError(message);
}

function decision({ addition, place }: Proposal, wish: MeetingWish, { checked }: Opened, texts: Texts): Decision {
  const { target, directive, value } = addition;
  const whole = {
    ids: [directive.id],
    say: (after: readonly Status[]) =>
      after.map((status) => {
        const { path, line } = mention(status.directive.place);
        return texts.add.added({ status, isNewMeeting: target.isNew, place: `${path}:${line}` });
      }),
  };
  if (!target.isNew) {
    const { path } = target.meeting;
    const changes: readonly Change[] = [{ type: "append", path: [...path, "directives"], value }];
    return { ...whole, edits: [{ source: target.meeting.place.source, changes }] };
  }
  const meeting: Value = {
    id: target.meeting.id,
    date: target.meeting.date,
    ...(wish.title === undefined ? {} : { title: wish.title }),
    ...(wish.source === undefined ? {} : { source: wish.source }),
    directives: [value],
  };
  if (place.type === "file") {
    const changes: readonly Change[] = [{ type: "append", path: ["meetings"], value: meeting }];
    return { ...whole, edits: [{ source: place.file.source, changes }] };
  }
  const { path, like } = place;
  // Other files of a folder may say which version they are of.
  const version = like && checked.get(like)?.raw["version"];
  const file: Value = { ...(typeof version === "string" ? { version } : {}), meetings: [meeting] };
  return { ...whole, edits: [], newFiles: [{ path, text: newFileText(file, like?.source) }] };
}
