/** The text of a cell for people, the same in the table and in markdown before its escaping. */
import { harmless, isCommand } from "../diagnostics/harmless.ts";
import type { Cell } from "../report/model.ts";

/** Stands for a value that there is none of, so that every row has every column. */
export const absent = "–";

/** One sign a state, for those who see no colour; each is one column wide. */
export const signs = {
  overdue: "!",
  "due-soon": "~",
  open: "·",
  waiting: "…",
  undated: "?",
  ongoing: "∞",
  "done-late": "✓",
  done: "✓",
  withdrawn: "×",
} as const;

/** Nearly all text of a register: nothing in it needs care. */
const plain =
  /^[\u0021-\u007e\u00a1-\u00ac\u0400-\u0482\u048a-\u04ff](?: ?[\u0021-\u007e\u00a1-\u00ac\u0400-\u0482\u048a-\u04ff«»–—№])*$/;

/** Untrusted text as one line that does nothing to a terminal. */
export function oneLine(text: string): string {
  return plain.test(text) && !isCommand(text) ? text : harmless(text.replace(/[\s\u0085]+/g, " ").trim());
}

/** A cell as one line of text. */
export function cellText(cell: Cell): string {
  switch (cell.type) {
    case "text":
      return (cell.text === null ? "" : oneLine(cell.text)) || absent;
    case "day":
      return cell.day ?? absent;
    case "number":
      return cell.value === null ? absent : String(cell.value);
    case "share":
      return cell.value === null ? absent : `${Math.round(cell.value * 100)}%`;
    case "state":
      return `${signs[cell.state]} ${cell.phrase}`;
    case "list":
      return cell.items.length === 0 ? absent : oneLine(cell.items.join(", "));
  }
}
