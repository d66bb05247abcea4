/** English: numeral × unit × connective, and month × order × connective × year. */
import { describe, test } from "vitest";
import { lastOfMonth } from "../../support/arithmetic.ts";
import { date, datesOfYear, expectAll, numbers, term, type YearForm } from "./combine.ts";

const words =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

function numeral(count: number): string {
  if (count <= 20) return `${words[count - 1]}`;
  return count === 30 ? "thirty" : `${count < 30 ? "twenty" : "thirty"}-${words[(count % 10) - 1]}`;
}

const nouns = [
  ["day", "day"],
  ["calendar day", "day"],
  ["working day", "working"],
  ["business day", "working"],
  ["week", "week"],
  ["month", "month"],
  ["calendar month", "month"],
  ["year", "year"],
] as const;

describe("terms", () => {
  const figuresOf = (count: number): readonly string[] => [
    String(count),
    numeral(count),
    `${numeral(count)} (${count})`,
    `${count} (${numeral(count)})`,
  ];

  test.each(["", "within ", "in ", "not later than ", "within the next ", "within a period of "])(
    "“%s”",
    (connective) => {
      const all = numbers.flatMap((count) =>
        nouns.flatMap(([noun, unit]) =>
          figuresOf(count).map((figure) =>
            term(`${connective}${figure} ${noun}${count === 1 ? "" : "s"}`, count, unit),
          ),
        ),
      );
      expectAll(all, 900);
    },
  );

  test("as adjectives", () => {
    const all = numbers.flatMap((count) =>
      (["day", "week", "month", "year"] as const).flatMap((unit) =>
        [String(count), numeral(count)].map((figure) => term(`within a ${figure}-${unit} period`, count, unit)),
      ),
    );
    expectAll(all, 240);
  });
});

describe("dates", () => {
  const months = "January February March April May June July August September October November December".split(" ");
  const years: readonly (readonly [string, YearForm])[] = [
    ["", "none"],
    [" 2018", "2018"],
    [", 2018", "2018"],
    [" 2019", "2019"],
    [" this year", "this"],
    [" of this year", "this"],
    [" of the current year", "this"],
    [" next year", "next"],
    [" of next year", "next"],
  ];
  const ordinal = (day: number): string => `${day}${{ 1: "st", 2: "nd", 3: "rd" }[day === 12 ? 0 : day % 10] ?? "th"}`;

  test.each(["by", "no later than", "on or before", "until", "Deadline:"])("%s", (connective) => {
    const all = datesOfYear.flatMap(([month, day]) => {
      const name = months[month - 1] ?? "";
      return years.flatMap(([words, year]) =>
        [
          `${day} ${name}`,
          `${ordinal(day)} ${name}`,
          `the ${ordinal(day)} of ${name}`,
          `${name} ${day}`,
          `${name} ${ordinal(day)}`,
          `${day} ${name.slice(0, 3)}`,
          `${name.slice(0, 3)} ${day}`,
        ].map((form) => date(`${connective} ${form}${words}`, month, day, year)),
      );
    });
    expectAll(all, 1000);
  });

  test("in figures", () => {
    const all = datesOfYear.flatMap(([month, day]) => {
      const [dd, mm] = [day, month].map((number) => String(number).padStart(2, "0"));
      return ["by", "no later than", "on or before"].flatMap((connective) =>
        [`2018-${mm}-${dd}`, `${dd}.${mm}.2018`].map((figures) => date(`${connective} ${figures}`, month, day, "2018")),
      );
    });
    expectAll(all, 120);
  });
});

test("the end of a month", () => {
  const names = "January February March April May June July August September October November December".split(" ");
  const all = names.flatMap((name, index) =>
    ["by the end of", "by end of", "by end", "at the end of", "end", "end of", "in", "during"].map((words) =>
      date(`${words} ${name} 2019`, index + 1, lastOfMonth(2019, index + 1), "2019"),
    ),
  );
  expectAll(all, 90);
});
