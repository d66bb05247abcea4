/** `renumber` by what the files say alone. */
import { describe, expect, test } from "vitest";
import { type FileTexts, runOn } from "./files.ts";
import { main, meeting } from "./renumber-registers.ts";

describe("without git", () => {
  const register = (...directives: readonly string[]): FileTexts => ({
    "directives.yaml": `${main}${meeting("M1", "2017-09-19", ...directives)}`,
  });
  const env = { PATH: "/nowhere" };

  test("the first in the order of the files keeps the id", async () => {
    const files = register(
      "id: DK-1, title: A, lead: MIC",
      "id: DK-1, title: B, lead: MIC",
      "id: DK-1, title: C, lead: MIC",
    );
    const { code, stdout, changed } = await runOn(files, ["renumber"], { env });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        "DK-1 at directives.yaml:9 is now DK-2 (B); directives.yaml:8 keeps DK-1.\n" +
        "DK-1 at directives.yaml:10 is now DK-3 (C); directives.yaml:8 keeps DK-1.\n",
    });
    expect(changed["directives.yaml"]).toBe(
      register("id: DK-1, title: A, lead: MIC", "id: DK-2, title: B, lead: MIC", "id: DK-3, title: C, lead: MIC")[
        "directives.yaml"
      ],
    );
  });

  test("a file keeps its line breaks, its mark and all else", async () => {
    const text =
      `\ufeff${register("id: DK-1, title: A, lead: MIC", "id:   DK-1  , title: B, lead: MIC")["directives.yaml"]}`.replaceAll(
        "\n",
        "\r\n",
      );
    const { changed } = await runOn({ "directives.yaml": text }, ["renumber"], { env });
    expect(changed["directives.yaml"]).toBe(text.replace("id:   DK-1", "id:   DK-2"));
  });

  test("only the ids that are named, which leaves the others wrong", async () => {
    const files = register(
      ...["A", "B"].flatMap((title) => [1, 2].map((number) => `id: DK-${number}, title: ${title}, lead: MIC`)),
    );
    const { code, stderr, changed } = await runOn(files, ["renumber", "dk-1"], { env });
    expect({ code, changed }).toEqual({ code: 2, changed: {} });
    expect(stderr).toContain("The id “DK-2” is taken");
    expect(stderr).toContain("Nothing was written");
    const both = await runOn(files, ["renumber", "DK-1", "DK-2"], { env });
    expect(both.stdout).toContain("is now DK-3 (B)");
    expect(both.stdout).toContain("is now DK-4 (B)");
  });

  test("a meeting's id, and the ids of its directives by it", async () => {
    const files = {
      "directives/register.yaml": main,
      "directives/a.yaml": meeting("M1", "2017-09-19", "id: M1-1, title: A, lead: MIC"),
      "directives/b.yaml": meeting("M1", "2017-10-03", "id: M1-1, title: B, lead: MIC"),
    };
    const { code, stdout, stderr } = await runOn(files, ["renumber"], { env });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "M1 at directives/b.yaml:2 is now M2; directives/a.yaml:2 keeps M1.\n" +
        "M1-1 at directives/b.yaml:5 is now M2-1 (B); directives/a.yaml:5 keeps M1-1.\n",
    });
  });

  test("a meeting of the same day, whose id says no more than the day, needs to be told its new one", async () => {
    const files = {
      "directives/register.yaml": main,
      "directives/a.yaml": meeting("gov-2017-09-19", "2017-09-19", "id: DK-1, title: A, lead: MIC"),
      "directives/b.yaml": meeting("gov-2017-09-19", "2017-09-19", "id: DK-2, title: B, lead: MIC"),
    };
    const { code, stderr } = await runOn(files, ["renumber"], { env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "directives: the ids of the register do not say what the new id of gov-2017-09-19 at directives/b.yaml:2 should be\n" +
        "Give it with --to: directives renumber gov-2017-09-19 --to ID. If both records are one and the same, merge them by hand.\n",
    });
    const told = await runOn(files, ["renumber", "gov-2017-09-19", "--to", "gov-2017-09-19-b"], { env });
    expect({ code: told.code, stdout: told.stdout }).toEqual({
      code: 0,
      stdout:
        "gov-2017-09-19 at directives/b.yaml:2 is now gov-2017-09-19-b; directives/a.yaml:2 keeps gov-2017-09-19.\n",
    });
    expect(told.changed["directives/b.yaml"]).toContain("  - id: gov-2017-09-19-b # kept as it is\n");
  });

  test("two that wait for one another only because their ids collide", async () => {
    const files = register(
      "id: DK-1, title: A, lead: MIC",
      "id: DK-1, title: B, lead: MIC, due: { wording: within two weeks, after: DK-2 }",
      "id: DK-2, title: C, lead: MIC, due: { wording: within two weeks, after: DK-1 }",
    );
    const { code, stdout } = await runOn(files, ["renumber", "--means", "directives.yaml:10=directives.yaml:8"], {
      env,
    });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "DK-1 at directives.yaml:9 is now DK-3 (B); directives.yaml:8 keeps DK-1.\n",
    });
  });

  test("what a meeting states for all its directives", async () => {
    const text = `${main}meetings:
  - id: M1
    date: 2017-09-19
    directives:
      - { id: DK-1, title: A, lead: MIC }
      - { id: DK-1, title: B, lead: MIC }
  - id: M2
    date: 2017-10-03
    due: { wording: within two weeks, after: DK-1 }
    directives:
      - { id: DK-2, title: C, lead: MIC }
`;
    const { code, changed } = await runOn(
      { "directives.yaml": text },
      ["renumber", "--means", "directives.yaml:12=directives.yaml:9"],
      { env },
    );
    expect(code).toBe(0);
    expect(changed["directives.yaml"]).toBe(
      text.replace("id: DK-1, title: B", "id: DK-3, title: B").replace("after: DK-1", "after: DK-3"),
    );
  });

  test("of two registers, each means its own", async () => {
    const files = {
      "a.yaml": `${main}${meeting("M1", "2017-09-19", "id: DK-1, title: A, lead: MIC")}`,
      "b.yaml": `${main}${meeting("M2", "2017-09-19", "id: DK-1, title: B, lead: MIC", "id: DK-2, title: C, lead: MIC, due: { wording: within two weeks, after: DK-1 }")}`,
    };
    const { code, stdout, stderr } = await runOn(files, ["renumber", "--register", "a.yaml", "--register", "b.yaml"], {
      env,
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "DK-1 at b.yaml:8 is now DK-3 (B); a.yaml:8 keeps DK-1.\nafter: DK-1 at b.yaml:9 is now after: DK-3.\n",
      stderr: "",
    });
  });

  const twice = register(
    "id: DK-1, title: A, lead: MIC",
    "id: DK-1, title: B, lead: MIC",
    "id: DK-2, title: C, lead: MIC, due: { wording: within two weeks, after: DK-1 }",
  );
  const refusals: readonly (readonly [what: string, words: readonly string[], says: string])[] = [
    ["an id that is not taken twice", ["DK-2"], 'the id "DK-2" is not taken twice'],
    [
      "a place that is none",
      ["--keep", "12"],
      '"12" is not a place for --keep; write a file and a line, as in --keep data/directives.yaml:12',
    ],
    [
      "a record that needs no choice",
      ["--keep", "directives.yaml:10"],
      "no record at directives.yaml:10 has an id that another one has too",
    ],
    [
      "two that keep an id",
      ["--keep", "directives.yaml:8", "--keep", "directives.yaml:9"],
      'only one record can keep the id "DK-1", and --keep names directives.yaml:8 and directives.yaml:9',
    ],
    [
      "a meaning without two places",
      ["--means", "directives.yaml:10"],
      '"directives.yaml:10" does not say what a reference means; write the place of the after and that of the record, as in --means data/directives.yaml:40=data/directives.yaml:12',
    ],
    [
      "a place without a reference",
      ["--means", "directives.yaml:9=directives.yaml:8"],
      "at directives.yaml:9 there is no after that names an id which several records have",
    ],
    [
      "a new id that is taken",
      ["--to", "dk-2", "--means", "directives.yaml:10=directives.yaml:8"],
      'the id "DK-2" is taken by the one at directives.yaml:10',
    ],
    [
      "a reference that could mean either",
      [],
      "after: DK-1 at directives.yaml:10 could mean directives.yaml:8 or directives.yaml:9",
    ],
  ];
  test.each(refusals)("refused is %s", async (_, words, says) => {
    const { code, stdout, stderr, changed } = await runOn(twice, ["renumber", ...words], { env });
    expect({ code, stdout, changed }).toEqual({ code: 2, stdout: "", changed: {} });
    expect(stderr.split("\n")[0]).toBe(`directives: ${says}`);
  });

  test("a register that is wrong otherwise, too, is told all of it", async () => {
    const files = register("id: DK-1, title: A, lead: MIC", "id: DK-1, title: B, lead: XYZ");
    const { code, stderr, changed } = await runOn(files, ["renumber"], { env });
    expect({ code, changed }).toEqual({ code: 2, changed: {} });
    expect(stderr).toContain("error[unknown-body]");
    expect(stderr).toContain("error[duplicate-id]");
  });
});
