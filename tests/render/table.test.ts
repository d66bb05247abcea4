import { describe, expect, test } from "vitest";
import type { Status } from "../../src/deadline/status.ts";
import { listOf, showOf, statsOf, textOf } from "../support/reports.ts";
import { asOf, makeStatus, seed } from "../support/status.ts";

/** One of each state, in two scripts. */
const everyState: readonly Status[] = [
  makeStatus({ id: "A-1", state: "overdue", due: "2017-12-04", title: "Представить отчёт о ходе работ" }, asOf),
  makeStatus({ id: "A-2", state: "due-soon", due: "2017-12-05", title: "数字化转型的建议 proposals" }, asOf),
  makeStatus({ id: "A-3", state: "due-soon", due: "2017-12-06", title: "Жоспарды әзірлеу" }, asOf),
  makeStatus({ id: "A-4", state: "open", due: "2018-01-05", title: "Cafe\u0301 cre\u0300me" }, asOf),
  makeStatus({ id: "A-5", state: "waiting", title: "Wait" }, asOf),
  makeStatus({ id: "A-6", state: "undated", title: "Think" }, asOf),
  makeStatus({ id: "A-7", state: "ongoing", title: "Watch" }, asOf),
  makeStatus({ id: "A-8", state: "done-late", due: "2017-11-01", done: "2017-11-04", title: "Late" }, asOf),
  makeStatus({ id: "A-9", state: "done", due: "2017-11-01", done: "2017-10-04", title: "In time" }, asOf),
  makeStatus({ id: "A-10", state: "withdrawn", due: "2017-11-01", title: "Dropped" }, asOf),
];
const lead = everyState.map((status) => ({ ...status, directive: { ...status.directive, lead: "МОН" } }));

describe("list", () => {
  test("in a pipe: a line a row, nothing cut", async () => {
    expect(`\n${await textOf(listOf(seed.slice(1, 8)), "table")}`).toBe(`
STATE           DUE         ID    LEAD                       TITLE
! 65 days late  2017-10-01  DK-7  MIC                        Submit proposals on digital cooperation with Russia and Belarus
! 63 days late  2017-10-03  DK-2  MES                        Submit concrete proposals to rebuild the education system for lifelong learning
! 63 days late  2017-10-03  DK-3  MES                        Submit proposals for centres of competence at research institutes, universities and innovation clusters
! 5 days late   2017-11-30  DK-8  Deputy PM A. Zhumagaliyev  Finish the revised programme and bring it to a Government meeting
? no date       –           DK-4  MIC                        Propose legislation that stimulates new technology, R&D and start-ups
? no date       –           DK-5  MIC                        Draw up a public-relations strategy so that citizens understand digitalisation
? no date       –           DK-6  MIC                        Draw up a standard smart-city concept for all regional centres

7 directives as of 5 December 2017: 4 overdue, 3 undated.
`);
  });

  test("in 200 columns", async () => {
    expect(`\n${await textOf(listOf(seed.slice(0, 3)), "table", { width: 200 })}`).toBe(`
STATE           DUE         ID    LEAD  TITLE
! 63 days late  2017-10-03  DK-1  MIC   Report the socio-economic effect and the return on investment of every measure paid from the national budget, Alatau park and the international IT technopark
                                        included, and their effect on GDP growth
! 63 days late  2017-10-03  DK-2  MES   Submit concrete proposals to rebuild the education system for lifelong learning
! 63 days late  2017-10-03  DK-3  MES   Submit proposals for centres of competence at research institutes, universities and innovation clusters

3 directives as of 5 December 2017: 3 overdue.
`);
  });

  test("in 80 columns long titles and leads are wrapped", async () => {
    expect(`\n${await textOf(listOf(seed.slice(5, 8)), "table", { width: 80 })}`).toBe(`
STATE           DUE         ID    LEAD          TITLE
! 65 days late  2017-10-01  DK-7  MIC           Submit proposals on digital
                                                cooperation with Russia and
                                                Belarus
! 5 days late   2017-11-30  DK-8  Deputy PM A.  Finish the revised programme and
                                  Zhumagaliyev  bring it to a Government meeting
? no date       –           DK-6  MIC           Draw up a standard smart-city
                                                concept for all regional centres

3 directives as of 5 December 2017: 2 overdue, 1 undated.
`);
  });

  test("in 60 columns the lead gives way", async () => {
    expect(`\n${await textOf(listOf(seed.slice(7, 8)), "table", { width: 60 })}`).toBe(`
STATE          DUE         ID    TITLE
! 5 days late  2017-11-30  DK-8  Finish the revised
                                 programme and bring it to a
                                 Government meeting

1 directive as of 5 December 2017: 1 overdue.
`);
  });

  test("in 40 columns rows are stacked", async () => {
    expect(`\n${await textOf(listOf(seed.slice(5, 8)), "table", { width: 40 })}`).toBe(`
! 65 days late  2017-10-01  DK-7  MIC
  Submit proposals on digital
  cooperation with Russia and Belarus
! 5 days late  2017-11-30  DK-8
  Deputy PM A. Zhumagaliyev
  Finish the revised programme and bring
  it to a Government meeting
? no date  DK-6  MIC
  Draw up a standard smart-city concept
  for all regional centres

3 directives as of 5 December 2017: 2
overdue, 1 undated.
`);
  });

  test("every state has a sign and words; Cyrillic, wide and combining characters are aligned", async () => {
    const shown = await textOf(listOf(lead, { columns: ["state", "title", "lead", "due"] }), "table", { width: 100 });
    expect(`\n${shown}`).toBe(`
STATE               TITLE                           LEAD  DUE
! 1 day late        Представить отчёт о ходе работ  МОН   2017-12-04
~ today             数字化转型的建议 proposals      МОН   2017-12-05
~ tomorrow          Жоспарды әзірлеу                МОН   2017-12-06
· in 31 days        Cafe\u0301 cre\u0300me                      МОН   2018-01-05
… waiting           Wait                            МОН   –
? no date           Think                           МОН   –
∞ ongoing           Watch                           МОН   –
✓ done 3 days late  Late                            МОН   2017-11-01
✓ done              In time                         МОН   2017-11-01
× withdrawn         Dropped                         МОН   2017-11-01

10 directives as of 5 December 2017: 1 overdue, 2 due soon, 1 open, 1 waiting, 1 undated, 1 ongoing,
1 done late, 1 done, 1 withdrawn.
`);
  });

  test("groups have a heading with the number of their rows", async () => {
    const grouped = listOf(seed.slice(5, 8), { group: "state" });
    expect(`\n${await textOf(grouped, "table", { width: 120 })}`).toBe(`
STATE           DUE         ID    LEAD                       TITLE

Overdue (2)
! 65 days late  2017-10-01  DK-7  MIC                        Submit proposals on digital cooperation with Russia and
                                                             Belarus
! 5 days late   2017-11-30  DK-8  Deputy PM A. Zhumagaliyev  Finish the revised programme and bring it to a Government
                                                             meeting

Undated (1)
? no date       –           DK-6  MIC                        Draw up a standard smart-city concept for all regional
                                                             centres

3 directives as of 5 December 2017: 2 overdue, 1 undated.
`);
  });

  test("numbers stand to the right", async () => {
    const columns = ["daysLeft", "line", "id"] as const;
    expect(`\n${await textOf(listOf(seed.slice(6, 8), { columns }), "table")}`).toBe(`
DAYS LEFT  LINE  ID
      -65    40  DK-7
       -5    44  DK-8

2 directives as of 5 December 2017: 2 overdue.
`);
  });

  test("an empty list says why, without a header", async () => {
    expect(await textOf(listOf([]), "table", { width: 80 })).toBe("The register has no directives yet.\n");
  });

  test("colours go with the state, and only where there is colour", async () => {
    const rows = [everyState[0], everyState[1], everyState[8]].filter((status) => status !== undefined);
    const coloured = await textOf(listOf(rows, { columns: ["state", "id"] }), "table", { width: 80, colour: true });
    expect(coloured.replaceAll("\u001b", "^")).toContain(
      [
        "^[2mSTATE^[22m         ^[2mID^[22m",
        "^[31m! 1 day late^[39m  A-1",
        "^[33m~ today^[39m       A-2",
        "^[32m✓ done^[39m        ^[2mA-9^[22m",
      ].join("\n"),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
    const bare = coloured.replace(/\u001b\[\d+m/g, "");
    expect(bare).toBe(await textOf(listOf(rows, { columns: ["state", "id"] }), "table", { width: 80 }));
  });

  test("long tables, which are laid out without cli-table3, look the same", async () => {
    const rows = Array.from({ length: 12 }, () => [...seed, ...everyState]).flat();
    const rowsOf = async (statuses: readonly Status[]): Promise<string[]> =>
      (
        await textOf(listOf(statuses, { sort: [{ field: "line", descending: false }] }), "table", {
          width: 80,
          colour: true,
        })
      )
        .split("\n")
        .slice(1, -3);
    const short = await rowsOf([...seed, ...everyState]);
    const long = await rowsOf(rows);
    expect(rows.length).toBeGreaterThan(100);
    expect([...new Set(long)].sort()).toEqual([...new Set(short)].sort());
  });
});

describe("stats", () => {
  test("in 80 columns", async () => {
    expect(`\n${await textOf(statsOf([...seed, ...everyState]), "table", { width: 80 })}`).toBe(`
LEAD            TOTAL  OVERDUE  SOON  OPEN  UNDATED  DONE  DONE LATE  DISCIPLINE
MIC                15        3     2     1        4     1          1         20%
MES                 2        2     0     0        0     0          0          0%
Deputy PM A.        1        1     0     0        0     0          0          0%
Zhumagaliyev
all                18        6     2     1        4     1          1         13%

18 directives as of 5 December 2017: of the 8 done or overdue, 1 was done in
time (13%).
`);
  });
});

describe("show", () => {
  test("in 60 columns", async () => {
    expect(`\n${await textOf(showOf(seed.slice(7, 8)), "table", { width: 60 })}`).toBe(`
DK-8  Finish the revised programme and bring it to a
Government meeting
! 5 days overdue: it was due on 30 November 2017.

Lead     Deputy PM A. Zhumagaliyev
With     MIC, Ministry of Information and Communications
Meeting  2017-09-19, Government meeting (zakon.kz 4878826)
Wording  до конца ноября
Due      2017-11-30
Place    data/directives.yaml:44

History
2017-09-19  given at Government meeting (zakon.kz 4878826)
`);
  });

  test("in 24 columns values go below their labels", async () => {
    expect(`\n${await textOf(showOf(seed.slice(7, 8)), "table", { width: 24 })}`).toBe(`
DK-8  Finish the revised
programme and bring it
to a Government meeting
! 5 days overdue: it was
due on 30 November 2017.

Lead
  Deputy PM A.
  Zhumagaliyev
With
  MIC, Ministry of
  Information and
  Communications
Meeting
  2017-09-19, Government
  meeting (zakon.kz
  4878826)
Wording
  до конца ноября
Due
  2017-11-30
Place
  data/directives.yaml:4
  4

History
2017-09-19
  given at Government
  meeting (zakon.kz
  4878826)
`);
  });
});
