/** The objects of a repository by their hashes: one process for all of them. */
import { GitError } from "./git-error.ts";
import { exitOf, failed, type GitProcess, type Place, start } from "./git-process.ts";

export interface GitObject {
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** `null` of an object that is bigger than was asked for. */
  readonly bytes: Uint8Array | null;
}

export interface GitObjects {
  /**
   * An object by its hash, or by `HASH^{tree}`; nothing of it is kept when it is bigger than `limit` bytes. Throws
   * `GitError` for one that the repository does not have.
   */
  read(name: string, limit?: number): Promise<GitObject>;
  /** Ends the process; another is started when there is need of it. */
  close(): void;
}

interface Request {
  readonly name: string;
  readonly limit: number;
  resolve(object: GitObject): void;
  reject(error: unknown): void;
}

/** The object that is being read. */
interface Arriving {
  readonly object: GitObject;
  readonly request: Request;
  /** Bytes that are still to come, with the line break behind them. */
  left: number;
}

const words: readonly string[] = ["cat-file", "--batch"];

/** Opens the objects of the repository at a place. The process is started with the first request. */
export function openObjects(place: Place): GitObjects {
  let batch: Batch | undefined;
  return {
    read(name, limit = Number.POSITIVE_INFINITY) {
      // It goes to git in a line: only what was printed by git itself.
      if (!/^[0-9a-f]{40,64}(?:\^\{tree\})?$/.test(name)) throw new TypeError(`not the name of an object: ${name}`);
      if (batch === undefined || batch.ended) batch = new Batch(place);
      return batch.read(name, limit);
    },
    close() {
      batch?.close();
      batch = undefined;
    },
  };
}

class Batch {
  ended = false;
  readonly #child: GitProcess;
  readonly #waiting: Request[] = [];
  #head = 0;
  #line: Uint8Array[] = [];
  #arriving: Arriving | undefined;

  constructor(place: Place) {
    const { child, complaints } = start(words, place);
    this.#child = child;
    child.stdout.on("data", (piece: Buffer) => this.#take(piece));
    exitOf(child).then(
      () => this.#end(() => failed(words, complaints.text)),
      (error: unknown) => this.#end(() => error),
    );
    this.#rest();
  }

  read(name: string, limit: number): Promise<GitObject> {
    return new Promise((resolve, reject) => {
      if (this.#isIdle()) this.#wake();
      this.#waiting.push({ name, limit, resolve, reject });
      this.#child.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.ended = true;
    this.#child.stdin.end();
  }

  #isIdle(): boolean {
    return this.#head === this.#waiting.length && this.#arriving === undefined;
  }

  /** While nothing is asked of it, the process does not keep this one alive. */
  #rest(): void {
    for (const handle of this.#handles()) handle.unref?.();
  }

  #wake(): void {
    for (const handle of this.#handles()) handle.ref?.();
  }

  #handles(): readonly { ref?(): void; unref?(): void }[] {
    const { stdin, stdout, stderr } = this.#child;
    return [this.#child, stdin, stdout, stderr] as readonly { ref?(): void; unref?(): void }[];
  }

  #end(reason: () => unknown): void {
    this.ended = true;
    const open = [...(this.#arriving ? [this.#arriving.request] : []), ...this.#waiting.slice(this.#head)];
    this.#waiting.length = 0;
    this.#head = 0;
    this.#arriving = undefined;
    for (const request of open) request.reject(reason());
  }

  #take(piece: Buffer): void {
    let at = 0;
    while (at < piece.length) {
      if (this.#arriving !== undefined) {
        at += this.#fill(this.#arriving, piece.subarray(at));
        continue;
      }
      const end = piece.indexOf(0x0a, at);
      this.#line.push(piece.subarray(at, end < 0 ? piece.length : end));
      if (end < 0) return;
      at = end + 1;
      const line = Buffer.concat(this.#line).toString("latin1");
      this.#line = [];
      this.#announce(line);
    }
  }

  /** Takes the bytes of the object that is being read; gives how many. */
  #fill(arriving: Arriving, piece: Uint8Array): number {
    const { object, request } = arriving;
    const taken = Math.min(piece.length, arriving.left);
    const at = object.size + 1 - arriving.left;
    if (object.bytes !== null) object.bytes.set(piece.subarray(0, Math.min(taken, object.size - at)), at);
    arriving.left -= taken;
    if (arriving.left === 0) {
      this.#arriving = undefined;
      request.resolve(object);
      if (this.#isIdle()) this.#rest();
    }
    return taken;
  }

  /** Reads the line before an object: `<hash> <type> <size>`, or `<name> missing`. */
  #announce(line: string): void {
    const request = this.#next();
    if (request === undefined) return;
    const [, hash = "", type = "", length = ""] = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    if (hash === "") {
      const [object = request.name] = request.name.split("^", 1);
      request.reject(new GitError({ problem: "object-missing", data: { object } }));
      if (this.#isIdle()) this.#rest();
      return;
    }
    const size = Number(length);
    const bytes = size > request.limit ? null : new Uint8Array(size);
    this.#arriving = { request, left: size + 1, object: { type: type as GitObject["type"], hash, size, bytes } };
  }

  #next(): Request | undefined {
    const request = this.#waiting[this.#head];
    this.#head += 1;
    if (this.#head > 1024) this.#waiting.splice(0, this.#head);
    if (this.#head > 1024) this.#head = 0;
    return request;
  }
}
