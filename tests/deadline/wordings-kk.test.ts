/** Kazakh wordings from a meeting on Tuesday 19 September 2017. */
import { describe, expect, test } from "vitest";
import { outcome } from "../support/wording.ts";
import { wordingTable } from "../support/wording-table.ts";

test.each(wordingTable("kk"))("%s → %s", (wording, expected) => expect(outcome(wording, "2017-09-19")).toBe(expected));

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
