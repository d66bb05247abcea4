import type { RegisterDiagnosticData } from "../../diagnostics/register-codes.ts";
import type { DiagnosticText } from "../diagnostics.ts";
import { either, quoted } from "./words.ts";

type Code =
  | "register-not-found"
  | "folder-without-register"
  | `file-${"not-found" | "unreadable" | "too-big" | "encoding"}`
  | "not-a-file"
  | "symlink-outside";

/** What the system's codes mean, where there is more to say than the code. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission was denied",
  EPERM: "permission was denied",
  ELOOP: "its links lead in a circle",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
};

const encodings: Readonly<Record<RegisterDiagnosticData["file-encoding"]["encoding"], string>> = {
  "utf-16": "The file is in UTF-16, not in UTF-8.",
  "utf-32": "The file is in UTF-32, not in UTF-8.",
  nul: "The file holds a NUL character, which no text does.",
  unknown: "The file is not in UTF-8 from here on.",
};

/** What can be wrong with files and folders. */
export const fileDiagnostics: { readonly [C in Code]: DiagnosticText<RegisterDiagnosticData[C]> } = {
  "register-not-found": {
    title: "No register was named and none was found",
    message: ({ names }) => `There is no register: neither this folder nor one above it has ${either(names)}.`,
    help: () => "Name the register with `--register PATH` or `DIRECTIVES_REGISTER`, or change to its folder.",
  },
  "folder-without-register": {
    title: "A register's folder that has no register.yaml",
    message: ({ path }) => `The folder ${quoted(path)} has no register.yaml.`,
    help: () => "Add a register.yaml with at least `version: 1`, or name the register's own file or folder.",
  },
  "file-not-found": {
    title: "A register that does not exist",
    message: ({ path }) => `There is no file or folder ${quoted(path)}.`,
    help: () => "Check the path; it is read from the working folder.",
  },
  "file-unreadable": {
    title: "A file or folder that cannot be read",
    message: ({ path, reason }) => `${quoted(path)} cannot be read: ${reasons[reason] ?? `the system says ${reason}`}.`,
    help: () => "Check that you may read it and that it is in order.",
  },
  "not-a-file": {
    title: "Something that is not a file in the place of a register",
    message: ({ path }) => `${quoted(path)} is neither a file nor a folder of files.`,
    help: () => "A register is a YAML file, or a folder with a register.yaml; pipes and devices are not read.",
  },
  "file-too-big": {
    title: "A file that is too big for a register",
    message: ({ path, megabytes, limit }) =>
      `${quoted(path)} has ${megabytes} MiB; a register's file has at most ${limit}.`,
    help: () => "Check that it is the register; a large one can be split into a folder with a file for each meeting.",
  },
  "file-encoding": {
    title: "A file that is not UTF-8 text",
    message: ({ encoding }) => encodings[encoding],
    help: () => "Save the file as UTF-8 in your editor.",
  },
  "symlink-outside": {
    title: "A link that leads out of the register's folder",
    message: ({ path }) => `The link ${quoted(path)} leads out of the register's folder and is not followed.`,
    help: () => "Put the file itself into the folder, or name its register with a `--register` of its own.",
  },
};
