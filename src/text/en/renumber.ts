import type { RenumberFlagTexts, RenumberTexts } from "../renumber.ts";

const quoted = (text: string): string => `"${text}"`;
const either = (places: readonly string[]): string =>
  places.length < 2 ? places.join("") : `${places.slice(0, -1).join(", ")} or ${places.at(-1) ?? ""}`;

export const renumberFlags: RenumberFlagTexts = {
  keep: "the record at this place keeps its id: FILE:LINE (repeatable)",
  means: "the after at one place means the record at another: FILE:LINE=FILE:LINE (repeatable)",
  to: "the new id, where only one record needs one",
};

export const renumber: RenumberTexts = {
  renumbered: ({ from, to, place, title, keeper }) =>
    `${from} at ${place} is now ${to}${title === null ? "" : ` (${title})`}; ${keeper} keeps ${from}.`,
  followed: (place, from, to) => `after: ${from} at ${place} is now after: ${to}.`,
  none: "No id is taken twice; nothing was written.",
  refusals: {
    notAPlace: (flag, value) => ({
      message: `${quoted(value)} is not a place for ${flag}; write a file and a line, as in ${flag} data/directives.yaml:12`,
      hint: "",
    }),
    notAMeaning: (value) => ({
      message: `${quoted(value)} does not say what a reference means; write the place of the after and that of the record, as in --means data/directives.yaml:40=data/directives.yaml:12`,
      hint: "",
    }),
    noRecordAt: (place) => ({ message: `no record at ${place} has an id that another one has too`, hint: "" }),
    noReferenceAt: (place) => ({
      message: `at ${place} there is no after that names an id which several records have`,
      hint: "",
    }),
    notTwice: (id, ids) => ({
      message: `the id ${quoted(id)} is not taken twice`,
      hint: ids.length === 0 ? "No other id is either." : `Taken more than once: ${ids.slice(0, 12).join(", ")}.`,
    }),
    twoKeepers: (id, places) => ({
      message: `only one record can keep the id ${quoted(id)}, and --keep names ${places.join(" and ")}`,
      hint: "",
    }),
    toOfSeveral: (count) => ({
      message: `--to gives one new id, and ${count === 0 ? "no record needs one" : `${count} records need one`}`,
      hint: count === 0 ? "" : "Name one id that collides, as in directives renumber DK-9 --to DK-12.",
    }),
    taken: (id, place) => ({ message: `the id ${quoted(id)} is taken by the one at ${place}`, hint: "" }),
    noNext: (id, place) => ({
      message: `the ids of the register do not say what the new id of ${id} at ${place} should be`,
      hint: `Give it with --to: directives renumber ${id} --to ID. If both records are one and the same, merge them by hand.`,
    }),
    otherId: (reference, id, record) => ({
      message: `${reference} waits for ${id}, and the record at ${record} has another id`,
      hint: "",
    }),
    unclear: (references) => {
      const [first] = references;
      const told = references
        .slice(0, 5)
        .map(({ place, id, records }) => `after: ${id} at ${place} could mean ${either(records)}`);
      const more = references.length > told.length ? [`and so could ${references.length - told.length} more`] : [];
      const example = references.map(({ place, records }) => `--means ${place}=${records.at(-1) ?? ""}`).slice(0, 2);
      return {
        message: [...told, ...more].join("; "),
        hint: first === undefined ? "" : `Say which is meant, as in directives renumber ${example.join(" ")}.`,
      };
    },
  },
};
