import { z } from 'astro/zod'
import { date, integer, language, list, orUnknown, text, url } from './fields.ts'

/** No document has more; a number with too many digits would make a page with as many marks. */
const mostParagraphs = 9999

const span = z
  .string('a paragraph, or a span such as 7-8')
  .regex(/^\d{1,4}(?:-\d{1,4})?$/, 'a paragraph such as 17, or a span such as 7-8')
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

/** content/sources/<id>.yaml: a document that can be cited. Keys are those of CSL-JSON where it has them. */
export const sourceSchema = (zone: string) =>
  z
    .strictObject({
      /** CSL type. If omitted, an article in a newspaper. */
      type: z
        .enum(
          [
            'article-newspaper',
            'article-magazine',
            'article-journal',
            'webpage',
            'report',
            'book',
            'broadcast',
            'post',
          ],
          'a type of CSL, such as article-newspaper, report or webpage',
        )
        .default('article-newspaper'),
      title: text(300),
      /** What to know about the title, such as “known from the address only”. */
      'title-note': text(200).optional(),
      /** The publication, as citations name it. */
      'container-title': text(100),
      /** The company behind the publication. If omitted, it is not mentioned. */
      publisher: text(100).optional(),
      author: orUnknown(text(200)),
      issued: orUnknown(date(zone)),
      accessed: orUnknown(date(zone)),
      URL: url,
      /** The document that this one republishes or reports from. */
      original: z
        .strictObject({ 'container-title': text(100), URL: url.optional(), note: text(300).optional() })
        .optional(),
      /** An archived copy. If omitted, the page says that none is known. */
      archive: url.optional(),
      language: orUnknown(language),
      /** From which language and how, such as “from French, by machine”. If omitted, it is not a translation. */
      translation: text(100).optional(),
      /** How many paragraphs the document has. If omitted, citations name no paragraph. */
      paragraphs: integer
        .refine((count) => count > 0 && count <= mostParagraphs, `a whole number from 1 to ${mostParagraphs}`)
        .optional(),
      /** Paragraphs that are not reporting: links to other stories, credits. */
      furniture: paragraphs,
      /** What to bear in mind, in the few words that each citation has room for. */
      caveat: text(60).optional(),
      /** What to bear in mind, in full. */
      note: text(1000),
    })
    // Not “<=”: a length that is no number is a mistake of its own.
    .refine(({ paragraphs = Infinity, furniture }) => !((furniture.at(-1) ?? 0) > paragraphs), {
      path: ['furniture'],
      error: 'paragraphs that the document has: none above “paragraphs”',
    })

export type SourceRecord = z.infer<ReturnType<typeof sourceSchema>>
