import { z } from 'astro/zod'
import { sourceTypes } from '../schemas/source.ts'
import { partsOfDay } from '../time/date.ts'

// What timeline.json holds. The published schema is made from this, so that it cannot say anything else.

const instant = z
  .string()
  .nullable()
  .describe(
    'An instant in UTC as ECMAScript writes it: 2020-10-04T18:00:00.000Z; null where the date is open.',
  )
const precision = z.enum(['century', 'decade', 'year', 'season', 'month', 'day', 'minute'])
const url = z.string().describe('A whole address.')
const ids = z.array(z.string())

const dateData = z
  .strictObject({
    edtf: z
      .string()
      .describe(
        'EDTF (ISO 8601-2:2019, as the Library of Congress has it), of levels 0 and 1, and of level 2 seasons, quarters and halves of years (25 to 41), one-sided sets and qualifiers of a part: 1991, 2010-04, 2020-10-05/2020-10-06, [..2020-10-08], 199X, 2020-23, 2020-10-~05. Beyond EDTF, times may leave out the seconds and stand in intervals.',
      ),
    kind: z
      .enum(['moment', 'interval', 'before', 'after', 'until', 'since'])
      .describe(
        'moment: 2020-10; interval: 2020/2021; before, by then: [..2020]; after, then or later: [2020..]; until then: ../2020, /2020; since then: 2020/.., 2020/.',
      ),
    precision: precision.describe(
      'Of the moment, of the start of an interval, or of the one end that is known.',
    ),
    endPrecision: precision.optional().describe('Of the end of an interval.'),
    part: z
      .enum(partsOfDay)
      .optional()
      .describe('The part of the day that is known; a night is the one from that day to the next.'),
    earliest: instant.describe(
      'The first millisecond that the date can mean, in UTC; null where it is open.',
    ),
    latest: instant.describe('The last millisecond that the date can mean, in UTC; null where it is open.'),
    text: z.string().describe('As the site shows it.'),
  })
  .describe('A date as exact as it is known, and no more.')

const notKnown = z.strictObject({ unknown: z.string().describe('Why it is not known.') })
const dateOrUnknown = z.union([dateData, notKnown])

const citationData = z
  .strictObject({
    source: z.string().describe('Id of a source.'),
    prefix: z.string().optional().describe('Words that stand before it: “see”.'),
    paragraphs: z
      .array(z.strictObject({ from: z.int(), to: z.int() }))
      .optional()
      .describe('Spans of paragraphs: both ends included, from 1.'),
    place: z
      .strictObject({ kind: z.enum(['page', 'chapter', 'section', 'time', 'paragraph']), where: z.string() })
      .optional()
      .describe(
        'Where in a source that is not cited by paragraphs, as it is printed: page 12–14, time 12:30.',
      ),
    suffix: z.string().optional().describe('Words that stand behind it: “and elsewhere”.'),
    phrase: z.string().optional().describe('A few words of the passage, verbatim.'),
    quotations: z.array(z.string()).describe('Verbatim words in the text that the speakers said.'),
    quoted: z
      .array(z.string())
      .optional()
      .describe('Other words in quotation marks that it covers: names, titles, terms.'),
    speakers: z
      .array(z.union([z.strictObject({ id: z.string() }), z.strictObject({ unnamed: z.string() })]))
      .optional()
      .describe('Who spoke them: ids of people and organisations, or words for somebody without a name.'),
    spoken: dateData.optional(),
    passage: url
      .optional()
      .describe(
        'The passage in the document, as a text fragment where its words are known; missing where the document has no address.',
      ),
    archived: url.optional(),
    verified: z
      .string()
      .optional()
      .describe('The day on which the words were found in a copy of the source.'),
  })
  .describe('One use of a source.')

const statementData = z
  .strictObject({ text: z.string(), citations: z.array(citationData) })
  .describe('A paragraph, a list or a block quotation, with what it rests on.')

const knownFrom = z
  .strictObject({
    earliest: z.string().describe('The first day on which that is possible, in ISO 8601.'),
    latest: z.string().describe('The day by which it surely was.'),
  })
  .optional()
  .describe(
    'From which day the sources of this timeline had told it, in its zone; of a source that is dated by a month or year, the last day of it. Missing where a day is not known, and where all rests on one source.',
  )

const updateData = z.strictObject({
  date: z.string(),
  kind: z.enum(['correction', 'update', 'clarification']),
  was: z.string().optional(),
  now: z.string(),
  why: z.string(),
})

const imageData = z.strictObject({
  url: url.describe('A copy of it, which may be smaller than the original.'),
  type: z.string().describe('Media type (RFC 6838).'),
  width: z.int().describe('In pixels.'),
  height: z.int(),
  alt: z.string().describe('What can be seen on it.'),
  caption: statementData,
  credit: z.string().describe('Whom to name for it, wherever it is shown.'),
  licence: z
    .strictObject({ name: z.string(), url: url.optional() })
    .describe('What allows to publish it: not the licence of the texts.'),
})

const eventData = z.strictObject({
  id: z.string().describe('Never given to another event.'),
  url,
  title: z.string(),
  short: z.string().optional().describe('The title in the little room of a picture.'),
  summary: z.string(),
  kind: z.enum(['background', 'story', 'to-come']),
  key: z.boolean().describe('Whether it is one of the few that tell the story in brief.'),
  date: dateData,
  label: z.string().optional().describe('A few words shown after the date.'),
  inferred: statementData.optional().describe('From what the day is inferred, where no source names it.'),
  image: imageData.optional(),
  knownFrom: knownFrom.describe('From which day something of it had been told; as in “text” else.'),
  text: z.array(statementData.extend({ knownFrom })),
  people: ids,
  places: ids,
  tags: z.array(z.string()),
  differences: ids.describe('Questions about this event on which the sources differ.'),
  published: z.string(),
  updates: z.array(updateData),
})

const sourceData = z.strictObject({
  id: z.string(),
  url: url.describe('The site’s page about the source.'),
  title: z.string(),
  publication: z.string(),
  type: z.enum(sourceTypes).describe('What kind of document it is, in the words of CSL.'),
  address: url
    .optional()
    .describe('The document itself; missing where it is not on the web. It may begin with http:.'),
  location: z.string().optional().describe('Where a document without an address is kept, in words.'),
  language: z.union([z.string(), notKnown]).describe('BCP 47, where it is known.'),
  archived: url.optional(),
  captured: dateData.optional().describe('When that copy was made.'),
  gone: z.string().optional().describe('The day since when it cannot be read at its address.'),
  issued: z.union([dateData, notKnown.extend({ between: dateData.optional() })]),
  caveat: z.string().optional(),
  note: z.string().describe('What to bear in mind when reading it.'),
})

const differenceData = z.strictObject({
  id: z.string(),
  url,
  question: z.string(),
  kind: z.enum(['accounts', 'measures', 'wording', 'time']),
  events: ids.describe('The first is the event that it belongs to.'),
  accounts: z.array(
    z.strictObject({
      by: z.string(),
      asOf: dateOrUnknown,
      asOfLabel: z.string().optional(),
      account: statementData,
      figure: z
        .strictObject({
          from: z.number(),
          to: z.number(),
          qualifier: z.enum(['exactly', 'about', 'at least', 'at most']),
          unit: z.string(),
        })
        .optional(),
    }),
  ),
  why: statementData.extend({ editor: z.boolean().describe('Whether this is the editors’ view.') }),
})

const personData = z.strictObject({
  id: z.string(),
  url,
  name: z.string(),
  kind: z.enum(['person', 'organisation']),
  role: statementData,
  spellings: z.array(z.strictObject({ name: z.string(), sources: ids })),
})

const placeData = z.strictObject({
  id: z.string(),
  url,
  name: z.string(),
  what: statementData,
  country: z.string().optional().describe('ISO 3166-1 alpha-2, and XK for Kosovo.'),
  coordinates: statementData
    .extend({ latitude: z.number(), longitude: z.number() })
    .optional()
    .describe('In degrees of WGS 84, with what they rest on.'),
})

export const timelineData = z.strictObject({
  $schema: url,
  url,
  title: z.string(),
  standfirst: z.string(),
  covers: z.strictObject({ when: dateData, where: z.string() }),
  language: z.string().describe('BCP 47.'),
  zone: z.string().describe('The IANA time zone in which days are to be read.'),
  publisher: z.strictObject({ name: z.string(), url: url.optional() }),
  licence: z.strictObject({ name: z.string(), url }),
  published: z.string(),
  updated: z.string(),
  events: z.array(eventData).describe('In the order of time.'),
  sources: z.array(sourceData),
  people: z.array(personData),
  places: z.array(placeData),
  differences: z.array(differenceData),
})

export type TimelineData = z.infer<typeof timelineData>
export type DateData = z.infer<typeof dateData>
export type StatementData = z.infer<typeof statementData>
