import { z } from 'astro/zod'
import {
  date,
  day,
  flag,
  integer,
  language,
  list,
  orUnknown,
  plain,
  sourceUrl,
  text,
  unknown,
  url,
} from './fields.ts'
import { hints } from './hints.ts'

/** No document has more; a number with too many digits would make a page with as many marks. */
const mostParagraphs = 9999

const span = z
  .string('a paragraph, or a span such as 7-8')
  .regex(/^\d{1,4}(?:-\d{1,4})?$/, 'a paragraph such as 17, or a span such as 7-8')
  .register(hints, { scalar: 'integer' })
  .transform((written) => {
    const [from = 0, to = from] = written.split('-').map(Number)
    return { from, to }
  })
  .refine(({ from, to }) => from > 0 && to >= from, 'a span that begins before it ends, such as 7-8')

/** Spans of paragraphs, as the numbers of all of them. */
const paragraphs = list(span, 100).transform((spans) => {
  const all = spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step))
  return [...new Set(all)].sort((a, b) => a - b)
})

/** Between which days a document came out, where its own is not known. */
const between = date.refine(
  (span) => span.kind === 'interval' && [span.start, span.end].every(({ precision }) => precision === 'day'),
  'the first and the last day on which it can have come out, such as 2020-10-06/2020-10-08',
)

export const sourceTypes = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'report',
  'book',
  'broadcast',
  'post',
  'interview',
  'document',
] as const

/** What is said of the address of a source, and of what was found there. */
const ofAddress = ['archive', 'captured', 'gone', 'seen'] as const

/** content/sources/<id>.yaml: a document that can be cited. Keys are those of CSL-JSON where it has them. */
export const sourceSchema = z
  .strictObject({
    type: z
      .enum(sourceTypes, 'a type of CSL, such as article-newspaper, report or interview')
      .default('article-newspaper')
      .describe('Its type in CSL. If omitted, an article in a newspaper.'),
    title: plain(300).describe('Its title, as it is printed.'),
    'title-note': plain(200)
      .optional()
      .describe('What to know about the title, such as “known from the address only”.'),
    draft: flag
      .default(false)
      .describe(
        'Whether its title is still to be written. What cites a draft is one itself. If omitted, it is written.',
      ),
    'container-title': plain(100).describe(
      'The publication, as citations name it; of an interview who led it, of a paper who made it.',
    ),
    publisher: plain(100)
      .optional()
      .describe('The company behind the publication. If omitted, it is not mentioned.'),
    author: orUnknown(plain(200)).describe(
      'Who wrote it, of an interview who was asked; if that is not known, “unknown:” and why.',
    ),
    issued: orUnknown(
      date,
      unknown.extend({
        between: between
          .optional()
          .describe(
            'The first and the last day on which it can have come out. If omitted, these are not known.',
          ),
      }),
    ).describe(
      'When it was published, in EDTF; if that is not known, “unknown:” and why, and if they are known “between:” with the first and the last day on which it can have been.',
    ),
    accessed: orUnknown(date).describe(
      'When it was read, in EDTF; if that is not known, “unknown:” and why.',
    ),
    URL: sourceUrl
      .optional()
      .describe(
        'Where it can be read. If omitted, it is not on the web, and “archive_location” says where it is.',
      ),
    archive_location: plain(200)
      .optional()
      .describe(
        'Where what has no address is kept, so that a reader can find it: an archive and its shelf mark, a library, who has the recording.',
      ),
    original: z
      .strictObject({ 'container-title': plain(100), URL: url.optional(), note: plain(300).optional() })
      .optional()
      .describe('The document that this one republishes or reports from.'),
    archive: url.optional().describe('An archived copy. If omitted, the page says that none is known.'),
    captured: date
      .optional()
      .describe('When that copy was made, in EDTF. If omitted, the page does not say it.'),
    gone: day
      .optional()
      .describe('Since when it cannot be read at its address any more. If omitted, it can be.'),
    seen: z
      .strictObject({ on: day, words: list(text(2000), 1000) })
      .optional()
      .describe(
        'When it was last seen at its address, and with which of the words for which it is cited: “npm run watch-sources -- --record” writes it.',
      ),
    language: orUnknown(language).describe(
      'The language it is written in, as BCP 47: en, ru, ky-KG; if that is not known, “unknown:” and why.',
    ),
    translation: plain(100)
      .optional()
      .describe(
        'From which language and how, such as “from French, by machine”. If omitted, it is not a translation.',
      ),
    paragraphs: integer
      .refine((count) => count > 0 && count <= mostParagraphs, `a whole number from 1 to ${mostParagraphs}`)
      .optional()
      .describe('How many paragraphs the document has. If omitted, citations name no paragraph.'),
    furniture: paragraphs.describe('Paragraphs that are not reporting: links to other stories, credits.'),
    caveat: plain(60)
      .optional()
      .describe('What to bear in mind, in the few words that each citation has room for.'),
    note: plain(1000).describe('What to bear in mind, in full.'),
  })
  // Not “<=”: a length that is no number is a mistake of its own.
  .refine(({ paragraphs = Infinity, furniture }) => !((furniture.at(-1) ?? 0) > paragraphs), {
    path: ['furniture'],
    error: 'paragraphs that the document has: none above “paragraphs”',
  })
  .superRefine((source, context) => {
    for (const key of ofAddress)
      if (source[key] !== undefined && source.URL === undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: 'what belongs to a “URL”, and there is none',
        })
  })

export type SourceRecord = z.output<typeof sourceSchema>
