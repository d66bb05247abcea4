/** Registers in random styles: indents, dashes, brackets, quotes, spaces, comments, blank lines, line breaks. */
import fc from "fast-check";

/** Gives out random choices, one after the other. */
class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  pick<T>(...choices: readonly [T, ...T[]]): T {
    const number = this.#numbers[this.#at % this.#numbers.length] ?? 0;
    this.#at += 1;
    return choices[number % choices.length] ?? choices[0];
  }
}

interface Style {
  readonly step: number;
  readonly dash: number;
  readonly gap: string;
  readonly colon: string;
  readonly blank: number;
}

const words = ["Memo 17", "План работ", "the second one", "A", "b-2", "Report it"] as const;

class Maker {
  readonly #tape: Tape;
  readonly #style: Style;
  #ids = 0;

  constructor(tape: Tape) {
    this.#tape = tape;
    this.#style = {
      step: tape.pick(2, 4, 3),
      dash: tape.pick(2, 0, 4, 1),
      gap: tape.pick(" ", "   ", "  "),
      colon: tape.pick(": ", ":  ", ":\t", " : "),
      blank: tape.pick(0, 0, 1, 2),
    };
  }

  text(text: string = this.#tape.pick(...words)): string {
    return this.#tape.pick(text, text, `"${text}"`, `'${text}'`);
  }

  texts(): readonly string[] {
    return Array.from({ length: this.#tape.pick(1, 2, 3) }, () => this.text());
  }

  flow(pairs: readonly (readonly [string, string])[]): string {
    const pad = this.#tape.pick(" ", "");
    return `{${pad}${pairs.map(([key, value]) => `${key}: ${value}`).join(this.#tape.pick(", ", ",  "))}${pad}}`;
  }

  note(): readonly string[] {
    return this.#tape.pick(
      [`#${this.#tape.pick("", " a note", " key: value")}`],
      [] as readonly string[],
      [] as readonly string[],
      [] as readonly string[],
    );
  }

  tail(): string {
    return this.#tape.pick("", "", "", " # said twice", "   # aligned", "  ");
  }

  /** A key with the lines of its value. */
  pair(key: string, value: string): readonly string[] {
    return [...this.note(), `${key}${this.#style.colon}${value}${this.tail()}`];
  }

  list(key: string, items: readonly (readonly string[])[]): readonly string[] {
    const { dash, gap } = this.#style;
    const indent = " ".repeat(dash);
    const lead = " ".repeat(1 + gap.length);
    return [
      `${key}:${this.tail()}`,
      ...items.flatMap((lines, index) => [
        ...(index > 0 ? Array.from({ length: this.#style.blank }, () => "") : []),
        ...this.note().map((line) => indent + line),
        ...lines.map((line, number) => (line === "" ? "" : indent + (number === 0 ? `-${gap}` : lead) + line)),
      ]),
      ...this.note().map((line) => indent + line),
    ];
  }

  textList(key: string): readonly string[] {
    const items = this.texts();
    return this.#tape.pick(
      () => this.pair(key, `[${items.join(", ")}]`),
      () => this.pair(key, `[ ${items.join(" ,")} ]`),
      () =>
        this.list(
          key,
          items.map((item) => [item]),
        ),
      () => this.pair(key, this.text()),
      () => [`${key}: [`, ...items.map((item, index) => `    ${item}${index < items.length - 1 ? "," : ""}`), "  ]"],
    )();
  }

  mapList(key: string, pairs: readonly (readonly [string, string])[]): readonly string[] {
    const count = this.#tape.pick(1, 2);
    const items = Array.from({ length: count }, () =>
      this.#tape.pick(
        () => [this.flow(pairs)],
        () => pairs.flatMap(([name, value], index) => (index === 0 ? [`${name}: ${value}`] : this.pair(name, value))),
      )(),
    );
    return this.list(key, items);
  }

  block(key: string): readonly string[] {
    return this.#tape.pick(
      () => [`${key}: |`, "    first line", "", "    last line"],
      () => [`${key}: >-`, "    folded", "    text"],
      () => [`${key}: plain text`, "    on two lines"],
    )();
  }

  directive(): readonly string[] {
    this.#ids += 1;
    const id = `D-${this.#ids}`;
    if (this.#tape.pick(false, false, true)) {
      const pairs: [string, string][] = [
        ["id", id],
        ["title", this.text()],
        ["lead", this.text()],
      ];
      if (this.#tape.pick(true, false)) pairs.push(["with", `[${this.texts().join(", ")}]`]);
      return [this.flow(pairs)];
    }
    const keys: (readonly string[])[] = [
      this.pair("title", this.text()),
      this.#tape.pick(
        () => this.pair("lead", this.text()),
        () => this.block("lead"),
      )(),
    ];
    if (this.#tape.pick(true, false)) keys.push(this.pair("due", this.text("by 1 October")));
    if (this.#tape.pick(true, false)) keys.push([...this.pair("status", "done"), ...this.pair("done", "2024-02-03")]);
    if (this.#tape.pick(true, false)) keys.push(this.textList("with"));
    if (this.#tape.pick(true, false)) keys.push(this.textList("evidence"));
    if (this.#tape.pick(true, false, false)) keys.push(this.block("notes"));
    else if (this.#tape.pick(true, false))
      keys.push(
        this.mapList("notes", [
          ["date", "2024-01-05"],
          ["text", this.text()],
        ]),
      );
    if (this.#tape.pick(true, false))
      keys.push(
        this.mapList("extensions", [
          ["date", "2024-01-05"],
          ["to", "1 May"],
          ["by", this.text()],
        ]),
      );
    const order = this.#tape.pick(keys, [...keys].reverse());
    return [`id${this.#style.colon}${id}${this.tail()}`, ...order.flat()];
  }

  meeting(index: number): readonly string[] {
    const directives = Array.from({ length: this.#tape.pick(1, 2, 3, 0) }, () => this.directive());
    return [
      `id: m-${index}`,
      ...this.pair("date", "2024-01-02"),
      ...(directives.length > 0 ? this.list("directives", directives) : []),
    ];
  }

  register(): string {
    const meetings = Array.from({ length: this.#tape.pick(1, 2, 3) }, (_, index) => this.meeting(index));
    const bodies = this.#tape.pick(
      [],
      ["bodies:", ...["MIC", "MNE"].flatMap((id) => `${" ".repeat(this.#style.step)}${id}: ${this.text()}`)],
    );
    const rest = [this.pair("title", this.text()), bodies, this.list("meetings", meetings)];
    const lines = ["version: 1", ...this.#tape.pick(rest, [...rest].reverse()).flat()];
    const end = this.#tape.pick("\n", "\n", "\r\n");
    return lines.join(end) + this.#tape.pick(end, end, "", end + end);
  }
}

export const generated: fc.Arbitrary<string> = fc
  .array(fc.nat(59), { minLength: 40, maxLength: 90 })
  .map((numbers) => new Maker(new Tape(numbers)).register());
