/** Starts `worker.ts` in processes of their own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";

/** Makes a program of the worker, which Node 20 cannot run as it is, in a folder. Returns its path. */
export async function bundleWorker(folder: string): Promise<string> {
  const file = join(folder, "worker.mjs");
  const bundle = await rolldown({ input: join(import.meta.dirname, "worker.ts"), platform: "node" });
  await bundle.write({ file, format: "esm" });
  await bundle.close();
  return file;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** When it has said that it is at work. */
  readonly ready: Promise<unknown>;
  readonly ended: Promise<Ended>;
}

/** Starts a task of a worker. */
export function start(worker: string, task: string, path: string, line = ""): Started {
  const child = spawn(process.execPath, [worker, task, path, line], { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return {
    child,
    ready: once(child.stdout, "data"),
    ended: once(child, "close").then(([code, signal]) => ({ code, signal, stderr })),
  };
}
