/** `docs/diagnostics.md` is made of the catalogue and of the bad files that the tests run; UPDATE=1 makes it anew. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { checkDiagnostics } from "../../src/text/en/check-diagnostics.ts";
import { registerDiagnostics } from "../../src/text/en/register-diagnostics.ts";
import { wordingDiagnostics } from "../../src/text/en/wording-diagnostics.ts";
import { readPage, root, updatePage, updates } from "./markdown.ts";

const page = "docs/diagnostics.md";

const areas: readonly (readonly [title: string, intro: string, texts: Readonly<Record<string, { title: string }>>])[] =
  [
    ["The register", "What can be wrong with the files themselves, before any date is computed.", registerDiagnostics],
    [
      "Wordings and dates",
      "What can be wrong with a deadline's words, or with the day that they give.",
      wordingDiagnostics,
    ],
    ["Checks", "What `directives check` finds in a register that is valid.", checkDiagnostics],
  ];

/** The bad file of a code and what the tool says of it, where the tests have them. */
function example(code: string): string {
  const [bad, output] = ["yaml", "txt"].map((extension) => `tests/diagnostics/bad/${code}.${extension}`);
  if (bad === undefined || output === undefined || ![bad, output].every((path) => existsSync(resolve(root, path)))) {
    return "";
  }
  return `\n\`\`\`yaml\n${readPage(bad).trimEnd()}\n\`\`\`\n\n\`\`\`text\n${readPage(output).trimEnd()}\n\`\`\`\n`;
}

function render(): string {
  const sections = areas.map(([title, intro, texts]) => {
    const entries = Object.entries(texts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, text]) => `### ${code}\n\n${text.title}\n${example(code)}`);
    return `## ${title}\n\n${intro}\n\n${entries.join("\n")}`;
  });
  return `# Diagnostics\n
Everything that the tool can find wrong, by its code. A code keeps its name and its meaning from version to version.
Made from the catalogue in \`src/text/en/\` and the bad files in \`tests/diagnostics/bad/\`; do not edit it, run
\`UPDATE=1 npx vitest run tests/docs\`.

An **error** makes the register invalid: every command then ends with exit code 2. A **warning** does not; \`check\` shows
it, and \`check --strict\` fails on it.\n
${sections.join("\n")}`;
}

it("docs/diagnostics.md is up to date", () => {
  const text = render();
  updatePage(page, text);
  if (!updates) expect(readPage(page)).toBe(text);
});
