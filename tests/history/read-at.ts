/** Registers read as of a revision. */
import { readRegistersAt } from "../../src/history/at.ts";
import { openRepository } from "../../src/history/places.ts";
import type { ReadFiles } from "../../src/register/files.ts";
import type { RegisterRequest } from "../../src/register/paths.ts";
import { gitEnv } from "../support/repository.ts";

export async function read(
  revision: string,
  request: Partial<RegisterRequest> & { readonly cwd: string },
): Promise<ReadFiles> {
  const asked = { paths: [], env: gitEnv, ...request };
  const opened = await openRepository(asked);
  try {
    return await readRegistersAt(opened, revision, asked);
  } finally {
    opened.objects.close();
  }
}

/** The files of all registers, the main ones with a star, and the codes of what is wrong. */
export async function files(
  revision: string,
  request: Partial<RegisterRequest> & { readonly cwd: string },
): Promise<string[]> {
  const { registers } = await read(revision, request);
  return registers.flatMap((each) => [
    ...each.files.map(({ source, main }) => `${source.path}${main ? "*" : ""}`),
    ...each.diagnostics.map(({ code, data }) => `${code} ${"path" in data ? data.path : ""}`),
  ]);
}
