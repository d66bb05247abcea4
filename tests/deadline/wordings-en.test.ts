/** English wordings from a meeting on Tuesday 19 September 2017. */
import { describe, expect, test } from "vitest";
import { outcome } from "../support/wording.ts";
import { wordingTable } from "../support/wording-table.ts";

const meeting = "2017-09-19";

const cases: Readonly<Record<string, readonly (readonly [wording: string, outcome: string])[]>> = {
  "terms count from the day after the meeting": [
    ["within two weeks", "2017-10-03"],
    ["two weeks", "2017-10-03"],
    ["in a fortnight", "2017-10-03"],
    ["within 10 days", "2017-09-29"],
    ["within ten (10) days", "2017-09-29"],
    ["within 10 (ten) calendar days", "2017-09-29"],
    ["within twenty-one days", "2017-10-10"],
    ["within one hundred and eighty days", "2018-03-18"],
    ["5 working days", "2017-09-26"],
    ["within 10 business days", "2017-10-03"],
    ["within a month", "2017-10-19"],
    ["within one month and 10 days", "2017-10-29"],
    ["in three months", "2017-12-19"],
    ["within one quarter", "2017-12-19"],
    ["within half a year", "2018-03-19"],
    ["within two years", "2019-09-19"],
    ["within a two-week period", "2017-10-03"],
    ["not later than 90 days", "2017-12-18"],
    ["within 48 hours", "2017-09-21"],
    ["two weeks from today", "2017-10-03"],
    ["Within two weeks.", "2017-10-03"],
    ["  within\u00a0two   weeks;", "2017-10-03"],
  ],
  "the meeting, the order or the protocol as the event is the meeting's day": [
    ["within 90 days of the date of this order", "2017-12-18"],
    ["within 30 days of this vote", "2017-10-19"],
    ["10 days after the meeting", "2017-09-29"],
    ["not later than 90 days after the date of enactment of this Act", "2017-12-18"],
  ],
  "any other event has to be given its day": [
    ["within 30 days of approval", "event"],
    ["within five working days of notification", "event"],
    ["within three months of the entry into force of this Act", "event"],
    ["until next meeting", "event"],
  ],
  "by a date": [
    ["by 1 October", "2017-10-01"],
    ["by 19 September", "2017-09-19"],
    ["by 18 September", "2018-09-18"],
    ["by October 25th", "2017-10-25"],
    ["by the 1st of October", "2017-10-01"],
    ["by Oct 1, 2018", "2018-10-01"],
    ["no later than 15 Dec 2020", "2020-12-15"],
    ["on or before June 10, 2021", "2021-06-10"],
    ["by 1 October this year", "2017-10-01"],
    ["by 1 February of next year", "2018-02-01"],
    ["2017-10-01", "2017-10-01"],
    ["by 2017-10-01", "2017-10-01"],
    ["15.03.2018", "2018-03-15"],
    ["by 25/12/2018", "2018-12-25"],
    ["by Sunday, 1 October 2017", "2017-10-01"],
    ["by Friday", "2017-09-22"],
    ["by Tuesday", "2017-09-26"],
    ["until 23 November", "2017-11-23"],
    ["by close of business on 1 October", "2017-10-01"],
    ["tomorrow", "2017-09-20"],
  ],
  "before a date": [
    ["before 1 October", "2017-09-30"],
    ["before December 20th", "2017-12-19"],
    ["prior to 1 January 2018", "2017-12-31"],
  ],
  "the end of a period": [
    ["by the end of November", "2017-11-30"],
    ["end of November", "2017-11-30"],
    ["by the end of August", "2018-08-31"],
    ["by the end of the month", "2017-09-30"],
    ["by the end of next month", "2017-10-31"],
    ["by the end of the next month", "2017-10-31"],
    ["by the end of this week", "2017-09-24"],
    ["by the end of the quarter", "2017-09-30"],
    ["by the end of the year", "2017-12-31"],
    ["by year-end", "2017-12-31"],
    ["by the end of 2018", "2018-12-31"],
    ["by the end of Q3 2018", "2018-09-30"],
    ["in the first half of 2018", "2018-06-30"],
    ["in November 2018", "2018-11-30"],
    ["in Q1", "2018-03-31"],
    ["by the end of February 2020", "2020-02-29"],
    ["between 1 and 15 October 2017", "2017-10-15"],
    ["September–October 2017", "2017-10-31"],
  ],
  "a known kind without a day": [
    ["ongoing", "ongoing"],
    ["on an ongoing basis", "ongoing"],
    ["immediately", "named-term"],
    ["as soon as possible", "none"],
    ["in due course", "none"],
  ],
  "impossible days are refused": [
    ["by 31 November", "refused: impossible-date"],
    ["by 29 February 2018", "refused: impossible-date"],
    ["by 29 February", "refused: impossible-date"],
    ["2017-02-30", "refused: impossible-date"],
    ["32.01.2018", "refused: impossible-date"],
    ["by Monday, 1 October 2017", "refused: weekday-mismatch"],
  ],
  "more than one meaning is refused": [
    ["within the next month", "refused: ambiguous"],
    ["in the next week", "refused: ambiguous"],
    ["by November", "refused: ambiguous"],
    ["by November 2018", "refused: ambiguous"],
    ["by 2018", "refused: ambiguous"],
    ["by Q3", "refused: ambiguous"],
    ["03/04/2018", "refused: ambiguous"],
    ["by next Friday", "refused: ambiguous"],
    ["biweekly", "refused: ambiguous"],
    ["within the year", "refused: ambiguous"],
  ],
  "vague words are refused": [
    ["mid-November", "refused: vague"],
    ["by mid-November", "refused: vague"],
    ["~2 weeks", "refused: vague"],
    ["about two weeks", "refused: vague"],
    ["early October", "refused: vague"],
    ["within a few days", "refused: vague"],
  ],
  "nothing partly understood is accepted": [
    ["within two weeks or three", "refused: not-understood"],
    ["by 1 October or thereabouts", "refused: not-understood"],
    ["within two", "refused: not-understood"],
    ["within 30 days of approval or at the end of the year", "refused: two-deadlines"],
    ["within 30 days of approval or two weeks after publication", "refused: two-deadlines"],
    ["within 12 hours of approval", "refused: hours"],
    ["within 10 (twelve) days", "refused: not-understood"],
    ["within 1.5 months", "refused: not-understood"],
    ["within 0 days", "refused: not-understood"],
    ["within 5 clear days", "refused: not-understood"],
    ["by 1 October 2017 2018", "refused: not-understood"],
    ["within 36 hours", "refused: hours"],
    ["by 1 October, by 1 November", "refused: two-deadlines"],
    ["within 99999 days", "refused: not-understood"],
    ["within 9999 years", "refused: not-understood"],
    ["by Octobre", "refused: not-understood"],
    ["by the Ministry of Finance", "refused: not-understood"],
    ["by the end of fiscal year 2018", "refused: fiscal"],
    ["", "refused: not-understood"],
    ["???", "refused: not-understood"],
  ],
};

describe.each(Object.entries(cases))("%s", (_, rows) => {
  test.each(rows)("%s → %s", (wording, expected) => expect(outcome(wording, meeting)).toBe(expected));
});

describe("and of other minutes", () => {
  test.each(wordingTable("en"))("%s → %s", (wording, expected) => expect(outcome(wording, meeting)).toBe(expected));
});

test("a day outside the years 0001 to 9999 is refused", () => {
  expect(outcome("within two months", "9999-12-01")).toBe("refused: out-of-range");
});
