/** The second half of the written history: the register is a folder. */
import type { CommitSpec, Files } from "../repository.ts";
import { movedFile } from "./as-file.ts";
import { dana, timur } from "./people.ts";

const meetings = "directives/2018";
const march5 = `${meetings}/03-05.yaml`;
const march19 = `${meetings}/03-19.yaml`;
const april16 = `${meetings}/04-16.yaml`;
const main = "directives/register.yaml";

const thirdMeeting = `meetings:
  - id: board-2018-04-16
    date: 2018-04-16
    title: Board meeting
    directives:
      - id: B-7
        title: Revise the tariffs
        lead: FIN
        due: by 1 July 2018
      - id: B-8
        title: Print the tariffs
        lead: LAW
        due: { wording: within 10 days of their approval, after: B-7 }
`;

/** The meetings of a register in one file, each with its lines. */
function meetingsOf(text: string): readonly string[] {
  return text
    .slice(text.indexOf("meetings:\n") + "meetings:\n".length)
    .split(/^(?= {2}- id: )/m)
    .filter((part) => part.trim() !== "");
}

export const asFolder: readonly CommitSpec[] = [
  {
    name: "split",
    message: "A file a meeting",
    time: "2018-04-04T08:30:00+06:00",
    edit: (files) => {
      const [first = "", second = ""] = meetingsOf(files.text(movedFile));
      const [top = ""] = files.text(movedFile).split("meetings:\n", 1);
      files.set(main, top).set(march5, `meetings:\n${first}`).set(march19, `meetings:\n${second}`).delete(movedFile);
    },
  },
  {
    name: "broken",
    message: "Note what the chair asked (B-1)",
    author: dana,
    time: "2018-04-05T20:00:00-05:00",
    edit: (files) =>
      files.replace(
        march5,
        "late thaw }\n",
        `late thaw }
        notes:
          - { date: 2018-04-31, text: the chair asks for the southern district as well }
`,
      ),
  },
  {
    name: "repair",
    message: "There is no 31 April",
    time: "2018-04-06T09:00:00+06:00",
    edit: (files) => files.replace(march5, "2018-04-31", "2018-04-05"),
  },
  {
    name: "done-b4-again",
    message: "B-4 is done, the board has approved the plan",
    author: timur,
    time: "2018-04-09T15:00:00+06:00",
    edit: (files) =>
      files.replace(
        march19,
        "due: в двухнедельный срок\n",
        `due: в двухнедельный срок
        status: done
        done: 2018-04-09
        evidence: ["No. 21"]
`,
      ),
  },
  {
    name: "evidence-b4",
    message: "The flood plan is on the site",
    author: timur,
    time: "2018-04-10T10:00:00+06:00",
    edit: (files) => files.replace(march19, '["No. 21"]', '["No. 21", https://example.org/flood-plan]'),
  },
  {
    name: "report-w6",
    message: "Outages of the first quarter",
    time: "2018-04-10T16:00:00+06:00",
    edit: (files) =>
      files.replace(
        march19,
        "due: quarterly by the 10th\n",
        `due: quarterly by the 10th
        reports:
          - { for: 2018-Q1, done: 2018-04-10, evidence: ["No. 22"] }
`,
      ),
  },
  {
    name: "third-meeting",
    message: "Record the board meeting of 16 April",
    time: "2018-04-16T17:00:00+06:00",
    edit: (files) => files.set(april16, thirdMeeting),
  },
  {
    name: "rules",
    message: "Due dates on a day off move to the next working day",
    author: timur,
    time: "2018-04-17T10:00:00+06:00",
    edit: (files) =>
      files.replace(
        main,
        "timezone: Asia/Almaty\n",
        "timezone: Asia/Almaty\ncalendar: KZ\nrules: { roll: following }\n",
      ),
  },
  {
    name: "meeting-date",
    message: "The extraordinary meeting was on the 20th",
    author: dana,
    time: "2018-04-17T12:00:00-05:00",
    edit: (files) => files.replace(march19, "date: 2018-03-19\n", "date: 2018-03-20\n"),
  },
  {
    name: "branch-extend-b2",
    message: "Give B-2 until 15 May",
    branch: "budget",
    parents: ["meeting-date"],
    author: dana,
    time: "2018-04-18T09:00:00-05:00",
    edit: (files) =>
      files.replace(
        march19,
        "due: by the end of April\n",
        `due: by the end of April
        extensions:
          - { date: 2018-04-18, to: 15 May 2018, by: Finance director }
`,
      ),
  },
  {
    name: "tag-b7",
    message: "Tag the tariffs, with the help of the lawyers",
    author: timur,
    time: "2018-04-19T09:00:00+06:00",
    edit: (files) =>
      files.replace(
        april16,
        "        due: by 1 July 2018\n",
        "        with: [LAW]\n        due: by 1 July 2018\n        tags: [tariffs]\n",
      ),
  },
  {
    name: "merge-budget",
    message: "Merge branch 'budget'",
    parents: ["tag-b7", "branch-extend-b2"],
    time: "2018-04-20T09:00:00+06:00",
    edit: (files, theirs: Files) => files.set(march19, theirs.text(march19)),
  },
  {
    name: "branch-lead-b8",
    message: "The operations department prints",
    branch: "printing",
    parents: ["merge-budget"],
    author: dana,
    time: "2018-04-23T09:00:00-05:00",
    edit: (files) => files.replace(april16, "lead: LAW", "lead: OPS"),
  },
  {
    name: "retitle-b3",
    message: "B-3: day and night",
    author: timur,
    time: "2018-04-24T09:00:00+06:00",
    edit: (files) =>
      files.replace(march5, "Keep the emergency line manned", "Keep the emergency line manned day and night"),
  },
  {
    name: "merge-evil",
    message: "Merge branch 'printing'",
    parents: ["retitle-b3", "branch-lead-b8"],
    time: "2018-04-25T18:00:00+06:00",
    // Neither side has the other wording of B-7.
    edit: (files, theirs: Files) =>
      files.set(april16, theirs.text(april16)).replace(april16, "by 1 July 2018", "by 1 August 2018"),
  },
  {
    name: "remove-b3",
    message: "Tidy up",
    author: dana,
    time: "2018-05-02T23:30:00-05:00",
    edit: (files) =>
      files.replace(
        march5,
        `      - id: B-3
        title: "Keep the emergency line manned day and night"
        lead: OPS
        due: on an ongoing basis
`,
        "",
      ),
  },
  {
    name: "done-b1",
    message: "The pumps are surveyed (B-1)",
    time: "2018-05-03T10:00:00+06:00",
    edit: (files) =>
      files.replace(
        march5,
        "        due: within two weeks\n",
        "        due: within two weeks\n        status: done\n        done: 2018-05-03\n",
      ),
  },
  {
    name: "correct-b1",
    message: "B-1: the date of the report, and who extended it",
    author: timur,
    time: "2018-05-04T10:00:00+06:00",
    edit: (files) =>
      files
        .replace(march5, "done: 2018-05-03", "done: 2018-04-27")
        .replace(march5, "by: Chair, reason", "by: Deputy chair, reason"),
  },
];
