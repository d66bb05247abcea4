/** Failures that the user can mend. `main` words them and turns them into exit code 2; anything else is a bug. */
import type { Diagnostic } from "./diagnostics/diagnostic.ts";

/** The call is wrong, or a file cannot be written. `message` is one plain sentence without the final stop. */
export class UsageError extends Error {
  override name = "UsageError";
  /** What to try instead, such as a command that shows the choices; absent when the message says it all. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** A register that does not validate. Holds everything that was found in it, warnings too, sorted by place. */
export class InvalidRegisterError extends Error {
  override name = "InvalidRegisterError";
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the call wants them in colour. */
  readonly colour: boolean;

  constructor(diagnostics: readonly Diagnostic[], colour: boolean) {
    super("the register does not validate");
    this.diagnostics = diagnostics;
    this.colour = colour;
  }
}
