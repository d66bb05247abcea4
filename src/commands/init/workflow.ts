/** The workflow for GitHub: a gate on a schedule, and one for pull requests. */
import type { InitWorkflowTexts } from "../../text/init.ts";
import { comments, textOf, yamlText } from "./seed.ts";

/** Where the workflow is, from the root of the repository. */
export const workflowPath = ".github/workflows/directives.yml";

/** Whether a path can stand in a workflow: one with an expression would be computed. */
export function isPlainPath(path: string): boolean {
  return !/\$\{\{|[\p{Cc}\p{Cs}]/u.test(path);
}

/** The text of the workflow. `register` is the register's path from the root of the repository, with slashes. */
export function workflowText(register: string, texts: InitWorkflowTexts): string {
  const { deadlines, change } = texts;
  return textOf([
    ...comments(texts.about),
    `name: ${yamlText(texts.name)}`,
    "",
    "on:",
    "  schedule:",
    `    - cron: "0 6 * * 1-5" # ${texts.schedule}`,
    "  workflow_dispatch:",
    "  pull_request:",
    "",
    "permissions:",
    "  contents: read",
    "",
    "env:",
    ...comments(texts.install, "  "),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's, not ours
    "  DIRECTIVES: ${{ vars.DIRECTIVES }}",
    `  REGISTER: ${yamlText(register)}`,
    "",
    "jobs:",
    "  deadlines:",
    `    name: ${yamlText(deadlines.name)}`,
    ...comments([deadlines.about], "    "),
    "    if: github.event_name != 'pull_request'",
    ...stepsBefore(texts, []),
    '      - run: directives check --register "$REGISTER"',
    "",
    "  change:",
    `    name: ${yamlText(change.name)}`,
    ...comments(change.about, "    "),
    "    if: github.event_name == 'pull_request'",
    ...stepsBefore(texts, [`          fetch-depth: 0 # ${texts.history}`]),
    '      - run: directives check --register "$REGISTER" --base HEAD^1 --changed-only',
  ]);
}

function stepsBefore({ notSet }: InitWorkflowTexts, checkout: readonly string[]): readonly string[] {
  return [
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 10",
    "    steps:",
    "      - uses: actions/checkout@v4",
    "        with:",
    "          persist-credentials: false",
    ...checkout,
    "      - uses: actions/setup-node@v4",
    "        with:",
    "          node-version: 22",
    `      - run: npm install --global "\${DIRECTIVES:?${notSet}}"`,
  ];
}
