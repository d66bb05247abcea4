/** The report of `check`: what was found, by check. */
import type { CivilDay } from "../deadline/day.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { wordDiagnostic } from "../diagnostics/excerpt.ts";
import { type CheckName, checkNames, type Finding } from "../diagnostics/finding.ts";
import { lineColumn } from "../diagnostics/source.ts";
import type { Register } from "../register/model.ts";
import type { Texts } from "../text/texts.ts";
import { envelope } from "./head.ts";
import type { Cell, Column, Report, Row, TableModel } from "./model.ts";

/** A finding in words, with its place; `null` where there is none. The members and their order are those of the JSON. */
export interface FindingLine {
  readonly code: Diagnostic["code"];
  readonly severity: Severity;
  readonly check: CheckName;
  readonly id: string | null;
  readonly message: string;
  readonly file: string | null;
  /** Line and column from 1. */
  readonly line: number | null;
  readonly column: number | null;
  readonly help: string;
}

/** The findings of one check. */
export interface FindingGroup {
  readonly check: CheckName;
  readonly heading: string;
  /** How to mend them: at most two ways; none where each finding has its own. */
  readonly help: readonly string[];
  readonly lines: readonly FindingLine[];
}

export interface CheckReport extends Report {
  readonly groups: readonly FindingGroup[];
  /** The counts; `null` when nothing was found. */
  readonly summary: string | null;
}

export interface CheckSource {
  /** Empty when none could be read. */
  readonly registers: readonly Register[];
  readonly asOf: CivilDay;
  /** By check. */
  readonly findings: readonly Finding[];
  /** Whether the checks hold: no errors, and no warnings where these fail too. */
  readonly ok: boolean;
  readonly texts: Texts;
}

/** The report of what the checks found. */
export function checkReport(source: CheckSource): CheckReport {
  const { registers, asOf, findings, ok, texts } = source;
  const lines = findings.map((finding) => lineOf(finding, texts));
  const groups = checkNames
    .map((check) => ({ check, members: lines.filter((line) => line.check === check) }))
    .filter(({ members }) => members.length > 0)
    .map(({ check, members }) => groupOf(check, members, texts));
  const errors = lines.filter(({ severity }) => severity === "error").length;
  const summary = lines.length === 0 ? null : texts.check.summary(errors, lines.length - errors, asOf);
  const objects = lines.map((line) => ({ ...line }));
  return {
    groups,
    summary,
    people: () => peopleTable(groups, summary ?? texts.check.holds(asOf), texts),
    data: () => dataTable(lines),
    json: () => ({ ...envelope("check", { registers, asOf }), ok, findings: objects }),
    lines: () => objects,
  };
}

function lineOf(finding: Finding, texts: Texts): FindingLine {
  const { code, severity, check, id = null, place } = finding;
  const { message, help } = wordDiagnostic(finding, texts);
  if (place === undefined) return { code, severity, check, id, message, file: null, line: null, column: null, help };
  const { line, column } = lineColumn(place.source, place.start);
  return { code, severity, check, id, message, file: place.source.path, line, column, help };
}

function groupOf(check: CheckName, lines: readonly FindingLine[], texts: Texts): FindingGroup {
  const help = [...new Set(lines.map((line) => line.help))];
  return { check, heading: texts.check.heading(check, lines.length), help: help.length > 2 ? [] : help, lines };
}

const text = (value: string | null): Cell => ({ type: "text", text: value });
const number = (value: number | null): Cell => ({ type: "number", value });

/** `file:line:column`; `null` when there is no place. */
export function placeOf({ file, line, column }: FindingLine): string | null {
  return file === null ? null : `${file}:${line}:${column}`;
}

function peopleTable(groups: readonly FindingGroup[], summary: string, { check: texts }: Texts): TableModel {
  const columns: readonly Column[] = [
    { key: "severity", header: texts.columns.severity, align: "left", wrap: "none" },
    { key: "id", header: texts.columns.id, align: "left", wrap: "none" },
    { key: "message", header: texts.columns.message, align: "left", wrap: "main" },
    { key: "place", header: texts.columns.place, align: "left", wrap: "none" },
  ];
  const rowOf = (line: FindingLine): Row => ({
    cells: [text(line.severity), text(line.id), text(line.message), text(placeOf(line))],
    state: null,
  });
  return {
    type: "table",
    columns,
    groups: groups.map(({ heading, lines }) => ({ heading, rows: lines.map(rowOf) })),
    summary,
  };
}

const dataCells: { readonly [K in keyof FindingLine]: (line: FindingLine) => Cell } = {
  code: (line) => text(line.code),
  severity: (line) => text(line.severity),
  check: (line) => text(line.check),
  id: (line) => text(line.id),
  message: (line) => text(line.message),
  file: (line) => text(line.file),
  line: (line) => number(line.line),
  column: (line) => number(line.column),
  help: (line) => text(line.help),
};

function dataTable(lines: readonly FindingLine[]): TableModel {
  const keys = Object.keys(dataCells) as (keyof FindingLine)[];
  const isNumber = new Set<string>(["line", "column"]);
  return {
    type: "table",
    columns: keys.map((key) => ({ key, header: key, align: isNumber.has(key) ? "right" : "left", wrap: "none" })),
    groups: [
      { heading: null, rows: lines.map((line) => ({ cells: keys.map((key) => dataCells[key](line)), state: null })) },
    ],
    summary: null,
  };
}
