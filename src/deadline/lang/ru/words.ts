/** The words of Russian deadlines, in the cases in which protocols use them. */
import type { Unit } from "../../tree.ts";
import type { Numerals } from "../../wording/shared.ts";

/** «один одного»: all forms, separated by spaces, have the value. */
function forms<T>(...rows: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(rows.flatMap(([words, value]) => words.split(" ").map((word) => [word, value])));
}

/** Each stem with each ending. */
function inflect(stems: readonly string[], endings: string): string[] {
  return stems.flatMap((stem) => endings.split(" ").map((ending) => stem + (ending === "-" ? "" : ending)));
}

export const numerals: Numerals = {
  small: forms(
    ["один одна одно одного одной одну одному одним одном", 1],
    ["два две двух двум двумя", 2],
    ["три трех трем тремя", 3],
    ["четыре четырех четырем четырьмя", 4],
    ["пять пяти пятью", 5],
    ["шесть шести шестью", 6],
    ["семь семи семью", 7],
    ["восемь восьми восемью", 8],
    ["девять девяти девятью", 9],
    ["десять десяти десятью", 10],
    ["одиннадцать одиннадцати", 11],
    ["двенадцать двенадцати", 12],
    ["тринадцать тринадцати", 13],
    ["четырнадцать четырнадцати", 14],
    ["пятнадцать пятнадцати", 15],
    ["шестнадцать шестнадцати", 16],
    ["семнадцать семнадцати", 17],
    ["восемнадцать восемнадцати", 18],
    ["девятнадцать девятнадцати", 19],
  ),
  tens: forms(
    ["двадцать двадцати", 20],
    ["тридцать тридцати", 30],
    ["сорок сорока", 40],
    ["пятьдесят пятидесяти", 50],
    ["шестьдесят шестидесяти", 60],
    ["семьдесят семидесяти", 70],
    ["восемьдесят восьмидесяти", 80],
    ["девяносто девяноста", 90],
  ),
  hundreds: forms(["сто ста", 100], ["двести двухсот", 200], ["триста трехсот", 300], ["четыреста четырехсот", 400]),
};

const ordinalStems: readonly (readonly [string, number])[] = [
  ["перв", 1], ["втор", 2], ["четверт", 4], ["пят", 5], ["шест", 6], ["седьм", 7], ["восьм", 8], ["девят", 9],
]; // biome-ignore format: a table
const teenStems: readonly (readonly [string, number])[] = [
  ["десят", 10], ["одиннадцат", 11], ["двенадцат", 12], ["тринадцат", 13], ["четырнадцат", 14], ["пятнадцат", 15],
  ["шестнадцат", 16], ["семнадцат", 17], ["восемнадцат", 18], ["девятнадцат", 19], ["двадцат", 20], ["тридцат", 30],
]; // biome-ignore format: a table
const hard = "ый ого ому ым ом ое ая ой ую";

const ordinalOnes: readonly (readonly [string, number])[] = [
  ...ordinalStems.flatMap(([stem, value]) => inflect([stem], hard).map((word) => [word, value] as const)),
  ...inflect(["трет"], "ий ьего ьему ьим ьем ье ья ьей ью").map((word) => [word, 3] as const),
];

/** Ordinals 1 to 31, all cases: «первого», «двадцать шестого», «тридцатому». */
export const ordinals: Readonly<Record<string, number>> = Object.fromEntries([
  ...ordinalOnes,
  ...teenStems.flatMap(([stem, value]) => inflect([stem], hard).map((word) => [word, value] as const)),
  ...ordinalOnes.map(([word, value]) => [`двадцать ${word}`, value + 20] as const),
  ...ordinalOnes.filter(([, value]) => value === 1).map(([word]) => [`тридцать ${word}`, 31] as const),
]);

const softMonths = ["январ", "феврал", "апрел", "июн", "июл", "сентябр", "октябр", "ноябр", "декабр"];
const softNumbers = [1, 2, 4, 6, 7, 9, 10, 11, 12];

export const months: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    softMonths.flatMap((stem, index) => inflect([stem], "ь я ю ем е").map((word) => [word, softNumbers[index] ?? 0])),
  ),
  ...forms(
    ["март марта марту мартом марте", 3],
    ["май мая маю маем мае", 5],
    ["август августа августу августом августе", 8],
  ),
  ...forms(
    ["янв", 1],
    ["фев февр", 2],
    ["мар", 3],
    ["апр", 4],
    ["авг", 8],
    ["сен сент", 9],
    ["окт", 10],
    ["ноя нояб", 11],
    ["дек", 12],
  ),
};

/** Month names in the nominative and the genitive, for readings that are offered. */
export const monthNames: readonly (readonly [string, string])[] = [
  ["январь", "января"], ["февраль", "февраля"], ["март", "марта"], ["апрель", "апреля"], ["май", "мая"], ["июнь", "июня"],
  ["июль", "июля"], ["август", "августа"], ["сентябрь", "сентября"], ["октябрь", "октября"], ["ноябрь", "ноября"], ["декабрь", "декабря"],
]; // biome-ignore format: a table

export const weekdays: Readonly<Record<string, number>> = forms(
  ["понедельник понедельника понедельнику пн", 1],
  ["вторник вторника вторнику вт", 2],
  ["среда среды среде среду ср", 3],
  ["четверг четверга четвергу чт", 4],
  ["пятница пятницы пятнице пятницу пт", 5],
  ["суббота субботы субботе субботу сб", 6],
  ["воскресенье воскресенья воскресенью вс", 7],
);

const days = "день дня дню дней дням днях дни";
const ofDays = (qualifiers: string, unit: Unit): Record<string, Unit> =>
  Object.fromEntries(
    qualifiers.split(" ").flatMap((word) => days.split(" ").map((day) => [`${word} ${day}`, unit] as const)),
  );

export const units: Readonly<Record<string, Unit | "hour">> = {
  ...forms<Unit | "hour">(
    ["час часа часов часам часах", "hour"],
    [days, "day"],
    ["сутки суток суткам сутках", "day"],
    ["неделя недели неделю неделе недель неделям неделях", "week"],
    ["месяц месяца месяцу месяцев месяце месяцам мес", "month"],
    ["квартал квартала кварталу кварталов квартале", "quarter"],
    ["полугодие полугодия полугодий полугодию полгода", "half-year"],
    ["год года году лет годов годам", "year"],
  ),
  ...ofDays("календарный календарных календарного календарным календ", "day"),
  ...ofDays("рабочий рабочих рабочего рабочим раб", "working-day"),
  ...ofDays("банковский банковских банковского операционных", "working-day"),
  "р д": "working-day",
  "раб д": "working-day",
  "к д": "day",
  "календарных месяцев": "month",
  "календарного месяца": "month",
  "календарных недель": "week",
  "календарного года": "year",
};

const adjectiveUnits: Readonly<Record<string, Unit | "hour">> = {
  часов: "hour",
  дневн: "day",
  суточн: "day",
  недельн: "week",
  месячн: "month",
  квартальн: "quarter",
  годичн: "year",
  летн: "year",
  годов: "year",
};
const adjectiveForm =
  /^(.*?)(часов|дневн|суточн|недельн|месячн|квартальн|годичн|летн|годов)(?:ый|ого|ому|ым|ом|ой|ых|ий|его|ему|им|ем)$/;

/** First parts of compound adjectives: «двух-» in «двухнедельный», «двадцатипяти-» in «двадцатипятидневный». */
const prefixOnes = "одно двух трех четырех пяти шести семи восьми девяти".split(" ");
const prefixTeens =
  "десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати".split(
    " ",
  );
const prefixTens = "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяносто".split(" ");

function prefixCount(prefix: string): number | undefined {
  const rest = prefix.startsWith("сто") && !prefix.startsWith("сорока") ? prefix.slice(3) : prefix;
  const hundred = rest === prefix ? 0 : 100;
  if (rest === "") return hundred;
  const teen = prefixTeens.indexOf(rest);
  if (teen >= 0) return hundred + 10 + teen;
  const ten = prefixTens.findIndex((form) => rest.startsWith(form));
  const one = ten < 0 ? rest : rest.slice(prefixTens[ten]?.length);
  const tens = ten < 0 ? 0 : (ten + 2) * 10;
  if (one === "") return hundred + tens;
  const unit = prefixOnes.indexOf(one);
  return unit < 0 ? undefined : hundred + tens + unit + 1;
}

interface AdjectiveAmount {
  readonly count: number;
  readonly unit: Unit | "hour";
}

/** «двухнедельный», «месячный», «полугодовой»: number and unit in one word. `undefined` for any other word. */
export function adjectiveAmount(word: string): AdjectiveAmount | undefined {
  const [, prefix, stem] = adjectiveForm.exec(word) ?? [];
  const unit = stem === undefined ? undefined : adjectiveUnits[stem];
  if (prefix === undefined || unit === undefined) return undefined;
  // «дневной» and «летний» alone are of the day and of the summer.
  if (prefix === "") return stem === "дневн" || stem === "летн" || stem === "часов" ? undefined : { count: 1, unit };
  if (prefix === "полу") return unit === "year" ? { count: 1, unit: "half-year" } : undefined;
  if (prefix === "полутора") return unit === "year" ? { count: 18, unit: "month" } : undefined;
  const count = prefixCount(prefix);
  return count === undefined ? undefined : { count, unit };
}

/** The second part alone, after a number in figures: «3-дневный», «10-ти дневный». */
export function adjectiveUnit(word: string): Unit | "hour" | undefined {
  const [, prefix, stem] = adjectiveForm.exec(word) ?? [];
  return prefix === "" && stem !== undefined ? adjectiveUnits[stem] : undefined;
}

/** What follows a number in figures to show how it is spoken: «2-х», «10-ти», «1-го», «5-ть». */
export const numberEndings = "го|х|ех|ти|и|ми|мя|ой|й|ый|ая|я|ое|е|ого|ому|му|ым|ом|м|ть|ух|рех|ью";
