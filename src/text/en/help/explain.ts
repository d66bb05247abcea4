import type { CommandText } from "../../cli.ts";

export const explain: CommandText = {
  summary: "how a due date came about, step by step",
  description:
    "Explains a directive's due date, or what a wording of your own gives: each step with its rule, its day, and the non-working days that counted.",
  arguments: {
    "id-or-wording":
      "a directive's id, or a deadline wording together with --from; - or nothing: wordings from standard input, one a line",
  },
  examples: [
    ["explain DK-7", "the date of DK-7"],
    ['explain "within two weeks" --from 2017-09-19', "what these words give"],
    ["explain --from 2017-09-19 < wordings.txt", "what each line of a file gives"],
  ],
};
