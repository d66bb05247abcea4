/** The words of Russian recurring deadlines. */
import type { Weekday } from "../../day.ts";
import type { Unit } from "../../tree.ts";
import { lookup, type Parser } from "../../wording/combine.ts";

export const adverbs: Readonly<Record<string, Unit>> = {
  ежедневно: "day", ежедневный: "day",
  еженедельно: "week", еженедельный: "week",
  ежемесячно: "month", ежемесячный: "month", помесячно: "month",
  ежеквартально: "quarter", ежеквартальный: "quarter", поквартально: "quarter",
  ежегодно: "year", ежегодный: "year",
}; // biome-ignore format: a table
export const eachUnit: Readonly<Record<string, Unit>> = {
  "каждый день": "day", "каждый рабочий день": "working-day", "по рабочим дням": "working-day",
  "каждую неделю": "week", "каждый месяц": "month", "каждый квартал": "quarter", "каждое полугодие": "half-year", "каждый год": "year",
  "каждые полгода": "half-year", "по полугодиям": "half-year", "по итогам полугодия": "half-year", "по итогам квартала": "quarter",
  "по итогам года": "year", "по итогам месяца": "month", "по кварталам": "quarter",
  "на ежегодной основе": "year", "на ежеквартальной основе": "quarter", "на ежемесячной основе": "month", "на еженедельной основе": "week",
}; // biome-ignore format: a table
export const inUnit: Readonly<Record<string, Unit>> = {
  "в день": "day", "в сутки": "day", "в неделю": "week", "в месяц": "month", "в квартал": "quarter", "в полугодие": "half-year",
  "в полгода": "half-year", "в год": "year",
}; // biome-ignore format: a table

export const weekdays: Parser<Weekday> = lookup<Weekday>({
  понедельникам: 1, вторникам: 2, средам: 3, четвергам: 4, пятницам: 5, субботам: 6, воскресеньям: 7,
}); // biome-ignore format: a table
export const eachWeekday: Parser<Weekday> = lookup<Weekday>({
  "каждый понедельник": 1, "каждый вторник": 2, "каждую среду": 3, "каждый четверг": 4, "каждую пятницу": 5,
  "каждую субботу": 6, "каждое воскресенье": 7,
}); // biome-ignore format: a table
