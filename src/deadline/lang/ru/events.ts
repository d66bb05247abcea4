/** Russian events that terms run from. */
import { any, is, lazy, maybe, type Parser, part, seq, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import type { Event } from "../../wording/phrase.ts";
import { months } from "./words.ts";

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
export const stops: ReadonlySet<string> = new Set([
  ..."но не позднее позже до к ежеквартально ежемесячно ежегодно еженедельно ежедневно далее затем каждый каждого каждые раз менее более срок".split(
    " ",
  ),
  ...Object.keys(months),
]);
export const event: Parser<Event> = part(
  "event",
  lazy(() => any(self, freeEvent(self, stops))),
);
/** What a deadline without a term can hang on: «до следующего заседания», «после утверждения бюджета». */
const happenings: ReadonlySet<string> = new Set(
  (
    "заседания заседанию заседании совещания совещанию собрания утверждения утверждении принятия подписания получения получении публикации опубликования вступления завершения завершению завершении " +
    "окончания окончанию окончании начала началу расторжения предоставления представления внесения регистрации выборов ввода введения проведения выхода сдачи назначения визита форума конференции мероприятия " +
    "сессии слушаний проверки согласования реализации строительства отчета доклада итогам результатам"
  ).split(" "),
);
export const happeningEvent: Parser<Event> = part("event", freeEvent(self, stops, happenings));

export const after: Parser<string> = part(
  "connective",
  words(
    "со дня|со дня ,|с даты|с даты ,|с момента|с момента ,|после|после дня|после даты|от даты|от дня|с дня|начиная со дня|считая со дня|считая с даты|начиная с даты|начиная с|с|по истечении|от момента|со времени",
  ),
);
