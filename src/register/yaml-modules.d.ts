/** The calendars of `data/calendars/`, which the build makes modules of: see `scripts/lib/calendars.js`. */
declare module "*.yaml" {
  export const calendar: import("./calendar-file.ts").CalendarFile;
}
