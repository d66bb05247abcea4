/** Kazakh: the grammar of deadline wordings. */
import type { Bound, Period, Recurrence, Unit } from "../../tree.ts";
import { any, is, lookup, type Match, maybe, type Parser, part, run, seq, share, sign, to, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import {
  ambiguous,
  byDate,
  type Event,
  endOf,
  eventPhrase,
  type Phrase,
  termPhrase,
  vague,
} from "../../wording/phrase.ts";
import { each, type Frequency, recurring, type When } from "../../wording/recurring.ts";
import { givenYear, yearNumber } from "../../wording/shared.ts";
import { amounts, count, date, dayNumber, month, period } from "./dates.ts";
import { type Case, caseOf, monthNames, months, noun, units, weekdays } from "./words.ts";

const isFrom = (form: Case): boolean => form === "from" || form === "own-from";
const isTo = (form: Case): boolean => form === "to" || form === "own-to";
const isOf = (form: Case): boolean => form === "of" || form === "own-of";
const isIn = (form: Case): boolean => form === "in" || form === "own-in" || form === "many-in";

const inclusive = words("дейін қоса алғанда|қоса алғанда|дейін ( қоса алғанда )");
const until = words("дейін|шейін");
const notLater = words(
  "кешіктірмей|қалдырмай|қалмай|кешікпей|кешіктірілмей|кешіктірілмейтін мерзімде|кешіктірмейтін мерзімде|асырмай|аспайтын мерзімде|аспай",
);

// ------------------------------------------------------------------------------------------------ terms

const within = words("ішінде|мерзімде|мерзім ішінде|мерзімінде|уақыт ішінде|аралығында");
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

// ------------------------------------------------------------------------------------------------ dates and periods

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
  to(seq(yearNumber, words("жылы")), ([number]) => endOf({ unit: "year", year: givenYear(number) })),
  to(period, ({ period: of, form }) =>
    "number" in of && of.year.type === "given" && (form === "plain" || form === "own") ? endOf(of) : undefined,
  ),
  to(seq(yearNumber, sign("-"), yearNumber, noun({ жыл: 0 }, "many-in", "in", "plain")), ([first, , last]) =>
    first < last ? endOf({ unit: "year", year: givenYear(last) }) : undefined,
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

// ------------------------------------------------------------------------------------------------ recurring

const everyWord: Readonly<Record<string, Unit>> = {
  "күн сайын": "day", күнделікті: "day", "күн сайынғы": "day", "апта сайын": "week", "ай сайын": "month", "тоқсан сайын": "quarter",
  "жарты жыл сайын": "half-year", "жартыжылдық сайын": "half-year", "жыл сайын": "year", "әр ай сайын": "month", "әр тоқсан сайын": "quarter",
  "әр жыл сайын": "year", "әр апта сайын": "week", "әр айда": "month", "әр тоқсанда": "quarter", "әр жылы": "year",
}; // biome-ignore format: a table
const perWord: Readonly<Record<string, Unit>> = {
  күніне: "day", аптасына: "week", айына: "month", тоқсанына: "quarter", "жарты жылда": "half-year", жылына: "year", аптада: "week", айда: "month", тоқсанда: "quarter", жылда: "year",
}; // biome-ignore format: a table
const frequency: Parser<Frequency> = part(
  "frequency",
  any<Frequency>(
    to(lookup(everyWord), each),
    to(seq(lookup(perWord), maybe(words("кемінде|кем дегенде")), count, words("рет")), ([of, , times]) =>
      times === 1 ? each(of) : { count: 1, unit: of, times },
    ),
    to(seq(words("әр|әрбір"), count, noun(units, "plain"), maybe(words("сайын"))), ([, number, { of }]) => ({
      count: number,
      unit: of,
    })),
    to(seq(count, noun(units, "in"), words("бір рет")), ([number, { of }]) => ({ count: number, unit: of })),
  ),
);

const dayEnding = to(
  seq(
    maybe(sign("-")),
    run(({ kind, text }) => kind === "word" && caseOf(text) !== undefined),
  ),
  ([, [only]]) => (only ? caseOf(only.text) : undefined),
);
const dayIn: Parser<number> = any(
  to(seq(dayNumber, dayEnding), ([day, form]) => (form && (isTo(form) || isFrom(form)) ? day : undefined)),
  to(seq(dayNumber, noun({ күн: 0 }, "own-to", "own-from")), ([day]) => day),
);
const limit = maybe(any(until, notLater));
const reported = to(
  seq(
    words("есепті"),
    noun<Unit>(
      { ай: "month", тоқсан: "quarter", жартыжылдық: "half-year", жартыжылды: "half-year", жыл: "year" },
      "from",
    ),
  ),
  ([, { of }]) => of,
);
const nthMonth = lookup({ бірінші: 1, екінші: 2, үшінші: 3 });

const when: Parser<When> = any<When>(
  // «есепті тоқсаннан кейінгі айдың 10-ына дейін»
  to(
    seq(reported, words("кейінгі"), maybe(nthMonth), noun({ ай: 0 }, "of"), dayIn, limit),
    ([of, , number, , day]) => ({
      on: { type: "day", day, month: number ?? 1, after: true },
      unit: of,
    }),
  ),
  to(seq(words("келесі"), noun({ ай: 0 }, "of"), dayIn, limit), ([, , day]) => ({
    on: { type: "day", day, month: 1, after: true },
  })),
  to(seq(noun({ ай: 0 }, "of"), dayIn, limit), ([, day]) => ({
    on: { type: "day", day, month: 1, after: false },
    unit: "month",
  })),
  to(seq(dayIn, limit), ([day]) => ({ on: { type: "day-number", day } })),
  to(
    seq(reported, words("кейінгі"), noun({ жыл: 0 }, "of"), dayNumber, month, limit),
    ([of, , , day, { of: inMonth, form }]) =>
      of === "year" && (isTo(form) || isFrom(form))
        ? { on: { type: "day", day, month: inMonth, after: true }, unit: of }
        : undefined,
  ),
  to(
    seq(
      reported,
      words("кейінгі"),
      noun({ жыл: 0 }, "of"),
      lookup({ бірінші: 1, екінші: 2, үшінші: 3, төртінші: 4 }),
      noun({ тоқсан: 0 }, "own-in", "in"),
    ),
    ([of, , , number]) =>
      of === "year"
        ? { on: { type: "day", day: "last", month: number * 3, after: true } satisfies Recurrence, unit: of }
        : undefined,
  ),
  to(seq(words("келесі"), noun({ жыл: 0 }, "of"), dayNumber, month, limit), ([, , day, { of: inMonth }]) => ({
    on: { type: "day", day, month: inMonth, after: true },
  })),
);
const yearly: Parser<When> = any<When>(
  to(seq(dayNumber, month, limit), ([day, { of, form }]) =>
    isTo(form) || isFrom(form) ? { on: { type: "day", day, month: of, after: false } } : undefined,
  ),
  to(seq(month, dayIn, limit), ([{ of, form }, day]) =>
    isOf(form) ? { on: { type: "day", day, month: of, after: false } } : undefined,
  ),
);
const weekly: Parser<When> = to(seq(noun(weekdays, "to", "in", "plain"), limit), ([{ of }]) => ({
  on: { type: "weekday", weekday: of },
}));

const series: Parser<Phrase> = any<Phrase>(
  to(frequency, (often) => recurring(often, undefined)),
  to(seq(frequency, maybe(sign(",")), any(when, yearly, weekly)), ([often, , at]) => recurring(often, at)),
  to(when, (at) => (at.unit === undefined || at.unit === "month" ? undefined : recurring(undefined, at))),
  to(seq(when, frequency), ([at, often]) => recurring(often, at)),
);

// ------------------------------------------------------------------------------------------------ no date, refused

const ongoing: Parser<Phrase> = is(
  words("тұрақты|тұрақты түрде|тұрақты негізде|үнемі|үздіксіз|ұдайы|тұрақты бақылауда"),
  { tree: { kind: "ongoing" } },
);
const named: Parser<Phrase> = to(
  words(
    "дереу|шұғыл|шұғыл түрде|жедел|жедел түрде|кідіріссіз|кешіктірмей|тез арада|қысқа мерзімде|ең қысқа мерзімде|мүмкіндігінше қысқа мерзімде",
  ),
  (name) => ({ tree: { kind: "named-term", name } }),
);
const none: Parser<Phrase> = to(
  words("мерзімі белгіленбеген|мерзімі көрсетілмеген|мерзімсіз|қажеттілігіне қарай|қажет болған жағдайда"),
  (phrase) => ({
    tree: { kind: "none", phrase },
  }),
);

function readingsOf(of: Period): readonly string[] {
  const name = "number" in of && of.unit === "month" ? `${monthNames[of.number - 1]} айы` : "кезең";
  if (of.unit === "year" && of.year.type === "given")
    return [`${of.year.year - 1} жылдың соңына дейін`, `${of.year.year} жылдың соңына дейін`];
  return [`${name} басталғанға дейін (күнін көрсетіңіз)`, `${name}ның соңына дейін`];
}

const refused: Parser<Phrase> = any<Phrase>(
  to(seq(period, until), ([{ period: of, form }]) => (isTo(form) ? ambiguous(...readingsOf(of)) : undefined)),
  is(words("жаңа жылға дейін"), ambiguous("жыл соңына дейін", "1 қаңтарға дейін")),
  is(words("бір жыл бойы|жыл бойы|жыл ішінде"), ambiguous("бір жыл мерзімде", "жыл соңына дейін")),
  is(words("тоқсан ішінде"), ambiguous("үш ай мерзімде", "тоқсан соңына дейін")),
  to(seq(period, part("vague", words("басында|басына|басына дейін|ортасында|ортасына|ортасына дейін"))), ([, phrase]) =>
    vague(phrase),
  ),
  to(seq(part("vague", words("шамамен|жуық")), amounts), ([phrase]) => vague(phrase)),
  to(seq(part("vague", words("бірнеше")), noun(units), within), ([phrase]) => vague(phrase)),
  to(words("жақын арада|таяу уақытта|кейінірек"), vague),
  to(seq(date, words("бастап")), ([{ form }]) =>
    isFrom(form) ? { refuse: { code: "wording-start-date", data: {} } } : undefined,
  ),
  is(
    any<unknown>(
      words("белгіленген мерзімде|белгіленген мерзімдерде|көрсетілген мерзімде"),
      seq(
        run(({ kind }) => kind === "word"),
        words("белгіленген|көрсетілген|айқындалған"),
        words("мерзімде|мерзімдерде|мерзімінде"),
      ),
    ),
    {
      refuse: { code: "wording-set-elsewhere", data: {} },
    },
  ),
);

const label = maybe(seq(words("мерзімі|мерзім|орындау мерзімі|есеп|ақпарат"), words("-|:")));
const single = share(any(term, byADate, ended, inPeriod));

/** Every Kazakh wording, whole. */
export const kazakh: Parser<Phrase> = to(
  seq(label, any(single, series, ongoing, named, none, refused)),
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
