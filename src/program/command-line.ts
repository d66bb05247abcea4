/** Commander with our own words: each kind of bad call throws a `UsageError` from the catalogue. */
import { Command, type Help, Option } from "commander";
import type { Run, Shell } from "../commands/command.ts";
import { nearest } from "../diagnostics/suggest.ts";
import { UsageError } from "../errors.ts";
import type { CliTexts, CommandName, CommandText } from "../text/cli.ts";

/** What the command tree needs from outside, and where the exit code of the command that ran goes. */
export interface ProgramContext {
  readonly shell: Shell;
  /** Called once, when a command has run. */
  readonly done: (code: number) => void;
}

/** A command of the tree. The methods that throw take the place of those by which commander words its errors. */
export class CommandLine extends Command {
  readonly #context: ProgramContext;

  constructor(name: string, context: ProgramContext) {
    super(name);
    this.#context = context;
    const { texts, io } = context.shell;
    this.exitOverride();
    this.configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // Errors are thrown, worded and written by `main`.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.width ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
    this.configureHelp({
      minWidthToWrap: 20,
      styleTitle: (title) => titleOf(title, texts.cli),
      optionDescription: descriptionOf,
    });
    this.addHelpOption(new Option("-h, --help", texts.cli.flags.help).helpGroup(texts.cli.titles["Options:"]));
    this.helpCommand(false);
  }

  override createCommand(name: string): CommandLine {
    return new CommandLine(name, this.#context);
  }

  /** Adds a subcommand with its texts. */
  sub(name: CommandName): CommandLine {
    const text = this.text.commands[name];
    const command = this.createCommand(name).summary(text.summary).description(text.description);
    command.addHelpOption(new Option("-h, --help", this.text.flags.help).helpGroup(this.text.titles.everywhere));
    if (text.examples.length > 0) command.addHelpText("after", () => examples(text.examples, this.text));
    this.addCommand(command);
    return command;
  }

  get text(): CliTexts {
    return this.#context.shell.texts.cli;
  }

  /** Adds an option under a heading. Words that are flags themselves, or empty, are no values. */
  flag(flags: string, description: string, heading: string, repeatable = false): this {
    const option = new Option(flags, description).helpGroup(heading);
    if (option.required || option.optional) {
      option.argParser<string | readonly string[]>((value, previous = []) => {
        if (value === "" || this.options.some((other) => other.long === value)) this.optionMissingArgument(option);
        return repeatable ? [previous, value].flat() : value;
      });
    }
    return this.addOption(option);
  }

  /** Runs a command, imported when it is called. */
  runs<F>(load: () => Promise<{ readonly run: Run<F> }>): this {
    return this.action(async () => {
      const { run } = await load();
      this.#context.done(await run(this.args, this.opts() as F, this.#context.shell));
    });
  }

  unknownOption(flag: string): never {
    const { calls } = this.text;
    const name = flag.split("=", 1)[0] ?? flag;
    if (name !== flag && this.#longFlags().includes(name)) throw this.#refuse(calls.flagTakesNoValue(name));
    if (this.commands.some((command) => command.options.some(({ long, short }) => long === name || short === name))) {
      throw this.#refuse(calls.flagBeforeCommand(name));
    }
    throw this.#refuse(
      calls.unknownChoice({ kind: "flag", value: name, nearest: nearestFlag(name, this.#longFlags()) }),
    );
  }

  unknownCommand(value: string = this.args[0] ?? ""): never {
    const names = this.commands.map((command) => command.name());
    const choice = { kind: "command", value, nearest: nearest(value, names)[0], choices: names } as const;
    throw this.#refuse(this.text.calls.unknownChoice(choice));
  }

  missingArgument(): never {
    const names = this.registeredArguments.map((argument) => argument.name().toUpperCase());
    throw this.#refuse(this.text.calls.missingArgument(this.name(), names.join(" ")));
  }

  optionMissingArgument(option: Option): never {
    const value = /[<[]([^>\]]*)[>\]]/.exec(option.flags)?.[1] ?? "";
    throw this.#refuse(this.text.calls.missingValue(option.long ?? option.flags, value));
  }

  // Commander's name for it.
  _excessArguments(received: readonly string[]): never {
    const extra = received[this.registeredArguments.length] ?? "";
    throw this.#refuse(this.text.calls.tooManyArguments(this.name(), extra));
  }

  #longFlags(): readonly string[] {
    return [...this.options.flatMap((option) => option.long ?? []), "--help"];
  }

  #refuse(message: string): UsageError {
    return new UsageError(message, this.text.seeHelp(this.parent === null ? undefined : this.name()));
  }
}

/** `--lsit` is near `--list`: the dashes say nothing, so they are left out of the comparison. */
function nearestFlag(flag: string, flags: readonly string[]): string | undefined {
  const near = nearest(
    flag.replace(/^-+/, ""),
    flags.map((known) => known.slice(2)),
  )[0];
  return near === undefined ? undefined : `--${near}`;
}

/** Commander's headings in the user's language; our own headings are worded already. */
function titleOf(title: string, texts: CliTexts): string {
  return Object.hasOwn(texts.titles, title) ? texts.titles[title as keyof CliTexts["titles"]] : title;
}

/** Descriptions are whole as they are: no "(default: …)" in English behind them. */
function descriptionOf(this: Help, option: Option): string {
  return option.description;
}

/** Example lines under a heading, their explanations aligned. */
export function examples(lines: CommandText["examples"], texts: CliTexts): string {
  const width = Math.max(...lines.map(([line]) => line.length));
  const shown = lines.map(([line, does]) => `  directives ${line.padEnd(width)}   ${does}`);
  return ["", texts.titles.examples, ...shown].join("\n");
}
