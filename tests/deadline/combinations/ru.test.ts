/** Russian: numeral × unit × case × connective, and month × connective × year. */
import { describe, test } from "vitest";
import type { TermUnit } from "../../support/arithmetic.ts";
import { type Combination, date, datesOfYear, expectAll, numbers, term, type YearForm } from "./combine.ts";

const genitives =
  "одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати".split(
    " ",
  );
const accusatives =
  "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  );

type Case = "genitive" | "accusative";

function numeral(count: number, form: Case, isFeminine: boolean): string {
  const words = form === "genitive" ? genitives : accusatives;
  if (count >= 20) {
    const tens = { genitive: ["двадцати", "тридцати"], accusative: ["двадцать", "тридцать"] }[form][count < 30 ? 0 : 1];
    return count % 10 === 0 ? `${tens}` : `${tens} ${numeral(count % 10, form, isFeminine)}`;
  }
  if (count === 1 && isFeminine) return form === "genitive" ? "одной" : "одну";
  if (count === 2 && isFeminine && form === "accusative") return "две";
  return `${words[count - 1]}`;
}

/** «1-го», «3-х», «5-ти», «7-ми»: the genitive after a number in figures. */
function suffixed(count: number, isFeminine: boolean): string {
  const last = count % 10;
  if (count > 10 && count < 20) return `${count}-ти`;
  if (last === 1) return `${count}-${isFeminine ? "ой" : "го"}`;
  if (last >= 2 && last <= 4) return `${count}-х`;
  return `${count}-${last === 7 || last === 8 ? "ми" : "ти"}`;
}

interface Noun {
  readonly unit: TermUnit;
  readonly accusative: string;
  readonly genitive: string;
  /** After two, three and four in the accusative. */
  readonly few: string;
  readonly many: string;
}

const noun = (unit: TermUnit, accusative: string, genitive: string, few: string, many: string): Noun => ({
  unit,
  accusative,
  genitive,
  few,
  many,
});
const nouns: readonly Noun[] = [
  noun("day", "день", "дня", "дня", "дней"),
  noun("day", "календарный день", "календарного дня", "календарных дня", "календарных дней"),
  noun("working", "рабочий день", "рабочего дня", "рабочих дня", "рабочих дней"),
  noun("week", "неделю", "недели", "недели", "недель"),
  noun("month", "месяц", "месяца", "месяца", "месяцев"),
  noun("year", "год", "года", "года", "лет"),
];

function nounFor(count: number, of: Noun, form: Case): string {
  const last = count > 10 && count < 20 ? 0 : count % 10;
  if (last === 1) return form === "genitive" ? of.genitive : of.accusative;
  return form === "accusative" && last >= 2 && last <= 4 ? of.few : of.many;
}

function terms(form: Case, connectives: readonly string[]): readonly Combination[] {
  return numbers.flatMap((count) =>
    nouns.flatMap((of) => {
      const isFeminine = of.unit === "week";
      const figures = [
        String(count),
        numeral(count, form, isFeminine),
        `${count} (${numeral(count, form, isFeminine)})`,
        ...(form === "genitive" ? [suffixed(count, isFeminine)] : []),
      ];
      return figures.flatMap((figure) =>
        connectives.map((connective) => term(`${connective} ${figure} ${nounFor(count, of, form)}`, count, of.unit)),
      );
    }),
  );
}

describe("terms", () => {
  test("in the genitive", () => {
    expectAll(terms("genitive", ["в течение", "в срок до", "в срок не более", "не более", "Срок – в течение"]), 3000);
  });

  test("in the accusative", () => {
    expectAll(terms("accusative", ["через", "за", "не позднее чем через", "не позднее, чем через"]), 2000);
  });

  const prefixes = [
    ..."одно двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати".split(
      " ",
    ),
    ..."одно двух трех четырех пяти шести семи восьми девяти".split(" ").map((one) => `двадцати${one}`),
    "тридцати",
  ];
  const adjectives = [
    ["дневн", "day"],
    ["недельн", "week"],
    ["месячн", "month"],
  ] as const;

  test("as adjectives", () => {
    const all = prefixes.flatMap((prefix, index) =>
      adjectives.flatMap(([stem, unit]) =>
        [`${prefix}${stem}`, `${index + 1}-${stem}`, `${index + 1} ${stem}`].flatMap((word) =>
          [`в ${word}ый срок`, `${word}ый срок`, `Срок – ${word}ый`].map((wording) => term(wording, index + 1, unit)),
        ),
      ),
    );
    expectAll(all, 800);
  });
});

describe("dates", () => {
  const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");
  const years: readonly (readonly [string, YearForm])[] = [
    ["", "none"],
    [" 2018 года", "2018"],
    [" 2018 г.", "2018"],
    [" 2018г.", "2018"],
    [" 2018", "2018"],
    [" 2019 года", "2019"],
    [" т.г.", "this"],
    [" с.г.", "this"],
    [" т. г.", "this"],
    [" текущего года", "this"],
    [" этого года", "this"],
    [" следующего года", "next"],
  ];

  test.each(["до", "к", "не позднее", "в срок до", "Срок: до", "в срок не позднее"])("%s", (connective) => {
    const all = datesOfYear.flatMap(([month, day]) =>
      years.flatMap(([words, year]) =>
        [`${day}`, `${String(day).padStart(2, "0")}`, `${day}-го`].map((figure) =>
          date(`${connective} ${figure} ${months[month - 1]}${words}`, month, day, year),
        ),
      ),
    );
    expectAll(all, 700);
  });

  test("in figures", () => {
    const all = datesOfYear.flatMap(([month, day]) => {
      const [dd, mm] = [day, month].map((number) => String(number).padStart(2, "0"));
      return ["до", "к", "не позднее"].flatMap((connective) =>
        [`${dd}.${mm}.2018`, `${dd}.${mm}.2018 г.`, `${dd}.${mm}.2018г.`, `2018-${mm}-${dd}`].map((figures) =>
          date(`${connective} ${figures}`, month, day, "2018"),
        ),
      );
    });
    expectAll(all, 250);
  });
});
