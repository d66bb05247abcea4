/** `log`: what each commit changed, newest first, shown as it is found. */
import { nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import type { Revision } from "../history/changes.ts";
import type { Directive } from "../register/model.ts";
import { type LogWriter, logWriter } from "../render/log.ts";
import { changeText } from "../report/change-text.ts";
import { changeKinds } from "../report/diff.ts";
import { Trail } from "../report/follow.ts";
import { type LogQuery, logEntry, selected } from "../report/log.ts";
import type { Texts } from "../text/texts.ts";
import type { LogFlags, Run, Shell } from "./command.ts";
import { hasErrors, invalid } from "./context.ts";
import { readChoices, readCount, readDay, readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { type Past, withPast } from "./past.ts";
import { type FilterIds, findDirective, readFilterIds } from "./register-words.ts";
import { styleOf } from "./style.ts";

/**
 * Tells what commits changed, of the directives with the given ids or of all. An id that neither the register nor its
 * history has is refused before anything is shown.
 */
export const run: Run<LogFlags> = async (args, flags, shell) => {
  const { io, texts } = shell;
  const format = readFormat(flags, texts.cli);
  const query = readQuery(flags, shell);
  const filter = filterFlags.find((name) => flags[name] !== undefined);
  if (filter !== undefined && args[0] !== undefined) {
    throw new UsageError(texts.cli.calls.flagsConflict(`--${filter}`, args[0]));
  }
  const isWhole = args.length === 0 && filter === undefined && isAll(query);
  const writer = await logWriter(format, styleOf(flags, io), { texts: texts.log, nothing: texts.log.nothing(isWhole) });
  await withPast({ flags, revision: flags.rev ?? null }, shell, async (past) => {
    const trail = filter === undefined ? await trailOf(args, past) : await trailOfFilter(flags, shell, past);
    const ids = new Set<string>();
    const found = refused(selected(noted(past.revisions(), trail, ids), trail, query), () => {
      const [unseen] = trail?.unseen ?? [];
      return unseen === undefined ? undefined : texts.log.neverThere(unseen, nearest(unseen, ids)[0]);
    });
    const pieces = written(flags.reverse === true ? reversed(found) : found, writer, texts);
    if (flags.output === undefined) {
      for await (const piece of pieces) if (!io.stdout.write(piece)) break;
    } else {
      const all: string[] = [];
      for await (const piece of pieces) all.push(piece);
      await writeReport(all, flags, shell, (await past.present()).registers);
    }
  });
  return 0;
};

const filterFlags = ["body", "lead", "meeting", "tag"] as const;

function readQuery(flags: LogFlags, { io, texts }: Shell): LogQuery {
  const { since, until, author, kind, limit } = flags;
  const first = since === undefined ? null : readDay("--since", since, texts.cli);
  const last = until === undefined ? null : readDay("--until", until, texts.cli);
  if (first !== null && last !== null && last < first) throw new UsageError(texts.log.emptyRange(first, last));
  const of = { kind: "change", flag: "--kind" } as const;
  return {
    since: first,
    until: last,
    author: author ?? "",
    kinds: kind === undefined ? null : new Set(readChoices(of, kind, changeKinds, texts.cli)),
    limit: limit === undefined ? null : readCount("--limit", limit, texts.cli),
    today: () => io.today(null),
  };
}

function isAll({ since, until, author, kinds }: LogQuery): boolean {
  return since === null && until === null && author.trim() === "" && kinds === null;
}

/** The directives with these ids, now or once; `null` for all that there are. */
async function trailOf(ids: readonly string[], past: Past): Promise<Trail | null> {
  if (ids.length === 0) return null;
  const { registers } = await past.start();
  const found = ids.map((id) => findDirective(id, registers)?.id ?? { word: id });
  return new Trail(
    found.filter((id) => typeof id === "string"),
    found.flatMap((id) => (typeof id === "string" ? [] : id.word)),
  );
}

/** The directives that the filter flags name, by what is recorded of them now. */
async function trailOfFilter(flags: LogFlags, shell: Shell, past: Past): Promise<Trail> {
  const { registers, diagnostics } = await past.start();
  if (hasErrors(diagnostics)) throw invalid(diagnostics, flags, shell);
  const filter = readFilterIds(flags, registers, shell);
  const all = registers.flatMap(({ directives }) => directives);
  return new Trail(all.filter((directive) => passes(directive, filter)).map(({ id }) => id));
}

function passes({ lead, with: others, meeting, tags }: Directive, filter: FilterIds): boolean {
  const isAny = (asked: readonly string[], values: readonly string[]): boolean =>
    asked.length === 0 || values.some((value) => asked.includes(value));
  return (
    isAny(filter.bodies, [lead, ...others]) &&
    isAny(filter.leads, [lead]) &&
    isAny(filter.meetings, [meeting.id]) &&
    isAny(filter.tags, tags)
  );
}

/** The revisions as they come; as long as a word is not found, `ids` gets all that are seen, to say what was meant. */
async function* noted(
  found: AsyncIterable<Revision>,
  trail: Trail | null,
  ids: Set<string>,
): AsyncGenerator<Revision, void> {
  for await (const revision of found) {
    if (trail !== null && trail.unseen.length > 0) for (const { id } of revision.changes) ids.add(id);
    yield revision;
  }
}

/** The revisions to the end; then throws `UsageError` if there is something to say. */
async function* refused(
  found: AsyncIterable<Revision>,
  reason: () => string | undefined,
): AsyncGenerator<Revision, void> {
  yield* found;
  const message = reason();
  if (message !== undefined) throw new UsageError(message);
}

async function* reversed(found: AsyncIterable<Revision>): AsyncGenerator<Revision, void> {
  const all: Revision[] = [];
  for await (const revision of found) all.push(revision);
  yield* all.reverse();
}

/** The log as text. Nothing comes before the first revision does. */
async function* written(
  found: AsyncIterable<Revision>,
  writer: LogWriter,
  { diff }: Texts,
): AsyncGenerator<string, void> {
  let count = 0;
  for await (const revision of found) {
    const text = writer.entry(
      logEntry(revision, (change) => changeText(change, diff.change)),
      count,
    );
    yield count === 0 ? writer.begin + text : text;
    count += 1;
  }
  yield (count === 0 ? writer.begin : "") + writer.end(count);
}
