/**
 * A bundler plugin that makes a module of each calendar in `data/calendars/`: `import("…/KZ.yaml")` gives its data as
 * `calendar`, so that a run parses no YAML for it. It serves the build and the tests alike.
 */
import { parse } from "yaml";

/** @type {import("rolldown").Plugin} */
export const calendars = {
  name: "calendars",
  transform: {
    filter: { id: /[\\/]data[\\/]calendars[\\/][A-Z]{2}\.yaml$/ },
    handler(text) {
      // `core` has no dates: days stay the text that they are.
      const json = JSON.stringify(parse(text, { schema: "core" }));
      // A string that is parsed as JSON starts sooner than an object literal, and one byte a character sooner than two.
      const data = json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
      return { code: `export const calendar = JSON.parse(${JSON.stringify(data)});`, moduleType: "js" };
    },
  },
};
