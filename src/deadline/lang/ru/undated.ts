/** Russian wordings that give no day: standing duties, urgent words, and what has to be refused. */
import type { Period } from "../../tree.ts";
import { any, is, maybe, type Parser, part, run, seq, sign, to, words } from "../../wording/combine.ts";
import { ambiguous, type Phrase, type RawAmount, vague } from "../../wording/phrase.ts";
import { slashedAmbiguous } from "../../wording/shared.ts";
import { monthNames } from "./words.ts";

/** The parts of the grammar that these rules are made of. */
export interface RussianParts {
  readonly by: Parser<unknown>;
  readonly period: Parser<Period>;
  readonly endedPeriod: Parser<Period>;
  readonly date: Parser<unknown>;
  readonly amounts: Parser<readonly RawAmount[]>;
  readonly unit: Parser<unknown>;
  readonly within: Parser<unknown>;
}

const ongoing: Parser<Phrase> = is(
  words(
    "постоянно|на постоянной основе|постоянный|постоянная|в постоянном режиме|на постоянном контроле|на системной основе|непрерывно|весь период|в течение всего периода|" +
      "в течение срока реализации программы|в течение срока действия программы|на регулярной основе постоянно|бессрочно",
  ),
  { tree: { kind: "ongoing" } },
);
const named: Parser<Phrase> = to(
  words(
    "срочно|немедленно|незамедлительно|оперативно|безотлагательно|сразу|вне очереди|в оперативном порядке|в срочном порядке|экстренно|без промедления",
  ),
  (name) => ({ tree: { kind: "named-term", name } }),
);
const none: Parser<Phrase> = to(
  words(
    "в кратчайшие сроки|в кратчайший срок|в возможно короткие сроки|в возможно короткий срок|в самые короткие сроки|в короткие сроки|в сжатые сроки|в разумный срок|в разумные сроки|" +
      "как можно скорее|при первой возможности|срок не установлен|срок протоколом не установлен|срок не указан|срок не определен|без срока|без указания срока|не установлен|" +
      "по мере необходимости|по необходимости|своевременно|по мере возможности|по мере поступления",
  ),
  (phrase) => ({ tree: { kind: "none", phrase } }),
);

/** Words that ask for speed and set no day; a limit may follow them. */
export const soft: Parser<Phrase> = any(named, none);

/** «до ноября»: before it begins or before it ends? */
function readingsOf(of: Period): readonly string[] {
  const year = "year" in of && of.year.type === "given" ? ` ${of.year.year} года` : "";
  if (of.unit === "year") return [`до 1 января${year}`, year ? `до конца${year}` : "до конца года"];
  if ("which" in of) return ["до конца предыдущего периода", "до конца этого периода"];
  if (of.unit === "month" || of.unit === "ten-days") {
    const name = monthNames[("month" in of ? of.month : of.number) - 1]?.[1] ?? "";
    return [`до 1 ${name}${year}`, `до конца ${name}${year}`];
  }
  const numeral = ["I", "II", "III", "IV"][of.number - 1] ?? "";
  const noun = of.unit === "quarter" ? "квартала" : "полугодия";
  return [`до начала ${numeral} ${noun}${year} (назовите день)`, `до конца ${numeral} ${noun}${year}`];
}

const pointing = words(
  "установленные|установленный|указанные|указанный|предусмотренные|предусмотренный|определенные|определенный|согласованные|согласованный|утвержденные|утвержденный",
);
/** Where another document sets the deadline, its name does not matter. */
const rest = run(() => true);

/** Every wording without a day. */
export function refusedOrUndated({
  by,
  date,
  period,
  endedPeriod,
  amounts,
  unit,
  within,
}: RussianParts): Parser<Phrase> {
  const until = words("до|к|ко|не позднее|не позже|по|в срок до|срок до|перед|не позднее чем");
  return any<Phrase>(
    ongoing,
    named,
    none,
    to(seq(until, period), ([, of]) => ambiguous(...readingsOf(of))),
    to(seq(maybe(by), slashedAmbiguous), ([, [first, second]]) => ambiguous(`до ${first}`, `до ${second}`)),
    to(
      seq(
        words("в течение|в течении|за"),
        words("ближайшей|ближайшего|ближайшую|ближайший"),
        words("недели|неделю|месяца|месяц|квартала|квартал|года|год"),
      ),
      ([, , of]) => ambiguous(`в течение одного периода со дня заседания (${of})`, `до конца текущего периода (${of})`),
    ),
    is(words("в течение дня|за день"), ambiguous("в течение одного дня", "сегодня")),
    is(words("в течение года|в течении года|за год"), ambiguous("в течение одного года", "до конца года")),
    is(
      words("в течение квартала|в течении квартала|за квартал"),
      ambiguous("в течение трех месяцев", "до конца квартала"),
    ),
    is(words("в течение полугодия|в течении полугодия"), ambiguous("в течение шести месяцев", "до конца полугодия")),
    to(
      seq(
        maybe(any(by, words("в|во|с"))),
        part("vague", words("начале|начала|началу|начало|середине|середины|середину|первых числах|последних числах")),
        endedPeriod,
      ),
      ([, phrase]) => vague(phrase),
    ),
    to(
      seq(maybe(within), part("vague", words("около|примерно|приблизительно|порядка|ориентировочно|~")), amounts),
      ([, phrase]) => vague(phrase),
    ),
    to(
      seq(
        part("vague", words("ориентировочно|примерно|предварительно|планируемый срок")),
        maybe(sign("-")),
        by,
        period,
      ),
      ([phrase]) => vague(phrase),
    ),
    to(seq(maybe(within), part("vague", words("нескольких|несколько|пару|пары")), unit), ([, phrase]) => vague(phrase)),
    to(
      seq(
        maybe(words("в|во")),
        part("vague", words("первой половине|второй половине|первую половину|вторую половину")),
        endedPeriod,
      ),
      ([, phrase, of]) => (of.unit === "month" || of.unit === "quarter" ? vague(phrase) : undefined),
    ),
    to(words("в ближайшее время|в ближайшем будущем|позднее|позже|скоро|в перспективе"), vague),
    is(
      any<unknown>(
        seq(words("в сроки|в срок|в порядке и сроки"), maybe(sign(",")), pointing, maybe(rest)),
        words("в установленные сроки|в установленный срок|в указанные сроки|в указанный срок|в установленном порядке"),
      ),
      {
        refuse: { code: "wording-set-elsewhere", data: {} },
      },
    ),
    is(seq(words("с|начиная с|не ранее|не раньше|после|ранее чем с|не ранее чем"), part("date", date)), {
      refuse: { code: "wording-start-date", data: {} },
    }),
  );
}
