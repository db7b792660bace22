import { excerpt } from '../issues/excerpt.ts'
import { nearest } from '../issues/nearest.ts'
import type { Field } from '../authoring/new/field.ts'
import type { EntryKind } from '../authoring/new/kind.ts'
import { isEntryKind, makers } from '../authoring/new/makers.ts'
import { storyFields } from '../authoring/new/story.ts'
import { updateFields } from '../authoring/new/update.ts'
import { withdrawFields } from '../authoring/history/withdraw.ts'
import { answered, atTerminal, nothingWritten } from './new-answered.ts'
import { newEntry } from './new-entry.ts'
import { readOptions } from './new-options.ts'
import type { Ended } from './new-story.ts'
import { whenStopped } from './stopped.ts'

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
  if (name === undefined) return { status: 130, text: nothingWritten }
  if (name === 'story') return story(rest)
  if (name === 'update' || name === 'withdraw') return change(name, rest)
  if (!isEntryKind(name)) return { status: 2, text: noKind(name) }
  return newEntry(name, rest)
}

async function story(args: string[]): Promise<Ended> {
  const given = readOptions(storyFields, args, { yes: { type: 'boolean' }, force: { type: 'boolean' } })
  if (typeof given === 'string') return { status: 2, text: given }
  const { yes, force, ...others } = given
  const { newStory } = await import('./new-story.ts')
  return newStory({ given: others, yes: yes !== undefined, force: force !== undefined, atTerminal })
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

whenStopped(nothingWritten)

const { status, text } = await main(process.argv.slice(2))
;(status === 0 ? console.log : console.error)(text)
process.exitCode = status
