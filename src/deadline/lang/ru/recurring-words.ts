/** The words of Russian recurring deadlines. */
import type { Unit } from "../../tree.ts";

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
