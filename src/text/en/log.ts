import type { BlameTexts, LogTexts } from "../log.ts";

export const log: LogTexts = {
  notCommitted: "not committed yet",
  unreadable: "The register does not validate here; what changed is told with the next commit in which it does.",
  cut: "This clone is cut here: what this commit has may be older. git fetch --unshallow fetches the rest.",
  nothing: (isWhole) => (isWhole ? "No commit has changed a directive yet." : "No commit matches."),
  emptyRange: (since, until) => `no day is both since ${since} and until ${until}; --until has to be the later day`,
  noHistory: (path) => `${path} has not been committed yet, so git has no history of it`,
  commitIt: (path) => `Commit it first: git add ${path} and git commit.`,
  neverThere: (id, nearest) =>
    `neither the register nor its history has a directive "${id}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
};

/** How many due dates of a recurring directive are shown. */
const most = 3;

export const blame: BlameTexts = {
  columns: { commit: "COMMIT", day: "DAY", author: "AUTHOR", field: "FIELD", value: "VALUE" },
  fields: {
    id: "id",
    title: "title",
    meeting: "meeting",
    lead: "lead",
    with: "with",
    wording: "wording",
    due: "due",
    status: "status",
    tags: "tags",
    evidence: "evidence",
    extension: "extension",
    note: "note",
    report: "report",
  },
  cut: "^ This clone is cut there: the value may be older. git fetch --unshallow fetches the rest.",
  unknown: "unknown",
  open: "open",
  dues: (dues) => `${dues.slice(0, most).join(", ")}${dues.length > most ? ", …" : ""}`,
  done: (day) => (day === null ? "done" : `done on ${day}`),
  withdrawn: (withdrawal) => {
    if (withdrawal === null) return "withdrawn";
    const { date, by, reason } = withdrawal;
    return `withdrawn on ${date}${by === null ? "" : ` by ${by}`}${reason === null ? "" : `: ${reason}`}`;
  },
  seeLog: (id) => `If it was there once, directives log ${id} tells of it.`,
};
