/** Registers that the tests of `add` add to. */

/** A register without meetings. */
export const head: string = `version: 1
title: Board
timezone: Asia/Almaty
bodies:
  MIC: { name: Ministry of Information, aliases: [МИК] }
  MNE: { name: Ministry of Economy, aliases: [МНЭ] }
  MES: { name: Ministry of Education, aliases: [МОН] }
`;

/** One meeting. */
export const one: string = `${head}meetings:
  - id: gov-2017-09-19   # a Tuesday
    date: 2017-09-19
    directives:
      - id: DK-8
        title: Finish the programme
        lead: MIC
        due: до конца ноября

# The end.
`;

/** Two meetings, one of which states what holds for all its directives. */
export const two: string = `${head}meetings:
  - id: gov-2017-09-19
    date: 2017-09-19
    title: Government meeting
    lead: МИК
    with: [MNE]
    due: в месячный срок
    tags: [digital]
    directives:
      - {id: DK-1, title: Propose, lead: MES}
      - {id: DK-2, title: Report}
  - id: gov-2017-10-03
    date: 2017-10-03
    directives:
      - id: DK-3
        title: Draft
        lead: MNE
`;
