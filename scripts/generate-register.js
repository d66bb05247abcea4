/**
 * Prints a register of any size, the same each time:
 *
 *     node scripts/generate-register.js 10000 > register.yaml
 *     node scripts/generate-register.js 1000 --folder directives    one file a meeting
 *     node scripts/generate-register.js 1000 --per-meeting 20 --seed 7
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { generateRegister } from "./lib/register-generator.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    "per-meeting": { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
  },
});
const [count, perMeeting, seed] = [positionals[0] ?? "1000", values["per-meeting"], values.seed].map(Number);
if (!(count !== undefined && count >= 0 && perMeeting !== undefined && perMeeting >= 1 && seed !== undefined)) {
  throw new Error("usage: node scripts/generate-register.js COUNT [--folder DIR] [--per-meeting N] [--seed N]");
}
const { head, meetings } = generateRegister({ count, perMeeting, seed });
const { folder } = values;
if (folder === undefined) {
  process.stdout.write(`${head}meetings:\n${meetings.map(({ text }) => text).join("")}`);
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "register.yaml"), head);
  for (const { id, text } of meetings) writeFileSync(join(folder, `${id}.yaml`), `meetings:\n${text}`);
}
