/** The words of Kazakh deadlines: stems with their case endings, numerals, and the Latin spelling. */
import type { Weekday } from "../../day.ts";
import type { Unit } from "../../tree.ts";
import { type Parser, token } from "../../wording/combine.ts";
import type { Numerals } from "../../wording/shared.ts";

/** The forms of a noun that deadlines use; `own` is the third-person possessive, as in «қараша айы». */
export type Case =
  | "plain"
  | "of"
  | "to"
  | "from"
  | "in"
  | "own"
  | "own-of"
  | "own-to"
  | "own-from"
  | "own-in"
  | "adjective"
  | "relative"
  | "many-in";

const endings: Readonly<Record<string, Case>> = Object.fromEntries(
  (
    [
      ["plain", [""]],
      ["of", "ның нің дың дің тың тің".split(" ")],
      ["to", "ға ге қа ке".split(" ")],
      ["from", "нан нен дан ден тан тен".split(" ")],
      ["in", "да де та те".split(" ")],
      ["own", "ы і сы сі".split(" ")],
      ["own-of", "ының інің сының сінің".split(" ")],
      ["own-to", "ына іне сына сіне на не".split(" ")],
      ["own-from", "ынан інен сынан сінен".split(" ")],
      ["own-in", "ында інде сында сінде".split(" ")],
      ["adjective", "лық лік дық дік тық тік".split(" ")],
      ["relative", "ғы гі қы кі".split(" ")],
      [
        "many-in",
        "лар лер дар дер тар тер ларында лерінде дарында дерінде тарында терінде дары тары лары лері ларда лерде дарда".split(
          " ",
        ),
      ],
    ] as const
  ).flatMap(([name, all]) => all.map((ending) => [ending, name] as const)),
);

/** The case that an ending stands for; `undefined` when it is none. */
export function caseOf(ending: string): Case | undefined {
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

export interface Noun<T> {
  readonly of: T;
  readonly form: Case;
}

/** A word that is one of the stems with a case ending. */
export function noun<T>(stems: Readonly<Record<string, T>>, ...forms: readonly Case[]): Parser<Noun<T>> {
  const all = Object.entries(stems);
  return token(({ kind, text }) => {
    if (kind !== "word") return undefined;
    for (const [stem, of] of all) {
      if (!text.startsWith(stem)) continue;
      const form = caseOf(text.slice(stem.length));
      if (form !== undefined && (forms.length === 0 || forms.includes(form))) return { of, form };
    }
    return undefined;
  });
}

export const months: Readonly<Record<string, number>> = {
  қаңтар: 1, ақпан: 2, наурыз: 3, сәуір: 4, мамыр: 5, маусым: 6, шілде: 7, тамыз: 8, қыркүйек: 9, қыркүйег: 9, қазан: 10, қараша: 11, желтоқсан: 12,
}; // biome-ignore format: a table
export const monthNames: readonly string[] = [
  "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
]; // biome-ignore format: a table

export const weekdays: Readonly<Record<string, Weekday>> = {
  дүйсенбі: 1, сейсенбі: 2, сәрсенбі: 3, бейсенбі: 4, жұма: 5, сенбі: 6, жексенбі: 7,
}; // biome-ignore format: a table

/** Stems of units; «жұмыс» and «күнтізбелік» before a day are read apart. */
export const units: Readonly<Record<string, Unit>> = {
  күн: "day", апта: "week", ай: "month", тоқсан: "quarter", жартыжылдық: "half-year", жартыжылдығ: "half-year", жартыжылды: "half-year", жыл: "year",
}; // biome-ignore format: a table

const ones = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
const tens = ["он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];
const table = (words: readonly string[], value: (index: number) => number): Record<string, number> =>
  Object.fromEntries(words.map((word, index) => [word, value(index)]));

export const numerals: Numerals = {
  small: table(ones, (index) => index + 1),
  tens: table(tens, (index) => (index + 1) * 10),
  hundreds: {
    жүз: 100,
    ...table(
      ones.map((one) => `${one} жүз`),
      (index) => (index + 1) * 100,
    ),
  },
};

const ordinalOnes = [
  "бірінші",
  "екінші",
  "үшінші",
  "төртінші",
  "бесінші",
  "алтыншы",
  "жетінші",
  "сегізінші",
  "тоғызыншы",
];
/** Ordinals in words, 1 to 31: «бірінші», «он бесінші», «жиырмасыншы». */
export const ordinals: Readonly<Record<string, number>> = {
  ...table(ordinalOnes, (index) => index + 1),
  оныншы: 10,
  жиырмасыншы: 20,
  отызыншы: 30,
  ...table(
    ordinalOnes.map((word) => `он ${word}`),
    (index) => index + 11,
  ),
  ...table(
    ordinalOnes.map((word) => `жиырма ${word}`),
    (index) => index + 21,
  ),
  "отыз бірінші": 31,
};

/** Years in words, as ordinals: «екі мың он тоғызыншы». */
export const yearsInWords: Readonly<Record<string, number>> = {
  "екі мыңыншы": 2000,
  ...table(
    ordinalOnes.map((word) => `екі мың ${word}`),
    (index) => 2001 + index,
  ),
  "екі мың оныншы": 2010,
  ...table(
    ordinalOnes.map((word) => `екі мың он ${word}`),
    (index) => 2011 + index,
  ),
  "екі мың жиырмасыншы": 2020,
  ...table(
    ordinalOnes.map((word) => `екі мың жиырма ${word}`),
    (index) => 2021 + index,
  ),
  "екі мың отызыншы": 2030,
};

/** A number in words with a case ending, as days are: «біріне», «онынан». `undefined` for any other word. */
export function numberInCase(word: string): { readonly value: number; readonly form: Case } | undefined {
  for (const [stem, value] of Object.entries({ ...numerals.small, он: 10, жиырма: 20, отыз: 30 })) {
    if (!word.startsWith(stem)) continue;
    const form = caseOf(word.slice(stem.length));
    if (form !== undefined && form !== "plain") return { value, form };
  }
  return undefined;
}

const letters: Readonly<Record<string, string>> = {
  a: "а", á: "ә", b: "б", d: "д", e: "е", f: "ф", g: "г", ǵ: "ғ", h: "х", i: "і", j: "ж", k: "к", l: "л", m: "м", n: "н", ń: "ң", o: "о", ó: "ө",
  p: "п", q: "қ", r: "р", s: "с", t: "т", u: "ұ", ú: "ү", v: "в", y: "ы", ý: "у", z: "з",
}; // biome-ignore format: a table

/** A word in the Latin alphabet of 2018 in Cyrillic letters: `naýryzǵa` is «наурызға», `deıin` «дейін». */
export function inCyrillic(word: string): string {
  return word
    .replaceAll("sh", "ш")
    .replaceAll("ch", "ч")
    .replaceAll("ı", (_, offset: number) => (/[aáeéoóuúyýi]/.test(word[offset - 1] ?? "") ? "й" : "и"))
    .replace(/[a-zà-ǿ]/gu, (letter) => letters[letter] ?? letter);
}
