import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inputOf } from "../src/node-io.ts";
import { withFolder } from "./cli/run.ts";

/** The lines that a file is read as, and then what is left of it. */
async function linesOf(
  bytes: string | Uint8Array,
  most = 10,
): Promise<readonly [lines: readonly string[], rest: string]> {
  return await withFolder(async (folder) => {
    const path = join(folder, "typed");
    writeFileSync(path, bytes);
    const descriptor = openSync(path, "r");
    try {
      const input = inputOf(descriptor);
      const lines: string[] = [];
      for (let line = input.readLine(); line !== undefined; line = input.readLine()) {
        lines.push(line);
        if (lines.length === most) break;
      }
      return [lines, input.read(1 << 20) ?? ""];
    } finally {
      closeSync(descriptor);
    }
  });
}

const long = "ж".repeat(40_000);

describe("lines of an input", () => {
  const cases: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
    ["none", "", []],
    ["one", "yes\n", ["yes"]],
    ["several that came at once", "Draft\nMIC\n\ny\n", ["Draft", "MIC", "", "y"]],
    ["with the line breaks of Windows", "Draft\r\nMIC\r\n", ["Draft", "MIC"]],
    ["without a line break at the end", "Draft\nMIC", ["Draft", "MIC"]],
    // Letters of two bytes that begin at an odd offset: one of them lies across the end of what is read at once.
    ["longer than what is read at once, with a letter cut in two", `.${long}\nMIC\n`, [`.${long}`, "MIC"]],
  ];
  test.each(cases)("%s", async (_, text, lines) => {
    expect(await linesOf(text)).toEqual([lines, ""]);
  });
  test("what follows the lines can be read whole", async () => {
    expect(await linesOf("Draft\nMIC\nthe rest\nof it\n", 2)).toEqual([["Draft", "MIC"], "the rest\nof it\n"]);
  });
  test("bytes that are no UTF-8 become no letters", async () => {
    expect(await linesOf(new Uint8Array([0x44, 0xff, 0x0a]))).toEqual([["D\ufffd"], ""]);
  });
});
