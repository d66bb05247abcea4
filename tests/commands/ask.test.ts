import { describe, expect, test } from "vitest";
import { ask, confirm, isInteractive } from "../../src/commands/ask.ts";
import type { Shell } from "../../src/commands/command.ts";
import { UsageError } from "../../src/errors.ts";
import type { Output } from "../../src/io.ts";
import { textsOf } from "../../src/text/texts.ts";
import { day } from "../support/days.ts";

interface Desk {
  readonly shell: Shell;
  /** What stderr got. */
  shown(): string;
}

/** Someone who types these lines and then ends the input. */
function desk(answers: readonly string[], { stdin = true, stderr = true } = {}): Desk {
  const left = [...answers];
  const shown: string[] = [];
  const output = (isTerminal: boolean, texts: string[]): Output => ({
    isTerminal,
    width: undefined,
    write: (text) => texts.push(text) > 0,
  });
  const io = {
    stdin: { isTerminal: stdin, read: () => "", readLine: () => left.shift() },
    stdout: output(true, []),
    stderr: output(stderr, shown),
    env: {},
    cwd: "/",
    today: () => day("2017-12-05"),
  };
  return { shell: { io, texts: textsOf("en") }, shown: () => shown.join("") };
}

describe("a question", () => {
  const cases: readonly (readonly [
    what: string,
    answers: readonly string[],
    fallback: string | undefined,
    gives: unknown,
    shows: string,
  ])[] = [
    ["gives the answer without white space around it", ["  Draft the plan "], undefined, "Draft the plan", "Title: "],
    ["gives nothing for an empty answer", [" "], undefined, undefined, "Title: "],
    ["gives the fallback for an empty answer", [""], "DK-9", "DK-9", "Title [DK-9]: "],
    ["takes an answer in place of the fallback", ["DK-10"], "DK-9", "DK-10", "Title [DK-9]: "],
    [
      "is asked again where the answer has an arrow key in it",
      ["\u001b[ADraft", "Draft"],
      undefined,
      "Draft",
      "Title: That has characters that cannot be shown. Type it again, without arrow keys.\nTitle: ",
    ],
    [
      "is asked again where the answer is no UTF-8",
      ["Dr\ufffdft", "Draft"],
      undefined,
      "Draft",
      "Title: That has characters that cannot be shown. Type it again, without arrow keys.\nTitle: ",
    ],
    ["shows nothing of the register raw", ["x"], "\u001b[2J\u202e", "x", "Title [\\x1b[2J\\u202e]: "],
  ];
  test.each(cases)("%s", (_, answers, fallback, gives, shows) => {
    const { shell, shown } = desk(answers);
    expect(ask(shell, "Title", fallback)).toBe(gives);
    expect(shown()).toBe(shows);
  });

  test("is cancelled by the end of the input", () => {
    const { shell, shown } = desk([]);
    expect(() => ask(shell, "Title", "DK-9")).toThrow(new UsageError("cancelled; nothing was written"));
    expect(shown()).toBe("Title [DK-9]: \n");
  });
});

describe("yes or no", () => {
  const cases: readonly (readonly [answers: readonly string[], gives: boolean, shows: string])[] = [
    [[""], true, "Write it? [Y/n] "],
    [["y"], true, "Write it? [Y/n] "],
    [["YES"], true, "Write it? [Y/n] "],
    [["n"], false, "Write it? [Y/n] "],
    [["No "], false, "Write it? [Y/n] "],
    [["maybe", "n"], false, "Write it? [Y/n] Answer y or n.\nWrite it? [Y/n] "],
  ];
  test.each(cases)("%j", (answers, gives, shows) => {
    const { shell, shown } = desk(answers);
    expect(confirm(shell, "Write it?")).toBe(gives);
    expect(shown()).toBe(shows);
  });
  test("no answer at all cancels", () => {
    expect(() => confirm(desk([]).shell, "Write it?")).toThrow(UsageError);
  });
});

test.each([
  [true, true, true],
  [false, true, false],
  [true, false, false],
])("stdin a terminal %s, stderr %s: someone is there %s", (stdin, stderr, gives) => {
  expect(isInteractive(desk([], { stdin, stderr }).shell)).toBe(gives);
});
