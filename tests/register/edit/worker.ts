/**
 * A run of its own that writes a register, for tests that need several or kill one. Bundled by `writer.ts`.
 *
 *     add FILE LINE    adds a line to the file
 *     swap FILE        writes one text and the other in turn, for ever
 *     hold FILE        holds the lock until it is killed
 *     write FILE       holds the lock, sends itself a signal, and writes before it is delivered
 */
import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { whileLocked, writeFiles } from "../../../src/register/edit/store.ts";
import { otherText, textOf } from "./texts.ts";

const [, , task = "", path = "", line = ""] = process.argv;

async function edit(change: (text: string) => string): Promise<void> {
  await whileLocked([path], async () => {
    const before = await readFile(path);
    await writeFiles([{ path, before, after: Buffer.from(change(before.toString())) }]);
  });
}

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  add: async () => await edit((text) => `${text}${line}\n`),
  swap: async () => {
    for (let first = true; ; first = false) {
      await edit((text) => otherText(text));
      if (first) writeSync(1, "ready\n");
    }
  },
  hold: async () =>
    await whileLocked([path], async () => {
      writeSync(1, "ready\n");
      await setTimeout(60_000);
    }),
  write: async () => {
    await whileLocked([path], async () => {
      const before = await readFile(path);
      process.kill(process.pid, "SIGTERM");
      await writeFiles([{ path, before, after: Buffer.from(textOf("b")) }]);
      await setTimeout(60_000);
    });
  },
};

await tasks[task]?.();
