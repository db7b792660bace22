import { excerpt } from '../issues/excerpt.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { one, type Given } from '../authoring/new/field.ts'
import { make, makeFreely, missing, wrongInFields } from '../authoring/new/make.ts'
import { makers } from '../authoring/new/makers.ts'
import { citePhrase } from '../authoring/new/phrase.ts'
import type { SiteSoFar } from '../authoring/new/site.ts'
import { sourceAt } from '../authoring/new/source.ts'
import { copiesBeside } from './copies-beside.ts'
import { ask, atTerminal, lacking, nothingWritten, siteNow, writeEntry, type Begun } from './new-answered.ts'
import { citeAgain, completed, keepCopy } from './new-source.ts'
import type { Ended } from './new-story.ts'

/** Where copies are kept, or are to be kept. */
export const copiesIn = (given: Given) => one(given, 'copies') ?? copiesBeside('.')

/** A source that there is already is cited again. At a terminal its address comes first: its page answers the most. */
export async function beginSource(given: Given, site: SiteSoFar): Promise<Begun> {
  if (!given['url'] && !given['kept'] && atTerminal) {
    const answers = await ask('A document that can be cited', makers.source.fields.slice(0, 1), given, site)
    return answers ? { given: answers, site, asked: true } : { status: 130, text: nothingWritten }
  }
  const again = citeAgain(given, copiesIn(given), site)
  return again ? { status: again.citation ? 0 : 1, text: again.told } : { given, site }
}

/** An event’s sources that were given by their addresses are made first. */
export async function beginEvent(given: Given, site: SiteSoFar): Promise<Begun> {
  const { source = [], ...others } = given
  if (!source.some(isWebAddress)) return { given, site }
  const wrong = wrongInFields(makers.event, others, site)
  if (wrong.length > 0) return { status: 1, text: wrong.join('\n') }
  // Nothing is begun that cannot be brought to its end.
  const lacks = missing(makers.event, given)
  if (lacks.length > 0) return { status: 2, text: lacking('A new event', lacks) }
  const made = make(makers.event, others, site)
  if (isRefusal(made)) return { status: 1, text: `${made.refusal}\n${nothingWritten}` }
  const cited = await citingAddresses(source, given, copiesIn(given), site)
  if (!Array.isArray(cited)) return cited
  const now = await siteNow()
  return typeof now === 'string'
    ? { status: 1, text: now }
    : { given: { ...others, source: cited }, site: now }
}

const isWebAddress = (text: string) => /^https?:/i.test(text)

/** Citations in the place of addresses, each of which is a source now; how it ended, where one cannot be cited yet. */
async function citingAddresses(
  written: string[],
  { phrase }: Given,
  folder: string,
  before: SiteSoFar,
): Promise<string[] | Ended> {
  const cited: string[] = []
  let site = before
  for (const url of written) {
    if (!isWebAddress(url)) {
      cited.push(url)
      continue
    }
    if (!sourceAt(url, site)) {
      const ended = await fromAddress({ url: [url] }, folder, site)
      if (ended.status !== 0) return ended
      console.log(ended.text)
      const now = await siteNow()
      if (typeof now === 'string') return { status: 1, text: now }
      site = now
    }
    const there =
      sourceAt(url, site) ?? site.entries.sources.find(({ id }) => !before.content.ids.sources.has(id))
    if (!there) return { status: 1, text: `“${excerpt(url)}” cannot be cited.` }
    const again = citeAgain({ url: [there.record.URL ?? url], ...(phrase && { phrase }) }, folder, site)
    if (again && !again.citation) return { status: 1, text: again.told }
    if (!again?.citation && there.record.paragraphs)
      return {
        status: 1,
        text: `Say where in it that stands: --source ${there.id}:1 with the number of its paragraph, or --phrase "a few words" of it. The event is not written.`,
      }
    cited.push(again?.citation ?? there.id)
  }
  return cited
}

/** A source of what its page says, and of answers where it does not and `asked` says so; its text beside the project. */
export async function fromAddress(
  given: Given,
  folder: string,
  site: SiteSoFar,
  asked = false,
): Promise<Ended> {
  const read = await completed(given, site, { now: Date.now() })
  if (asked) for (const line of read.told) console.log(line)
  const answers = asked
    ? await ask('What it does not say', makers.source.fields, read.given, site)
    : read.given
  if (!answers) return { status: 130, text: nothingWritten }
  const page = { ...read, given: answers, told: asked ? [] : read.told }
  // An id that nobody chose is not worth a question.
  const made = makeFreely(makers.source, page.given, site)
  const { status, text } = writeEntry(makers.source, made, page.given)
  if (isRefusal(made) || status !== 0) return { status, text }
  const phrase = one(given, 'phrase')
  const told = [
    ...page.told,
    ...(page.paragraphs.length > 0 ? [keepCopy(folder, made.id, page.paragraphs)] : []),
    ...(phrase === undefined ? [] : [citePhrase(made.id, phrase, page.paragraphs).told]),
  ]
  return { status, text: [text, ...told].join('\n') }
}
