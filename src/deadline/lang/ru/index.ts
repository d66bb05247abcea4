/** Russian: the grammar of deadline wordings. */
import type { Bound, DateRef, YearRef } from "../../tree.ts";
import { any, is, maybe, type Parser, part, run, seq, share, sign, to, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import {
  beforeDate,
  byDate,
  endOf,
  eventPhrase,
  type Phrase,
  type RawAmount,
  termPhrase,
} from "../../wording/phrase.ts";
import { givenYear, timeOfDay, yearNumber } from "../../wording/shared.ts";
import { softly } from "../../wording/soft.ts";
import {
  adjective,
  amounts,
  by,
  date,
  dayNumber,
  impliedAmounts,
  inclusive,
  month,
  unit,
  year,
  yearOrNearest,
  yearWord,
} from "./dates.ts";
import { after, event, happeningEvent, stops } from "./events.ts";
import { ended, endedPeriod, numbered, period, periodNumber } from "./periods.ts";
import { russianRecurring } from "./recurring.ts";
import { refusedOrUndated, soft } from "./undated.ts";

const within = part(
  "connective",
  words(
    "в течение|в течении|за|через|спустя|в срок до|в срок не более|в срок не позднее|в срок не превышающий|не позднее|не позже|не позднее чем через|не позднее , чем через|не позже чем через|" +
      "не позднее чем в течение|не более|не более чем за|не более чем через|не более чем в течение|в пределах|до|срок|срок исполнения|сроком до|сроком не более|в срок|на срок до|в ближайшие|в течение ближайших|" +
      "не превышающий|в срок , не превышающий|в период до|в течение следующих|в течение последующих|максимум|в течение не более|не свыше",
  ),
);
const within2 = part(
  "connective",
  words("в|не позднее чем в|не позднее , чем в|в течение|в течении|на|не более чем в|в срок не более|с|во"),
);
const termWord = words("срок|срока|период|периода|сроком|промежуток|времени");
const noMore = maybe(words("но не больше|но не более|не более|максимум|включительно"));

const surely = words(
  "в течение|в течении|за|через|спустя|не позднее чем через|не позднее , чем через|не более чем за|в срок не позднее|не позднее",
);
const termOf: Parser<readonly RawAmount[]> = any(
  to(seq(maybe(within), amounts), ([, raw]) => raw),
  to(seq(surely, impliedAmounts), ([, raw]) => raw),
  to(seq(maybe(within2), maybe(words("не более чем")), adjective, termWord), ([, , raw]) => raw),
  to(seq(words("срок|срок -|в срок -"), adjective), ([, raw]) => raw),
);

/** What lies before the meeting can no longer be done: the event before which to act is another one. */
const nothingBefore: Parser<never> = () => [];

const term: Parser<Phrase> = any<Phrase>(
  to(seq(termOf, noMore), ([raw]) => termPhrase(raw)),
  to(seq(termOf, after, event), ([raw, , from]) => termPhrase(raw, from)),
  // From a day a year is one year, where alone it could be this one.
  to(seq(words("в течение|в течении"), words("года|полугодия|квартала"), after, event), ([, of, , from]) =>
    termPhrase([{ count: 1, unit: of === "года" ? "year" : of === "квартала" ? "quarter" : "half-year" }], from),
  ),
  to(seq(after, event, maybe(sign(",")), maybe(words("в течение|через|спустя")), amounts), ([, from, , , raw]) =>
    termPhrase(raw, from),
  ),
  to(
    seq(
      maybe(words("не позднее|не позже|в срок не позднее|не позднее чем|не позднее , чем|не менее чем|не менее , чем")),
      maybe(words("за")),
      any(amounts, impliedAmounts),
      words("до"),
      freeEvent(nothingBefore, stops),
    ),
    ([, , raw, , from]) => (from === "meeting" ? undefined : termPhrase(raw, { ...from, before: true })),
  ),
  to(
    seq(words("до|после|со дня|с даты|с момента|к|перед|по|по мере|не позднее|в срок до"), happeningEvent),
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

type DayOfYear = Extract<DateRef, { readonly type: "day-of-year" }>;

/** Whether a range begins before it ends, as far as its words tell. */
function isBefore(day: number, begin: readonly [number, YearRef | undefined] | undefined, last: DayOfYear): boolean {
  if (begin === undefined) return day < last.day;
  const [inMonth, in_] = begin;
  if (in_?.type === "given" && last.year.type === "given" && in_.year !== last.year.year)
    return in_.year < last.year.year;
  return inMonth < last.month || (inMonth === last.month && day < last.day);
}

const range: Parser<Phrase> = any<Phrase>(
  to(
    seq(words("с|между|в период с"), dayNumber, maybe(seq(month, maybe(year))), rangeSign, date),
    ([, first, begin, , last]) =>
      last.type === "day-of-year" && isBefore(first, begin, last) ? byDate(last, "by") : undefined,
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

/** «Срок подготовки предложений –»: what the deadline is of. */
const about = run(
  ({ kind, text }) => kind === "word" && !stops.has(text) && !/^(?:в|во|за|через|с|со|по|на)$/.test(text),
);
const label = maybe(
  seq(
    any<unknown>(
      seq(words("срок"), about),
      words("срок|срок исполнения|срок выполнения|доклад|отчет|информация|ответ|срок представления|срок подготовки"),
    ),
    words("-|:|,|( срок )"),
  ),
);

const clock: Parser<true> = timeOfDay(words("часов|часам|час|часа|ч|часов дня|часов утра"));
/** «до 18:00 1 октября»: a limit in the day, so that the day itself counts. */
const clockFirst: Parser<Bound> = is(seq(words("до|к|не позднее"), clock, maybe(sign(","))), "by");

const single = share(
  any(
    term,
    byADate,
    endOfPeriod,
    to(seq(by, date, maybe(sign(",")), maybe(words("до|к|в|не позднее")), clock), ([, on]) => byDate(on, "by")),
    to(seq(clockFirst, date), ([bound, on]) => byDate(on, bound)),
  ),
);

/** Every Russian wording, whole. */
export const russian: Parser<Phrase> = to(
  seq(
    label,
    any(
      single,
      range,
      russianRecurring(single),
      softly(soft, single),
      refusedOrUndated({ by, date, period, endedPeriod, amounts, unit, within }),
    ),
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
