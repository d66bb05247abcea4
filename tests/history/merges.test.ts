/** Histories with branches: each change is told once, where it was made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitSpec, Files } from "../support/repository.ts";
import { meeting, register } from "./small.ts";
import { retitle, tell } from "./told.ts";

const main = "directives/register.yaml";
const paths = ["directives/1.yaml", "directives/2.yaml", "directives/3.yaml"] as const;
const [one, two, three] = paths;

function begin(files: Files): Files {
  files.set(main, "version: 1\n");
  for (const [index, path] of paths.entries()) files.set(path, `meetings:\n${meeting(`A-${index + 1}`, "Old")}`);
  return files;
}
const created = "base: A-1 created, A-2 created, A-3 created";

let minutes = 0;
function commit(name: string, parents: readonly string[], edit?: CommitSpec["edit"]): CommitSpec {
  minutes += 1;
  const at = `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { name, parents, message: name, time: `2018-03-05T${at}:00+06:00`, ...(edit && { edit }) };
}
const take =
  (...from: readonly string[]) =>
  (files: Files, theirs: Files): Files => {
    for (const path of from) files.set(path, theirs.text(path));
    return files;
  };
const base = commit("base", [], begin);
const ours = commit("ours", ["base"], retitle(one, "Old", "Ours"));
const theirs = commit("theirs", ["base"], retitle(two, "Old", "Theirs"));

describe("a merge", () => {
  it("of two sides is not told to do what they did", async () => {
    const lines = await tell([base, ours, theirs, commit("merge", ["ours", "theirs"], take(two))]);
    expect(lines).toEqual(["merge: nothing", "theirs: A-2 retitled", "ours: A-1 retitled", created]);
  });

  it("that takes one side whole is left out", async () => {
    const lines = await tell([base, ours, theirs, commit("merge", ["ours", "theirs"])]);
    expect(lines).toEqual(["theirs: A-2 retitled", "ours: A-1 retitled", created]);
  });

  it("does what neither side did", async () => {
    const evil = commit("merge", ["ours", "theirs"], (files, other) =>
      retitle(three, "Old", "Evil")(take(two)(files, other)),
    );
    expect((await tell([base, ours, theirs, evil]))[0]).toBe("merge: A-3 retitled");
  });

  it("may settle a conflict in a way of its own", async () => {
    const other = commit("other", ["base"], retitle(one, "Old", "Other"));
    const settled = commit("merge", ["ours", "other"], retitle(one, "Ours", "Both"));
    expect((await tell([base, ours, other, settled]))[0]).toBe("merge: A-1 retitled");
  });

  it("may change what only one side has", async () => {
    const add = commit("add", ["base"], (files) =>
      files.set("directives/4.yaml", `meetings:\n${meeting("A-4", "New")}`),
    );
    const merge = commit("merge", ["ours", "add"], (files, other) =>
      retitle("directives/4.yaml", "New", "Evil")(take("directives/4.yaml")(files, other)),
    );
    expect((await tell([base, ours, add, merge]))[0]).toBe("merge: A-4 retitled");
  });

  it("may renumber what both sides gave one id", async () => {
    const give = (name: string, title: string): CommitSpec =>
      commit(name, ["base"], (files) => files.set(`directives/${name}.yaml`, `meetings:\n${meeting("A-4", title)}`));
    const settle = (files: Files, other: Files): Files => {
      const record = other.text("directives/second.yaml").replace("id: A-4,", "id: A-5,").replace("m-A-4", "m-A-5");
      return files.set("directives/second.yaml", record);
    };
    const [first, second] = [give("first", "First"), give("second", "Second")];
    const lines = await tell([base, first, second, commit("merge", ["first", "second"], settle)]);
    expect(lines[0]).toBe("merge: A-5 was A-4, A-5 meeting-changed");
    // The merge may also leave it to the next commit.
    const both = commit("merge", ["first", "second"], take("directives/second.yaml"));
    const later = commit("later", ["merge"], (files) => settle(files, files));
    expect((await tell([base, first, second, both, later])).slice(0, 2)).toEqual([
      "later: A-5 was A-4, A-5 meeting-changed",
      "merge: unreadable",
    ]);
  });

  it("may create and remove", async () => {
    const merge = commit("merge", ["ours", "theirs"], (files, other) => {
      take(two)(files, other).delete(three);
      return files.set("directives/4.yaml", `meetings:\n${meeting("A-4", "New")}`);
    });
    expect((await tell([base, ours, theirs, merge]))[0]).toBe("merge: A-4 created, A-3 removed");
  });

  it("joins lists of which each side has added to", async () => {
    const tag = (tags: string) => (files: Files) => files.replace(one, "due:", `tags: [${tags}], due:`);
    const specs = [
      base,
      commit("x", ["base"], tag("x")),
      commit("y", ["base"], tag("y")),
      commit("merge", ["x", "y"], (files) => files.replace(one, "[x]", "[x, y, z]")),
    ];
    expect((await tell(specs))[0]).toBe("merge: A-1 tags-changed");
    const clean = commit("merge", ["x", "y"], (files) => files.replace(one, "[x]", "[x, y]"));
    expect((await tell([...specs.slice(0, 3), clean]))[0]).toBe("merge: nothing");
  });

  it("may have more than two parents", async () => {
    const last = commit("last", ["base"], retitle(three, "Old", "Last"));
    const octopus = commit("merge", ["ours", "theirs", "last"], (files, second, third) => {
      files.set(two, second.text(two)).set(three, (third ?? second).text(three));
      files.set("directives/4.yaml", `meetings:\n${meeting("A-4", "New")}`);
    });
    expect(await tell([base, ours, theirs, last, octopus])).toEqual([
      "merge: A-4 created",
      "last: A-3 retitled",
      "theirs: A-2 retitled",
      "ours: A-1 retitled",
      created,
    ]);
  });

  it("may not validate, and the next commit tells what it did and nothing that its sides did", async () => {
    const specs = [
      base,
      ours,
      theirs,
      commit("merge", ["ours", "theirs"], (files, other) =>
        retitle(three, "Old", "Evil")(take(two)(files, other).replace(main, "1", "9")),
      ),
      commit("mend", ["merge"], (files) => files.replace(main, "9", "1")),
    ];
    expect(await tell(specs)).toEqual([
      "mend: A-3 retitled",
      "merge: unreadable",
      "theirs: A-2 retitled",
      "ours: A-1 retitled",
      created,
    ]);
  });

  it("has one side that does not validate", async () => {
    const specs = [
      base,
      ours,
      commit("broken", ["base"], (files) => retitle(two, "Old", "Theirs")(files.replace(main, "1", "9"))),
      commit("merge", ["ours", "broken"], take(two)),
    ];
    expect(await tell(specs)).toEqual(["merge: A-2 retitled", "broken: unreadable", "ours: A-1 retitled", created]);
  });
});

describe("branches", () => {
  it("that crossed are told once", async () => {
    const specs = [
      base,
      ours,
      theirs,
      commit("left", ["ours", "theirs"], take(two)),
      commit("right", ["theirs", "ours"], take(one)),
      commit("left-on", ["left"], retitle(three, "Old", "Left")),
      commit("right-on", ["right"], retitle(one, "Ours", "Right")),
      commit("end", ["left-on", "right-on"], take(one)),
    ];
    const lines = (await tell(specs)).filter((line) => !line.endsWith("nothing"));
    expect([...lines].sort()).toEqual(
      ["left-on: A-3 retitled", "right-on: A-1 retitled", "theirs: A-2 retitled", "ours: A-1 retitled", created].sort(),
    );
  });

  it("that have the register elsewhere are followed each on its own", async () => {
    const file = "directives.yaml";
    const both = register("A-1", "Old") + meeting("A-2", "Old");
    const specs = [
      commit("base", [], (files) => files.set("old.yaml", both)),
      commit("moved", ["base"], (files) => files.rename("old.yaml", file)),
      commit("stayed", ["base"], (files) => files.replace("old.yaml", "id: A-1, title: Old", "id: A-1, title: Side")),
      commit("merge", ["moved", "stayed"], (files, other) => files.set(file, other.text("old.yaml"))),
    ];
    const lines = ["merge: nothing", "stayed: A-1 retitled", "moved: nothing", "base: A-1 created, A-2 created"];
    expect(await tell(specs)).toEqual(lines);
  });

  it("that came without the register hide nothing", async () => {
    const specs = [
      base,
      ours,
      commit("apart", [], (files) => files.set("README", "")),
      commit("merge", ["apart", "ours"], (files, other) => {
        for (const [path, content] of other) files.set(path, content);
      }),
    ];
    expect(await tell(specs)).toEqual(["ours: A-1 retitled", created]);
  });

  it("may be any, and each change is told once by the commit that made it", async () => {
    // Each step takes up to two commits made so far, and retitles a directive or merges; the later title wins.
    const step = fc.record({ from: fc.nat(), other: fc.option(fc.nat(), { nil: undefined }), directive: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const specs: CommitSpec[] = [base];
        const expected: string[] = [created];
        for (const [index, { from, other, directive }] of steps.entries()) {
          const pick = (number: number): string => specs[number % specs.length]?.name ?? "base";
          const parents = [...new Set([pick(from), ...(other === undefined ? [] : [pick(other)])])];
          const path = paths[directive] ?? one;
          specs.push(
            commit(`c${index}`, parents, (files, second) => {
              if (second === undefined)
                return files.set(path, `meetings:\n${meeting(`A-${directive + 1}`, `T${index}`)}`);
              for (const each of paths)
                if (number(second.text(each)) > number(files.text(each))) files.set(each, second.text(each));
              return files;
            }),
          );
          if (parents.length === 1) expected.push(`c${index}: A-${directive + 1} retitled`);
        }
        // All that is on no other way is merged at the end.
        const inner = new Set(specs.flatMap(({ parents }) => parents ?? []));
        const heads = specs.map(({ name }) => name).filter((name) => !inner.has(name));
        if (heads.length > 1) {
          specs.push(
            commit("end", heads, (files, ...others) => {
              for (const second of others)
                for (const each of paths)
                  if (number(second.text(each)) > number(files.text(each))) files.set(each, second.text(each));
            }),
          );
        }
        const lines = (await tell(specs)).filter((line) => !line.endsWith("nothing"));
        expect([...lines].sort()).toEqual(expected.sort());
      }),
      { numRuns: 12, seed: 4 },
    );
  });
});

/** The step that a text was made by. */
function number(text: string): number {
  return Number(/title: T(\d+)/.exec(text)?.[1] ?? -1);
}
