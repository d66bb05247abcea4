/** Which changes belong to a directive that is followed back in time. */
import { describe, expect, test } from "vitest";
import type { DirectiveChange } from "../../src/history/changes.ts";
import { Trail } from "../../src/report/follow.ts";
import { created, renumbered, retitled } from "../support/revisions.ts";

const title = (id: string): DirectiveChange => retitled(id, "a", "b");

/** Changes in short, and what is found of them in each revision, newest first. */
type Case = readonly [what: string, ids: string, revisions: readonly string[], found: readonly string[]];
const cases: readonly Case[] = [
  ["only its own changes", "A", ["A B", "B", "A"], ["A", "", "A"]],
  ["its earlier ids", "C", ["C", "B>C", "B", "A>B", "A C"], ["C", "B>C", "B", "A>B", "A"]],
  ["an id that was given away is another directive's afterwards", "B", ["A>B", "B A"], ["A>B", "A"]],
  ["ids that were exchanged", "A", ["A", "B>A A>B", "A B"], ["A", "B>A", "B"]],
  ["by the old id, with what else the renumbering changed", "A", ["C", "A>C C", "A"], ["", "A>C C", "A"]],
  ["an id that was used again", "A", ["A", "+A", "A>C", "A"], ["A", "+A", "A>C", "A"]],
  ["an id that was used again at once", "A", ["+A A>C", "A C"], ["+A A>C", "A"]],
  ["a directive that came back", "A", ["+A", "A", "+A"], ["+A", "A", "+A"]],
  ["several", "A B", ["A", "X>B C", "X A B"], ["A", "X>B", "X A"]],
  ["two that come from ids of each other in a chain", "B C", ["A>B B>C", "A B C"], ["A>B B>C", "A B"]],
];

function read(short: string): readonly DirectiveChange[] {
  return short.split(" ").flatMap((word) => {
    const [from = "", to] = word.split(">");
    if (to !== undefined) return [renumbered(from, to)];
    return word === "" ? [] : word.startsWith("+") ? [created(word.slice(1))] : [title(word)];
  });
}

function written(changes: readonly DirectiveChange[]): string {
  return changes
    .map((change) =>
      change.kind === "renumbered"
        ? `${change.data.from}>${change.id}`
        : `${change.kind === "created" ? "+" : ""}${change.id}`,
    )
    .join(" ");
}

describe("a trail", () => {
  test.each(cases)("%s", (_, ids, revisions, found) => {
    const trail = new Trail(ids.split(" "));
    expect(revisions.map((revision) => written(trail.take(read(revision))))).toEqual(found);
  });

  test.each(cases)("the same by words in any case: %s", (_, ids, revisions, found) => {
    const trail = new Trail([], ids.toLowerCase().split(" "));
    expect(revisions.map((revision) => written(trail.take(read(revision))))).toEqual(found);
    expect(trail.unseen).toEqual([]);
  });

  test("says which words it has not seen", () => {
    const trail = new Trail(["A"], ["b", "c", "Q"]);
    expect(trail.unseen).toEqual(["b", "c", "Q"]);
    trail.take(read("B>X A"));
    expect(trail.unseen).toEqual(["c", "Q"]);
    trail.take(read("D"));
    expect(trail.unseen).toEqual(["c", "Q"]);
  });
});
