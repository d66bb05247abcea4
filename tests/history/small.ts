/** Small registers and histories. */
import type { CommitSpec } from "../support/repository.ts";

/** A register of one directive. */
export function register(id: string, title = "Report"): string {
  return `version: 1\nmeetings:\n${meeting(id, title)}`;
}

/** A meeting of one directive, as an item of `meetings`. */
export function meeting(id: string, title = "Report"): string {
  return `  - id: m-${id}\n    date: 2018-03-05\n    directives:\n      - { id: ${id}, title: ${title}, lead: OPS, due: within 2 weeks }\n`;
}

/** Commits a minute apart, one after the other. */
export function series(...edits: readonly NonNullable<CommitSpec["edit"]>[]): readonly CommitSpec[] {
  return edits.map((edit, index) => {
    const minute = String(index).padStart(2, "0");
    return { name: String(index), message: `Step ${index}`, time: `2018-03-05T10:${minute}:00+06:00`, edit };
  });
}
