/** Which directives are the same under another id. */
import { describe, expect, it } from "vitest";
import { meetingWith } from "../support/register.ts";
import { changesOf } from "./states.ts";

const kindsOf = (before: string, after: string): readonly string[] => changesOf(before, after).map(({ kind }) => kind);

describe("renumbered", () => {
  const record = (id: string, title: string, rest = "lead: MIC\ndue: by 1 October 2017"): string =>
    `id: ${id}\ntitle: ${title}\n${rest}`;
  const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ["the same record", [record("A", "T")], [record("B", "T")], ["renumbered B"]],
    [
      "with other changes",
      [record("A", "T")],
      [record("B", "T", "lead: MNE")],
      ["renumbered B", "lead-changed B", "moved B", "reworded B"],
    ],
    ["another title is another directive", [record("A", "T")], [record("B", "U")], ["created B", "removed A"]],
    ["an id that was there before is its own", [record("A", "T"), record("B", "T")], [record("B", "T")], ["removed A"]],
    [
      "two that could be meant",
      [record("A", "T")],
      [record("B", "T"), record("C", "T")],
      ["created B", "created C", "removed A"],
    ],
    [
      "two with one title, told apart by their leads",
      [record("A", "T"), record("B", "T", "lead: MNE")],
      [record("D", "T", "lead: MNE"), record("C", "T")],
      ["renumbered D", "renumbered C"],
    ],
    [
      "what is left over is not a pair for that",
      [record("A", "T"), record("B", "T", "lead: MNE")],
      [record("C", "T"), record("D", "T", "lead: MID")],
      ["renumbered C", "created D", "removed B"],
    ],
    [
      "several",
      [record("A", "T"), record("B", "U")],
      [record("X", "U"), record("Y", "T")],
      ["renumbered X", "renumbered Y"],
    ],
    [
      "it had to give way to another",
      [record("A", "T")],
      [record("A", "U"), record("B", "T")],
      ["created A", "renumbered B"],
    ],
    [
      "each gave way to the one before",
      [record("A", "T"), record("B", "U")],
      [record("B", "T"), record("C", "U")],
      ["renumbered B", "renumbered C"],
    ],
    [
      "another title, and a new record that is only like the old one",
      [record("A", "T")],
      [record("A", "U"), record("B", "T", "lead: MNE")],
      ["retitled A", "created B"],
    ],
    [
      "one that could be the copy of either",
      [record("A", "T"), record("C", "T")],
      [record("A", "U"), record("B", "T"), record("C", "T")],
      ["retitled A", "created B"],
    ],
  ];
  it.each(cases)("%s", (_, before, after, told) => {
    const changes = changesOf(meetingWith(before), meetingWith(after));
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(told);
  });

  it("in another meeting: by title, lead and wording", () => {
    const before = meetingWith([record("A", "T")]);
    const after = meetingWith([record("B", "T")]).replace("id: M\n", "id: M2\n");
    expect(kindsOf(before, after)).toEqual(["renumbered", "meeting-changed"]);
    expect(kindsOf(before, after.replace("MIC", "MNE"))).toEqual(["created", "removed"]);
  });

  it("what waits for it waits for the same directive", () => {
    const text = (id: string): string =>
      meetingWith([
        `${record(id, "T")}\nstatus: done\ndone: 2017-09-20`,
        `id: W\ntitle: Then\nlead: MIC\ndue: { wording: within 10 days of approval, after: ${id} }`,
      ]);
    expect(kindsOf(text("A"), text("B"))).toEqual(["renumbered"]);
  });

  it("what waits for an id that another has now waits for that one", () => {
    const text = (ids: readonly [string, string], after: string, rest = ""): string =>
      meetingWith([
        `${record(ids[0], "T")}\nstatus: done\ndone: 2017-09-20`,
        ...(rest === "" ? [] : [`${record(ids[1], "U")}\n${rest}`]),
        `id: W\ntitle: Then\nlead: MIC\ndue: { wording: within 10 days of approval, after: ${after} }`,
      ]);
    const given = "status: done\ndone: 2017-09-25";
    expect(kindsOf(text(["A", ""], "A"), text(["B", "A"], "B", given))).toEqual(["renumbered", "created"]);
    expect(kindsOf(text(["A", ""], "A"), text(["B", "A"], "A", given))).toEqual(["renumbered", "created", "moved"]);
  });
});
