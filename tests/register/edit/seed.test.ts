/** What is asked of the seed register: an edit changes the lines of its directive, and what is undone is gone. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkFile } from "../../../src/register/check-file.ts";
import { edited, parsed } from "./corpus.ts";
import { append, at, remove, set } from "./table.ts";

const seed = readFileSync(new URL("../../../data/directives.yaml", import.meta.url), "utf8");
const lines = (text: string): readonly string[] => text.split("\n");

test("DK-1 done, and open again", () => {
  const done = edited(parsed(seed), [
    set(at(0, "status"), "done"),
    set(at(0, "done"), "2017-10-02"),
    append(at(0, "evidence"), "https://example.org/memo"),
    append(at(0, "evidence"), "№ 827"),
  ]);
  const last = lines(seed).indexOf("      - id: DK-2");
  expect(lines(done)).toEqual([
    ...lines(seed).slice(0, last),
    "        status: done",
    "        done: 2017-10-02",
    '        evidence: ["https://example.org/memo", № 827]',
    ...lines(seed).slice(last),
  ]);
  expect(checkFile({ source: { path: "r.yaml", text: done }, main: true }).misfits).toEqual([]);
  const open = edited(parsed(done), [remove(at(0, "status")), remove(at(0, "done")), remove(at(0, "evidence"))]);
  expect(open).toBe(seed);
});

test("DK-8 extended", () => {
  const extension = { date: "2017-11-20", to: "15 December 2017", by: "Prime Minister", reason: "more to agree on" };
  const after = edited(parsed(seed), [append(at(7, "extensions"), extension)]);
  expect(after).toBe(
    `${seed}        extensions:\n          - { date: 2017-11-20, to: 15 December 2017, by: Prime Minister, reason: more to agree on }\n`,
  );
});
