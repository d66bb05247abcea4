/** The findings of `check` as text: a line each under the heading of its check, as compilers and linters print them. */
import { harmless } from "../diagnostics/harmless.ts";
import type { CheckReport, FindingGroup } from "../report/check.ts";
import { placeOf } from "../report/check.ts";
import { chunked } from "./chunks.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { Style } from "./style.ts";

function* groupLines({ heading, help, lines }: FindingGroup, paint: Paint): Generator<string, void> {
  yield paint(heading, "heading");
  for (const line of lines) {
    const place = placeOf(line);
    yield `  ${place === null ? "" : `${paint(harmless(place), "label")}  `}${harmless(line.message)}`;
  }
  for (const way of help) yield `  ${paint(harmless(way), "label")}`;
  yield "";
}

function* reportLines({ groups, summary }: CheckReport, paint: Paint): Generator<string, void> {
  for (const group of groups) {
    // The register's own diagnostics are shown with an excerpt of the source, by whoever has the source.
    if (group.check !== "register") yield* groupLines(group, paint);
  }
  if (summary !== null) yield paint(summary, "total");
}

/** The findings by check, then the counts; nothing at all when nothing was found. */
export async function renderFindings(report: CheckReport, style: Style): Promise<Iterable<string>> {
  return chunked(reportLines(report, await paintFor(style.colour)));
}
