/** What a file must hold after changes, computed on its data alone: what the edited text is compared with. */
import type { Raw, RawMap } from "../tree.ts";
import { isMap } from "../values.ts";
import type { Change, Value } from "./change.ts";
import { EditImpossible } from "./impossible.ts";

/** Stands for what was removed from a list until all changes are made, so that indexes stay what they were. */
const gone: unique symbol = Symbol("gone");
type Item = Raw | typeof gone;
type Map_ = Record<string, Raw>;

/** The data after changes. Throws {@link EditImpossible} for a change of what is not there. */
export function meant(raw: Raw, changes: readonly Change[]): Raw {
  const state = new State();
  let root = raw;
  for (const change of changes) {
    if (change.path.length === 0) throw new EditImpossible("shape", change.path);
    root = state.changed(root, change, 0);
  }
  return state.finish(root);
}

class State {
  /** What was copied already, and may be written to. */
  readonly #own = new Set<object>();
  readonly #thinned = new Set<Item[]>();

  finish(root: Raw): Raw {
    for (const list of this.#thinned) {
      const left = list.filter((item) => item !== gone);
      list.length = 0;
      // Not by spreading: a list may have more items than a call may have arguments.
      for (const item of left) list.push(item);
    }
    return root;
  }

  /** The value with the change made in it, whose path leads on from a depth. */
  changed(value: Raw, change: Change, depth: number): Raw {
    const { path } = change;
    if (depth === path.length) return this.#changedValue(value, change);
    const step = path[depth] ?? "";
    if (isMap(value) || isNothing(value)) return this.#changedMap(value, String(step), change, depth);
    if (Array.isArray(value)) {
      const list = this.#list(value);
      const item = typeof step === "number" ? list[step] : undefined;
      if (typeof step !== "number" || !(step in list) || item === gone) throw new EditImpossible("missing", path);
      if (isRemoval(change, depth)) {
        list[step] = gone;
        this.#thinned.add(list);
      } else list[step] = this.changed(item, change, depth + 1);
      return list as Raw[];
    }
    // One value stands for a list of one.
    if (step !== 0) throw new EditImpossible("shape", path);
    return this.changed(value, change, depth + 1);
  }

  #changedMap(value: RawMap | null | undefined, key: string, change: Change, depth: number): Raw {
    const map = this.#map(value);
    const next = change.path[depth + 1];
    const isOnlyItem = next === 0 && isRemoval(change, depth + 1) && Object.hasOwn(map, key) && isSingle(map[key]);
    if (isRemoval(change, depth) || isOnlyItem) {
      if (!Object.hasOwn(map, key)) throw new EditImpossible("missing", change.path);
      delete map[key];
      return map;
    }
    if (typeof change.path[depth] === "number" && !Object.hasOwn(map, key))
      throw new EditImpossible("missing", change.path);
    const before = Object.hasOwn(map, key) ? map[key] : undefined;
    const after = this.changed(before, change, depth + 1);
    Object.defineProperty(map, key, { value: after, writable: true, enumerable: true, configurable: true });
    return map;
  }

  #changedValue(value: Raw, { type, path, value: added }: Change & { readonly value?: Value }): Raw {
    if (type === "remove" || added === undefined) throw new EditImpossible("missing", path);
    if (type === "set") return rawOfValue(added);
    if (isNothing(value)) return this.#list([rawOfValue(added)]) as Raw[];
    const list = this.#list(Array.isArray(value) ? value : [value]);
    list.push(rawOfValue(added));
    return list as Raw[];
  }

  #list(list: readonly Raw[]): Item[] {
    if (this.#own.has(list)) return list as Item[];
    const copy = Array.from(list);
    this.#own.add(copy);
    return copy;
  }

  #map(map: RawMap | null | undefined): Map_ {
    if (map && this.#own.has(map)) return map as Map_;
    const copy: Map_ = Object.assign(Object.create(null), map);
    this.#own.add(copy);
    return copy;
  }
}

function isRemoval({ type, path }: Change, depth: number): boolean {
  return type === "remove" && depth === path.length - 1;
}

function isNothing(value: Raw): value is null | undefined {
  return value === null || value === undefined;
}

function isSingle(value: Raw): boolean {
  return typeof value === "string" || typeof value === "boolean";
}

function rawOfValue(value: Value): Raw {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(rawOfValue);
  const map: Map_ = Object.create(null);
  for (const [key, each] of Object.entries(value)) map[key] = rawOfValue(each);
  return map;
}

/** Whether two files hold the same, whatever the order of their keys. */
export function sameData(a: Raw, b: Raw): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameData(item, b[index]))
    );
  }
  if (!isMap(a) || !isMap(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
  );
}
