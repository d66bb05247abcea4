/**
 * The calendars of other countries, from the library date-holidays: public holidays and the days that the library has in
 * their place. It is half of the bundle, so nothing imports this file before a code asks for it.
 */
import Holidays from "date-holidays";
import packageJson from "date-holidays/package.json" with { type: "json" };
import type { CalendarData, CalendarYear, Citation, NamedDay } from "../deadline/calendar-data.ts";
import { addDays, type CivilDay, parseDay, yearOf } from "../deadline/day.ts";

/** The library's tables of the Islamic calendar end in 2077. */
const span = [1970, 2076] as const;

/** These have data of this project's own. */
const curated = new Set(["KZ", "RU"]);

/**
 * Countries whose weekend is not Saturday and Sunday, by the Unicode CLDR's weekData and, for BD, BN, DJ, MV, NP, PS and
 * SO, by their own law or custom: here every week ends on Saturday and Sunday, so their dates would be wrong.
 */
const otherWeekend = new Set("AF BD BH BN DJ DZ EG IL IN IQ IR JO KW LY MV NP OM PS QA SA SD SO SY UG YE".split(" "));

const citation: Citation = {
  title: `date-holidays ${packageJson.version}`,
  url: "https://github.com/commenthol/date-holidays",
};

/** What the library has for a code. */
export type LibraryAnswer = CalendarData | "other-weekend" | undefined;

/**
 * The calendar of a country, or of a part of it, such as `US`, `DE-BY` or `US-LA-NO`; `undefined` when the library does
 * not know the code, or it is one of this project's own countries.
 */
export function libraryCalendar(code: string): LibraryAnswer {
  const parts = code.split("-");
  const [country = "", state, region, ...rest] = parts;
  const library = new Holidays();
  const name = ownName(library.getCountries("en"), country);
  if (curated.has(country) || name === undefined || rest.length > 0) return undefined;
  const stateName = state === undefined ? null : ownName(library.getStates(country, "en"), state);
  const regionName =
    region === undefined || state === undefined ? null : ownName(library.getRegions(country, state, "en"), region);
  if (stateName === undefined || regionName === undefined) return undefined;
  if (otherWeekend.has(country)) return "other-weekend";
  return calendarOf(code, [name, stateName, regionName].filter((part) => part !== null).join(", "));
}

/** Every code of a country, and of the parts of the country that `code` begins with. */
export function libraryCodes(code: string): readonly string[] {
  const library = new Holidays();
  const [country = ""] = code.split("-");
  const countries = Object.keys(library.getCountries("en")).filter(
    (one) => !(curated.has(one) || otherWeekend.has(one)),
  );
  if (!countries.includes(country)) return countries;
  const states = Object.keys(library.getStates(country, "en") ?? {});
  return [...countries, ...states.map((state) => `${country}-${state}`)];
}

function ownName(names: Readonly<Record<string, string>> | undefined, code: string): string | undefined {
  return names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
}

function calendarOf(code: string, name: string): CalendarData {
  const [country = "", state = "", region = ""] = code.split("-");
  const library = new Holidays(country, state, region, { languages: "en", types: ["public"] });
  const found = new Map<number, readonly (readonly [CivilDay, NamedDay])[]>();
  const holidaysOf = (year: number): readonly (readonly [CivilDay, NamedDay])[] => {
    const known = found.get(year) ?? daysIn(library, year);
    found.set(year, known);
    return known;
  };
  const made = new Map<number, CalendarYear>();
  return {
    code,
    name,
    span,
    year(number) {
      if (number < span[0] || number > span[1]) return undefined;
      const known = made.get(number);
      if (known) return known;
      const off = new Map<string, NamedDay>();
      // A holiday of several days may begin in the year before.
      for (const [day, named] of [...holidaysOf(number - 1), ...holidaysOf(number)]) {
        if (yearOf(day) === number && !off.has(day)) off.set(day, named);
      }
      const sorted = [...off].sort(([one], [other]) => (one < other ? -1 : 1));
      const year: CalendarYear = { off: new Map(sorted), work: new Map(), published: null };
      made.set(number, year);
      return year;
    },
  };
}

/** The whole days that the public holidays of a year take. Half a holiday is a working day. */
function daysIn(library: Holidays, year: number): readonly (readonly [CivilDay, NamedDay])[] {
  return library.getHolidays(year).flatMap(({ type, date, start, end, name }) => {
    const first = parseDay(date.slice(0, 10));
    if (type !== "public" || first === undefined || !date.startsWith("00:00", 11)) return [];
    // A day may have 23 or 25 hours; some feasts are said to begin at sunset and end at noon.
    const length = Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 0.1);
    const named: NamedDay = { reason: name, source: citation };
    return Array.from({ length }, (_, index) => [addDays(first, index), named] as const);
  });
}
