/** Bytes → text, strictly: a register is UTF-8, and what is not is told with its place. */
import { Buffer, isUtf8 } from "node:buffer";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";

export interface Decoded {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** What bytes look like that are no UTF-8, by their byte order mark or the zeros that Latin letters leave in wider codes. */
function encodingOf(bytes: Uint8Array): "utf-16" | "utf-32" | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "utf-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "utf-16";
  const zeros = [a, b, c, d].filter((byte) => byte === 0).length;
  if (bytes.length >= 4 && zeros === 3) return "utf-32";
  return bytes.length >= 4 && zeros === 2 && a !== b ? "utf-16" : undefined;
}

/** How many bytes from the start are whole characters, or a character cut short, in text that is broken somewhere. */
function validLength(bytes: Uint8Array): number {
  // Halving costs a few decodings; byte by byte would cost one for each.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      // As a stream, so that a character cut in the middle does not count as broken.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** Decodes a file. A byte order mark is left out of the text, as editors show none. */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const wide = encodingOf(bytes);
  if (wide !== undefined) {
    const source = { path, text: "" };
    const place = { source, start: 0, end: 0 };
    return { source, diagnostics: [{ code: "file-encoding", severity: "error", data: { encoding: wide }, place }] };
  }
  if (!isUtf8(bytes)) {
    const lossy = new TextDecoder("utf-8").decode(bytes);
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    const source = { path, text: lossy };
    const place = { source, start: before.length, end: before.length + 1 };
    return {
      source,
      diagnostics: [{ code: "file-encoding", severity: "error", data: { encoding: "unknown" }, place }],
    };
  }
  // A decoder object takes longer to make than a small register to decode.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  const source = { path, text };
  const start = text.indexOf("\0");
  if (start < 0) return { source, diagnostics: [] };
  const place = { source, start, end: start + 1 };
  return { source, diagnostics: [{ code: "file-encoding", severity: "error", data: { encoding: "nul" }, place }] };
}
