import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { existingIn, storyIn } from '../authoring/existing.ts'
import { importTable } from '../authoring/import/import.ts'
import { formats, mostMegabytes, readImport, type Format } from '../authoring/import/read.ts'
import { reportImport } from '../authoring/import/report.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { roles, type Role } from '../authoring/import/table-csv.ts'
import { dayOrders, type DayOrder } from '../authoring/import/written-date.ts'
import { isZone } from '../time/zone.ts'
import { findExcess, listFiles } from '../content/file-list.ts'
import { readContent } from '../content/files.ts'
import { wordsOf } from '../words/words.ts'
import { writeNew } from './write-new.ts'

const help = `npm run import -- FILE [options]

Brings a timeline into content/: TimelineJS’s spreadsheet (saved as CSV) or JSON, any other table (CSV),
or a feed (RSS, Atom, JSON Feed). Nothing that is there is written over.

  --dry-run            show what would be written
  --format NAME        ${formats.join(', ')}; if left out, the content tells
  --zone ZONE          whose clocks the times are of, such as Europe/Paris; if left out, the story’s
  --dates ORDER        ${dayOrders.join(' or ')}, for dates such as 05/10/2020
  --help               this text

For a table that is not TimelineJS’s, the names of its columns:
  --title, --date      needed
  --end                the day on which it ended
  --text, --summary, --label, --tags
  --source             addresses of what it rests on

npm run import -- table.csv --title Headline --date When --text Body --source Link

It ends with 0 when every row is an event now, with 2 when rows were left out or left alone, and with 1 when
nothing could be done.`

const options = {
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  format: { type: 'string' },
  zone: { type: 'string' },
  dates: { type: 'string' },
  ...(Object.fromEntries(roles.map((role) => [role, { type: 'string' }])) as Record<
    Role,
    { type: 'string' }
  >),
} as const

const directory = 'content'

async function main(): Promise<number> {
  const args = parse()
  if (typeof args === 'string') return fail(args)
  const { values, positionals } = args
  if (values.help) return say(help)
  const [file, ...more] = positionals
  if (!file || more.length > 0)
    return fail('Name one file: npm run import -- FILE. All options: npm run import -- --help')
  const { format, dates } = values
  if (format && !isOneOf(formats, format)) return fail(`--format takes ${formats.join(', ')}.`)
  if (dates && !isOneOf(dayOrders, dates)) return fail(`--dates takes ${dayOrders.join(' or ')}.`)

  const content = await readContent(directory)
  const [excess] = content.issues.filter(({ kind }) => kind === 'too-much')
  if (excess) return fail(`${excess.wrong} ${excess.fix}`)
  const story = storyIn(content)
  const zone = values.zone ?? story.zone
  if (!zone)
    return fail(
      'Say in which time zone the story happens: “zone: …” in content/story.yaml, or --zone Europe/Paris.',
    )
  if (!isZone(zone)) return fail(`“${zone}” is no time zone of the IANA list, such as Europe/Paris.`)

  const bytes = await readBytes(file)
  if (typeof bytes === 'string') return fail(bytes)
  const words = wordsOf(story.language ?? 'en')
  const columns = Object.fromEntries(
    roles.flatMap((role) => (values[role] === undefined ? [] : [[role, values[role]]])),
  )
  const table = readImport(bytes, {
    zone,
    words,
    columns,
    format: format as Format | undefined,
    order: dates as DayOrder | undefined,
  })
  if (isRefusal(table)) return fail(table.refusal)
  const imported = importTable(table, { zone, words, now: Date.now(), existing: existingIn(content, zone) })
  const added = imported.files.map(({ path, text }) => ({
    path,
    regular: true,
    bytes: Buffer.byteLength(text),
  }))
  const most = findExcess([...(await listFiles(directory)), ...added])
  if (most)
    return fail(
      `With it there would be more content than can be built in good time: ${most.what}. Divide it: a site has at most ${most.most}.`,
    )
  const dryRun = values['dry-run']
  if (!dryRun)
    for (const { path, text } of imported.files)
      // What stood there a moment ago is not written over either.
      if (!writeNew(path, text)) return fail(`There is ${path} already.`)
  say(reportImport(imported, { dryRun }))
  const whole =
    imported.entries.length === imported.rows && imported.entries.every(({ state }) => state !== 'differs')
  return whole ? 0 : 2
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. All options: npm run import -- --help`
  }
}

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file)
    if (size > mostMegabytes * 1_000_000)
      return `${file} has more than ${mostMegabytes} MB. Divide it, and import the parts.`
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${code}.`
  }
}

const isOneOf = <One extends string>(all: readonly One[], value: string): value is One =>
  all.includes(value as One)

function say(message: string): number {
  console.log(message)
  return 0
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main()
