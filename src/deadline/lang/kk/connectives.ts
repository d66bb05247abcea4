/** Kazakh cases and the words after a date or a term. */
import { type Parser, words } from "../../wording/combine.ts";
import type { Case } from "./words.ts";

export const isFrom = (form: Case): boolean => form === "from" || form === "own-from";
export const isTo = (form: Case): boolean => form === "to" || form === "own-to";
export const isOf = (form: Case): boolean => form === "of" || form === "own-of";
export const isIn = (form: Case): boolean => form === "in" || form === "own-in" || form === "many-in";

export const inclusive: Parser<string> = words("дейін қоса алғанда|қоса алғанда|дейін ( қоса алғанда )");
export const until: Parser<string> = words("дейін|шейін|дейінгі мерзімде|дейінгі мерзім ішінде|дейінгі аралықта");
export const notLater: Parser<string> = words(
  "кешіктірмей|қалдырмай|қалмай|кешікпей|кешіктірілмей|кешіктірілмейтін мерзімде|кешіктірмейтін мерзімде|асырмай|аспайтын мерзімде|аспай",
);

export const within: Parser<string> = words("ішінде|мерзімде|мерзім|мерзім ішінде|мерзімінде|уақыт ішінде|аралығында");
