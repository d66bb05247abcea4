/** Colours, always beside a sign or a word that says the same. */
import type { RecordModel } from "../report/model.ts";

export type Tone =
  | RecordModel["state"]
  | "header"
  | "heading"
  | "total"
  | "label"
  | "commit"
  | "off"
  | "worked"
  | "weekend";

/** The text in the colours of a tone. */
export type Paint = (text: string, tone: Tone) => string;

/** Paints with chalk, which is loaded only for this; or leaves text as it is. */
export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return (text) => text;
  const { Chalk } = await import("chalk");
  // The sixteen colours that every terminal has and its user has chosen; whether to use colour is decided elsewhere.
  const chalk = new Chalk({ level: 1 });
  const tones: Partial<Record<Tone, (text: string) => string>> = {
    overdue: chalk.red,
    "due-soon": chalk.yellow,
    waiting: chalk.cyan,
    undated: chalk.cyan,
    ongoing: chalk.cyan,
    "done-late": chalk.green,
    done: chalk.green,
    withdrawn: chalk.dim,
    header: chalk.dim,
    heading: chalk.bold,
    total: chalk.bold,
    label: chalk.dim,
    commit: chalk.yellow,
    off: chalk.red,
    worked: chalk.yellow,
    weekend: chalk.dim,
  };
  return (text, tone) => tones[tone]?.(text) ?? text;
}
