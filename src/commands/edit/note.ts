/** `note`: a note in the record of a directive. */
import { UsageError } from "../../errors.ts";
import type { NoteFlags, Run, Shell } from "../command.ts";
import { readDirective } from "../register-words.ts";
import { runEdit } from "./session.ts";
import { dayOn, readOn, readText } from "./words.ts";

/** More than this is no note. */
const longest = 1 << 20;

/**
 * Adds a note to a directive: the first argument is its id, the others are the text, or `-` for what standard input
 * holds. Throws `UsageError` for an unknown id, a day to come and a text without words.
 */
export const run: Run<NoteFlags> = async ([id = "", ...words], flags, shell) => {
  const { texts } = shell;
  const choice = readOn(flags.on, texts);
  const isInput = words.length === 1 && words[0] === "-";
  const text = readText("TEXT", isInput ? readInput(shell) : words.join(" "), texts);
  return await runEdit(flags, shell, ({ registers, asOf }) => {
    const directive = readDirective(id, registers, texts.cli);
    const date = dayOn(choice, asOf, flags, texts);
    const path = [...directive.path, "notes"];
    return {
      edits: [{ source: directive.place.source, changes: [{ type: "append", path, value: { date, text } }] }],
      ids: [directive.id],
      say: (after) => after.map((status) => texts.edit.note.noted(status, date)),
    };
  });
};

/** Standard input without the line breaks at its end, and with none of Windows. */
function readInput({ io, texts }: Shell): string {
  const text = io.stdin.read(longest);
  if (text === undefined) throw new UsageError(texts.cli.calls.stdinTooLong(longest));
  return text.replace(/[\r\n]+$/, "").replaceAll("\r\n", "\n");
}
