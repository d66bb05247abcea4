/** The formats of reports. Each is one file, loaded when it is asked for. */
import type { Report } from "../report/model.ts";
import type { Style } from "./style.ts";

/** What a format's file exports: the report as pieces of text, each worth a write. */
interface Format {
  readonly render: (report: Report, style: Style) => Iterable<string> | Promise<Iterable<string>>;
}

/** The names of the formats, as `--format` takes them. */
export const formatNames = ["table", "json", "ndjson", "csv", "tsv", "markdown"] as const;
export type FormatName = (typeof formatNames)[number];

const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  table: () => import("./table.ts"),
  json: () => import("./json.ts"),
  ndjson: () => import("./ndjson.ts"),
  csv: () => import("./csv.ts"),
  tsv: () => import("./tsv.ts"),
  markdown: () => import("./markdown.ts"),
};

/** A report in a format: pieces of text that end in a line break. Nothing is rendered until they are read. */
export async function render(report: Report, format: FormatName, style: Style): Promise<Iterable<string>> {
  const module = await formats[format]();
  return await module.render(report, style);
}
