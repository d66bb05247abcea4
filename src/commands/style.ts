import type { Io, Output } from "../io.ts";
import type { Style } from "../render/style.ts";
import type { OutputFlags } from "./command.ts";

/**
 * Whether text for an output is coloured. `--color` and `--no-color` win, then `FORCE_COLOR` (`0` or `false` turns colour
 * off), then `NO_COLOR`; else only a terminal that understands colour gets it.
 */
export function wantsColor(flags: OutputFlags, env: Io["env"], output: Output): boolean {
  if (flags.color !== undefined) return flags.color;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  return output.isTerminal && env["TERM"] !== "dumb";
}

/** How a report looks where the flags send it. A file gets plain text, unless `--color` asks for more. */
export function styleOf(flags: OutputFlags, { env, stdout }: Io): Style {
  if (flags.output !== undefined) return { colour: flags.color === true, width: undefined };
  return { colour: wantsColor(flags, env, stdout), width: stdout.width };
}
