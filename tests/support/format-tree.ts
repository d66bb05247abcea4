/** Trees → English wordings, one for each tree that English has words for: the way back from reading. */
import type {
  Amount,
  DateRef,
  Limit,
  Period,
  Recurrence,
  RecurringTree,
  Tree,
  YearRef,
} from "../../src/deadline/tree.ts";

const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const ordinals = "first second third fourth".split(" ");
const adverbs = {
  day: "daily",
  "working-day": "every working day",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  "half-year": "half-yearly",
  year: "annually",
} as const;

const nth = (list: readonly string[], number: number): string => list[number - 1] ?? "";

/** What English has no words for is not asked for. */
function wordless(what: unknown): never {
  throw new Error(`there are no words for ${JSON.stringify(what)}`);
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const amountText = ({ count, unit }: Amount): string =>
  `${count} ${unit.replace("working-", "working ")}${count === 1 ? "" : "s"}`;
const termText = (amounts: readonly Amount[]): string => joined(amounts.map(amountText));

function yearText(year: YearRef): string {
  if (year.type === "given") return ` ${year.year}`;
  return year.type === "nearest" ? "" : ` ${year.type} year`;
}

function ordinal(day: number): string {
  const last = day > 10 && day < 14 ? 0 : day % 10;
  return `${day}${{ 1: "st", 2: "nd", 3: "rd" }[last] ?? "th"}`;
}

function dateText(date: DateRef): string {
  switch (date.type) {
    case "day-of-year": {
      const weekday = date.weekday === undefined ? "" : `${nth(weekdays, date.weekday)}, `;
      return `${weekday}${date.day} ${nth(months, date.month)}${yearText(date.year)}`;
    }
    case "weekday":
      if (date.week !== "nearest" && date.week !== "next") return wordless(date);
      return `${nth(weekdays, date.weekday)}${date.week === "next" ? " next week" : ""}`;
    case "day-of-month":
      return date.month === "nearest" ? wordless(date) : `the ${ordinal(date.day)} of ${date.month} month`;
    case "days-on":
      return ["today", "tomorrow", "the day after tomorrow"][date.days] ?? wordless(date);
    case "day":
      return wordless(date);
  }
}

function periodText(period: Period): string {
  if ("which" in period) return `${period.which} ${period.unit}`;
  switch (period.unit) {
    case "month":
      return `${nth(months, period.number)}${yearText(period.year)}`;
    case "quarter":
      return `Q${period.number}${yearText(period.year)}`;
    case "half-year":
      return `H${period.number}${yearText(period.year)}`;
    case "ten-days":
      return wordless(period);
    case "year":
      if (period.fiscal === undefined) return yearText(period.year).trim();
      return period.year.type === "given" ? `the fiscal year ${period.year.year}` : "the current fiscal year";
  }
}

function limitText(limit: Limit): string {
  if (limit.type === "date") return `by ${dateText(limit.date)}`;
  if (limit.type === "period") return `by the end of ${periodText(limit.period)}`;
  return limit.type === "term" ? `within ${termText(limit.amounts)}` : wordless(limit);
}

function whenText(on: Recurrence, unit: Amount["unit"]): string {
  if (on.type === "end") return "";
  if (on.type === "weekday") return ` on ${nth(weekdays, on.weekday)}`;
  if (on.type === "term-after") return wordless(on);
  const day = on.day === "last" ? "last day" : ordinal(on.day);
  if (on.after) return ` by the ${day} of the ${nth(ordinals, on.month)} month following the ${unit}`;
  return unit === "year" ? ` by ${on.day} ${nth(months, on.month)}` : ` by the ${day}`;
}

function recurringText(tree: RecurringTree): string {
  if ("dates" in tree) return `by ${joined(tree.dates.map(dateText))}`;
  const { every, on, times, first, until } = tree;
  if (on.type === "term-after") return `within ${termText(on.amounts)} after the end of each ${every.unit}`;
  const once = every.count === 1 ? adverbs[every.unit] : `every ${amountText(every)}`;
  const often = times === undefined ? once : `${times} times a ${every.unit}`;
  const end = until === undefined ? "" : ` until ${limitText(until).replace(/^by /, "")}`;
  return `${first === undefined ? "" : `${limitText(first)}, then `}${often}${whenText(on, every.unit)}${end}`;
}

/** The canonical English wording of a tree. Throws where English has none, as for «до», which can leave the day out. */
export function formatTree(tree: Tree): string {
  switch (tree.kind) {
    case "term":
      return `within ${termText(tree.amounts)}`;
    case "by-date":
      return tree.bound === "by" ? `by ${dateText(tree.date)}` : wordless(tree);
    case "before-date":
      return `before ${dateText(tree.date)}`;
    case "end-of-period":
      return `by the end of ${periodText(tree.period)}`;
    case "event":
      if (tree.amounts.length === 0) return `upon ${tree.event}`;
      return tree.before
        ? `${termText(tree.amounts)} before ${tree.event}`
        : `within ${termText(tree.amounts)} of ${tree.event}`;
    case "recurring":
      return recurringText(tree);
    case "named-term":
      return tree.name;
    case "ongoing":
      return "on an ongoing basis";
    case "none":
      return tree.phrase;
  }
}
