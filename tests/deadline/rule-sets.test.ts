/** Named sets of rules: what `rules.like` takes over, and what is laid over it. */
import { describe, expect, it, test } from "vitest";
import { citationOf, ruleSet, ruleSetNames } from "../../src/deadline/rule-sets.ts";
import { stepText } from "../../src/report/step-text.ts";
import { textsOf } from "../../src/text/texts.ts";
import { brief, planned } from "../support/register.ts";

/** A directive due on Sunday 1 October 2017, under rules of the register and of the meeting. */
function registerWith(rules: string, meetingRules?: string): string {
  const own = meetingRules === undefined ? "" : `    rules: ${meetingRules}\n`;
  return (
    `version: 1\nrules: ${rules}\nmeetings:\n  - id: M\n    date: 2017-09-19\n${own}    directives:\n` +
    "      - { id: A, title: T, lead: L, due: by 1 October }\n"
  );
}

function dueOf(rules: string, meetingRules?: string): string | null {
  const found = planned(registerWith(rules, meetingRules));
  expect(found.diagnostics.map(brief)).toEqual([]);
  return found.status("A", "2017-09-20").due;
}

describe("a set lays down what its text says", () => {
  test.each([
    ["{ like: eu-1182-71 }", "2017-10-02"],
    ["{ like: ru-civil-code }", "2017-10-02"],
    ["{ like: ru-office }", "2017-09-29"],
    ["{ like: ru-office, roll: none }", "2017-10-01"],
    ["{ roll: following, like: ru-office }", "2017-10-02"],
  ])("%s: %s", (rules, due) => {
    expect(dueOf(rules)).toBe(due);
  });

  test.each([
    ["{ like: ru-civil-code }", "{ like: ru-office }", "2017-09-29"],
    ["{ like: ru-civil-code }", "{ soon: 3 days }", "2017-10-02"],
    ["{ like: ru-civil-code }", "{ roll: none }", "2017-10-01"],
    ["{ roll: none }", "{ like: eu-1182-71 }", "2017-10-02"],
  ])("register %s, meeting %s: %s", (rules, meetingRules, due) => {
    expect(dueOf(rules, meetingRules)).toBe(due);
  });

  it.each(ruleSetNames)("%s cites an article for each of its rules", (name) => {
    const { rules, articles } = ruleSet(name);
    expect(Object.keys(articles).toSorted()).toEqual(Object.keys(rules).toSorted());
  });
});

describe("the steps say which text a rule is from", () => {
  const rollStep = (rules: string, meetingRules?: string): string => {
    const { steps } = planned(registerWith(rules, meetingRules)).status("A", "2017-09-20");
    const step = steps.at(-1);
    return step === undefined ? "" : stepText(step, textsOf("en").steps);
  };

  it("cites the set's article", () => {
    expect(rollStep("{ like: eu-1182-71 }")).toContain(`rules.like: eu-1182-71; ${citationOf("eu-1182-71", "roll")}`);
  });

  it.each([
    ["{ like: eu-1182-71, roll: following }", undefined],
    ["{ like: eu-1182-71 }", "{ roll: following }"],
  ])("not where the record states the rule itself: %s %s", (rules, meetingRules) => {
    expect(rollStep(rules, meetingRules)).toContain("(rules.roll: following)");
  });
});

test("an unknown set is an error that names the nearest", () => {
  const { diagnostics } = planned(registerWith("{ like: ru-ofice }"));
  expect(diagnostics.map(({ code, data }) => [code, data])).toMatchObject([
    ["unknown-value", { key: "like", value: "ru-ofice", nearest: "ru-office" }],
  ]);
});
