import type { ExcerptTexts } from "../excerpt.ts";

export const excerpt: ExcerptTexts = { severity: { error: "error", warning: "warning" }, help: "help" };
