/** What holds of comparing any two states. Registers are made as data and written in several styles. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import type { ChangeKind } from "../../src/history/changes.ts";
import { changesOf } from "./states.ts";

type Plain = Record<string, unknown>;

interface Directive {
  id: string;
  title: string;
  lead: string;
  with: string[];
  due?: string | undefined;
  status: "open" | "done" | "withdrawn";
  done?: string | undefined;
  evidence: string[];
  extensions: { date: string; to: string; by: string }[];
  notes: { date: string; text: string }[];
  tags: string[];
}

interface Meeting {
  id: string;
  date: string;
  directives: Directive[];
}

const word = fc.stringMatching(/^[a-zа-я]{1,6}( [a-z:#'"-]{1,4})?$/);
const words = fc.uniqueArray(word, { maxLength: 3 });
const october = (day: number): string => `2017-10-${String(day).padStart(2, "0")}`;

const directive: fc.Arbitrary<Omit<Directive, "id">> = fc
  .record({
    title: word,
    lead: fc.constantFrom("MIC", "MNE"),
    with: words,
    due: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    done: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    isWithdrawn: fc.boolean(),
    evidence: words,
    extensions: fc.integer({ min: 0, max: 2 }),
    notes: words,
    tags: words,
  })
  .map(({ due, done, isWithdrawn, extensions, notes, title, ...rest }) => ({
    ...rest,
    title,
    ...(due === undefined ? {} : { due: `by ${due} October 2017` }),
    ...(done === undefined
      ? { status: isWithdrawn ? ("withdrawn" as const) : ("open" as const) }
      : { status: "done" as const, done: october(done) }),
    extensions: Array.from({ length: extensions }, (_, index) => ({
      date: october(index + 1),
      to: october(10 + index),
      by: "PM",
    })),
    notes: notes.map((text) => ({ date: october(1), text })),
  }));

/** Titles differ, so that a directive under another id is known again. */
const meetings: fc.Arbitrary<Meeting[]> = fc
  .array(fc.array(directive, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map((directives, index) => ({
      id: `m-${index}`,
      date: `2017-09-1${index}`,
      directives: directives.map((one, place) => ({
        ...one,
        id: `D-${index}-${place}`,
        title: `${one.title} ${index}-${place}`,
      })),
    })),
  );

const styles: readonly ((value: Plain) => string)[] = [
  (value) => stringify(value),
  (value) => stringify(value, { defaultStringType: "QUOTE_SINGLE", indent: 4, lineWidth: 30 }),
  (value) => stringify(value, { collectionStyle: "flow", defaultKeyType: "PLAIN", defaultStringType: "QUOTE_DOUBLE" }),
  (value) => `# comment\n${stringify(value, { indentSeq: false }).replaceAll("\n", "\r\n")}`,
];

/** The register with absent lists left out, as people leave them out. */
function written(all: readonly Meeting[], style: number): string {
  const data = all.map(({ directives, ...meeting }) => ({
    ...meeting,
    directives: directives.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => !(Array.isArray(value) && value.length === 0))),
    ),
  }));
  return (styles[style] ?? stringify)({ version: 1, meetings: data });
}

const style = fc.nat({ max: styles.length - 1 });

it("nothing changed where only the way of writing did", () => {
  fc.assert(
    fc.property(meetings, style, style, (all, one, other) => {
      expect(changesOf(written(all, one), written(all, other))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Changes one directive in place; `undefined`: this cannot be done to it. */
type Mutation = (one: Directive) => readonly ChangeKind[] | undefined;

const mutations: Readonly<Record<string, Mutation>> = {
  title: (one) => {
    one.title += " again";
    return ["retitled"];
  },
  lead: (one) => {
    one.lead = one.lead === "MIC" ? "MNE" : "MIC";
    return ["lead-changed"];
  },
  with: (one) => {
    one.with = [...one.with, "New Body"];
    return ["with-changed"];
  },
  tags: (one) => {
    one.tags = ["NEW", ...one.tags];
    return ["tags-changed"];
  },
  evidence: (one) => {
    one.evidence = [...one.evidence, "No. 1"];
    return ["evidence-changed"];
  },
  note: (one) => {
    one.notes = [...one.notes, { date: october(2), text: "NEW" }];
    return ["noted"];
  },
  "note gone": (one) => {
    if (one.notes.length === 0) return undefined;
    one.notes = one.notes.slice(1);
    return ["note-removed"];
  },
  extension: (one) => {
    one.extensions = [...one.extensions, { date: october(9), to: october(25), by: "PM" }];
    return ["extended"];
  },
  "extension of earlier": (one) => {
    const [first, ...others] = one.extensions;
    if (!first) return undefined;
    one.extensions = [{ ...first, by: "somebody" }, ...others];
    return ["extension-changed"];
  },
  due: (one) => {
    if (one.due === undefined || one.extensions.length > 0) return undefined;
    one.due = "by 30 October 2017";
    return ["moved", "reworded"];
  },
  "due under an extension": (one) => {
    if (one.due === undefined || one.extensions.length === 0) return undefined;
    one.due = "no later than 8 October 2017";
    return ["reworded"];
  },
  done: (one) => {
    if (one.status === "done") return undefined;
    one.status = "done";
    one.done = october(31);
    return ["done"];
  },
  "done on another day": (one) => {
    if (one.status !== "done") return undefined;
    one.done = october(31);
    return ["done-changed"];
  },
  reopen: (one) => {
    if (one.status === "open") return undefined;
    one.status = "open";
    delete one.done;
    return ["reopened"];
  },
  withdraw: (one) => {
    if (one.status === "withdrawn") return undefined;
    one.status = "withdrawn";
    delete one.done;
    return ["withdrawn"];
  },
  renumber: (one) => {
    one.id = `${one.id}-new`;
    return ["renumbered"];
  },
};

it("each single change is told as its kind, of its directive, and nothing else is", () => {
  fc.assert(
    fc.property(meetings, fc.constantFrom(...Object.keys(mutations)), fc.nat(), style, (all, name, place, as) => {
      const changed = structuredClone(all);
      const directives = changed.flatMap((meeting) => meeting.directives);
      const one = directives[place % Math.max(directives.length, 1)];
      fc.pre(one !== undefined);
      if (!one) return;
      const kinds = mutations[name]?.(one);
      fc.pre(kinds !== undefined);
      expect(changesOf(written(all, as), written(changed, 0)).map(({ kind, id }) => [kind, id])).toEqual(
        (kinds ?? []).map((kind) => [kind, one.id]),
      );
    }),
    { numRuns: 150 },
  );
});

it("a directive that comes is created, and going back it is removed", () => {
  fc.assert(
    fc.property(meetings, directive, fc.nat(), (all, one, place) => {
      const more = structuredClone(all);
      more[place % more.length]?.directives.unshift({ ...one, id: "NEW" });
      expect(changesOf(written(all, 0), written(more, 0)).map(({ kind, id }) => [kind, id])).toEqual([
        ["created", "NEW"],
      ]);
      expect(changesOf(written(more, 0), written(all, 0)).map(({ kind, id }) => [kind, id])).toEqual([
        ["removed", "NEW"],
      ]);
    }),
    { numRuns: 40 },
  );
});
