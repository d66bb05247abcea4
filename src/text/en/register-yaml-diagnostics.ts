import type { RegisterDiagnosticData, SyntaxProblem } from "../../diagnostics/register-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";
import { code, quoted } from "./words.ts";

type Code = keyof RegisterDiagnosticData & `yaml-${string}`;

const problems: Readonly<Record<SyntaxProblem, readonly [message: (found: string) => string, help: string]>> = {
  "block-header": [
    (found) => `After ${code("|")} or ${code(">")} the line has to end, but ${quoted(found)} follows.`,
    "Begin the text on the next line, indented; or put it in quotes on one line.",
  ],
  comment: [
    () => "The comment is not set apart from what comes before it.",
    "Put a space before the `#`; if it belongs to the value, put the value in quotes.",
  ],
  dash: [() => "An item of this list has no dash.", "Begin each item of the list with `- `, all in one column."],
  directive: [
    (found) => `${quoted(found)} is no directive of YAML that is known here.`,
    "Remove the line; a register needs none that begins with `%`.",
  ],
  "document-start": [
    () => "The marker of a document's start or end stands in the wrong place.",
    "Remove the line with `---`, `...` or `%`; a register needs none.",
  ],
  "key-lines": [
    () => "A key goes on over several lines.",
    "Write each key on one line, with a colon and a space after it.",
  ],
  "key-too-long": [() => "A key is longer than 1024 characters.", "Check that a colon in a long text is in quotes."],
  "block-in-flow": [
    () => "A list or map by indentation stands inside brackets.",
    "Write it in brackets as well, or write the outer one by indentation too.",
  ],
  properties: [
    () => "An anchor or a tag stands where it cannot.",
    "Remove it; a value that begins with `&` or `!` needs quotes.",
  ],
  anchor: [
    () => "An anchor or alias has no name, or one that cannot be told.",
    "A value that begins with `&` or `*` needs quotes.",
  ],
  unexpected: [
    (found) => (found === "" ? "Something here is out of place." : `${quoted(found)} is out of place here.`),
    "Check the quotes, brackets and indentation here and on the line above; a text with such characters needs quotes.",
  ],
  other: [() => "This is not YAML.", "Check the quotes, brackets, colons and indentation here and on the line above."],
};

/** What can be wrong with the YAML itself. */
export const yamlDiagnostics: { readonly [C in Code]: DiagnosticText<RegisterDiagnosticData[C]> } = {
  "yaml-syntax": {
    title: "Text that is not YAML",
    message: ({ problem, found }) => problems[problem][0](found),
    help: ({ problem }) => problems[problem][1],
  },
  "yaml-tab": {
    title: "A tab as indentation",
    message: () => "The line is indented with a tab, which YAML does not allow.",
    help: () => "Indent with spaces.",
  },
  "yaml-indent": {
    title: "Indentation that fits nothing above it",
    message: () => "The indentation of this line fits nothing above it.",
    help: () =>
      "Put the keys of one record in one column; a text that goes on over several lines and holds a colon needs quotes.",
  },
  "yaml-unclosed": {
    title: "A quote or bracket that is not closed",
    message: ({ opener, closer }) => `The ${code(opener)} that opens here has no ${code(closer)} that closes it.`,
    help: ({ opener, closer }) =>
      opener === "[" || opener === "{"
        ? `Add the ${code(closer)}; a text that begins with ${code(opener)} needs quotes.`
        : `Add the ${code(closer)} at the end of the text.`,
  },
  "yaml-missing-colon": {
    title: "A line that is neither a key with a value nor an item of a list",
    message: ({ found }) => `The line ${quoted(found)} is neither a key with a value nor an item of a list.`,
    help: () => "Write `key: value`, with a space after the colon, or `- item`.",
  },
  "yaml-missing-comma": {
    title: "Items in brackets without a comma between them",
    message: () => "There is no comma between two items in brackets.",
    help: () => "Add the comma; a text with quotes or brackets inside needs quotes around it.",
  },
  "yaml-colon-in-value": {
    title: "A second colon in a value without quotes",
    message: () => "The value holds a colon with a space after it, which makes YAML take its first part for a key.",
    help: () => "Put the whole value in quotes.",
  },
  "yaml-reserved-start": {
    title: "A value that begins with a character that YAML keeps for itself",
    message: ({ character }) => `A value without quotes cannot begin with ${code(character)}.`,
    help: () => "Put the value in quotes.",
  },
  "yaml-escape": {
    title: "An escape that YAML does not know",
    message: ({ escape: sequence }) => `In double quotes, ${quoted(sequence)} is no escape that YAML knows.`,
    help: () => "Write the backslash twice, or use single quotes.",
  },
  "yaml-duplicate-key": {
    title: "A key twice in one record",
    message: ({ key, first }) => `The key ${code(key)} is here twice; the first is at ${first.path}:${first.line}.`,
    help: () => "Keep one of them; a new record in a list begins with a dash.",
  },
  "yaml-conflict-marker": {
    title: "A merge conflict that git left in the file",
    message: () =>
      "Git is in the middle of a merge and left a conflict here: the file has two versions of these lines in one.",
    help: () =>
      "Choose between the versions, remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`, then `git add` the file and `git commit`; `git merge --abort` takes the merge back.",
  },
  "yaml-several-documents": {
    title: "Several YAML documents in one file",
    message: () => "A second YAML document begins here, and a register's file has one.",
    help: () => "Remove the line with `---`, or put what follows into a file of its own in a register's folder.",
  },
  "yaml-unknown-alias": {
    title: "An alias without its anchor",
    message: ({ name }) => `There is no anchor ${code(`&${name}`)} above this alias.`,
    help: () => "Write the value itself; a text that begins with `*` needs quotes.",
  },
  "yaml-circular-alias": {
    title: "An alias inside the value that it stands for",
    message: ({ name }) => `The alias ${code(`*${name}`)} stands inside the very value that it repeats.`,
    help: () => "Write the value itself.",
  },
  "yaml-alias-limit": {
    title: "Aliases that stand for too much",
    message: ({ limit }) => `The aliases up to here repeat more than ${limit} values.`,
    help: () => "Write the values themselves; a register needs few aliases or none.",
  },
  "yaml-too-deep": {
    title: "Lists and maps that nest too deeply",
    message: ({ limit }) => `Lists and maps nest more than ${limit} deep here.`,
    help: () => "Check the brackets and dashes; a register needs about ten levels.",
  },
  "yaml-tag": {
    title: "A YAML tag",
    message: ({ tag }) => `The tag ${quoted(tag)} has no meaning in a register.`,
    help: () => "Remove the tag; a value that begins with `!` needs quotes.",
  },
  "yaml-merge-key": {
    title: "A YAML merge key",
    message: () => "Merge keys (`<<`) are not read: YAML 1.2 has none.",
    help: () => "Write the keys themselves, or state them once for the meeting.",
  },
  "yaml-complex-key": {
    title: "A key that is not a text",
    message: () => "A key is a list, a map or an alias here, and a register's keys are plain words.",
    help: () => "Write the key as one word; a text that begins with `?`, `[`, `{` or `*` needs quotes.",
  },
};
