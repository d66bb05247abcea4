/** Kazakh recurring wordings. */
import type { Recurrence, Unit } from "../../tree.ts";
import { any, lookup, maybe, type Parser, part, run, seq, sign, to, words } from "../../wording/combine.ts";
import type { Phrase } from "../../wording/phrase.ts";
import { each, type Frequency, recurring, type When } from "../../wording/recurring.ts";
import { isFrom, isOf, isTo, notLater, until } from "./connectives.ts";
import { count, dayNumber, month } from "./dates.ts";
import { caseOf, noun, units, weekdays } from "./words.ts";

const everyWord: Readonly<Record<string, Unit>> = {
  "күн сайын": "day", күнделікті: "day", "күн сайынғы": "day", "апта сайын": "week", "ай сайын": "month", "тоқсан сайын": "quarter",
  "жарты жыл сайын": "half-year", "жартыжылдық сайын": "half-year", "жыл сайын": "year", "әр ай сайын": "month", "әр тоқсан сайын": "quarter",
  "әр жыл сайын": "year", "әр апта сайын": "week", "әр айда": "month", "әр тоқсанда": "quarter", "әр жылы": "year",
}; // biome-ignore format: a table
const perWord: Readonly<Record<string, Unit>> = {
  күніне: "day", аптасына: "week", айына: "month", тоқсанына: "quarter", "жарты жылда": "half-year", жартыжылдықта: "half-year", жылына: "year", аптада: "week", айда: "month", тоқсанда: "quarter", жылда: "year",
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
      {
        ай: "month",
        тоқсан: "quarter",
        жартыжылдық: "half-year",
        жартыжылдығ: "half-year",
        жартыжылды: "half-year",
        жыл: "year",
      },
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
const weekly: Parser<When> = to(
  seq(noun(weekdays, "to", "in", "plain"), maybe(words("күні|күніне")), limit),
  ([{ of }]) => ({
    on: { type: "weekday", weekday: of },
  }),
);

/** Every Kazakh recurring wording. */
export const kazakhRecurring: Parser<Phrase> = any<Phrase>(
  to(frequency, (often) => recurring(often, undefined)),
  to(seq(frequency, maybe(sign(",")), any(when, yearly, weekly)), ([often, , at]) => recurring(often, at)),
  to(when, (at) => (at.unit === undefined || at.unit === "month" ? undefined : recurring(undefined, at))),
  to(seq(when, frequency), ([at, often]) => recurring(often, at)),
);
