/**
 * Wordings from published orders, protocols and decrees, each with its outcome; the data lies beside the project. No wrong
 * date and no false one is allowed, and the shares that are read are printed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { answer } from "../support/wording.ts";

interface Row {
  readonly lang: string;
  readonly wording: string;
  readonly meeting: string;
  readonly outcome: "date" | "recurring" | "event" | "ongoing" | "named-term" | "refuse";
  readonly due?: string;
  readonly note: string;
}

const path = join(import.meta.dirname, "../../../shared/wordings/wordings.jsonl");
const rows: readonly Row[] = existsSync(path)
  ? readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Row)
  : [];

const share = (read: number, all: number): string => `${read} of ${all} (${((100 * read) / all).toFixed(1)} %)`;

describe.skipIf(rows.length === 0)(
  `wordings of real documents (skipped where ${"../shared/wordings"} is absent)`,
  () => {
    test("no wrong and no false date", () => {
      const wrong = rows.flatMap((row) => {
        const { due, kind } = answer(row.wording, row.meeting);
        if (due === null) return [];
        if (row.outcome === "date") return due === row.due ? [] : [`${row.wording}: ${due} instead of ${row.due}`];
        return row.outcome === "recurring" && kind === "recurring"
          ? []
          : [`${row.wording}: ${due}, but it is ${row.outcome}`];
      });
      expect(wrong).toEqual([]);
    });

    test("nearly all dates and recurring wordings are read", () => {
      const dates = rows.filter(({ outcome }) => outcome === "date");
      const recurring = rows.filter(({ outcome }) => outcome === "recurring");
      const readDates = dates.filter((row) => answer(row.wording, row.meeting).due === row.due).length;
      const readRecurring = recurring.filter((row) => answer(row.wording, row.meeting).kind === "recurring").length;
      process.stdout.write(
        `wordings: dates ${share(readDates, dates.length)}, recurring ${share(readRecurring, recurring.length)}\n`,
      );
      expect(readDates / dates.length).toBeGreaterThanOrEqual(0.97);
      expect(readRecurring / recurring.length).toBeGreaterThanOrEqual(0.9);
    });

    test("recurring wordings begin where the documents say", () => {
      const off = rows.flatMap((row) => {
        const first = row.outcome === "recurring" ? /first due (\d{4}-\d\d-\d\d)/.exec(row.note)?.[1] : undefined;
        const { due } = answer(row.wording, row.meeting);
        return first === undefined || due === null || due === first
          ? []
          : [`${row.wording}: ${due} instead of ${first}`];
      });
      expect(off).toEqual([]);
    });
  },
);
