/** What a signal does in the middle of a section that leaves something to be put away. */
import process from "node:process";
import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What the sections that run have to put away. */
const sections = new Set<() => void>();

/**
 * Runs a section. A signal that would end the process waits until the section pauses, which synchronous work does not;
 * then `putAway` is called, and the process dies by that signal as it would have without this. `putAway` may not throw.
 */
export async function minding<T>(putAway: () => void, section: () => Promise<T>): Promise<T> {
  // A key of its own, as two sections may have the same to put away.
  const entry = (): void => putAway();
  if (sections.size === 0) for (const signal of signals) process.on(signal, die);
  sections.add(entry);
  try {
    return await section();
  } finally {
    // A signal that came in the meantime is delivered now; without its handler it would be lost.
    await setImmediate();
    sections.delete(entry);
    if (sections.size === 0) stopMinding();
  }
}

function die(signal: NodeJS.Signals): void {
  stopMinding();
  for (const putAway of sections) putAway();
  process.kill(process.pid, signal);
}

function stopMinding(): void {
  for (const signal of signals) process.off(signal, die);
}
