/** Kazakh wordings that give no day: standing duties, urgent words, and what has to be refused. */
import type { Period } from "../../tree.ts";
import { any, is, type Parser, part, run, seq, to, words } from "../../wording/combine.ts";
import { ambiguous, type Phrase, vague } from "../../wording/phrase.ts";
import { isFrom, isTo, until, within } from "./connectives.ts";
import { amounts, date, period } from "./dates.ts";
import { monthNames, noun, units } from "./words.ts";

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

/** Words that ask for speed and set no day; a limit may follow them. */
export const kazakhSoft: Parser<Phrase> = any(named, none);

/** Every wording without a day. */
export const kazakhUndated: Parser<Phrase> = any(ongoing, named, none, refused);
