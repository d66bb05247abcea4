/** What a group of directives is called. */
import type { State } from "../deadline/status.ts";
import type { Body } from "../register/model.ts";
import type { ReportTexts } from "../text/report.ts";
import type { GroupKey, StatusGroup } from "./group.ts";

/** A group's key, and the name that goes with it where it has one: `MIC` and the ministry's full name. */
export interface GroupName {
  readonly key: string;
  readonly name: string | null;
}

/** The key and the name of a group as people read them. */
export function groupName(
  group: StatusGroup,
  by: GroupKey,
  bodies: ReadonlyMap<string, Body>,
  texts: ReportTexts,
): GroupName {
  const { key } = group;
  if (key === null) return { key: texts.list.without[by], name: null };
  switch (by) {
    case "state":
      return { key: texts.stateHeading[key as State], name: null };
    case "lead":
    case "body": {
      const name = bodies.get(key)?.name ?? null;
      return { key, name: name === key ? null : name };
    }
    case "meeting":
      return { key, name: group.statuses[0]?.directive.meeting.title ?? null };
    case "month":
      return { key: texts.month(Number(key.slice(0, 4)), Number(key.slice(5, 7))), name: null };
    case "tag":
      return { key, name: null };
  }
}
