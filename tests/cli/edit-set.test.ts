/** `set` on registers that are written in other ways, and in several files: what they are afterwards, to the byte. */
import { describe, expect, test } from "vitest";
import { difference, seed, withDesk } from "./editing.ts";
import { messy } from "./messy.ts";

/** A register with some of its texts replaced, each of which is in it once. */
function replaced(register: string, pieces: readonly (readonly [old: string, now: string])[]): string {
  return pieces.reduce((text, [old, now]) => {
    const [before, after, ...more] = text.split(old.replaceAll("\n", "\r\n"));
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`not there once: ${old}`);
    return `${before}${now.replaceAll("\n", "\r\n")}${after}`;
  }, register);
}

const bracketed = '{id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May}   # in brackets';

describe("a register written in its own way", () => {
  test.each<[words: readonly string[], pieces: readonly (readonly [old: string, now: string])[]]>([
    [["A-1", "title=Survey"], [[bracketed, '{id: A-1, title: "Survey", lead: FIN, due: by 1 May}   # in brackets']]],
    [["A-1", "due="], [[bracketed, '{id: A-1, title: "Survey: the pumps", lead: FIN}   # in brackets']]],
    [["A-1", "due.roll=none"], [["due: by 1 May}", "due: {wording: by 1 May, roll: none}}"]]],
    [["A-2", "with.1=LEG"], [["lead: LEG,\n      with: [ FIN ]", "lead: LEG,\n      with: [ FIN, LEG ]"]]],
    [["A-2", "with.0="], [["lead: LEG,\n      with: [ FIN ]", "lead: LEG"]]],
    [["A-2", "due=by 1 June"], [["with: [ FIN ]", "with: [ FIN ],\n      due: by 1 June"]]],
    [["A-3", "title=Short"], [["A title that goes on\n        for two lines", "Short"]]],
    [["A-3", "due.after=A-2"], [["{wording: within 10 days, after: A-1}", "{wording: within 10 days, after: A-2}"]]],
    [["A-3", "notes=first asked in April"], [["first asked in March", "first asked in April"]]],
    [
      ["A-3", "notes.1=again"],
      [["notes: first asked in March", "notes:\n      - first asked in March\n      - again"]],
    ],
    [["A-3", "notes="], [["      notes: first asked in March\n", ""]]],
    [["A-4", "title=It's late: very"], [["'It''s late'", "'It''s late: very'"]]],
    [["A-4", "due.1=2018-06-04"], [["2018-06-01   #", "2018-06-04   #"]]],
    [["A-4", "due.0="], [["    - 2018-05-01   # the first\n", ""]]],
    [["A-4", "due.2=2018-07-02"], [["# the second\n", "# the second\n    - 2018-07-02\n"]]],
    [["A-4", "due.0.wording=by May Day"], [["2018-05-01   #", "{wording: by May Day, date: 2018-05-01} #"]]],
    [["A-4", "notes.0.date=2018-03-06"], [["- said so", "- {date: 2018-03-06, text: said so}"]]],
    [["A-4", "notes.1.text=promised again"], [["text: promised}", "text: promised again}"]]],
    [["A-4", "notes.1.date="], [["{date: 2018-04-01, text: promised}", "{text: promised}"]]],
    [["A-4", "tags.0=", "tags.1="], [["    tags: [ a,b ]\n", ""]]],
    [
      ["A-4", "tags.1=c", "id=A-5"],
      [
        ["[ a,b ]", "[ a,c ]"],
        ['"A-4"', '"A-5"'],
      ],
    ],
    [
      ["M-1", "rules.soon=", "title=Spring"],
      [["  rules: { roll: following,   soon: 3 days }", "  title: Spring\n  rules: { roll: following }"]],
    ],
    [
      ["M-2", "lead=FIN", "due.wording=2 months"],
      [["lead: *who, due: {wording: 1 month,", "lead: FIN, due: {wording: 2 months,"]],
    ],
    // What waits for it, a meeting among that.
    [
      ["A-1", "id=Z"],
      [
        [bracketed, '{id: Z, title: "Survey: the pumps", lead: FIN, due: by 1 May}   # in brackets'],
        ["within 10 days, after: A-1", "within 10 days, after: Z"],
        ["1 month, after: A-1", "1 month, after: Z"],
      ],
    ],
    [["A-4", "lead=LEG", "title=It's late", "due.0=2018-05-01", "tags.1=b"], []],
  ])("set %j", async (words, pieces) => {
    await withDesk(messy, async ({ must, text }) => {
      await must(["set", ...words]);
      expect(text()).toBe(replaced(messy, pieces));
    });
  });

  test("a value that an alias stands for elsewhere is not changed there by the way", async () => {
    await withDesk(messy, async ({ run, text }) => {
      const { code, stderr } = await run(["set", "A-4", "lead=FIN"]);
      expect(code).toBe(2);
      expect(stderr).toContain("an alias elsewhere stands for the same value");
      expect(text()).toBe(messy);
    });
  });
});

describe("several files", () => {
  const head = "version: 1\nrules: { roll: none }\n";
  const a = `meetings:
  - id: A
    date: 2017-09-19
    directives:
      - { id: A-1, title: t, lead: X, due: two weeks }
      - { id: A-2, title: t, lead: X, due: { wording: 10 days, after: A-1 } }
`;
  const b = `meetings:
  - id: B
    date: 2017-09-20
    due: { wording: 1 month, after: A-1 } # of the first meeting
    directives:
      - { id: B-1, title: t, lead: X }
      - id: B-2
        title: t
        lead: X
        due:
          - by 1 December
          - { wording: 2 days, after: A-1 }
`;
  const names = { main: "directives/register.yaml", a: "directives/a.yaml", b: "directives/2017/b.yaml" };
  const files = { [names.main]: head, [names.a]: a, [names.b]: b };

  test("a new id is followed by everything that waits for the old one", async () => {
    await withDesk(files, async ({ must, text }) => {
      const { stdout } = await must(["set", "a-1", "id=A-10", "--as-of", "2017-12-05"]);
      expect(stdout).toBe(
        'A-10: id is "A-10", was "A-1". It is 63 days overdue (due on 3 October 2017).\nThe 3 records that wait for it refer to A-10 now.\n',
      );
      expect(text(names.main)).toBe(head);
      expect(text(names.a)).toBe(a.replaceAll("A-1", "A-10"));
      expect(text(names.b)).toBe(b.replaceAll("A-1", "A-10"));
      await must(["set", "A-10", "id=A-1"]);
      expect([text(names.a), text(names.b)]).toEqual([a, b]);
    });
  });

  test("or none of it is, where one cannot be written", async () => {
    await withDesk(
      {
        ...files,
        [names.b]: b.replace("{ wording: 2 days, after: A-1 }", "&x { wording: 2 days, after: A-1 }\n          - *x"),
      },
      async ({ run, text }) => {
        const before = text(names.b);
        const { code, stderr } = await run(["set", "A-1", "id=A-10"]);
        expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("b.yaml") });
        expect([text(names.a), text(names.b)]).toEqual([a, before]);
      },
    );
  });

  test("an id that is taken in another file is refused, and so is that of another meeting", async () => {
    await withDesk(files, async ({ run, must, text }) => {
      const { code, stderr } = await run(["set", "A-1", "id=B-2"]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'directives: the id "B-2" is taken by the directive at directives/2017/b.yaml:7\n',
      });
      expect((await run(["set", "A", "id=B"])).stderr).toContain("is taken by the meeting at directives/2017/b.yaml:2");
      expect(text(names.a)).toBe(a);
      // A directive may be called like a meeting.
      await must(["set", "A-2", "id=B"]);
      expect(text(names.a)).toBe(a.replace("id: A-2", "id: B"));
    });
  });

  test("in two files at once; JSON has the state of both, and of what waits for them", async () => {
    await withDesk(files, async ({ must, text }) => {
      const call = ["set", "A-1", "B-2", "status=done", "done=2017-10-02", "--format", "json"];
      const { stdout } = await must(call);
      expect(text(names.a)).toContain("status: done, done: 2017-10-02");
      expect(text(names.b)).toContain("        status: done\n        done: 2017-10-02\n");
      const json = JSON.parse(stdout);
      expect(json.files.map(({ file }: { file: string }) => file)).toEqual([names.b, names.a]);
      expect(json.directives.map(({ id, state, due }: Record<string, string>) => [id, state, due])).toEqual([
        ["A-1", "done", "2017-10-03"],
        ["B-2", "done", "2017-12-01"],
        ["B-1", "overdue", "2017-11-02"],
        ["A-2", "overdue", "2017-10-12"],
      ]);
    });
  });

  test("the due dates of what waits are told, without anybody who would have granted them", async () => {
    await withDesk(files, async ({ must }) => {
      await must(["done", "A-1", "--on", "2017-10-02"]);
      expect((await must(["set", "A-1", "done=2017-10-04"])).stdout.split("\n").slice(1)).toEqual([
        "The due date of B-1 moved from 2 November 2017 to 4 November 2017.",
        "The due date of A-2 moved from 12 October 2017 to 14 October 2017.",
        "",
      ]);
    });
  });
});

describe("what is said of due dates", () => {
  test.each<[words: readonly string[], lines: readonly string[]]>([
    [["DK-7", "title=x"], []],
    [
      ["DK-7", "due=by 15 October"],
      [
        "The due date of DK-7 moved from 1 October 2017 to 15 October 2017.",
        "If somebody granted that, record it as an extension instead, with directives extend DK-7.",
      ],
    ],
    // Nothing was there to be moved.
    [["DK-4", "due=by 15 October"], ["The due date of DK-4 is 15 October 2017; it had none."]],
    [["DK-7", "due="], ["DK-7 has no due date any more; it was 1 October 2017."]],
    // What is recorded of an extension is somebody's grant.
    [["DK-8", "extensions.0.to=2018-01-15"], ["The due date of DK-8 moved from 15 December 2017 to 15 January 2018."]],
    [["DK-1", "due=by 15 October"], ["The due date of DK-1 moved from 3 October 2017 to 15 October 2017."]],
    [
      ["gov-2017-09-19", "rules.roll=preceding"],
      [
        "The due date of DK-7 moved from 1 October 2017 to 29 September 2017.",
        "If somebody granted that, record it as an extension instead, with directives extend DK-7.",
      ],
    ],
  ])("set %j", async (words, lines) => {
    await withDesk(seed, async ({ must }) => {
      await must(["extend", "DK-8", "--to", "2017-12-15", "--by", "PM", "--reason", "x", "--on", "2017-11-01"]);
      await must(["done", "DK-1", "--on", "2017-10-02"]);
      expect((await must(["set", ...words])).stdout.trimEnd().split("\n").slice(1)).toEqual(lines);
    });
  });

  test("of many, the first ones", async () => {
    const many = seed.replace(
      "      - id: DK-4\n",
      `${Array.from({ length: 20 }, (_, index) => `      - { id: X-${index}, title: t, lead: MIC, due: two weeks }\n`).join("")}      - id: DK-4\n`,
    );
    await withDesk(many, async ({ must }) => {
      const { stdout } = await must(["set", "gov-2017-09-19", "date=2017-09-20"]);
      expect(stdout).toContain("The due date of X-6 moved from 3 October 2017 to 4 October 2017.\nSo did 13 more.\n");
    });
  });
});

describe("hostile words", () => {
  test.each([
    "key: [value",
    "- a",
    "#",
    "true",
    "~",
    "0o17",
    "1e3",
    "2017-01-01",
    "\u001b]0;title\u0007",
    "a\nb",
    "a\r\nb: c",
    " spaces ",
    "a\u2028b",
    "\u{1f642}",
    "x".repeat(5000),
    "'",
    '"',
    "\\",
    "%TAG",
    "@at",
    "`tick`",
    "? q",
    "| block",
    "> fold",
    "<<",
    "__proto__",
    "=",
  ])("are a title like any other: %j", async (title) => {
    await withDesk(seed, async ({ must, text }) => {
      const { stdout } = await must(["set", "DK-7", `title=${title}`]);
      expect(stdout.trimEnd()).not.toMatch(/[^\P{Cc}\n]/u);
      const json = JSON.parse((await must(["show", "DK-7", "--format", "json"])).stdout);
      expect(json.directives[0].title).toBe(title);
      await must(["set", "DK-7", "title=Propose how to cooperate with Russia and Belarus in digital matters"]);
      expect(difference(seed, text()).filter((line) => !/title:/.test(line))).toEqual([]);
    });
  });

  test.each(["a\ud83d", "a\ufffd"])("what is no text in UTF-8 is refused: %j", async (title) => {
    await withDesk(seed, async ({ run, text }) => {
      const { code, stderr } = await run(["set", "DK-7", `title=${title}`]);
      const says = "directives: title= has characters that are no text in UTF-8; type them again\n";
      expect({ code, stderr }).toEqual({ code: 2, stderr: says });
      expect(text()).toBe(seed);
    });
  });
});
