/** English events that terms run from. */
import { any, is, lazy, maybe, type Parser, part, seq, words } from "../../wording/combine.ts";
import { freeEvent } from "../../wording/event.ts";
import type { Event } from "../../wording/phrase.ts";
import { months, weekdays } from "./words.ts";

const selfNoun = words(
  "order|memorandum|vote|meeting|protocol|minutes|resolution|decision|act|proclamation|directive|decree|law|instruction|session|sitting|ruling|letter|notice|memo",
);
/** The meeting, the order or the protocol itself: what its own date is the day of. */
export const self: Parser<Event> = is(
  any<unknown>(
    seq(
      maybe(
        words(
          "the date of|the day of|date of|the issuance of|issuance of|the enactment of|enactment of|the date of enactment of|the date of issuance of|" +
            "the date of adoption of|the adoption of|adoption of|the signing of|signing of|the date of signing of|the conclusion of|the end of|the passage of",
        ),
      ),
      words("this|the present"),
      selfNoun,
    ),
    seq(
      maybe(words("the date of|the day of|date of|the conclusion of|the end of|the close of")),
      words("the"),
      words("meeting|session|sitting|protocol|minutes|order"),
    ),
    seq(words("today|now|the meeting date|the date hereof|the date of order")),
  ),
  "meeting" as const,
);

/** What may begin another deadline, so that it is no part of an event's name. */
export const stops: ReadonlySet<string> = new Set([
  ..."but not later than no by before until till within whichever earlier thereafter quarterly monthly annually yearly weekly daily every each deadline least".split(
    " ",
  ),
  ...Object.keys(months).filter((name) => name !== "may" && name !== "mar" && name !== "march"),
  ...Object.keys(weekdays),
]);

export const event: Parser<Event> = part(
  "event",
  lazy(() => any(self, freeEvent(self, stops))),
);
export const after: Parser<string> = part(
  "connective",
  words("of|after|from|following|since|starting from|counting from|upon"),
);

/** What a deadline without a term can hang on: "before the next meeting", "upon approval". */
const happenings: ReadonlySet<string> = new Set(
  (
    "meeting session sitting approval adoption publication receipt notification entry completion signing signature conclusion launch election elections release disbursement " +
    "delivery submission registration expiry expiration hearing audit commencement enactment ratification appointment closing opening report conference event visit"
  ).split(" "),
);
export const happening: Parser<Event> = part("event", freeEvent(self, stops, happenings));
