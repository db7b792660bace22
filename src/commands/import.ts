import { sentence } from '../issues/issue.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { existingIn, storyIn } from '../authoring/existing.ts'
import { dateChoices, type DateChoice, type DateChosen } from '../time/written/options.ts'
import { isEncoding } from '../authoring/import/decode.ts'
import { importTable, type Imported } from '../authoring/import/import.ts'
import { importLibrary } from '../authoring/import/library.ts'
import { formats, mostMegabytes, readImport, type Format } from '../authoring/import/read.ts'
import type { Library } from '../authoring/import/read-library.ts'
import { reportImport } from '../authoring/import/report.ts'
import { roles, type Columns } from '../authoring/import/roles.ts'
import { isRefusal } from '../authoring/refusal.ts'
import { findExcess, listFiles } from '../content/file-list.ts'
import { readContent } from '../content/files.ts'
import { language as languageTag } from '../schemas/fields.ts'
import { isZone } from '../time/zone.ts'
import { wordsOf } from '../words/words.ts'
import { writeNew } from './write-new.ts'
import { fail, say } from './say.ts'

const choiceNames = Object.keys(dateChoices) as DateChoice[]

const help = `npm run import -- FILE [options]

Brings a timeline into content/: TimelineJS’s spreadsheet (saved as CSV) or JSON, any other table (CSV), any list
of records (JSON), Markdown files with front matter (Jekyll, Hugo; several files, or their folder), or a feed
(RSS, Atom, JSON Feed, an export of WordPress). A library of Zotero’s or another reference manager’s (CSL-JSON,
BibTeX, RIS) becomes sources. Nothing that is there is written over.

  --dry-run            show what would be written
  --all                show all that is not kept; if left out, ten for each reason
  --format NAME        ${formats.join(', ')}; if left out, the content tells
  --encoding NAME      of the file’s text, such as windows-1251; if left out, its mark tells, or it is UTF-8

What rows rest on, in every format; each can be repeated:
  --source COLUMN      a column, or key, with addresses of what a row rests on
  --cite ADDRESS-OR-ID a document that every row rests on: its address, or the id of a source, also with the
                       paragraph, as in herald:2

How dates are meant:
  --zone ZONE          whose clocks the times are of, such as Europe/Paris; if left out, the story’s
  --language TAG       of the names of months, such as fr; if left out, the story’s. English is always read
${choiceNames.map((name) => `  --${name} ${dateChoices[name].takes.join('|')}\n                       ${dateChoices[name].says}`).join('\n')}

For a table or records that are not TimelineJS’s, the names of the columns or keys:
  --title, and --date or --year    needed
  --month, --day, --time           beside --year
  --end                            the day on which it ended
  --label                          the date as it is shown, or words to show with it
  --text, --summary, --tags
  --media, --caption, --credit     a picture, video or page, and what is said of it: its address becomes a source

npm run import -- table.csv --title Headline --date When --text Body --source Link

It ends with 0 when every row is an event now, with 2 when rows were left out or left alone, and with 1 when
nothing could be done.`

const options = {
  'dry-run': { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  format: { type: 'string' },
  encoding: { type: 'string' },
  zone: { type: 'string' },
  language: { type: 'string' },
  source: { type: 'string', multiple: true },
  cite: { type: 'string', multiple: true },
  ...(Object.fromEntries([...roles, ...choiceNames].map((name) => [name, { type: 'string' }])) as Record<
    (typeof roles)[number] | DateChoice,
    { type: 'string' }
  >),
} as const

const directory = 'content'

async function main(): Promise<number> {
  const args = parse()
  if (typeof args === 'string') return fail(args)
  const { values, positionals } = args
  if (values.help) return say(help)
  if (positionals.length === 0)
    return fail('Name one file: npm run import -- FILE. All options: npm run import -- --help')
  const { format, encoding, language } = values
  if (format && !isOneOf(formats, format)) return fail(`--format takes ${formats.join(', ')}.`)
  for (const name of choiceNames) {
    const [chosen, takes] = [values[name], dateChoices[name].takes]
    if (chosen && !isOneOf(takes, chosen)) return fail(`--${name} takes ${takes.join(' or ')}.`)
  }
  if (encoding && !isEncoding(encoding))
    return fail(`“${encoding}” is no encoding that is known, such as utf-8, windows-1251 or windows-1252.`)
  if (language && !languageTag.safeParse(language).success)
    return fail(`“${language}” is no language tag of BCP 47, such as en, ru or fr.`)

  const content = await readContent(directory)
  const [excess] = content.issues.filter(({ kind }) => kind === 'too-much')
  if (excess) return fail(sentence(excess))
  const story = storyIn(content)
  const zone = values.zone ?? story.zone
  if (!zone)
    return fail(
      'Say in which time zone the story happens: “zone: …” in content/story.yaml, or --zone Europe/Paris.',
    )
  if (!isZone(zone)) return fail(`“${zone}” is no time zone of the IANA list, such as Europe/Paris.`)

  const files = readFiles(positionals)
  if (typeof files === 'string') return fail(files)
  const words = wordsOf(story.language ?? 'en')
  const existing = existingIn(content, zone)
  const library = files[0] && (await libraryIn(files[0].bytes))
  if (typeof library === 'string') return fail(library)
  if (library)
    return write(importLibrary(library.items, library.format, existing), values['dry-run'], values.all)
  const table = readImport(files, {
    zone,
    words,
    encoding,
    language,
    columns: given(roles, values) as Columns,
    sources: values.source ?? [],
    format: format as Format | undefined,
    chosen: given(choiceNames, values) as DateChosen,
  })
  if (isRefusal(table)) return fail(table.refusal)
  const imported = importTable(table, { zone, words, now: Date.now(), existing, cites: values.cite ?? [] })
  if (isRefusal(imported)) return fail(imported.refusal)
  return write(imported, values['dry-run'], values.all)
}

/** Its readers are asked only for what begins as a library does. */
async function libraryIn(bytes: Uint8Array): Promise<Library | string | undefined> {
  const text = new TextDecoder().decode(bytes)
  if (!/^\ufeff?\s*(?:[@%[]|TY {2}- )/.test(text)) return undefined
  const { readLibrary } = await import('../authoring/import/read-library.ts')
  return readLibrary(text)
}

function write(imported: Imported, dryRun: boolean, all: boolean): number {
  const added = imported.files.map(({ path, text }) => ({
    path,
    regular: true,
    bytes: Buffer.byteLength(text),
  }))
  const most = findExcess([...listFiles(directory), ...added])
  if (most)
    return fail(
      `With it there would be more content than can be built in good time: ${most.what}. Divide it: a site has at most ${most.most}.`,
    )
  if (!dryRun)
    for (const { path, text } of imported.files)
      // What stood there a moment ago is not written over either.
      if (!writeNew(path, text)) return fail(`There is ${path} already.`)
  say(reportImport(imported, { dryRun, all }))
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

type File = { name: string; bytes: Uint8Array }

/** Files, and in the place of a folder the Markdown files that stand in it; a sentence if one cannot be read. */
function readFiles(paths: string[]): File[] | string {
  const files: File[] = []
  for (const path of paths.flatMap(markdownIn)) {
    const read = readBytes(path)
    if (typeof read === 'string') return read
    files.push({ name: path, bytes: read })
  }
  return files
}

function markdownIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => /\.(?:md|markdown)$/i.test(name))
  return names.length > 0 ? names.sort().map((name) => join(path, name)) : [path]
}

function readBytes(file: string): Uint8Array | string {
  try {
    const { size } = statSync(file)
    if (size > mostMegabytes * 1_000_000)
      return `${file} has more than ${mostMegabytes} MB. Divide it, and import the parts.`
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EISDIR') return `${file} cannot be read: EISDIR. It is a folder without Markdown files.`
    return code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${code}.`
  }
}

/** Those of some options that were given. */
const given = (names: readonly string[], values: Record<string, unknown>) =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))

const isOneOf = <One extends string>(all: readonly One[], value: string): value is One =>
  all.includes(value as One)

process.exitCode = await main()
