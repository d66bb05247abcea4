/** Russian periods. */
import type { Period, YearRef } from "../../tree.ts";
import { any, is, lookup, maybe, type Parser, part, seq, share, sign, to, words } from "../../wording/combine.ts";
import { givenYear, roman, yearNumber } from "../../wording/shared.ts";
import { ending, month, year, yearOrNearest } from "./dates.ts";
import { ordinals } from "./words.ts";

const ordinalNumber = to(lookup(ordinals), (number) => (number <= 4 ? number : undefined));
export const periodNumber: Parser<number> = any(
  to(seq(roman, ending), ([number]) => number),
  ordinalNumber,
);
const quarterWord = words("квартал|квартала|кварталу|квартале|кв");
const halfWord = words(
  "полугодие|полугодия|полугодию|полугодии|половину года|половины года|половине года|половина года",
);

/** The declined words of a period that is numbered or named, with or without a year. */
export const numbered: Parser<Period> = any<Period>(
  to(
    seq(maybe(words("месяц|месяца|месяце")), month, maybe(words("месяц|месяца|месяце")), yearOrNearest),
    ([, number, , in_]) => ({ unit: "month", number, year: in_ }),
  ),
  to(seq(periodNumber, maybe(sign("-")), quarterWord, yearOrNearest), ([number, , , in_]) => ({
    unit: "quarter",
    number,
    year: in_,
  })),
  to(seq(periodNumber, maybe(sign("-")), halfWord, yearOrNearest), ([number, , , in_]) =>
    number <= 2 ? { unit: "half-year", number, year: in_ } : undefined,
  ),
  to(seq(periodNumber, words("половину|половины|половине|половина"), year), ([number, , in_]) =>
    number <= 2 ? { unit: "half-year", number, year: in_ } : undefined,
  ),
  to(
    seq(periodNumber, maybe(sign("-")), words("декада|декады|декаде|декаду"), month, yearOrNearest),
    ([number, , , inMonth, in_]) =>
      number <= 3 ? { unit: "ten-days", number: number as 1 | 2 | 3, month: inMonth, year: in_ } : undefined,
  ),
);
const thisOne = words("текущий|текущего|текущей|текущем|текущую|этого|этой|этом|этот|эту|настоящего|сего|данного");
const nextOne = words("следующий|следующего|следующей|следующем|следующую|будущего|будущей");
const periodUnit = lookup({
  неделя: "week", недели: "week", неделе: "week", неделю: "week",
  месяц: "month", месяца: "month", месяце: "month",
  квартал: "quarter", квартала: "quarter", квартале: "quarter",
  полугодие: "half-year", полугодия: "half-year", полугодии: "half-year",
} as const); // biome-ignore format: a table

const relative: Parser<Period> = any<Period>(
  to(seq(thisOne, periodUnit), ([, of]) => ({ unit: of, which: "this" })),
  to(seq(nextOne, periodUnit), ([, of]) => ({ unit: of, which: "next" })),
  to(year, (in_) => ({ unit: "year", year: in_ })),
);
const fiscal: Parser<Period> = to(
  seq(
    maybe(
      any(
        is(thisOne, { type: "this" } as YearRef),
        is(nextOne, { type: "next" } as YearRef),
        to(yearNumber, givenYear),
      ),
    ),
    words("финансового года|финансовом году|финансовый год"),
  ),
  ([which]) => ({ unit: "year", year: which ?? { type: "this" }, fiscal: "calendar" }),
);
export const period: Parser<Period> = share(part("period", any(numbered, relative, fiscal)));

/** After «до конца», a bare «месяца» is this one. */
export const endedPeriod: Parser<Period> = share(
  part(
    "period",
    any<Period>(
      period,
      to(periodUnit, (of): Period => ({ unit: of, which: "this" })),
      is(words("года|календарного года|г"), { unit: "year", year: { type: "this" } }),
    ),
  ),
);
const end = words(
  "конца|концу|конец|конце|окончания|окончанию|окончание|исхода|последнего дня|последний день|последнее число|последнего числа",
);
export const ended: Parser<Period> = to(seq(end, endedPeriod), ([, of]) => of);
