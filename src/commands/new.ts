import { parseArgs } from 'node:util'
import { excerpt } from '../issues/excerpt.ts'
import { nearest } from '../issues/nearest.ts'
import { clean } from '../authoring/clean.ts'
import { updateFields } from '../authoring/new/update.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { one, type Field, type Given } from '../authoring/new/field.ts'
import type { EntryKind } from '../authoring/new/kind.ts'
import { make, missing, wrongInFields, type Made } from '../authoring/new/make.ts'
import { isEntryKind, makers, type KindName } from '../authoring/new/makers.ts'
import { citePhrase } from '../authoring/new/phrase.ts'
import { siteSoFar, type SiteSoFar } from '../authoring/new/site.ts'
import { withdrawFields } from '../authoring/history/withdraw.ts'
import { sourceAt } from '../authoring/new/source.ts'
import { storyFields } from '../authoring/new/story.ts'
import { readContent } from '../content/files.ts'
import { readPublished } from '../content/published.ts'
import { copiesBeside } from './copies-beside.ts'
import { citeAgain, completed, keepCopy } from './new-source.ts'
import type { Ended } from './new-story.ts'
import { whenStopped } from './stopped.ts'
import { writeNew } from './write-new.ts'

const nothing = 'Nothing was written.'
const atTerminal = process.stdin.isTTY && process.stdout.isTTY

const help = () => `npm run new -- WHAT [options]

Writes a file of content/ with all that it needs, and says in it what else it can have. What is not given is asked
for at a terminal. Nothing that is there is written over.

${Object.entries(makers).map(describe).join('\n\n')}

  update EVENT         says in an event what you have changed in its text, with what it said, and why
${options(updateFields.slice(1))}

  withdraw EVENT       takes an event away: a notice with the reason stands at its address
${options(withdrawFields.slice(1))}
    --force              also where git could not bring its file back

  story                a story of your own: takes away all that is in content/, and puts an example in its place
${options(storyFields)}
    --yes                do not ask
    --force              also where git could not bring it back; it is then put into former-content/

  --id ID              the name of the file; if left out, it is made of the first of these
  --copies FOLDER      where the text of a new source’s page is kept; if left out, beside the project
  --phrase WORDS       where an event has an address as its --source, which is then made first: a few words of it
  --help               this text

npm run new -- event "Minister resigns" --date 2020-10-05/2020-10-06
npm run new -- source https://example.org/news --publication Herald --paragraphs 12
npm run new -- update minister-resigns --kind correction --why "The day was misread."
npm run new -- source https://example.org/news --phrase "a few of its words"
npm run new -- person "Ada Lovelace" --role "Engineer of the bridge" --source herald:2

It ends with 0 when it is written, with 2 when something that is needed was not given, and with 1 when it cannot be
written.`

const describe = ([name, { what, fields }]: [string, EntryKind]) =>
  `  ${name} ${(fields[0]?.name ?? '').toUpperCase()}`.padEnd(23) + `${what}\n${options(fields.slice(1))}`

const options = (fields: Pick<Field, 'name' | 'takes'>[]) =>
  fields.map(({ name, takes }) => `    --${name}`.padEnd(25) + takes).join('\n')

async function main(args: string[]): Promise<Ended> {
  if (args.includes('--help') || args.includes('-h')) return { status: 0, text: help() }
  const [first, ...rest] = args
  const name = first ?? (atTerminal ? await chooseKind() : '')
  if (name === undefined) return { status: 130, text: nothing }
  if (name === 'story') return story(rest)
  if (name === 'update' || name === 'withdraw') return change(name, rest)
  if (!isEntryKind(name)) return { status: 2, text: noKind(name) }
  return entry(name, rest)
}

async function story(args: string[]): Promise<Ended> {
  const given = parse(storyFields, args, { yes: { type: 'boolean' }, force: { type: 'boolean' } })
  if (typeof given === 'string') return { status: 2, text: given }
  const { yes, force, ...others } = given
  const { newStory } = await import('./new-story.ts')
  return newStory({ given: others, yes: yes !== undefined, force: force !== undefined, atTerminal })
}

async function entry(name: KindName, args: string[]): Promise<Ended> {
  const kind = makers[name]
  const more: Options = { id: { type: 'string' }, copies: { type: 'string' } }
  if (name === 'event') more['phrase'] = { type: 'string' }
  return answered(
    { ...kind, name: `A new ${name}` },
    args,
    more,
    (given, site, asked) => {
      if (name === 'source' && given['url']) return fromAddress(given, folderOf(given), site, asked)
      if (asked) return freely(kind, given, site)
      return written(kind, make(kind, given, site), given)
    },
    { source: citeSource, event: citeAddresses }[name as string],
  )
}

const folderOf = (given: Given) => one(given, 'copies') ?? copiesBeside('.')

/** A source that there is already is cited again. At a terminal its address comes first: its page answers the most. */
async function citeSource(given: Given, site: SiteSoFar): Promise<Begun> {
  if (!one(given, 'url') && atTerminal) {
    const answers = await asking(
      'A document that can be cited',
      makers.source.fields.slice(0, 1),
      given,
      site,
    )
    return answers ? { given: answers, site, asked: true } : { status: 130, text: nothing }
  }
  const again = citeAgain(given, folderOf(given), site)
  return again ? { status: again.citation ? 0 : 1, text: again.told } : { given, site }
}

async function asking(what: string, fields: Field[], given: Given, site: SiteSoFar) {
  const { askFor, intro } = await import('./new-ask.ts')
  intro(what)
  return askFor(fields, given, site)
}

/** An event’s sources that were given by their addresses are made first. */
async function citeAddresses(given: Given, site: SiteSoFar): Promise<Begun> {
  const { source = [], ...others } = given
  if (!source.some(isWebAddress)) return { given, site }
  const wrong = wrongInFields(makers.event, others, site)
  if (wrong.length > 0) return { status: 1, text: wrong.join('\n') }
  // Nothing is begun that cannot be brought to its end.
  const lacks = missing(makers.event, given)
  if (lacks.length > 0) return { status: 2, text: lacking('A new event', lacks) }
  const made = make(makers.event, others, site)
  if (isRefusal(made)) return { status: 1, text: `${made.refusal}\n${nothing}` }
  const cited = await citingAddresses(source, given, folderOf(given), site)
  if (!Array.isArray(cited)) return cited
  const now = await readSite()
  return typeof now === 'string'
    ? { status: 1, text: now }
    : { given: { ...others, source: cited }, site: now }
}

async function change(name: 'update' | 'withdraw', args: string[]): Promise<Ended> {
  const { withdraw, writeUpdate } = await import('./new-change.ts')
  if (name === 'update')
    return answered(
      { name: 'An update', what: 'what was changed', fields: updateFields },
      args,
      {},
      writeUpdate,
    )
  const kind = { name: 'A withdrawal', what: 'an event that is taken away', fields: withdrawFields }
  return answered(kind, args, { force: { type: 'boolean' } }, ({ force, ...given }, site) =>
    withdraw(given, site, force !== undefined),
  )
}

/** How a command ended before it began, or what it goes on with, and whether that was asked for. */
type Begun = Ended | { given: Given; site: SiteSoFar; asked?: true }

/** Does something with what was given, or `asked` for at a terminal; `first` comes before that is checked. */
async function answered(
  { name, what, fields }: Pick<EntryKind, 'what' | 'fields'> & { name: string },
  args: string[],
  more: Options,
  then: (given: Given, site: SiteSoFar, asked: boolean) => Ended | Promise<Ended>,
  first?: (given: Given, site: SiteSoFar) => Begun | Promise<Begun>,
): Promise<Ended> {
  const parsed = parse(fields, args, more, fields[0]?.name)
  if (typeof parsed === 'string') return { status: 2, text: parsed }
  const before = await readSite()
  if (typeof before === 'string') return { status: 1, text: before }
  const begun = (await first?.(parsed, before)) ?? { given: parsed, site: before }
  if ('status' in begun) return begun
  const { given, site, asked = false } = begun
  const wrong = wrongInFields({ fields }, given, site)
  if (wrong.length > 0) return { status: 1, text: wrong.join('\n') }
  const lacks = missing({ fields }, given)
  if (lacks.length === 0) return then(given, site, asked)
  if (!atTerminal) return { status: 2, text: lacking(name, lacks) }
  const answers = await asking(
    what.replace(/^./, (letter) => letter.toUpperCase()),
    fields,
    given,
    site,
  )
  if (!answers) return { status: 130, text: nothing }
  const lackingStill = missing({ fields }, answers)
  if (lackingStill.length > 0) return { status: 2, text: lacking(name, lackingStill) }
  return then(answers, site, true)
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
      const now = await readSite()
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
async function fromAddress(given: Given, folder: string, site: SiteSoFar, asked = false): Promise<Ended> {
  const read = await completed(given, site, { now: Date.now() })
  if (asked) for (const line of read.told) console.log(line)
  const answers = asked
    ? await asking('What it does not say', makers.source.fields, read.given, site)
    : read.given
  if (!answers) return { status: 130, text: nothing }
  const page = { ...read, given: answers, told: asked ? [] : read.told }
  let made = make(makers.source, page.given, site)
  // An id that nobody chose is not worth a question.
  if (isRefusal(made) && made.id && !given['id'])
    made = make(makers.source, { ...page.given, id: [made.id] }, site)
  const { status, text } = written(makers.source, made, page.given)
  if (isRefusal(made) || status !== 0) return { status, text }
  const phrase = one(given, 'phrase')
  const told = [
    ...page.told,
    ...(page.paragraphs.length > 0 ? [keepCopy(folder, made.id, page.paragraphs)] : []),
    ...(phrase === undefined ? [] : [citePhrase(made.id, phrase, page.paragraphs).told]),
  ]
  return { status, text: [text, ...told].join('\n') }
}

/** Asks for another id where one is taken. */
async function freely(kind: EntryKind, given: Given, site: SiteSoFar): Promise<Ended> {
  const made = make(kind, given, site)
  if (!isRefusal(made) || !made.id) return written(kind, made, given)
  const { write } = await import('./new-ask.ts')
  const question = `${made.refusal.replace(/ Give it another id.*/, '')} Which id may it have instead?`
  const id = await write(question, made.id, () => undefined)
  return id === undefined ? { status: 130, text: nothing } : freely(kind, { ...given, id: [id] }, site)
}

function written(kind: EntryKind, made: Made, given: Given): Ended {
  if (isRefusal(made)) return { status: 1, text: `${made.refusal}\n${nothing}` }
  if (!writeNew(made.path, made.text)) return { status: 1, text: `There is ${made.path} already. ${nothing}` }
  const changes = Object.values(given).flatMap((values) =>
    (values ?? []).flatMap((value) => clean(value).changes),
  )
  const told = changes.map(({ value, why }) => `${excerpt(value)}: ${why}`)
  return { status: 0, text: [`${made.path} is written.`, kind.next(made.id, given), ...told].join('\n') }
}

async function readSite(): Promise<SiteSoFar | string> {
  const content = await readContent('content')
  const [excess] = content.issues.filter(({ kind }) => kind === 'too-much')
  if (excess) return `${excess.wrong} ${excess.fix}`
  const published = await readPublished('content')
  return (
    siteSoFar(
      content,
      published.map(({ id }) => id),
      Date.now(),
    ) ??
    'Say first in which time zone the story happens: “zone: …” in content/story.yaml. “npm run new -- story” begins one.'
  )
}

type Options = Record<string, { type: 'string' | 'boolean' }>

/** What was given on the command line, or what is wrong with that. `first` is the field that needs no name. */
function parse(
  fields: Pick<Field, 'name' | 'many'>[],
  args: string[],
  more: Options,
  first?: string,
): Given | string {
  const named = Object.fromEntries(
    fields.map(({ name }) => [name, { type: 'string', multiple: true } as const]),
  )
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        ...named,
        ...Object.fromEntries(Object.entries(more).map(([name, one]) => [name, { ...one, multiple: true }])),
      },
      allowPositionals: true,
    })
    const [whole, ...others] = positionals
    if (others.length > 0 || (whole !== undefined && !first))
      return `“${excerpt(others[0] ?? whole ?? '')}” is one word too many: put what has several into quotation marks.`
    const given: Given = {}
    for (const [name, value] of Object.entries(values)) {
      const texts = [value].flat().map(String)
      const field = fields.find((one) => one.name === name)
      if (texts.length > 1 && !field?.many) return `--${name} is given twice.`
      given[name] = field?.many === 'list' ? texts.flatMap(split) : texts
    }
    if (first && whole !== undefined) {
      if (given[first]) return `--${first} is given twice.`
      given[first] = [whole]
    }
    return given
  } catch (error) {
    const { message } = error as Error
    if (message.includes('ambiguous'))
      return 'A value that begins with “-” is joined to its option: --date=-0043.'
    return `${message.split('. ')[0]}. All options: npm run new -- --help`
  }
}

const split = (list: string) =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

async function chooseKind(): Promise<string | undefined> {
  const { choose } = await import('./new-ask.ts')
  const all = Object.entries(makers).map(([value, { what }]) => ({ value, label: `${value}: ${what}` }))
  return choose('What is to be made?', [
    ...all,
    { value: 'update', label: 'update: what you have changed in an event, and why' },
    { value: 'withdraw', label: 'withdraw: takes an event away' },
    { value: 'story', label: 'story: a story of your own, in the place of this one' },
  ])
}

function noKind(name: string): string {
  const all = [...Object.keys(makers), 'update', 'withdraw', 'story']
  const near = nearest(name, all)
  const wrong = name ? `There is nothing new called “${excerpt(name)}”. ` : ''
  return `${wrong}${near ? `Did you mean “${near}”?` : `Say what: npm run new -- ${all.join(' | ')}.`} All options: npm run new -- --help`
}

const lacking = (name: string, fields: Field[]) =>
  [
    `${name} needs more:`,
    ...fields.map((field) => `  --${field.name}`.padEnd(16) + field.takes),
    'All options: npm run new -- --help',
  ].join('\n')

whenStopped(nothing)

const { status, text } = await main(process.argv.slice(2))
;(status === 0 ? console.log : console.error)(text)
process.exitCode = status
