/** Every key of the format, and how its forms read. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { registerSchema } from "../../src/register/schema.ts";
import { brief, read, sound } from "./read.ts";

const whole = `
version: 1
title: Digital Kazakhstan
timezone: Asia/Almaty
calendar: { base: KZ, holidays: { 2017-09-15: city day }, workdays: { 2017-09-16: moved } }
rules:
  roll: following
  count: event-day
  until: exclusive
  default: 1 month
  soon: 10 days
  fiscal: 10
  terms:
    срочно: 3 days
    constructor: 10 days
bodies:
  MIC: { name: Ministry of Information, aliases: [МИК], email: mic@example.org }
  MNE: Ministry of National Economy
meetings:
  - id: m-1
    date: 2017-09-19
    title: Government meeting
    source: zakon.kz 4878826
    rules: { roll: none, terms: { оперативно: 5 days } }
    lead: мик
    with: [MNE]
    due: by 1 October
    tags: [digital]
    directives:
      - id: 007
        title: 2018
        lead: MNE
        with: МИК
        due:
          - в двухнедельный срок
          - 2017-12-01
          - { wording: by the end of the year, date: 2017-12-29, roll: preceding }
          - { wording: within 10 days, after: DK-2, count: day-after }
          - { wording: within 30 days of approval, from: 2017-10-02 }
          - { wording: as soon as practicable, date: none }
        status: done
        done: 2018-01-10
        evidence: № 827
        extensions:
          - { date: 2017-12-28, to: 15 January 2018, by: Prime Minister, reason: late data }
        notes:
          - asked again
          - { date: 2017-12-01, text: promised }
        reports:
          - { for: 2017-Q3, done: 2017-10-09, evidence: [letter 1, letter 2] }
        tags: [smart-city]
      - id: DK-2
        title: Propose
        status: withdrawn
        withdrawn: { date: 2017-11-01, by: Prime Minister, reason: merged into 007 }
      - id: DK-3
        title: Decide
        status: withdrawn
`;

describe("the format", () => {
  const register = sound(whole);
  const [first, second, third] = register.directives;

  it("register keys", () => {
    expect(register).toMatchObject({
      title: "Digital Kazakhstan",
      timezone: "Asia/Almaty",
      calendar: { base: "KZ", holidays: { "2017-09-15": "city day" }, workdays: { "2017-09-16": "moved" } },
      rules: {
        roll: "following",
        count: "event-day",
        until: "exclusive",
        default: "1 month",
        soon: "10 days",
        fiscal: 10,
        terms: { срочно: "3 days", constructor: "10 days" },
      },
      bodies: [
        { id: "MIC", name: "Ministry of Information", aliases: ["МИК"], email: "mic@example.org" },
        { id: "MNE", name: "Ministry of National Economy", aliases: [], email: null },
      ],
    });
  });

  it("a meeting's rules lie over the register's", () => {
    expect(register.meetings[0]).toMatchObject({
      id: "m-1",
      date: "2017-09-19",
      title: "Government meeting",
      source: "zakon.kz 4878826",
      rules: { roll: "none", count: "event-day", terms: { срочно: "3 days", оперативно: "5 days" } },
    });
  });

  it("numbers stay as they are written, aliases become ids", () => {
    expect(first).toMatchObject({ id: "007", title: "2018", lead: "MNE", with: ["MIC"] });
  });

  it("what a directive does not state is the meeting's", () => {
    expect(second).toMatchObject({ lead: "MIC", with: ["MNE"], tags: ["digital"], status: "withdrawn", done: null });
    expect(second?.due).toEqual([
      { path: ["due"], wording: "by 1 October", date: null, after: null, from: null, roll: null, count: null },
    ]);
  });

  it("due in all its forms", () => {
    const blank = { wording: null, date: null, after: null, from: null, roll: null, count: null };
    expect(first?.due).toEqual([
      { ...blank, path: ["due", 0], wording: "в двухнедельный срок" },
      { ...blank, path: ["due", 1], date: "2017-12-01" },
      {
        ...blank,
        path: ["due", 2, "wording"],
        wording: "by the end of the year",
        date: "2017-12-29",
        roll: "preceding",
      },
      { ...blank, path: ["due", 3, "wording"], wording: "within 10 days", after: "DK-2", count: "day-after" },
      { ...blank, path: ["due", 4, "wording"], wording: "within 30 days of approval", from: "2017-10-02" },
      { ...blank, path: ["due", 5, "wording"], wording: "as soon as practicable", date: "none" },
    ]);
  });

  it("what happened", () => {
    expect(first).toMatchObject({
      status: "done",
      done: "2018-01-10",
      evidence: ["№ 827"],
      extensions: [{ date: "2017-12-28", to: "15 January 2018", by: "Prime Minister", reason: "late data" }],
      notes: [
        { date: null, text: "asked again" },
        { date: "2017-12-01", text: "promised" },
      ],
      reports: [{ for: "2017-Q3", done: "2017-10-09", evidence: ["letter 1", "letter 2"] }],
      tags: ["smart-city"],
    });
  });

  it("a withdrawal, with a day or without", () => {
    expect(first?.withdrawal).toBeNull();
    expect(second?.withdrawal).toEqual({ date: "2017-11-01", by: "Prime Minister", reason: "merged into 007" });
    expect(third).toMatchObject({ status: "withdrawn", withdrawal: null });
  });

  it("the rules that hold where a register says nothing", () => {
    expect(sound("version: 1").rules).toEqual({
      roll: "none",
      count: "day-after",
      until: "inclusive",
      default: null,
      soon: "7 days",
      fiscal: null,
      terms: {},
    });
  });

  it("leads are free text where no bodies are declared", () => {
    const { directives } = sound(
      "version: 1\nmeetings: [{ id: m, date: 2017-09-19, directives: [{ id: a, title: t, lead: Anyone }] }]",
    );
    expect(directives[0]?.lead).toBe("Anyone");
  });

  it.each([
    ["no meetings", "version: 1\n"],
    ["an empty list", "version: 1\nmeetings: []\n"],
    ["an empty key", "version: 1\nmeetings:\n"],
    ["a meeting without directives", "version: 1\nmeetings: [{ id: m, date: 2017-09-19 }]\n"],
    ["an anchor and its alias", "version: 1\ntitle: &t Title\nrules: { terms: { x: *t } }\n"],
    ["Windows line breaks", "version: 1\r\ntitle: T\r\nmeetings: []\r\n"],
    ["a document start", "--- # register\nversion: 1\n"],
  ])("sound: %s", (_, text) => {
    expect(brief(read(text).diagnostics)).toEqual([]);
  });

  it("the seed is sound, and holds the eight directives", () => {
    const seed = sound(readFileSync(join(import.meta.dirname, "../../data/directives.yaml"), "utf8"));
    const rows = seed.directives.map(({ id, lead, with: others, due }) => [
      id,
      lead,
      others.join(" "),
      due.map(({ wording }) => wording).join(),
    ]);
    expect(rows).toEqual([
      ["DK-1", "MIC", "MNE akimats", "в двухнедельный срок"],
      ["DK-2", "MES", "", "в двухнедельный срок"],
      ["DK-3", "MES", "MIC MID", "в двухнедельный срок"],
      ["DK-4", "MIC", "MNE MES", ""],
      ["DK-5", "MIC", "state-bodies", ""],
      ["DK-6", "MIC", "", ""],
      ["DK-7", "MIC", "", "до 1 октября текущего года"],
      ["DK-8", "DPM", "MIC", "до конца ноября"],
    ]);
  });

  it("converts to JSON Schema, with descriptions", () => {
    const schema = z.toJSONSchema(registerSchema, { io: "input" });
    expect(schema).toMatchObject({
      required: ["version"],
      additionalProperties: false,
      properties: {
        version: { const: 1 },
        title: { type: ["string", "number"], description: expect.stringContaining("title") },
        rules: { properties: { fiscal: { type: "integer", minimum: 1, maximum: 12 } } },
        meetings: { items: { required: ["id", "date"], properties: { date: { format: "date" } } } },
      },
    });
  });
});
