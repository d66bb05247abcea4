/** Russian: the grammar of deadline wordings. */
import type { Weekday } from "../day.ts";
import type { Bound, DateRef, Period, YearRef } from "../tree.ts";
import { any, is, lazy, list, lookup, maybe, type Parser, part, seq, sign, to, words } from "../wording/combine.ts";
import { freeEvent } from "../wording/event.ts";
import {
  beforeDate,
  byDate,
  type Event,
  endOf,
  eventPhrase,
  type Phrase,
  type RawAmount,
  termPhrase,
} from "../wording/phrase.ts";
import {
  counted,
  digits,
  dottedDate,
  dottedDayMonth,
  givenYear,
  isoDate,
  nearest,
  numeral,
  roman,
  slashedDate,
  yearNumber,
} from "../wording/shared.ts";
import { refusedOrUndated } from "./ru-refused.ts";
import {
  compoundAdjectives,
  months,
  numberEndings,
  numerals,
  ordinals,
  unitAdjectives,
  units,
  weekdays,
} from "./ru-words.ts";

const ending = maybe(seq(maybe(sign("-")), words(numberEndings)));
const inFigures = to(seq(digits, ending), ([number]) => number);
const count = part("count", counted(inFigures, numeral(numerals)));
const unit = part("unit", lookup(units));

/** «10 дней», «двух недель», «месяц» (one), «дней 10» is not read. */
const amount: Parser<RawAmount> = any<RawAmount>(
  to(seq(count, unit), ([number, of]) => ({ count: number, unit: of })),
  to(
    lookup({
      месяца: "month",
      месяц: "month",
      недели: "week",
      неделю: "week",
      неделя: "week",
      суток: "day",
      дня: "day",
    } as const),
    (of) => ({
      count: 1,
      unit: of,
    }),
  ),
  is(words("полугода|полгода"), { count: 1, unit: "half-year" as const }),
);
const amounts: Parser<readonly RawAmount[]> = part("term", list(amount, words("и|,|плюс")));

/** «двухнедельный», «3-дневный», «10-ти дневный», «трех дневный». */
const adjective: Parser<readonly RawAmount[]> = part(
  "term",
  any<readonly RawAmount[]>(
    to(lookup(compoundAdjectives), (of) => [of]),
    to(seq(count, maybe(sign("-")), part("unit", lookup(unitAdjectives))), ([number, , of]) => [
      { count: number, unit: of },
    ]),
  ),
);

const month = part("month", lookup(months));
const weekday = part("weekday", lookup(weekdays));
const dayNumber: Parser<number> = part(
  "day",
  any(
    to(seq(digits, ending), ([day]) => (day <= 99 ? day : undefined)),
    lookup(ordinals),
  ),
);
const yearWord = words("г|года|год|году|гг|годы|годов|годах");

/** «2018», «2018 г.», «текущего года», «т.г.»; nothing means the nearest. */
const year: Parser<YearRef> = part(
  "year",
  any<YearRef>(
    to(seq(maybe(sign(",")), yearNumber, maybe(yearWord)), ([, number]) => givenYear(number)),
    is(
      seq(
        maybe(sign(",")),
        words(
          "текущего года|текущем году|т г|тек г|тек года|с г|этого года|этом году|сего года|сего г|настоящего года|нынешнего года|текущего календарного года",
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
const yearOrNearest: Parser<YearRef> = to(maybe(year), (found) => found ?? nearest);

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
  to(seq(any(isoDate, dottedDate, slashedDate), maybe(yearWord)), ([on]) => on),
  to(seq(dottedDayMonth, maybe(year)), ([on, in_]) => (on.type === "day-of-year" && in_ ? { ...on, year: in_ } : on)),
);

function withWeekday(date: DateRef, day: number): DateRef | undefined {
  return date.type === "day-of-year" ? { ...date, weekday: day as Weekday } : undefined;
}

const following = words("следующий|следующего|следующему|следующей|следующую|следующее|следующая");
const nearestOne = words("ближайший|ближайшего|ближайшему|ближайшей|ближайшую|ближайшее|эту|этой|этого|этот");

const date: Parser<DateRef> = part(
  "date",
  any<DateRef>(
    plainDate,
    to(seq(maybe(any(following, nearestOne)), weekday, maybe(sign(",")), plainDate), ([, day, , on]) =>
      withWeekday(on, day),
    ),
    to(seq(plainDate, maybe(sign(",")), sign("("), weekday, sign(")")), ([on, , , day]) => withWeekday(on, day)),
    to(seq(maybe(nearestOne), weekday), ([, day]) => ({ type: "weekday", weekday: day as Weekday, week: "nearest" })),
    to(seq(following, weekday), ([, day]) => ({ type: "weekday", weekday: day as Weekday, week: "next" })),
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
);

/** «до», which `rules.until` decides, against words that always include the day. */
const by: Parser<Bound> = part(
  "connective",
  any<Bound>(
    is(words("до|в срок до|срок до|сроком до|со сроком до|в срок - до|на срок до|вплоть до"), "until"),
    is(
      words(
        "к|ко|не позднее|не позже|по|на|в срок не позднее|в срок не позже|в срок к|в срок по|не позднее чем|в|во|не позднее , чем|срок не позднее|самое позднее|крайний срок|" +
          "со сроком не позднее|сроком не позднее|с исполнением до|исполнить до|представить до",
      ),
      "by",
    ),
  ),
);
const inclusive = words("включительно|( включительно )|, включительно");

// ------------------------------------------------------------------------------------------------ periods

const ordinalNumber = to(lookup(ordinals), (number) => (number <= 4 ? number : undefined));
const periodNumber = any(
  to(seq(roman, ending), ([number]) => number),
  ordinalNumber,
);
const quarterWord = words("квартал|квартала|кварталу|квартале|кв");
const halfWord = words(
  "полугодие|полугодия|полугодию|полугодии|половину года|половины года|половине года|половина года",
);

/** The declined words of a period that is numbered or named, with or without a year. */
const numbered: Parser<Period> = any<Period>(
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
const nextOne = words("следующий|следующего|следующей|следующем|следующую|будущего|будущей|ближайшего");
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
  ([which]) => ({ unit: "year", year: which ?? { type: "this" }, fiscal: true }),
);
const period = part("period", any(numbered, relative, fiscal));

/** After «до конца», a bare «месяца» is this one. */
const endedPeriod: Parser<Period> = part(
  "period",
  any<Period>(
    period,
    to(periodUnit, (of): Period => ({ unit: of, which: "this" })),
    is(words("года|календарного года|г"), { unit: "year", year: { type: "this" } }),
  ),
);
const end = words(
  "конца|концу|конец|конце|окончания|окончанию|окончание|истечения|завершения|исхода|последнего дня|последний день|последнее число|последнего числа",
);
const ended: Parser<Period> = to(seq(end, endedPeriod), ([, of]) => of);

// ------------------------------------------------------------------------------------------------ events

const act = words(
  "протокола|поручения|приказа|постановления|решения|распоряжения|указа|указания|закона|совещания|заседания|акта|документа|письма|собрания|резолюции|положения|плана|порядка",
);
const own = words("настоящего|данного|этого|сего");
const happening = words("подписания|принятия|издания|проведения|вынесения|составления|даты");
/** The meeting, the order or the protocol itself, whose date is the meeting's. */
const self: Parser<Event> = is(
  any<unknown>(
    seq(maybe(words("дня|даты")), maybe(happening), own, act),
    seq(own, happening, act),
    seq(words("подписания|составления|даты"), words("протокола")),
    seq(
      maybe(words("дня|даты")),
      maybe(words("проведения|окончания|завершения")),
      words("заседания|совещания"),
      maybe(words("коллегии|правительства|комиссии|комитета|совета|рабочей группы|штаба|правления")),
    ),
    seq(words("его|ее"), words("подписания|издания")),
    seq(words("подписания|издания"), words("его|ее")),
    words("сегодняшнего дня|настоящей даты|сего дня"),
  ),
  "meeting" as const,
);
const stops: ReadonlySet<string> = new Set([
  ..."но не позднее позже до к ежеквартально ежемесячно ежегодно еженедельно ежедневно далее затем каждый каждого каждые раз менее более срок".split(
    " ",
  ),
  ...Object.keys(months),
]);
const event: Parser<Event> = part(
  "event",
  lazy(() => any(self, freeEvent(self, stops))),
);
const after = part(
  "connective",
  words(
    "со дня|с даты|с момента|после|после дня|после даты|от даты|от дня|с дня|начиная со дня|считая со дня|считая с даты|начиная с даты|начиная с|с|по истечении|от момента|со времени",
  ),
);

// ------------------------------------------------------------------------------------------------ the kinds

const within = part(
  "connective",
  words(
    "в течение|в течении|за|через|спустя|в срок до|в срок не более|в срок не позднее|в срок не превышающий|не позднее|не позже|не позднее чем через|не позднее , чем через|не позже чем через|" +
      "не позднее чем в течение|не более|не более чем за|не более чем через|не более чем в течение|в пределах|до|сроком до|сроком не более|в срок|на срок до|в ближайшие|в течение ближайших|" +
      "не превышающий|в срок , не превышающий|в период до|в течение следующих|в течение последующих|максимум|в течение не более|не свыше",
  ),
);
const within2 = part(
  "connective",
  words("в|не позднее чем в|не позднее , чем в|в течение|в течении|на|не более чем в|в срок не более|с|во"),
);
const termWord = words("срок|срока|период|периода|сроком|промежуток|времени");
const noMore = maybe(words("но не больше|но не более|но не позднее|не более|максимум|включительно"));

const termOf: Parser<readonly RawAmount[]> = any(
  to(seq(maybe(within), amounts), ([, raw]) => raw),
  to(seq(maybe(within2), maybe(words("не более чем")), adjective, maybe(termWord)), ([, , raw]) => raw),
  to(seq(maybe(words("срок|срок -|в срок -")), adjective), ([, raw]) => raw),
);

const term: Parser<Phrase> = any<Phrase>(
  to(seq(termOf, noMore), ([raw]) => termPhrase(raw)),
  to(seq(termOf, after, event), ([raw, , from]) => termPhrase(raw, from)),
  to(seq(after, event, maybe(sign(",")), maybe(words("в течение|через|спустя")), amounts), ([, from, , , raw]) =>
    termPhrase(raw, from),
  ),
  to(
    seq(
      maybe(words("не позднее|не позже|не позднее чем|не позднее , чем|не менее чем|не менее , чем")),
      maybe(words("за")),
      amounts,
      words("до"),
      freeEvent(self, stops),
    ),
    ([, , raw, , from]) => (from === "meeting" ? undefined : termPhrase(raw, { ...from, before: true })),
  ),
  to(
    seq(
      any<unknown>(
        words(
          "до|после|со дня|с момента|к|перед|по итогам|по мере|по завершении|по окончании|по результатам|не позднее",
        ),
        by,
      ),
      freeEvent(self, new Set([...stops, ...Object.keys(weekdays), "конца", "начала", "середины", "необходимости"])),
    ),
    ([, from]) => (from === "meeting" ? undefined : eventPhrase(from)),
  ),
);

const byADate: Parser<Phrase> = any<Phrase>(
  to(seq(by, date), ([bound, on]) => byDate(on, bound)),
  to(seq(by, date, inclusive), ([, on]) => byDate(on, "by")),
  to(seq(date, maybe(inclusive)), ([on]) => (on.type === "days-on" ? undefined : byDate(on, "by"))),
  to(date, (on) => (on.type === "days-on" ? byDate(on, "by") : undefined)),
  to(seq(words("ранее|раньше|перед|до наступления"), date), ([, on]) => beforeDate(on)),
);

const endOfPeriod: Parser<Phrase> = any<Phrase>(
  to(seq(maybe(any<unknown>(by, words("под|в срок до|в"))), ended), ([, of]) => endOf(of)),
  to(seq(part("connective", words("в|во|в течение|в течении|за|на протяжении|в срок в|в период")), period), ([, of]) =>
    endOf(of),
  ),
  to(numbered, endOf),
  to(seq(yearNumber, words("год|г")), ([number]) => endOf({ unit: "year", year: givenYear(number) })),
);

const rangeSign = words("-|по|до|и");
const range: Parser<Phrase> = any<Phrase>(
  to(seq(words("с|между|в период с|с период"), dayNumber, maybe(month), rangeSign, date), ([, first, from, , last]) =>
    last.type === "day-of-year" && (from === undefined ? first < last.day : from < last.month)
      ? byDate(last, "by")
      : undefined,
  ),
  to(seq(maybe(words("в|с|в период с|в течение")), month, rangeSign, month, yearOrNearest), ([, first, , last, in_]) =>
    first < last ? endOf({ unit: "month", number: last, year: in_ }) : undefined,
  ),
  to(
    seq(maybe(words("в|в течение|в период с|с|на|в период")), yearNumber, rangeSign, yearNumber, yearWord),
    ([, first, , last]) => (first < last ? endOf({ unit: "year", year: givenYear(last) }) : undefined),
  ),
  to(
    seq(
      maybe(words("в|в течение")),
      periodNumber,
      words("-|и"),
      periodNumber,
      words("кварталах|кварталы|квартал|квартале|кварталов"),
      yearOrNearest,
    ),
    ([, first, , last, , in_]) => (first < last ? endOf({ unit: "quarter", number: last, year: in_ }) : undefined),
  ),
);

const label = maybe(
  seq(
    words("срок|срок исполнения|срок выполнения|доклад|отчет|информация|ответ|срок представления|срок подготовки"),
    words("-|:|,|( срок )"),
  ),
);

/** Every Russian wording, whole. */
export const russian: Parser<Phrase> = to(
  seq(
    label,
    any(term, byADate, endOfPeriod, range, refusedOrUndated({ by, date, period, endedPeriod, amounts, unit, within })),
  ),
  ([, phrase]) => phrase,
);

/** Wordings that are understood, to offer the nearest of them when one is not. */
export const russianExamples: readonly string[] = [
  "в двухнедельный срок",
  "в месячный срок",
  "в 10-дневный срок",
  "в течение 10 дней",
  "в течение 10 рабочих дней",
  "в течение двух недель",
  "в течение одного месяца",
  "не позднее 20 дней со дня подписания протокола",
  "до 1 октября",
  "до 1 октября 2018 года",
  "до 1 октября текущего года",
  "не позднее 15 декабря 2018 года",
  "к 1 октября",
  "до пятницы",
  "до конца ноября",
  "до конца месяца",
  "до конца года",
  "до конца недели",
  "в IV квартале 2018 года",
  "в первом полугодии 2018 года",
  "постоянно",
  "срочно",
  "в кратчайшие сроки",
];
