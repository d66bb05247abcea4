/** A register as people write them over the years: no two records alike. */
export const messy: string = `# our register
version: 1
title:   'Council'   # aligned by hand
bodies: {FIN: Finance, "LEG": {name: "Legal department"}}

meetings:
- id: M-1
  date: 2018-03-05
  rules: { roll: following,   soon: 3 days }
  directives:
  - {id: A-1, title: "Survey: the pumps", lead: FIN, due: by 1 May}   # in brackets
  - {
      id: A-2,
      title: Budget,
      lead: LEG,
      with: [ FIN ]
    }
  -   id:    A-3
      title: >-
        A title that goes on
        for two lines
      lead:  FIN
      due:   {wording: within 10 days, after: A-1}
      notes: first asked in March


  # the last one

  - "id": "A-4"
    title: 'It''s late'
    lead: &who LEG
    due:
    - 2018-05-01   # the first
    - 2018-06-01   # the second
    notes:
    - said so
    - {date: 2018-04-01, text: promised}
    tags: [ a,b ]
- {id: M-2, date: 2018-04-02, lead: *who, due: {wording: 1 month, after: A-1}, directives: [{id: B-1, title: x}]}
`.replaceAll("\n", "\r\n");
