/** Kazakh wordings from a meeting on Tuesday 19 September 2017: an outcome and a wording a line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcome } from "../support/wording.ts";

const rows = readFileSync(join(import.meta.dirname, "wordings/kk.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => [line.slice(27), line.slice(0, 26).trim()] as const);

test.each(rows)("%s → %s", (wording, expected) => expect(outcome(wording, "2017-09-19")).toBe(expected));

describe("rules.until decides «дейін», and nothing else", () => {
  test.each([
    ["1 қазанға дейін", "2017-09-30"],
    ["қазанның 15-іне дейін", "2017-10-14"],
    ["1 қазаннан кешіктірмей", "2017-10-01"],
    ["қараша айының соңына дейін", "2017-11-30"],
    ["тоқсан сайын есепті тоқсаннан кейінгі айдың 10-ына дейін", "2017-10-10"],
  ])("%s → %s", (wording, expected) => expect(outcome(wording, "2017-09-19", { until: "exclusive" })).toBe(expected));
});

test("the Latin alphabet of 2018 is read as the Cyrillic one", () => {
  expect(outcome("13 naýryzǵa deıin", "2017-09-19")).toBe("2018-03-13");
  expect(outcome("2018 jyldyń sońyna deıin", "2017-09-19")).toBe("2018-12-31");
});
