import { expect, test } from "vitest";
import { partsOf } from "../../src/deadline/wording/parts.ts";

/** `words [role]` for each part. */
const read = (wording: string): string =>
  partsOf(wording)
    .map(({ role, text }) => `${text} [${role}]`)
    .join(" · ");

const cases: readonly (readonly [wording: string, parts: string])[] = [
  ["в течение 10 рабочих дней", "в течение [connective] · 10 [count] · рабочих дней [unit]"],
  ["в течение 10 (десяти) дней", "в течение [connective] · 10 (десяти) [count] · дней [unit]"],
  ["within two weeks", "within [connective] · two [count] · weeks [unit]"],
  ["до 1 октября 2018 г.", "до [connective] · 1 [day] · октября [month] · 2018 г [year]"],
  // Words that complete a part go with it.
  ["в двухнедельный срок", "в [connective] · двухнедельный срок [term]"],
  [
    "ежеквартально до 10 числа месяца, следующего за отчетным периодом",
    "ежеквартально [frequency] · до [connective] · 10 числа месяца, следующего за отчетным периодом [day]",
  ],
  [
    "до 15 марта 2018 г., далее – ежеквартально",
    "до [connective] · 15 [day] · марта [month] · 2018 г [year] · далее – ежеквартально [frequency]",
  ],
  [
    "by 1 October and 1 November",
    "by [connective] · 1 [day] · October [month] · and [connective] · 1 [day] · November [month]",
  ],
  // A fixed phrase is one part.
  ["on an ongoing basis", "on an ongoing basis [ongoing]"],
  ["срочно", "срочно [named-term]"],
  // What is refused has none.
  ["by November", ""],
  ["", ""],
];

test.each(cases)("%s", (wording, parts) => {
  expect(read(wording)).toBe(parts);
});

test("no word is left out or comes twice", () => {
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const [wording, parts] of cases) {
    if (parts === "") continue;
    expect(partsOf(wording).flatMap(({ text }) => words(text))).toEqual(words(wording));
  }
});
