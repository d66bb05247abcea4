import type { CommandText } from "../../cli.ts";

export const list: CommandText = {
  summary: "a status table of the directives",
  description:
    "Lists directives with their due dates and states: overdue first, then by due date. Filters of one kind widen the list, filters of different kinds narrow it.",
  arguments: { text: "only those with this text in id, title, wording or notes" },
  examples: [
    ["list --overdue", "what is late"],
    ['list --soon="10 days" --lead MIC', "what MIC has to finish within ten days"],
    ["list --sort lead,-due --format csv", "all of it, for a spreadsheet"],
  ],
};
