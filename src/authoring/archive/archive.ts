import { setTimeout as sleep } from 'node:timers/promises'
import { isUnknown } from '../../schemas/fields.ts'
import { boundsOf } from '../../time/date.ts'
import type { Source } from '../../timeline/types.ts'
import { isOnWeb, type WebSource } from '../../timeline/whereabouts.ts'
import type { Claim } from '../verify/claims.ts'
import { missingFrom } from '../verify/verify.ts'
import { textOfPage } from '../web/page-text.ts'
import { askAvailability } from './ask-availability.ts'
import { askSave } from './ask-save.ts'
import { askTimeGate } from './ask-timegate.ts'
import type { ServiceAnswer, Copy, Fetch } from './asked.ts'
import type { ServiceName, Services } from './services.ts'

export type ArchiveOptions = {
  services: Services
  fetch: Fetch
  /** What each source is cited for. */
  claims: Map<string, Claim[]>
  /** `ACCESSKEY:SECRET` of Save Page Now; without one, no new capture is asked for. */
  key?: string | undefined
  /** Milliseconds between two questions. */
  pause: number
  /** Seconds that are waited at most where a service says so; it is asked no more in this run if it wants longer. */
  mostWait: number
}

/** What came of one source: a copy one can be sure of, or each service’s answer in a sentence. */
export type Archived = { source: Source; copy?: Copy; by?: ServiceName; told: string[] }

/**
 * Looks for a copy of each source on the web that has none: one question at a time, with a pause between two, and no more of them
 * where a service has had enough. A copy is one only if it can be read and has all words for which the source is cited.
 */
export async function* archive(sources: Source[], options: ArchiveOptions): AsyncGenerator<Archived> {
  const closed = new Set<ServiceName>()
  for (const source of sources.filter(isOnWeb).filter((one) => one.archive === undefined)) {
    const told: string[] = []
    const seen = new Set<string>()
    let found: { copy: Copy; by: ServiceName } | undefined
    for (const by of ['availability', 'timegate', ...(options.key ? ['save' as const] : [])] as const) {
      if (found) break
      if (closed.has(by)) {
        told.push(`${names[by]}: not asked, since it has been asked too often.`)
        continue
      }
      let answer = await ask(by, source, options)
      if (answer.is === 'too-many' && answer.wait <= options.mostWait) {
        await sleep(answer.wait * 1000)
        answer = await ask(by, source, options)
      }
      if (answer.is === 'too-many') closed.add(by)
      if (answer.is !== 'found') {
        told.push(`${names[by]}: ${sentenceOf(answer)}`)
        continue
      }
      const { copy } = answer
      if (seen.has(copy.url)) continue
      seen.add(copy.url)
      const doubt = await doubtOf(copy, source, options)
      if (doubt) told.push(`${names[by]}: ${copy.url} ${doubt}`)
      else found = { copy, by }
    }
    yield { source, ...found, told }
  }
}

const names: Record<ServiceName, string> = {
  availability: 'Availability',
  timegate: 'TimeGate',
  save: 'Save Page Now',
}

async function ask(by: ServiceName, source: WebSource, options: ArchiveOptions): Promise<ServiceAnswer> {
  const { services, fetch, key = '', pause } = options
  await sleep(pause)
  const service = services[by]
  if (by === 'save') return askSave(service, source.URL, { key, pause: pause * 5, looks: 24 }, fetch)
  const asks = by === 'timegate' ? askTimeGate : askAvailability
  return asks(service, source.URL, dayOf(source), fetch)
}

/** The day on which it was read, or else published. */
function dayOf({ accessed, issued }: Source): number | undefined {
  const known = [accessed, issued].flatMap((one) => (isUnknown(one) ? [] : [boundsOf(one).earliest]))
  return known.find((instant) => instant !== null) ?? undefined
}

function sentenceOf(answer: Exclude<ServiceAnswer, { is: 'found' }>): string {
  switch (answer.is) {
    case 'none':
      return 'no copy.'
    case 'too-many':
      return `asked too often, or too busy. It wants ${answer.wait} seconds of rest.`
    case 'slow':
    case 'error':
    case 'unclear':
      return answer.why
  }
}

/** Why a copy cannot be taken for one of the source, or undefined if it can. */
async function doubtOf({ url }: Copy, { id }: Source, options: ArchiveOptions): Promise<string | undefined> {
  await sleep(options.pause)
  const page = await options.fetch(url)
  if (page.is === 'not-text' || page.is === 'too-large') return undefined
  if (page.is !== 'page') return `cannot be read. ${page.why}`
  const [missing] = missingFrom(options.claims, new Map([[id, textOfPage(page)]])).get(id) ?? []
  return missing && `has not the words “${missing.words}”.`
}
