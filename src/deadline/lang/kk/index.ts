/** Kazakh: the grammar of deadline wordings. */
import type { Bound, Period } from "../../tree.ts";
import { any, is, type Match, maybe, type Parser, run, seq, share, sign, to, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import { byDate, type Event, endOf, eventPhrase, type Phrase, termPhrase } from "../../wording/phrase.ts";
import { givenYear, yearNumber } from "../../wording/shared.ts";
import { softly } from "../../wording/soft.ts";
import { inclusive, isFrom, isIn, isOf, isTo, notLater, until, within } from "./connectives.ts";
import { amounts, date, dayNumber, month, period } from "./dates.ts";
import { kazakhRecurring } from "./recurring.ts";
import { kazakhSoft, kazakhUndated } from "./undated.ts";
import { months, noun } from "./words.ts";

const stops: ReadonlySet<string> = new Set([
  ..."дейін кешіктірмей сайын бірақ ішінде мерзімде".split(" "),
  ...Object.keys(months),
]);
const act = words(
  "хаттамаға|бұйрыққа|қаулыға|шешімге|өкімге|осы хаттамаға|осы бұйрыққа|осы қаулыға|осы шешімге|осы өкімге",
);
/** The meeting or the protocol itself. */
const self: Parser<Event> = is(
  any<unknown>(
    seq(act, words("қол қойылған")),
    words("отырыс өткен|кеңес өткен|отырыс өткізілген|кеңес өткізілген|мәжіліс өткен"),
  ),
  "meeting" as const,
);
const since = words("күннен бастап|күнінен бастап|күннен кейін|күнінен кейін|сәттен бастап|соң|кейін");

const termOnly: Parser<Phrase> = any<Phrase>(
  // «күннің ішінде» is said of a day that was named before, so it is left to be refused.
  to(seq(amounts, within), ([{ raw, form }]) =>
    form === "plain" || form === "own" || form === "adjective" ? termPhrase(raw) : undefined,
  ),
  to(seq(amounts, notLater), ([{ raw, form }]) => (isFrom(form) || isTo(form) ? termPhrase(raw) : undefined)),
  to(amounts, ({ raw, form }) => (form === "plain" || form === "own" ? termPhrase(raw) : undefined)),
);
const sinceEvent: Parser<Event> = (input, at) => {
  // The event comes first and ends in «күннен бастап»; what follows is the term.
  const found: Match<Event>[] = [];
  for (let next = at + 1; next < input.tokens.length; next++) {
    for (const ended of since(input, next)) {
      const own = { ...input, tokens: input.tokens.slice(0, next) };
      for (const { value } of [
        ...self(own, at).filter((match) => match.next === next),
        ...freeEvent(self, stops)(own, at),
      ]) {
        found.push({ value, next: ended.next, parts: [{ role: "event", from: at, to: ended.next }] });
      }
    }
  }
  return found;
};
const backward = words("бұрын|бұрын кешіктірмей|қалғанда");

const term: Parser<Phrase> = any<Phrase>(
  termOnly,
  to(seq(sinceEvent, amounts, maybe(any(within, notLater, words("өткен соң|өткеннен кейін")))), ([event, { raw }]) =>
    termPhrase(raw, event),
  ),
  to(seq(amounts, backward), ([{ raw }]) => termPhrase(raw, { words: "бұрын", before: true })),
  to(seq(maybe(words("келесі")), noun({ отырыс: 0, кеңес: 0, мәжіліс: 0, жиналыс: 0 }, "to", "own-to"), until), () =>
    eventPhrase({ words: "келесі отырыс" }),
  ),
);

const bound: Parser<Bound> = any<Bound>(is(inclusive, "by"), is(until, "until"));
const clock = maybe(
  seq(
    words("сағат"),
    run(({ text }) => !/^(дейін|шейін)$/.test(text)),
  ),
);

const byADate: Parser<Phrase> = any<Phrase>(
  to(seq(date, clock, bound), ([{ date: on, form }, , limit]) =>
    isTo(form) || form === "plain" ? byDate(on, on.type === "days-on" ? "by" : limit) : undefined,
  ),
  to(seq(date, notLater), ([{ date: on, form }]) => (isFrom(form) || isTo(form) ? byDate(on, "by") : undefined)),
  to(date, ({ date: on, form }) =>
    form === "plain" || form === "own" || isTo(form) || isIn(form) ? byDate(on, "by") : undefined,
  ),
  // «20-сынан 25-іне дейін»: the end of the range.
  to(
    seq(
      month,
      dayNumber,
      sign("-"),
      words("нан|нен|сынан|інен|ынан"),
      dayNumber,
      sign("-"),
      words("сына|іне|ына|не|на"),
      until,
    ),
    ([{ of, form }, first, , , last]) =>
      isOf(form) && first < last
        ? byDate({ type: "day-of-year", month: of, day: last, year: { type: "nearest" } }, "until")
        : undefined,
  ),
);

const end = noun({ соң: 0, аяқ: 0, аяғ: 0 });
const ended: Parser<Phrase> = to(
  seq(period, end, maybe(any(until, notLater))),
  ([{ period: of, form }, { form: last }, limit]) => {
    if (!(isOf(form) || form === "plain" || form === "own")) return undefined;
    return limit === undefined ? (isIn(last) || isTo(last) ? endOf(of) : undefined) : endOf(of);
  },
);
const inPeriod: Parser<Phrase> = any<Phrase>(
  to(period, ({ period: of, form }) => (isIn(form) && isNamed(of) ? endOf(of) : undefined)),
  to(seq(period, words("ішінде|барысында|бойы")), ([{ period: of, form }]) =>
    isNamed(of) && (isOf(form) || form === "plain" || form === "own") ? endOf(of) : undefined,
  ),
  to(seq(yearNumber, words("жылы|жыл")), ([number]) => endOf({ unit: "year", year: givenYear(number) })),
  to(period, ({ period: of, form }) =>
    "number" in of && of.year.type === "given" && (form === "plain" || form === "own") ? endOf(of) : undefined,
  ),
  to(
    seq(yearNumber, sign("-"), yearNumber, noun({ жыл: 0 }, "many-in", "in", "plain"), maybe(words("аралығында"))),
    ([first, , last]) => (first < last ? endOf({ unit: "year", year: givenYear(last) }) : undefined),
  ),
  to(
    seq(
      maybe(seq(yearNumber, noun({ жыл: 0 }, "of", "relative"))),
      noun(months, "plain"),
      sign("-"),
      noun(months, "plain", "in"),
      maybe(noun({ ай: 0 })),
    ),
    ([given, first, , last, after]) =>
      first.of < last.of && (after !== undefined || isIn(last.form))
        ? endOf({ unit: "month", number: last.of, year: given ? givenYear(given[0]) : { type: "nearest" } })
        : undefined,
  ),
);

/** A bare «айда» or «жылда» is any month or year. */
function isNamed(of: Period): boolean {
  return "number" in of || ("year" in of && of.year.type !== "this");
}

const label = maybe(seq(words("мерзімі|мерзім|орындау мерзімі|есеп|ақпарат"), words("-|:")));
const single = share(any(term, byADate, ended, inPeriod));

/** Every Kazakh wording, whole. */
export const kazakh: Parser<Phrase> = to(
  seq(label, any(single, kazakhRecurring, kazakhUndated, softly(kazakhSoft, single))),
  ([, phrase]) => phrase,
);

/** Wordings that are understood, to offer the nearest of them when one is not. */
export const kazakhExamples: readonly string[] = [
  "екі апта мерзімде",
  "бір ай мерзімде",
  "он күн ішінде",
  "10 жұмыс күні ішінде",
  "1 қазанға дейін",
  "2018 жылғы 1 қазанға дейін",
  "1 қазаннан кешіктірмей",
  "жұмаға дейін",
  "қараша айының соңына дейін",
  "айдың соңына дейін",
  "жыл соңына дейін",
  "2018 жылғы 3-тоқсанда",
  "тоқсан сайын",
  "ай сайын 5-іне дейін",
  "жыл сайын 1 ақпанға дейін",
  "тұрақты",
  "дереу",
];
