/** What `add` would write, and how the directive would stand: known before anything is written. */
import type { Status } from "../../deadline/status.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Texts } from "../../text/texts.ts";
import { type Opened, planOf } from "../context.ts";
import { type Addition, additionOf } from "./add-record.ts";
import { type MeetingPlace, placeOf, type Target, targetOf } from "./add-target.ts";
import type { Wish } from "./add-wish.ts";

/** What would be added, and how it would stand. */
export interface Proposal {
  readonly addition: Addition;
  /** Where a new meeting goes; the meeting's own file otherwise. */
  readonly place: MeetingPlace;
  readonly status: Status;
  /** What is wrong with its deadline. */
  readonly errors: readonly Diagnostic[];
}

/** Computes what a wish comes to in these registers. Throws `UsageError` for what it lacks. */
export async function propose(wish: Wish, opened: Opened, texts: Texts): Promise<Proposal> {
  const target = targetOf(wish.meeting, opened, texts);
  const addition = additionOf(wish, target, opened, texts);
  const { directive } = addition;
  const { files, checked, asOf } = opened;
  const registers = opened.registers.map((register) =>
    register === target.home.register
      ? {
          ...register,
          meetings: target.isNew ? [...register.meetings, directive.meeting] : register.meetings,
          directives: [...register.directives, directive],
        }
      : register,
  );
  const { plan, diagnostics } = await planOf({ registers, files, checked, diagnostics: [] }, () => asOf);
  const status = plan.statuses(asOf).find((one) => one.directive === directive);
  if (status === undefined) throw new Error(`${directive.id} has no status`);
  const errors = diagnostics.filter(({ id, severity }) => id === directive.id && severity === "error");
  return { addition, place: fileOf(target, texts), status, errors };
}

function fileOf(target: Target, texts: Texts): MeetingPlace {
  if (target.isNew) return placeOf(target, texts);
  const file = target.home.files.find(({ source }) => source === target.meeting.place.source);
  if (file === undefined) throw new Error(`the meeting ${target.meeting.id} is in no file`);
  return { type: "file", file };
}

/** The path of the file that is written, as shown to the user. */
export function pathOf({ place }: Proposal): string {
  return place.type === "file" ? place.file.source.path : place.shown;
}

/** What someone who was shown a proposal has agreed to. */
export function summary(proposal: Proposal, { add }: Texts): string {
  const { directive } = proposal.addition;
  return JSON.stringify([directive.id, directive.meeting.id, pathOf(proposal), add.stands(proposal.status)]);
}
