/** `add` in a folder: the file of a new meeting. */
import { describe, expect, test } from "vitest";
import { head, one } from "./add-registers.ts";
import { type FileTexts, runOn } from "./files.ts";

describe("in a folder, a new meeting", () => {
  const meeting = (id: string, date: string, directive: string): string =>
    `meetings:\n  - id: ${id}\n    date: ${date}\n    directives:\n      - { id: ${directive}, title: Report, lead: MIC }\n`;
  const words = ["add", "Draft", "--lead", "MIC", "--date", "2018-03-05"];
  const cases: readonly (readonly [what: string, files: FileTexts, more: readonly string[], path: string])[] = [
    [
      "gets a file named by its id",
      { "gov-2017-09-19.yaml": meeting("gov-2017-09-19", "2017-09-19", "DK-1") },
      [],
      "gov-2018-03-05.yaml",
    ],
    [
      "gets a file in the folder of its year",
      { "2017/2017-09-19.yaml": meeting("gov-2017-09-19", "2017-09-19", "DK-1") },
      [],
      "2018/2018-03-05.yaml",
    ],
    ["gets the first file", {}, ["--meeting", "../№ 1", "--id", "DK-2"], "1.yaml"],
    [
      "goes where the others of its year are",
      {
        "2017.yaml": meeting("gov-2017-09-19", "2017-09-19", "DK-0"),
        "2018.yaml": meeting("gov-2018-02-06", "2018-02-06", "DK-1"),
      },
      [],
      "2018.yaml",
    ],
  ];
  test.each(cases)("%s", async (_, files, more, path) => {
    const all = Object.fromEntries(
      Object.entries({ "register.yaml": head, ...files }).map(([name, text]) => [`directives/${name}`, text]),
    );
    const { code, stdout, stderr, changed } = await runOn(all, [...words, ...more]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(Object.keys(changed)).toEqual([`directives/${path}`]);
    expect(stdout).toMatch(/^Added DK-2 to the new meeting /);
    expect(stdout).toContain(`in directives/${path}:`);
  });

  test("has the style of the other files", async () => {
    const files = {
      "directives/register.yaml": head,
      "directives/gov-2017-09-19.yaml": meeting("gov-2017-09-19", "2017-09-19", "DK-1"),
    };
    const { changed } = await runOn(files, words);
    expect(changed).toEqual({
      "directives/gov-2018-03-05.yaml": meeting("gov-2018-03-05", "2018-03-05", "DK-2").replace("Report", "Draft"),
    });
  });

  test("stays in register.yaml where the others are", async () => {
    const files = { "directives/register.yaml": one };
    const { code, changed } = await runOn(files, words);
    expect(code).toBe(0);
    expect(Object.keys(changed)).toEqual(["directives/register.yaml"]);
  });

  test("never takes the place of another file", async () => {
    const files = {
      "directives/register.yaml": head,
      "directives/a-b.yaml": meeting("a/b", "2017-09-19", "DK-1"),
    };
    const { code, stderr, changed } = await runOn(files, [...words, "--meeting", "a b"]);
    expect({ code, changed }).toEqual({ code: 2, changed: {} });
    expect(stderr).toBe(
      "directives: directives/a-b.yaml is there already, so the new meeting would need another file\n" +
        "Give the meeting another id with --meeting, or put it into that file by hand.\n",
    );
  });
});
