/** Russian numbers, terms and dates. */
import type { Weekday } from "../../day.ts";
import type { Bound, DateRef, Unit, YearRef } from "../../tree.ts";
import {
  any,
  is,
  list,
  lookup,
  maybe,
  type Parser,
  part,
  seq,
  share,
  sign,
  to,
  token,
  words,
} from "../../wording/combine.ts";
import type { RawAmount } from "../../wording/phrase.ts";
import {
  counted,
  digits,
  dottedDate,
  dottedDayMonth,
  givenYear,
  isoDate,
  mostOf,
  nearest,
  numeral,
  otherDate,
  slashedDate,
  yearNumber,
} from "../../wording/shared.ts";
import { adjectiveAmount, adjectiveUnit, months, numberEndings, numerals, ordinals, units, weekdays } from "./words.ts";

export const ending: Parser<unknown> = maybe(seq(maybe(sign("-")), words(numberEndings)));
const inFigures = to(seq(digits, ending), ([number]) => number);
export const count: Parser<number> = part("count", counted(any(inFigures, mostOf(digits)), numeral(numerals)));
export const unit: Parser<Unit | "hour"> = part("unit", lookup(units));

/** «10 дней», «двух недель», «месяц» (one), «дней 10» is not read. */
const amount: Parser<RawAmount> = any<RawAmount>(
  to(seq(count, unit), ([number, of]) => ({ count: number, unit: of })),
  is(words("следующего рабочего дня|одного рабочего дня|следующий рабочий день"), {
    count: 1,
    unit: "working-day" as const,
  }),
  is(words("полугода|полгода"), { count: 1, unit: "half-year" as const }),
);
/** One of a unit, without a number: «в течение месяца». */
const single: Parser<RawAmount> = to(
  lookup({ месяца: "month", месяц: "month", недели: "week", неделю: "week", суток: "day" } as const),
  (of) => ({ count: 1, unit: of }),
);
/** After words that can only begin a term, the first number may be left out: «через неделю», «в течение месяца и 10 дней». */
export const impliedAmounts: Parser<readonly RawAmount[]> = part(
  "term",
  any(
    to(single, (one) => [one]),
    to(seq(single, words("и|,"), list(amount, words("и|,|плюс"))), ([one, , more]) => [one, ...more]),
  ),
);
export const amounts: Parser<readonly RawAmount[]> = share(part("term", list(amount, words("и|,|плюс"))));

/** «двухнедельный», «3-дневный», «10-ти дневный», «трех дневный». */
export const adjective: Parser<readonly RawAmount[]> = part(
  "term",
  any<readonly RawAmount[]>(
    token((found) => {
      const of = adjectiveAmount(found.text);
      return of && [of];
    }),
    to(
      seq(
        count,
        maybe(sign("-")),
        part(
          "unit",
          token((found) => adjectiveUnit(found.text)),
        ),
      ),
      ([number, , of]) => [{ count: number, unit: of }],
    ),
  ),
);

export const month: Parser<number> = part("month", lookup(months));
const weekday = part("weekday", lookup(weekdays));
export const dayNumber: Parser<number> = part(
  "day",
  any(
    to(seq(digits, ending), ([day]) => (day <= 99 ? day : undefined)),
    lookup(ordinals),
  ),
);
export const yearWord: Parser<string> = words("г|года|год|году|гг|годы|годов|годах");

/** «2018», «2018 г.», «текущего года», «т.г.»; nothing means the nearest. */
export const year: Parser<YearRef> = part(
  "year",
  any<YearRef>(
    to(
      seq(maybe(sign(",")), yearNumber, maybe(seq(sign("-"), words("го|й|м|ого|ый|ом"))), maybe(yearWord)),
      ([, number]) => givenYear(number),
    ),
    is(
      seq(
        maybe(sign(",")),
        words(
          "текущего года|текущем году|т г|тек г|тек года|с г|этого года|этом году|сего года|сего г|настоящего года|нынешнего года|текущего календарного года|текущего финансового года",
        ),
      ),
      { type: "this" },
    ),
    is(
      seq(
        maybe(sign(",")),
        words("следующего года|следующем году|будущего года|будущем году|след года|очередного года"),
      ),
      { type: "next" },
    ),
  ),
);
export const yearOrNearest: Parser<YearRef> = to(maybe(year), (found) => found ?? nearest);

const dayAndMonth: Parser<DateRef> = to(
  seq(dayNumber, maybe(words("числа|число|числу")), month, yearOrNearest),
  ([day, , inMonth, ofYear]) => ({
    type: "day-of-year",
    month: inMonth,
    day,
    year: ofYear,
  }),
);
const plainDate: Parser<DateRef> = any<DateRef>(
  dayAndMonth,
  to(seq(any(isoDate, dottedDate, slashedDate, otherDate), maybe(yearWord)), ([on]) => on),
  to(seq(dottedDayMonth, maybe(year)), ([on, in_]) => (on.type === "day-of-year" && in_ ? { ...on, year: in_ } : on)),
);

function withWeekday(date: DateRef, day: number): DateRef | undefined {
  return date.type === "day-of-year" ? { ...date, weekday: day as Weekday } : undefined;
}

const following = words("следующий|следующего|следующему|следующей|следующую|следующее|следующая");
const nearestOne = words("ближайший|ближайшего|ближайшему|ближайшей|ближайшую|ближайшее|эту|этой|этого|этот");

export const date: Parser<DateRef> = share(
  part(
    "date",
    any<DateRef>(
      plainDate,
      to(seq(maybe(any(following, nearestOne)), weekday, maybe(sign(",")), plainDate), ([, day, , on]) =>
        withWeekday(on, day),
      ),
      to(seq(plainDate, maybe(sign(",")), sign("("), weekday, sign(")")), ([on, , , day]) => withWeekday(on, day)),
      to(seq(maybe(nearestOne), weekday), ([, day]) => ({ type: "weekday", weekday: day as Weekday, week: "nearest" })),
      to(seq(following, weekday), ([, day]) => ({ type: "weekday", weekday: day as Weekday, week: "following" })),
      to(seq(weekday, words("следующей недели|на следующей неделе|будущей недели")), ([day]) => ({
        type: "weekday",
        weekday: day as Weekday,
        week: "next",
      })),
      to(seq(dayNumber, words("числа|число|числу")), ([day]) => ({ type: "day-of-month", day, month: "nearest" })),
      to(
        seq(dayNumber, maybe(words("числа|число|числу")), words("текущего месяца|этого месяца|сего месяца|с м|т м")),
        ([day]) => ({
          type: "day-of-month",
          day,
          month: "this",
        }),
      ),
      to(seq(dayNumber, maybe(words("числа|число|числу")), words("следующего месяца|будущего месяца")), ([day]) => ({
        type: "day-of-month",
        day,
        month: "next",
      })),
      is(words("сегодня"), { type: "days-on", days: 0 }),
      is(words("завтра|завтрашнего дня"), { type: "days-on", days: 1 }),
      is(words("послезавтра"), { type: "days-on", days: 2 }),
    ),
  ),
);

/** «до», which `rules.until` decides, against words that always include the day. */
export const by: Parser<Bound> = share(
  part(
    "connective",
    any<Bound>(
      is(words("до|в срок до|срок до|сроком до|со сроком до|в срок - до|на срок до|вплоть до"), "until"),
      is(
        words(
          "к|ко|не позднее|не позже|не позднее чем до|не позднее чем к|срок не позднее|по|на|в срок не позднее|в срок не позже|в срок к|в срок по|не позднее чем|в|во|не позднее , чем|срок не позднее|самое позднее|крайний срок|" +
            "со сроком не позднее|сроком не позднее|с исполнением до|исполнить до|представить до",
        ),
        "by",
      ),
    ),
  ),
);
export const inclusive: Parser<string> = words("включительно|( включительно )|, включительно");
