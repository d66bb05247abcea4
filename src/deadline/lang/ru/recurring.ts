/** Russian recurring wordings. */
import type { Bound, Limit, Unit } from "../../tree.ts";
import {
  always,
  any,
  is,
  list,
  lookup,
  maybe,
  type Parser,
  part,
  run,
  seq,
  sign,
  to,
  words,
} from "../../wording/combine.ts";
import type { Phrase } from "../../wording/phrase.ts";
import {
  afterEnd,
  each,
  type Frequency,
  onDates,
  recurring,
  thenRecurring,
  type When,
} from "../../wording/recurring.ts";
import { adjective, amounts, by, count, date, dayNumber, month, unit, yearOrNearest } from "./dates.ts";
import { ended, numbered } from "./periods.ts";
import { adverbs, eachUnit, eachWeekday, inUnit, weekdays } from "./recurring-words.ts";

const time = words("раз|раза");
const atLeast = maybe(words("не реже|не реже чем|не менее|не менее чем|минимум|как минимум|не реже , чем"));

const frequency: Parser<Frequency> = part(
  "frequency",
  any<Frequency>(
    to(lookup(adverbs), each),
    to(lookup(eachUnit), each),
    to(seq(atLeast, time, lookup(inUnit)), ([, , of]) => each(of)),
    to(seq(atLeast, count, time, lookup(inUnit)), ([, times, , of]) => ({ count: 1, unit: of, times })),
    to(seq(atLeast, words("дважды"), lookup(inUnit)), ([, , of]) => ({ count: 1, unit: of, times: 2 })),
    to(seq(atLeast, maybe(words("один|одного|1")), time, words("в"), count, unit), ([, , , , number, of]) =>
      of === "hour" ? undefined : { count: number, unit: of },
    ),
    to(
      seq(
        words("каждые|каждых|через каждые|по истечении каждых"),
        maybe(words("последующие|последующих")),
        count,
        unit,
      ),
      ([, , number, of]) => (of === "hour" ? undefined : { count: number, unit: of }),
    ),
  ),
);

// ------------------------------------------------------------------------------------------------ the day

const reporting = words("отчетным|расчетным|истекшим|прошедшим|прошлым|предыдущим");
const afterNoun = lookup<Unit | "period">({
  месяцем: "month", кварталом: "quarter", полугодием: "half-year", годом: "year", периодом: "period",
} as const); // biome-ignore format: a table

/** «, следующего за отчетным кварталом»: the period that the report is on. */
const following: Parser<Unit | "period" | undefined> = to(
  seq(maybe(sign(",")), words("следующего|следующим|следующих"), words("за"), maybe(reporting), maybe(afterNoun)),
  ([, , , named, of]) => (named === undefined && of === undefined ? undefined : (of ?? "unnamed")),
) as Parser<Unit | "period" | undefined>;

const connective: Parser<Bound> = to(seq(maybe(sign(",")), maybe(by)), ([, bound]) => bound ?? "by");
const number = to(seq(dayNumber, maybe(words("числа|число|числу"))), ([day]) => day);
const lastDay = is(
  words("последнего числа|последнего дня|последний день|последнее число|последнему числу"),
  "last" as const,
);
const anyDay: Parser<number | "last"> = any<number | "last">(number, lastDay);
const nth = lookup({ первого: 1, второго: 2, третьего: 3, "1 - го": 1, "2 - го": 2, "3 - го": 3 });

function afterPeriod(day: number | "last", months: number, of: string | undefined, fallback: Unit): When {
  const on = { type: "day", day, month: months, after: true } as const;
  if (of === "period") return { on };
  // «следующего за отчетным», and the word for the period is left to the frequency.
  return of === undefined || of === "unnamed" ? { on, implied: fallback } : { on, unit: of as Unit };
}

const dayOfMonth: Parser<When> = any<When>(
  // «10 числа месяца, следующего за отчетным кварталом»
  to(seq(anyDay, maybe(nth), words("месяца"), following), ([day, months, , of]) =>
    afterPeriod(day, months ?? 1, of, "month"),
  ),
  // «5 числа, следующего за кварталом месяца»; «5 числа следующего за отчетным месяца»
  to(seq(anyDay, following, words("месяца")), ([day, of]) => afterPeriod(day, 1, of, "month")),
  to(seq(anyDay, words("следующего месяца|последующего месяца|месяца , следующего за ним")), ([day]) => ({
    on: { type: "day", day, month: 1, after: true },
  })),
  to(seq(anyDay, words("каждого месяца")), ([day]) => ({
    on: { type: "day", day, month: 1, after: false },
    unit: "month",
  })),
  // «25 числа последнего месяца квартала»
  to(
    seq(
      anyDay,
      lookup({ первого: 1, второго: 2, третьего: 3, последнего: 3 }),
      words("месяца"),
      maybe(words("отчетного|каждого")),
      words("квартала"),
    ),
    ([day, months]) => ({
      on: { type: "day", day, month: months, after: false },
      unit: "quarter",
    }),
  ),
  to(seq(anyDay, words("каждого квартала")), ([day]) => ({
    on: day === "last" ? { type: "end" } : { type: "day", day, month: 1, after: false },
    unit: "quarter",
  })),
  to(
    any<number | "last">(
      to(seq(dayNumber, words("числа|число|числу")), ([day]) => day),
      lastDay,
    ),
    (day) => ({
      on: { type: "day-number", day },
    }),
  ),
);
/** A bare number is a day only after a word for it: «до 10», not the «1» of «1 раз». */
const bareDay: Parser<When> = to(seq(maybe(sign(",")), by, dayNumber), ([, bound, day]) => ({
  on: { type: "day-number", day },
  bound,
}));

const dayOfYear: Parser<When> = any<When>(
  to(seq(dayNumber, month, maybe(words("года")), following), ([day, of, , noun]) =>
    noun === undefined || noun === "period" || (noun as string) === "unnamed" || noun === "year"
      ? { on: { type: "day", day, month: of, after: true }, unit: "year" }
      : undefined,
  ),
  to(seq(dayNumber, month, following, words("года")), ([day, of]) => ({
    on: { type: "day", day, month: of, after: true },
    unit: "year",
  })),
  to(seq(dayNumber, month, words("каждого года|ежегодно")), ([day, of]) => ({
    on: { type: "day", day, month: of, after: false },
    unit: "year",
  })),
  // With «ежегодно» the year that follows is the one after the year reported on.
  to(seq(dayNumber, month, words("следующего года")), ([day, of]) => ({
    on: { type: "day", day, month: of, after: true },
  })),
);
/** Only together with a word for the frequency, without which it is a single date. */
const dayOfYearOnly: Parser<When> = to(
  seq(dayNumber, month, maybe(words("текущего года|т г|отчетного года|соответствующего года|этого года"))),
  ([day, of]) => ({ on: { type: "day", day, month: of, after: false } }),
);

const weekdayWhen: Parser<When> = any<When>(
  to(
    any(
      to(seq(words("по"), weekdays), ([, day]) => day),
      eachWeekday,
    ),
    (weekday) => ({
      on: { type: "weekday", weekday },
      unit: "week",
    }),
  ),
);
const weekdayOnly: Parser<When> = to(date, (found) =>
  found.type === "weekday" && found.week === "nearest"
    ? { on: { type: "weekday", weekday: found.weekday } }
    : undefined,
);

const periodNames = { месяца: "month", квартала: "quarter", полугодия: "half-year", года: "year" } as const;
const endedUnit = lookup<Unit>(periodNames);
const eachEnded = to(seq(words("отчетного|каждого"), lookup<Unit>(periodNames)), ([, of]) => of);
const endWord = words("окончания|завершения|истечения|конца");
const termAfter: Parser<When> = to(
  seq(
    maybe(words("в течение|не позднее|не позднее чем через|через|не позже|в|в срок не позднее")),
    any(
      amounts,
      to(seq(adjective, words("срок")), ([raw]) => raw),
    ),
    words("после|со дня|с момента|с даты|по"),
    endWord,
    any(
      to(endedUnit, (unit) => ({ unit, once: true as const })),
      to(eachEnded, (unit) => ({ unit })),
    ),
  ),
  ([, raw, , , of]) => {
    const on = afterEnd(raw);
    return on && { on, ...of };
  },
);
const atEnd: Parser<When> = to(
  seq(maybe(words("до|к|не позднее|в")), words("конца|концу|конце"), any(endedUnit, eachEnded)),
  ([, , of]) => ({
    on: { type: "end" },
    unit: of,
  }),
);

const until: Parser<Limit> = any<Limit>(
  to(seq(words("до"), ended), ([, period]) => ({ type: "period", period })),
  to(seq(words("по|до"), date, maybe(words("включительно"))), ([, on]) =>
    // Without a year the day comes back each year: «ежегодно до 1 марта» ends nothing.
    on.type === "day-of-year" && on.year.type === "given" ? { type: "date", date: on } : undefined,
  ),
);

/** What says when by itself, so that the frequency may be left out. */
const telling: Parser<When> = any<When>(
  to(seq(connective, any(dayOfMonth, dayOfYear)), ([bound, when]) => ({ ...when, bound })),
  bareDay,
  to(seq(maybe(sign(",")), any(weekdayWhen, termAfter)), ([, when]) => when),
);
/** «ежегодно в декабре», «ежегодно в I квартале»: by the last day of that part of the year. */
const partOfYear: Parser<When> = to(seq(words("в|во"), numbered), ([, of]) => {
  if (!("number" in of) || of.unit === "ten-days" || of.year.type !== "nearest") return undefined;
  const last = of.number * { month: 1, quarter: 3, "half-year": 6 }[of.unit];
  return { on: { type: "day", day: "last", month: last, after: false }, unit: "year" };
});
const withFrequency: Parser<When> = any<When>(
  telling,
  partOfYear,
  to(seq(connective, any(dayOfYearOnly, weekdayOnly)), ([bound, when]) => ({ ...when, bound })),
  to(seq(maybe(sign(",")), atEnd), ([, when]) => when),
);

const series: Parser<Phrase> = any<Phrase>(
  to(frequency, (often) => recurring(often, undefined)),
  to(seq(frequency, withFrequency), ([often, when]) => recurring(often, when)),
  to(seq(withFrequency, maybe(sign(",")), frequency), ([when, , often]) => recurring(often, when)),
  to(telling, (when) =>
    when.unit === undefined && when.implied === undefined ? undefined : recurring(undefined, when),
  ),
  to(seq(frequency, maybe(sign(",")), until), ([often, , limit]) => recurring(often, undefined, { until: limit })),
  to(seq(frequency, maybe(sign(",")), until, sign(","), withFrequency), ([often, , limit, , when]) =>
    recurring(often, when, { until: limit }),
  ),
);

/** «до 15 июля (за I полугодие отчетного года)»: each year, since each year is reported on. */
const bracketed: Parser<Phrase> = to(
  seq(
    by,
    dayNumber,
    month,
    sign("("),
    words("за"),
    run((token) => token.text !== ")"),
    sign(")"),
  ),
  ([bound, day, of, , , inside]) =>
    inside.some((token) => token.text.startsWith("отчетн"))
      ? recurring(each("year"), { on: { type: "day", day, month: of, after: false }, bound })
      : undefined,
);

const listedDate = to(seq(dayNumber, month, yearOrNearest), ([day, of, year]) => ({
  type: "day-of-year" as const,
  month: of,
  day,
  year,
}));
const dates: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(by), list(listedDate, words(",|и|;"))), ([bound, all]) => onDates(all, bound ?? "by")),
  to(
    seq(
      by,
      listedDate,
      list(
        to(seq(words(",|и|;"), maybe(words("и")), by, listedDate), ([, , , on]) => on),
        always(true),
      ),
    ),
    ([bound, one, others]) => (others.length >= 2 ? onDates([one, ...others], bound) : undefined),
  ),
);

/** Every Russian recurring wording. `single` reads the first deadline of one that goes on: «до 15 марта, далее – ежеквартально». */
export function russianRecurring(single: Parser<Phrase>): Parser<Phrase> {
  const then = seq(
    maybe(words(",|;|и")),
    words("далее|затем|в дальнейшем|впоследствии|и далее|в последующем"),
    maybe(words("-|,")),
  );
  return any<Phrase>(
    series,
    bracketed,
    dates,
    to(seq(single, then, series), ([first, , next]) => thenRecurring(first, next)),
  );
}
