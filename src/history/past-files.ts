/** Files of the past, checked: each blob is parsed once as long as it is remembered. */
import { checkAgain, checkFile } from "../register/check-file.ts";
import type { CheckedFile } from "../register/checked.ts";
import type { Read } from "../register/files.ts";
import { listOf, mapOf, textOf } from "../register/values.ts";
import type { GitObjects } from "./git-objects.ts";
import { readFile, type TreeFile } from "./tree-files.ts";

export interface PastFile {
  readonly read: Read;
  /** Absent where the text cannot be had. */
  readonly checked: CheckedFile | undefined;
}

export interface PastFiles {
  /** A file, whatever it was called when it was read first. */
  file(file: TreeFile): Promise<PastFile>;
}

/** How much text is remembered, in characters: enough for a large register, and for a file that goes back and forth. */
const mostText = 1 << 24;

/** Opens the files of a repository. */
export function openPastFiles(objects: GitObjects): PastFiles {
  const known = new Map<string, Promise<PastFile>>();
  /** By path, the key of the file that was read there last: the next one is likely to differ little from it. */
  const last = new Map<string, string>();
  const sizes = new Map<string, number>();
  let total = 0;
  // All files of one register are needed at once, however large it is.
  let largest = 0;

  function forget(): void {
    for (const key of known.keys()) {
      if (total <= Math.max(mostText, 2 * largest) || known.size === 1) return;
      known.delete(key);
      total -= sizes.get(key) ?? 0;
      sizes.delete(key);
    }
  }
  async function open(key: string, file: TreeFile): Promise<PastFile> {
    const read = await readFile(file, file.path, objects);
    const size = read.source?.text.length ?? 0;
    sizes.set(key, size);
    total += size;
    largest = Math.max(largest, size);
    const place = `${file.path} ${file.main}`;
    const before = last.get(place) ?? key;
    last.set(place, key);
    const former = before === key ? undefined : await known.get(before);
    if (read.source === undefined) return { read, checked: undefined };
    const own = { source: read.source, main: file.main };
    return { read, checked: former?.checked ? checkAgain(own, former.checked) : checkFile(own) };
  }
  return {
    async file(file) {
      const key = `${file.hash} ${file.main}`;
      const opened = known.get(key) ?? open(key, file);
      // The ones that were used last are at the end.
      known.delete(key);
      known.set(key, opened);
      const found = await opened;
      forget();
      return found;
    },
  };
}

/**
 * What the directives in a file are known by, wherever they are: each by its id, and by its id with its title. Where the YAML
 * is broken there are only ids, and those of meetings may be among them.
 */
export function signsIn({ read, checked }: PastFile): readonly string[] {
  if (checked?.parsed.sound === false) return idsInText(read.source?.text ?? "");
  return listOf(checked?.raw["meetings"])
    .flatMap((meeting) => listOf(mapOf(meeting)["directives"]))
    .flatMap((directive) => {
      const record = mapOf(directive);
      const id = textOf(record["id"]);
      return id === null ? [] : [id, `${id}\n${textOf(record["title"]) ?? ""}`];
    });
}

/** The id that a sign holds. */
export function idOf(sign: string): string {
  return sign.split("\n", 1)[0] ?? sign;
}

/** Whether a file can be a register, and not only the meetings of one. */
export function isRegister({ read, checked }: PastFile): boolean {
  if (checked?.parsed.sound === false) return /^version[ \t]*:/m.test(read.source?.text ?? "");
  return checked !== undefined && checked.raw["version"] !== undefined;
}

/** What looks like an id, by lines: a commit that broke the file does not end the way back through its moves. */
function idsInText(text: string): readonly string[] {
  const found = text.matchAll(/^[ \t]*(?:-[ \t]+)?(?:\{[ \t]*)?id[ \t]*:[ \t]*(["']?)([^\s"'#,{}]+)\1/gm);
  return [...found].flatMap(([, , id]) => id ?? []);
}
