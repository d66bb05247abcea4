/** Pieces of registers whose ids collide. */

/** The keys of a register, without meetings. */
export const main = "version: 1\ntimezone: Asia/Almaty\nbodies: { MIC: Ministry of Information }\n";

/** A file with one meeting. `directives` as YAML in braces. */
export function meeting(id: string, date: string, ...directives: readonly string[]): string {
  return `meetings:\n  - id: ${id}   # kept as it is\n    date: ${date}\n    directives:\n${directives.map((each) => `      - { ${each} }\n`).join("")}`;
}
