/** Lines with their ends, in chunks that are worth a write each. */
export function* chunked(lines: Iterable<string>, end = "\n"): Generator<string, void> {
  const enough = 32_768;
  let chunk = "";
  for (const line of lines) {
    chunk += line + end;
    if (chunk.length < enough) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
