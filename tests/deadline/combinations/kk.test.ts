/** Kazakh: numeral × unit × case × connective, and month × case × connective × year. */
import { describe, test } from "vitest";
import type { TermUnit } from "../../support/arithmetic.ts";
import { type Combination, date, datesOfYear, expectAll, numbers, term, type YearForm } from "./combine.ts";

const ones = "бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
const tens = ["он", "жиырма", "отыз"];

function numeral(count: number): string {
  const [ten, one] = [tens[Math.floor(count / 10) - 1], ones[(count % 10) - 1]];
  return [ten, one].filter((word) => word !== undefined).join(" ");
}

const figuresOf = (count: number): readonly string[] => [String(count), numeral(count), `${count} (${numeral(count)})`];

/** The noun as it is, from where, and as an adjective. */
const nouns: readonly (readonly [unit: TermUnit, plain: string, from: string, adjective: string])[] = [
  ["day", "күн", "күннен", "күндік"],
  ["day", "күнтізбелік күн", "күнтізбелік күннен", "күнтізбелік күндік"],
  ["working", "жұмыс күні", "жұмыс күнінен", "жұмыс күндік"],
  ["week", "апта", "аптадан", "апталық"],
  ["month", "ай", "айдан", "айлық"],
  ["year", "жыл", "жылдан", "жылдық"],
];

function terms(wordingOf: (figure: string, noun: (typeof nouns)[number]) => string): readonly Combination[] {
  return numbers.flatMap((count) =>
    nouns.flatMap((noun) => figuresOf(count).map((figure) => term(wordingOf(figure, noun), count, noun[0]))),
  );
}

describe("terms", () => {
  test.each([
    ["ішінде", terms((figure, [, plain]) => `${figure} ${plain} ішінде`)],
    ["мерзімде", terms((figure, [, plain]) => `${figure} ${plain} мерзімде`)],
    ["-дік мерзімде", terms((figure, [, , , adjective]) => `${figure} ${adjective} мерзімде`)],
    ["-нан кешіктірмей", terms((figure, [, , from]) => `${figure} ${from} кешіктірмей`)],
    ["-нан кешіктірілмейтін мерзімде", terms((figure, [, , from]) => `${figure} ${from} кешіктірілмейтін мерзімде`)],
  ])("%s", (_, all) => {
    expectAll(all, 500);
  });
});

/** Each month to where, from where, of which, its own to where and from where. */
const months: readonly (readonly string[])[] = [
  "қаңтарға қаңтардан қаңтардың қаңтарына қаңтарынан",
  "ақпанға ақпаннан ақпанның ақпанына ақпанынан",
  "наурызға наурыздан наурыздың наурызына наурызынан",
  "сәуірге сәуірден сәуірдің сәуіріне сәуірінен",
  "мамырға мамырдан мамырдың мамырына мамырынан",
  "маусымға маусымнан маусымның маусымына маусымынан",
  "шілдеге шілдеден шілденің шілдесіне шілдесінен",
  "тамызға тамыздан тамыздың тамызына тамызынан",
  "қыркүйекке қыркүйектен қыркүйектің қыркүйегіне қыркүйегінен",
  "қазанға қазаннан қазанның қазанына қазанынан",
  "қарашаға қарашадан қарашаның қарашасына қарашасынан",
  "желтоқсанға желтоқсаннан желтоқсанның желтоқсанына желтоқсанынан",
].map((forms) => forms.split(" "));

/** The possessive of a number in figures: «1-іне», «6-сынан». */
function possessive(day: number, ending: "на" | "нан"): string {
  const vowels =
    day % 10 === 0 ? { 1: "ы", 2: "сы", 3: "ы" }[day / 10] : "і сі і і і сы сі і ы".split(" ")[(day % 10) - 1];
  const isSoft = vowels?.endsWith("і") ?? false;
  const endings = { на: isSoft ? "не" : "на", нан: isSoft ? "нен" : "нан" };
  return `${day}-${vowels}${endings[ending]}`;
}

const years: readonly (readonly [string, YearForm])[] = [
  ["", "none"],
  ["2018 жылғы ", "2018"],
  ["2018 жылдың ", "2018"],
  ["2019 жылғы ", "2019"],
  ["осы жылғы ", "this"],
  ["осы жылдың ", "this"],
  ["ағымдағы жылғы ", "this"],
  ["ағымдағы жылдың ", "this"],
  ["биылғы жылғы ", "this"],
  ["келесі жылғы ", "next"],
  ["келесі жылдың ", "next"],
];

describe("dates", () => {
  const forms: readonly (readonly [string, (day: number, month: readonly string[]) => string])[] = [
    ["1 қазанға дейін", (day, [to]) => `${day} ${to} дейін`],
    ["1 қазаннан кешіктірмей", (day, [, from]) => `${day} ${from} кешіктірмей`],
    ["1 қазанына дейін", (day, [, , , ownTo]) => `${day} ${ownTo} дейін`],
    ["1 қазанынан кешіктірмей", (day, [, , , , ownFrom]) => `${day} ${ownFrom} кешіктірмей`],
    ["қазанның 1-іне дейін", (day, [, , of]) => `${of} ${possessive(day, "на")} дейін`],
    ["қазанның 1-інен кешіктірмей", (day, [, , of]) => `${of} ${possessive(day, "нан")} кешіктірмей`],
    ["1-ші қазанға дейін", (day, [to]) => `${day}-${day === 9 || day === 20 ? "шы" : "ші"} ${to} дейін`],
  ];

  test.each(forms)("%s", (_, wordingOf) => {
    const all = datesOfYear.flatMap(([month, day]) =>
      years.map(([words, year]) => date(`${words}${wordingOf(day, months[month - 1] ?? [])}`, month, day, year)),
    );
    expectAll(all, 250);
  });

  test("in figures", () => {
    const all = datesOfYear.flatMap(([month, day]) => {
      const figures = `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.2018`;
      return ["дейін", "ж. дейін", "жылға дейін", "жылдан кешіктірмей"].map((words) =>
        date(`${figures} ${words}`, month, day, "2018"),
      );
    });
    expectAll(all, 90);
  });
});
