/** English wordings that give no day: standing duties, urgent words, and what has to be refused. */
import type { Period } from "../../tree.ts";
import { any, is, maybe, type Parser, part, run, seq, to, words } from "../../wording/combine.ts";
import { ambiguous, type Phrase, vague } from "../../wording/phrase.ts";
import { slashedAmbiguous } from "../../wording/shared.ts";
import { amounts, before, by, date, inclusively, the, unit, weekday, within } from "./dates.ts";
import { endedPeriod, period } from "./periods.ts";
import { months, weekdays } from "./words.ts";

export const ongoing: Parser<Phrase> = is(
  words(
    "ongoing|on an ongoing basis|on-going|continuous|continuously|permanent|permanently|on a permanent basis|on a continuous basis|on a continuing basis|constantly|continuing|" +
      "at all times|standing|indefinitely",
  ),
  { tree: { kind: "ongoing" } },
);
export const named: Parser<Phrase> = to(
  words(
    "immediately|immediate|urgently|urgent|at once|forthwith|without delay|without undue delay|promptly|with immediate effect",
  ),
  (name) => ({ tree: { kind: "named-term", name } }),
);
export const none: Parser<Phrase> = to(
  words(
    "as soon as possible|asap|as soon as practicable|as soon as reasonably practicable|at the earliest opportunity|in due course|in a timely manner|when possible|" +
      "no deadline|without a deadline|none|not set|no due date|tbd|to be determined|n / a|as necessary|as needed|as required|when necessary",
  ),
  (phrase) => ({ tree: { kind: "none", phrase } }),
);

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const monthName = Object.entries(months)
  .filter(([name]) => name.length > 3)
  .map(([name, number]) => [number, capital(name)] as const);
const nameOfMonth = (number: number): string => monthName.find(([of]) => of === number)?.[1] ?? "";

/** "by November": before it begins, or before it ends? */
const openPeriod: Parser<Phrase> = to(seq(any(by, before), period, inclusively), ([, of]) =>
  ambiguous(...readingsOf(of)),
);

function readingsOf(of: Period): string[] {
  const yearText = "year" in of && of.year.type === "given" ? ` ${of.year.year}` : "";
  const name =
    "number" in of && of.unit === "month"
      ? `${nameOfMonth(of.number)}${yearText}`
      : "number" in of && of.unit === "quarter"
        ? `Q${of.number}${yearText}`
        : "number" in of
          ? `H${of.number}${yearText}`
          : of.unit === "year" && of.year.type === "given"
            ? String(of.year.year)
            : `${"which" in of ? of.which : "this"} ${of.unit}`;
  const first =
    "number" in of && of.unit === "month" ? `before 1 ${name}` : `before the first day of ${name} (state the day)`;
  return [first, `by the end of ${name}`];
}

export const refused: Parser<Phrase> = any<Phrase>(
  openPeriod,
  to(seq(maybe(any(by, before)), slashedAmbiguous), ([, [first, second]]) => ambiguous(`by ${first}`, `by ${second}`)),
  to(seq(maybe(any(by, before)), words("next"), weekday), ([, , day]) => {
    const name = capital(Object.keys(weekdays)[day - 1] ?? "");
    return ambiguous(`by ${name}`, `by ${name} next week`);
  }),
  to(
    seq(
      words("within|during|in"),
      words("the next|the coming|the following|next|this coming"),
      words("week|month|quarter|year"),
    ),
    ([, , of]) => ambiguous(`within one ${of}`, `by the end of next ${of}`),
  ),
  to(seq(words("within|during"), the, words("week|month|quarter|year")), ([, , of]) =>
    ambiguous(`within one ${of}`, `by the end of this ${of}`),
  ),
  to(seq(maybe(by), words("biweekly|bi-weekly|bimonthly|bi-monthly|biannually|bi-annually|biannual")), ([, name]) =>
    ambiguous(...(frequencies[name.replace("-", "")] ?? [])),
  ),
  to(
    seq(
      maybe(any(by, before, words("in"))),
      part(
        "vague",
        words(
          "mid|mid-|early|late|the middle of|the beginning of|beginning of|start of|the start of|the first days of",
        ),
      ),
      endedPeriod,
    ),
    ([, phrase]) => vague(phrase),
  ),
  to(
    seq(
      maybe(within),
      part("vague", words("about|approximately|approx|around|roughly|~|circa|some")),
      amounts,
      maybe(words("estimate")),
    ),
    ([, phrase]) => vague(phrase),
  ),
  to(seq(maybe(within), amounts, part("vague", words("or so|approximately|estimate|roughly"))), ([, , phrase]) =>
    vague(phrase),
  ),
  to(
    seq(
      maybe(within),
      maybe(words("a|the next")),
      part("vague", words("few|several|couple of|a few|a couple of|some")),
      unit,
    ),
    ([, , phrase]) => vague(phrase),
  ),
  is(
    seq(
      words(
        "from|starting|starting from|starting on|after|no earlier than|not earlier than|not before|no sooner than|as of|beginning|beginning on|effective",
      ),
      date,
    ),
    {
      refuse: { code: "wording-start-date", data: {} },
    },
  ),
  is(
    any<unknown>(
      words(
        "as set by law|as required by law|by the statutory deadline|as specified in the order|within the established time",
      ),
      seq(
        words(
          "within the time|within the period|by the deadline|within the deadline|within the time limit|within the term",
        ),
        words("set|specified|established|prescribed|set out|laid down"),
        words("by|in"),
        run(() => true),
      ),
    ),
    {
      refuse: { code: "wording-set-elsewhere", data: {} },
    },
  ),
  to(
    words(
      "within a reasonable period|within a reasonable time|in a reasonable time|soon|shortly|in the near future|later",
    ),
    vague,
  ),
);

const frequencies: Readonly<Record<string, readonly string[]>> = {
  biweekly: ["every two weeks", "twice a week"],
  bimonthly: ["every two months", "twice a month"],
  biannually: ["every six months", "every two years"],
  biannual: ["every six months", "every two years"],
};
