import { z } from 'astro/zod'
import { date, flag, idOf, number, orUnknown, text, tooMany } from './fields.ts'

export const qualifiers = ['exactly', 'about', 'at least', 'at most'] as const

const qualified = {
  qualifier: z
    .enum(qualifiers, 'exactly, about, at least or at most')
    .default('exactly')
    .describe('If omitted, exactly.'),
  unit: text(60).describe('What is counted, such as “people injured”.'),
}

const figure = z
  .strictObject({ value: number.optional(), from: number.optional(), to: number.optional(), ...qualified })
  .transform(({ value, from, to, ...rest }, context) => {
    const [low, high] = value === undefined ? [from, to] : [value, value]
    const one = value !== undefined && from === undefined && to === undefined
    if (low === undefined || high === undefined || low > high || (value !== undefined && !one)) {
      context.addIssue({ code: 'custom', message: 'either “value”, or “from” and a higher “to”' })
      return z.NEVER
    }
    return { from: low, to: high, ...rest }
  })

/** One source’s account of the matter. */
const account = z.strictObject({
  account: text(500).describe('The account: Markdown with a citation.'),
  by: text(100).describe('Who said it.'),
  'as-of': orUnknown(date).describe(
    'The time that the account speaks of, in EDTF; if that is not known, “unknown:” and why.',
  ),
  'as-of-label': text(80)
    .optional()
    .describe('A few words shown after the date, such as “before the annulment”.'),
  figure: figure.optional().describe('The number in it: “value”, or “from” and “to”.'),
})

/** Each account is shown with each of the events. */
const few = <One extends z.ZodType>(all: z.ZodArray<One>) =>
  all.max(20, { error: ({ input }) => tooMany(input, 20), abort: true })

/** content/differences/<id>.yaml: a question on which the sources differ. */
export const differenceSchema = z.strictObject({
  question: text(140).describe('What they differ on, as a question.'),
  kind: z
    .enum(['accounts', 'measures', 'wording', 'time'], 'accounts, measures, wording or time')
    .describe(
      'How they differ: in what happened, in what they measure, in wording, or because one wrote later.',
    ),
  events: few(z.array(idOf('events'), 'a list of event ids').min(1, 'at least one event id')).describe(
    'The events it concerns; it is shown in the first.',
  ),
  accounts: few(z.array(account, 'a list of accounts').min(2, 'at least two accounts')).describe(
    'What each source says: at least two.',
  ),
  why: z
    .strictObject({ text: text(1000), editor: flag.default(false) })
    .describe('Why they may differ: Markdown with a citation, or the editor’s own view, marked as such.'),
})

export type DifferenceRecord = z.output<typeof differenceSchema>
export type Figure = NonNullable<DifferenceRecord['accounts'][number]['figure']>
