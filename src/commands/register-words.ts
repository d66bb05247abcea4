/** Words of the command line that name something in the registers: bodies, meetings, tags, directives. */
import { harmless } from "../diagnostics/harmless.ts";
import { fold, nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import type { Directive, Register } from "../register/model.ts";
import type { ChoiceKind, CliTexts } from "../text/cli.ts";
import type { FilterFlags, Shell } from "./command.ts";

/** What the filter flags name, by id; empty where a flag is absent. */
export interface FilterIds {
  readonly bodies: readonly string[];
  readonly leads: readonly string[];
  readonly meetings: readonly string[];
  readonly tags: readonly string[];
}

/** What can be named, by its keyed names: an id of its own, and what else it is called. */
class Names {
  readonly #ids = new Map<string, Set<string>>();
  readonly #words = new Set<string>();

  add(id: string, names: readonly string[]): void {
    for (const name of names) {
      this.#words.add(name);
      const key = fold(name);
      const ids = this.#ids.get(key);
      if (ids) ids.add(id);
      else this.#ids.set(key, new Set([id]));
    }
  }

  /** The ids that a word names; `undefined` for none. */
  find(word: string): readonly string[] | undefined {
    const ids = this.#ids.get(fold(word));
    return ids && [...ids];
  }

  near(word: string): string | undefined {
    return nearest(word, [...this.#words])[0];
  }

  /** The ids that the words name. A word that names none is refused, since it would look like an empty report. */
  resolve(kind: ChoiceKind, flag: string | undefined, words: readonly string[], texts: CliTexts): readonly string[] {
    return words.flatMap((word) => {
      const ids = this.find(word);
      if (ids) return ids;
      const near = this.near(word);
      const choices = this.#words.size > 12 ? [] : [...this.#words];
      const where = flag === undefined ? {} : { flag };
      throw new UsageError(texts.calls.unknownChoice({ kind, value: word, ...where, nearest: near, choices }));
    });
  }
}

function bodiesOf(registers: readonly Register[]): Names {
  const names = new Names();
  for (const { bodies, directives } of registers) {
    for (const { id, name, aliases } of bodies) names.add(id, [id, name, ...aliases]);
    // Registers need not declare their bodies.
    for (const directive of directives) for (const id of [directive.lead, ...directive.with]) names.add(id, [id]);
  }
  return names;
}

function meetingsOf(registers: readonly Register[]): Names {
  const names = new Names();
  for (const { meetings } of registers) for (const { id, date } of meetings) names.add(id, [id, date]);
  return names;
}

function tagsOf(registers: readonly Register[]): Names {
  const names = new Names();
  for (const { directives } of registers)
    for (const { tags } of directives) for (const tag of tags) names.add(tag, [tag]);
  return names;
}

/**
 * The ids that `--body`, `--lead`, `--meeting` and `--tag` name. Bodies go by id, name or alias, meetings by id or date,
 * all in any case. Throws `UsageError` for a word that names nothing in the registers,
 * but for tags, of which stderr is told.
 */
export function readFilterIds(flags: FilterFlags, registers: readonly Register[], shell: Shell): FilterIds {
  const texts = shell.texts.cli;
  const { body = [], lead = [], meeting = [], tag = [] } = flags;
  const bodies = body.length + lead.length > 0 ? bodiesOf(registers) : new Names();
  return {
    bodies: bodies.resolve("body", "--body", body, texts),
    leads: bodies.resolve("body", "--lead", lead, texts),
    meetings: meeting.length > 0 ? meetingsOf(registers).resolve("meeting", "--meeting", meeting, texts) : [],
    tags: tag.length > 0 ? readTags(tag, tagsOf(registers), shell) : [],
  };
}

/** Tags are free words: one that no directive has is no mistake, and only mentioned on stderr. */
function readTags(words: readonly string[], known: Names, { io, texts }: Shell): readonly string[] {
  return words.flatMap((word) => {
    const tags = known.find(word);
    if (tags) return tags;
    io.stderr.write(`${harmless(texts.cli.noSuchTag(word, known.near(word)))}\n`);
    return [word];
  });
}

/** The directive with an id, in any case; `undefined` when there is none. */
export function findDirective(id: string, registers: readonly Register[]): Directive | undefined {
  const all = registers.flatMap(({ directives }) => directives);
  return all.find((directive) => directive.id === id) ?? all.find((directive) => fold(directive.id) === fold(id));
}

/** As {@link findDirective}; throws `UsageError` with the nearest id when there is none. */
export function readDirective(id: string, registers: readonly Register[], texts: CliTexts): Directive {
  const found = findDirective(id, registers);
  if (found !== undefined) return found;
  const ids = registers.flatMap(({ directives }) => directives.map((directive) => directive.id));
  const choices = ids.length > 12 ? [] : ids;
  throw new UsageError(
    texts.calls.unknownChoice({ kind: "directive", value: id, nearest: nearest(id, ids)[0], choices }),
  );
}
