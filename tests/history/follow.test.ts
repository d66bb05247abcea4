/** How a register is followed through its moves. */
import { describe, expect, it } from "vitest";
import type { Files } from "../support/repository.ts";
import { meeting, register, series } from "./small.ts";
import { retitle, tell } from "./told.ts";

const file = "directives.yaml";
const two = register("A-1", "One") + meeting("A-2", "Two");

describe("a register is followed", () => {
  const folder = (files: Files): Files =>
    files
      .set("directives/register.yaml", "version: 1\n")
      .set("directives/1.yaml", `meetings:\n${meeting("A-1", "One")}`)
      .set("directives/2.yaml", `meetings:\n${meeting("A-2", "Two")}`);

  it("through a new name, with what is changed by the way", async () => {
    const specs = series(
      (files) => files.set("old.yaml", two),
      retitle("old.yaml", "One", "Uno"),
      (files) => retitle(file, "Two", "Zwei")(files.rename("old.yaml", file)),
      retitle(file, "Uno", "Eins"),
    );
    const lines = ["3: A-1 retitled", "2: A-2 retitled", "1: A-1 retitled", "0: A-1 created, A-2 created"];
    expect(await tell(specs)).toEqual(lines);
  });

  it("from a file into a folder and back", async () => {
    const specs = series(
      (files) => files.set("data/directives.yaml", two),
      (files) => folder(files).delete("data/directives.yaml"),
      retitle("directives/2.yaml", "Two", "Zwei"),
      (files) => {
        for (const path of [...files.keys()]) files.delete(path);
        return files.set(file, register("A-1", "One") + meeting("A-2", "Zwei"));
      },
      retitle(file, "One", "Uno"),
    );
    expect(await tell(specs)).toEqual([
      "4: A-1 retitled",
      "3: nothing",
      "2: A-2 retitled",
      "1: nothing",
      "0: A-1 created, A-2 created",
    ]);
  });

  it("from one folder to another", async () => {
    const specs = series(folder, retitle("directives/1.yaml", "One", "Uno"), (files) => {
      for (const path of [...files.keys()]) files.rename(path, path.replace("directives", "a/b"));
    });
    const lines = ["2: nothing", "1: A-1 retitled", "0: A-1 created, A-2 created"];
    expect(await tell(specs, { paths: ["a/b"] })).toEqual(lines);
  });

  it("to the file that has most of it, when several went", async () => {
    const specs = series(
      (files) =>
        files.set("x.yaml", register("A-1", "One")).set("y.yaml", two).set("z.yaml", "kind: Pod\nversion: 3\n"),
      (files) => {
        for (const path of ["x.yaml", "y.yaml", "z.yaml"]) files.delete(path);
        return files.set(file, two);
      },
    );
    expect(await tell(specs)).toEqual(["1: nothing", "0: A-1 created, A-2 created"]);
  });

  it("among registers that give out the same ids", async () => {
    const other = two.replace("One", "Un").replace("Two", "Deux");
    const both = (files: Files): Files => files.set("b.yaml", other).set("z.yaml", two);
    const lines = ["2: A-2 retitled", "1: nothing", "0: A-1 created, A-2 created"];
    // The other one is changed, or moved, by the same commit.
    for (const edit of [retitle("b.yaml", "Un", "Eins"), (files: Files) => files.rename("b.yaml", "a.yaml")]) {
      const move = (files: Files): Files => edit(files.rename("z.yaml", "y.yaml"));
      const specs = series(both, move, retitle("y.yaml", "Two", "Zwei"));
      expect(await tell(specs, { paths: ["y.yaml"] })).toEqual(lines);
    }
  });

  it("not to what it is a copy of", async () => {
    const specs = series(
      (files) => files.set("b.yaml", two),
      (files) => retitle("b.yaml", "One", "Eins")(files.set(file, two)),
    );
    expect(await tell(specs)).toEqual(["1: A-1 created, A-2 created"]);
  });

  it("to what it was taken out of", async () => {
    const specs = series(
      (files) => files.set("b.yaml", two),
      (files) => files.set(file, two).set("b.yaml", register("B-1")),
    );
    expect(await tell(specs)).toEqual(["1: nothing", "0: A-1 created, A-2 created"]);
  });

  it("not to what has nothing in common with it, or only meetings", async () => {
    const specs = series(
      (files) => files.set("x.yaml", register("B-1")).set("m.yaml", `meetings:\n${meeting("A-1")}`),
      (files) => {
        for (const path of ["x.yaml", "m.yaml"]) files.delete(path);
        return files.set(file, two);
      },
    );
    expect(await tell(specs)).toEqual(["1: A-1 created, A-2 created"]);
  });

  it("though it does not validate where it moves", async () => {
    const specs = series(
      (files) => files.set("old.yaml", two),
      (files) => files.rename("old.yaml", file).replace(file, "version: 1", "version: 9"),
      (files) => files.replace(file, "version: 9", "version: 1"),
      retitle(file, "Two", "Zwei"),
    );
    const lines = ["3: A-2 retitled", "2: nothing", "1: unreadable", "0: A-1 created, A-2 created"];
    expect(await tell(specs)).toEqual(lines);
  });

  it("though its YAML is broken before it moves, or where it does", async () => {
    const broken = two.replace("version: 1", "version: 1\n<<<<<<< HEAD");
    const lines = ["3: A-2 retitled", "2: nothing", "1: unreadable", "0: A-1 created, A-2 created"];
    for (const [first, second] of [
      ["old.yaml", file],
      [file, file],
    ] as const) {
      const specs = series(
        (files) => files.set("old.yaml", two),
        (files) => files.rename("old.yaml", first).set(first, broken),
        (files) => files.rename(first, second).set(second, two),
        retitle(file, "Two", "Zwei"),
      );
      expect(await tell(specs)).toEqual(lines);
    }
  });

  it("through a link that came later", async () => {
    const specs = series(
      (files) => files.set("data/real.yaml", two),
      (files) => files.set(file, { link: "data/real.yaml" }),
      retitle("data/real.yaml", "Two", "Zwei"),
    );
    expect(await tell(specs)).toEqual(["2: A-2 retitled", "1: nothing", "0: A-1 created, A-2 created"]);
  });

  it("with several others", async () => {
    const specs = series(
      (files) => files.set("old.yaml", register("A-1", "One")).set("b.yaml", register("B-1", "Two")),
      retitle("b.yaml", "Two", "Zwei"),
      (files) => retitle("a.yaml", "One", "Uno")(files.rename("old.yaml", "a.yaml")),
    );
    const lines = ["2: A-1 retitled", "1: B-1 retitled", "0: B-1 created, A-1 created"];
    expect(await tell(specs, { paths: ["b.yaml", "a.yaml"] })).toEqual(lines);
  });

  it("through paths that need quotes", async () => {
    const path = 'а б\n"в"/п\\.yaml';
    const specs = series((files) => files.set(path, two), retitle(path, "Two", "Zwei"));
    expect(await tell(specs, { paths: [path] })).toEqual(["1: A-2 retitled", "0: A-1 created, A-2 created"]);
  });
});
