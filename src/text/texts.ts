/** All text that a user reads, by language. English is the catalogue's shape: another language must have every entry. */
import { en } from "./en/index.ts";

export type Texts = typeof en;

export const languages = { en } as const satisfies Record<string, Texts>;
export type Language = keyof typeof languages;
