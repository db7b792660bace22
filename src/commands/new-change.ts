import { sentence } from '../issues/issue.ts'
import { rmSync, writeFileSync } from 'node:fs'
import { eventIn } from '../authoring/history/event-in.ts'
import { rewordingsSince } from '../authoring/history/rewordings-since.ts'
import { toldOf } from '../authoring/history/told.ts'
import { noticeOf } from '../authoring/history/withdraw.ts'
import { wrongWith } from '../authoring/new/check.ts'
import { one, type Given } from '../authoring/new/field.ts'
import { makers } from '../authoring/new/makers.ts'
import type { SiteSoFar } from '../authoring/new/site.ts'
import { withUpdate } from '../authoring/new/update.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { commitToCompare } from './against.ts'
import { keptOf } from './new-git.ts'
import type { Ended } from './new-story.ts'
import { writeNew } from './write-new.ts'

const nothing = 'Nothing was written.'
const refused = (text: string): Ended => ({ status: 1, text: `${text}\n${nothing}` })

/** Writes into an event what was changed in it, and why: what it said as git has it, if that was not given. */
export function writeUpdate(given: Given, site: SiteSoFar): Ended {
  const id = one(given, 'event') ?? ''
  const event = eventIn(site, id)
  if (isRefusal(event)) return refused(event.refusal)
  const file = site.content.events.find((one) => one.id === id)
  if (!file) return refused(`${event.file} cannot be read.`)
  const told = given['now'] ? {} : changedIn(id, one(given, 'against'), site)
  if (typeof told === 'string') return refused(told)
  const text = withUpdate(file, { ...told, ...given }, site.today)
  const wrong = wrongWith({ ...file, text }, makers.event, site)
  if (wrong.length > 0) return refused(wrong.map(sentence).join('\n'))
  writeFileSync(file.path, text)
  return {
    status: 0,
    text: `${file.path} says under “updates” what was changed. Look whether it is well put.`,
  }
}

/** What an event, and what belongs to it, said and says now; or why that cannot be told. */
function changedIn(id: string, against: string | undefined, site: SiteSoFar): Given | string {
  const base = commitToCompare(against)
  const yourself = 'Say yourself what it said and says: --was "…" --now "…"'
  if ('lacking' in base) return `${base.lacking}\n${yourself}`
  const all = rewordingsSince(base.git, base.commit, site, Date.now())
  const ofEvent = all.filter(({ events }) => events.includes(id))
  const changes = ofEvent.filter(({ told }) => !told)
  const since = base.commit.slice(0, 7)
  if (ofEvent.length > changes.length)
    return `“${id}” has an update since ${since} already. For another, ${yourself[0]?.toLowerCase()}${yourself.slice(1)}`
  if (changes.length === 0)
    return `Nothing that “${id}” tells is otherwise than in ${since}, which was published: correct its text first.`
  const { was, now } = toldOf(changes)
  if (!now) return `What it said is gone: “${was}”. Say what readers should know instead: --now "…"`
  return { ...(was && { was: [was] }), now: [now] }
}

/** Puts a notice in the place of an event. Its file is deleted where git has it, or with `force`. */
export async function withdraw(given: Given, site: SiteSoFar, force: boolean): Promise<Ended> {
  const notice = noticeOf(given, site)
  if (isRefusal(notice)) return refused(notice.refusal)
  const { path, text, file, namedIn } = notice
  const { lost } = file ? await keptOf('content/events', [file]) : { lost: [] }
  if (lost.length > 0 && !force)
    return refused(`git could not bring ${file} back: commit it first, or delete it for good with --force.`)
  if (!writeNew(path, text)) return refused(`There is ${path} already.`)
  if (file) rmSync(file)
  const told = [
    `${path} has the notice that stands at its address now${file ? `, and ${file} is deleted` : ''}.`,
    ...(namedIn.length > 0 ? [`Look at what still names it: ${namedIn.join(', ')}`] : []),
    'Pages that search engines and archives have copied are theirs to take away: ask them.',
  ]
  return { status: 0, text: told.join('\n') }
}
