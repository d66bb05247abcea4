/** Follows directives back through their history, by the ids that they had. */
import { fold } from "../diagnostics/suggest.ts";
import type { DirectiveChange } from "../history/changes.ts";

/** Directives that are followed from the newest revision to the oldest. */
export class Trail {
  /** The ids that they have before the revisions that were taken. */
  readonly #ids: Set<string>;
  /** Words that no id is known for yet. */
  readonly #words: Map<string, string>;

  /** `ids` as the register has them; `words` may be ids that it had once, in any case. */
  constructor(ids: Iterable<string>, words: Iterable<string> = []) {
    this.#ids = new Set(ids);
    this.#words = new Map([...words].map((word) => [fold(word), word]));
  }

  /** The words that no revision has had a directive for so far. */
  get unseen(): readonly string[] {
    return [...this.#words.values()];
  }

  /**
   * Takes the changes of the next older revision and gives those of the directives that are followed. A directive that
   * has another id now is found by its old id, too.
   */
  take(changes: readonly DirectiveChange[]): readonly DirectiveChange[] {
    this.#find(changes);
    const renumbered = changes.filter((change) => change.kind === "renumbered");
    const settled = new Set(renumbered.map(({ id }) => id));
    const about = new Set(this.#ids);
    for (const { id, data } of renumbered) {
      // An id that goes to a directive in the same revision belonged to another one before.
      if (this.#ids.has(data.from) && !settled.has(data.from)) about.add(id);
    }
    const before = renumbered.filter(({ id }) => this.#ids.has(id));
    for (const { id } of before) this.#ids.delete(id);
    for (const { data } of before) this.#ids.add(data.from);
    return changes.filter(({ id }) => about.has(id));
  }

  /** Words become ids with the first change that has them. */
  #find(changes: readonly DirectiveChange[]): void {
    if (this.#words.size === 0) return;
    for (const change of changes) {
      const names = change.kind === "renumbered" ? [change.id, change.data.from] : [change.id];
      for (const name of names) if (this.#words.delete(fold(name))) this.#ids.add(name);
    }
  }
}
