/** `show`: whole records. */
import { render } from "../render/index.ts";
import { showReport } from "../report/show.ts";
import { stepText } from "../report/step-text.ts";
import type { Run, ShowFlags } from "./command.ts";
import { openRegisters } from "./context.ts";
import { readFormat } from "./options.ts";
import { writeReport } from "./output.ts";
import { readDirective } from "./register-words.ts";
import { styleOf } from "./style.ts";

/** Shows the directives with the given ids, in the order given. Throws `UsageError` for an id that there is none of. */
export const run: Run<ShowFlags> = async (args, flags, shell) => {
  const { texts, io } = shell;
  const format = readFormat(flags, texts.cli);

  const { registers, asOf, statuses } = await openRegisters(flags, shell);
  const asked = new Set(args.map((id) => readDirective(id, registers, texts.cli)));
  const shown = [...asked].flatMap((directive) => statuses.filter((status) => status.directive === directive));
  const source = { registers, asOf, statuses, texts: texts.report };
  const report = showReport(source, shown, (step) => stepText(step, texts.steps));
  await writeReport(await render(report, format, styleOf(flags, io)), flags, shell, registers);
  return 0;
};
