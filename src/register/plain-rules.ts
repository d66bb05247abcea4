/** What counts where no register says otherwise. */
import type { Rules } from "./model.ts";

export const plainRules: Rules = {
  roll: "none",
  count: "day-after",
  until: "inclusive",
  default: null,
  soon: "7 days",
  fiscal: null,
  terms: Object.freeze(Object.create(null)),
};
