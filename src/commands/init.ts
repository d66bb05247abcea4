/** `init`: a register to start with. */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { StoreError, writeFiles } from "../register/edit/store.ts";
import { jsonSchemaText } from "../register/json-schema.ts";
import type { InitFlags, Run, Shell } from "./command.ts";
import { refusal } from "./edit/words.ts";
import { readSeed } from "./init/answers.ts";
import { isTaken, type Layout, readLayout, repositoryOf, shownPath } from "./init/layout.ts";
import { mainText, meetingFileText, meetingIdOf, registerText, type Seed } from "./init/seed.ts";
import { isPlainPath, workflowPath, workflowText } from "./init/workflow.ts";

/** A file to be written, if there is none of its name. */
interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** It may be there if it says the same: it is no one's work, and other registers use it. */
  readonly isShared?: true;
}

const registerSchema = "directives.schema.json";
const meetingsSchema = "meetings.schema.json";

/**
 * Writes a commented register with an example, its JSON Schema, and with `--workflow` a workflow for GitHub. Asks at a
 * terminal for what the flags leave out. Never writes over a file: throws `UsageError` when one is there.
 */
export const run: Run<InitFlags> = async ([named], flags, shell) => {
  const { io, texts } = shell;
  const layout = readLayout(named, flags, shell);
  const workflow = flags.workflow === true ? [workflowOf(layout, shell)] : [];
  // Their names are known before anything is asked, but for the example's, which holds the day.
  refuseTaken([...fixedFiles(layout), ...workflow.map(({ path }) => path)], shell);

  const seed = await readSeed(flags, shell);
  const files = [...filesOf(layout, seed, shell), ...workflow].filter((file) => !isThere(file));
  refuseTaken(
    files.map(({ path }) => path),
    shell,
  );
  try {
    await writeFiles(files.map(({ path, text }) => ({ path, before: null, after: Buffer.from(text) })));
  } catch (error) {
    if (error instanceof StoreError) throw notWritten(error, shell);
    throw error;
  }
  const paths = files.map(({ path }) => shownPath(path, io.cwd));
  const register = isFoundFrom(layout, io.cwd) ? null : shownPath(layout.path, io.cwd);
  for (const line of texts.init.written(paths, register, workflow.length > 0)) io.stdout.write(`${line}\n`);
  return 0;
};

/** The file without which there would be no register. */
function fixedFiles({ kind, path }: Layout): readonly string[] {
  return [kind === "file" ? path : join(path, "register.yaml")];
}

function filesOf({ kind, path }: Layout, seed: Seed, { texts }: Shell): readonly NewFile[] {
  const words = { register: texts.init.register, report: texts.report };
  const folder = kind === "file" ? dirname(path) : path;
  const schema: NewFile = { path: join(folder, registerSchema), text: jsonSchemaText("register"), isShared: true };
  if (kind === "file") return [{ path, text: registerText(seed, registerSchema, words) }, schema];
  return [
    { path: join(path, "register.yaml"), text: mainText(seed, registerSchema, words) },
    { path: join(path, `${meetingIdOf(seed)}.yaml`), text: meetingFileText(seed, meetingsSchema, words) },
    schema,
    { path: join(path, meetingsSchema), text: jsonSchemaText("meetings"), isShared: true },
  ];
}

function workflowOf({ path }: Layout, { io, texts }: Shell): NewFile {
  const root = repositoryOf(path, io.cwd);
  const register = shownPath(path, root);
  if (!isPlainPath(register)) throw refusal(texts.init.refusals.pathInWorkflow(register));
  return { path: join(root, workflowPath), text: workflowText(register, texts.init.workflow) };
}

function isThere({ path, text, isShared }: NewFile): boolean {
  if (isShared !== true || !isTaken(path)) return false;
  try {
    return readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}

function refuseTaken(paths: readonly string[], { io, texts }: Shell): void {
  const taken = paths.filter(isTaken);
  if (taken.length === 0) return;
  throw refusal(texts.init.refusals.exists(taken.map((path) => shownPath(path, io.cwd))));
}

function notWritten({ problem, path, code = "EIO" }: StoreError, { io, texts }: Shell): Error {
  const { refusals } = texts.init;
  const shown = shownPath(path, io.cwd);
  if (problem === "exists") return refusal(refusals.exists([shown]));
  return refusal(refusals.notWritten(shown, texts.cli.output.reasons[code] ?? code));
}

/** Whether commands find the register by themselves from the working folder. */
function isFoundFrom({ kind, path }: Layout, cwd: string): boolean {
  const folder = dirname(path);
  if (kind === "folder") return basename(path) === "directives" && folder === cwd;
  return basename(path) === "directives.yaml" && (folder === cwd || folder === join(cwd, "data"));
}
