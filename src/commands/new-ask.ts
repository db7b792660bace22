import * as clack from '@clack/prompts'
import type { Choice, Field, Given } from '../authoring/new/field.ts'

const mostLines = 8

const steps = { needed: 'This is needed.', enter: 'Enter leaves it out' }

/** Asks for all that was not given; undefined if it was broken off. */
export async function askFor<Of>(fields: Field<Of>[], given: Given, of: Of): Promise<Given | undefined> {
  const answers = { ...given }
  for (const field of fields) {
    if (!field.ask || answers[field.name] !== undefined) continue
    const answer = await answerTo(field, answers, of)
    if (answer === undefined) return undefined
    if (answer.length > 0) answers[field.name] = answer
  }
  return answers
}

/** A choice among a few; undefined if it was broken off. */
export async function choose(message: string, options: Choice[], initialValue?: string) {
  const found = await clack.select({ message, options, initialValue })
  return clack.isCancel(found) ? undefined : found
}

/** A line of text; undefined if it was broken off. */
export async function write(
  message: string,
  initialValue: string,
  wrong: (text: string) => string | undefined,
) {
  const found = await clack.text({
    message,
    initialValue,
    validate: (text = '') => wrong(text.trim()),
  })
  return clack.isCancel(found) ? undefined : (found ?? '').trim()
}

/** Yes or no, and no if it was broken off. */
export const confirm = async (message: string): Promise<boolean> =>
  (await clack.confirm({ message, initialValue: false })) === true

export const { intro } = clack

async function answerTo<Of>(field: Field<Of>, given: Given, of: Of): Promise<string[] | undefined> {
  const { ask = '', among, offer, many, source } = field
  const needed = field.needed?.(given) ?? false
  const choices = among?.(of)
  const offered = offer?.(given, of)
  if (!choices) return many === true ? severalTexts(field, of) : oneText(field, needed, offered ?? '', of)
  if (!many) {
    const found = await choose(ask, choices, offered)
    return found === undefined ? undefined : [found]
  }
  if (choices.length === 0) return []
  const found = await clack.autocompleteMultiselect({
    message: `${ask} (tab chooses, enter goes on)`,
    options: choices,
    required: needed,
    maxItems: mostLines,
  })
  if (clack.isCancel(found)) return undefined
  return source ? located(found, choices) : found
}

async function oneText<Of>(field: Field<Of>, needed: boolean, offered: string, of: Of) {
  const { ask = '', wrong } = field
  const message = needed || offered ? ask : `${ask} (${steps.enter})`
  const found = await write(message, offered, (text) => {
    if (text === '') return needed ? steps.needed : undefined
    return wrong?.(text, of)
  })
  if (found === undefined) return undefined
  return found === '' ? [] : [found]
}

/** At least two, and then as many as there are. */
async function severalTexts<Of>({ ask = '', wrong }: Field<Of>, of: Of) {
  const all: string[] = []
  for (;;) {
    const enough = all.length >= 2
    const found = await write(
      all.length === 0 ? ask : `And another?${enough ? ` (${steps.enter})` : ''}`,
      '',
      (text) => (text === '' ? (enough ? undefined : steps.needed) : wrong?.(text, of)),
    )
    if (found === undefined) return undefined
    if (found === '') return all
    all.push(found)
  }
}

/** Each source with the paragraph that is meant, where it is cited by paragraph. */
async function located(ids: string[], choices: Choice[]): Promise<string[] | undefined> {
  const all: string[] = []
  for (const id of ids) {
    const { paragraphs, label = id } = choices.find(({ value }) => value === id) ?? {}
    if (!paragraphs) {
      all.push(id)
      continue
    }
    const found = await write(`Which paragraph of ${label}? It has ${paragraphs}`, '', (text) =>
      isWithin(text, paragraphs) ? undefined : `A number from 1 to ${paragraphs}, or two such as 2-3.`,
    )
    if (found === undefined) return undefined
    all.push(`${id}:${found}`)
  }
  return all
}

function isWithin(text: string, most: number): boolean {
  const [, from = '', to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? []
  return from !== '' && Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= most
}
