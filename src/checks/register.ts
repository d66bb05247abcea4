import type { Named } from "./check.ts";

/** What the registers themselves are found wanting in. Errors end every other command; here they are findings. */
export const register: Named<"register"> = {
  name: "register",
  isDefault: true,
  run: ({ diagnostics }) => diagnostics.map((diagnostic) => ({ ...diagnostic, check: "register" })),
};
