import { engineNumber } from '../../schemas/engine.ts'

/** What became different for editors from one engine to the next, and how content is written anew for it. */
type Migration = {
  /** The engine for which content is written afterwards. */
  to: number
  /** Sentences for editors. */
  told: string[]
  /** The text of a file; `path` is below content/. */
  migrate: (text: string, path: string) => string
}

const migrations: Migration[] = [
  {
    to: 2,
    told: [
      "A date of which only the latest day is known, “by 8 October”, is now written '[..2020-10-08]', as EDTF has it: “../2020-10-08” is a span without a beginning.",
    ],
    migrate: (text, path) =>
      inYaml(text, path, (line) =>
        line.replace(openStart, (_, before, _mark, date) => `${before}'[..${date}]'`),
      ),
  },
]

const openStart = /^(\s*(?:-\s+)?[\w-]+:\s+)(["']?)\.\.\/([\dTZ:+~?%.-]+)\2(?=\s*(?:#.*)?$)/

export type Migrated = {
  /** Texts of files that are otherwise now, by path below content/. */
  changed: Map<string, string>
  /** What is to be said to editors. */
  told: string[]
  from: number
}

/**
 * Content as this engine has it written. `files` are texts by path below content/; `story.yaml` says for which engine they
 * were written (`engine: 2`; without such a line, the first). Throws an Error where that one is newer than this.
 */
export function migrate(files: Map<string, string>): Migrated {
  const story = files.get('story.yaml') ?? ''
  const from = writtenFor(story)
  if (from > engineNumber)
    throw new Error(
      `content/story.yaml says “engine: ${from}”, and this engine is ${engineNumber}. Take a newer engine: npm run upgrade`,
    )
  const steps = migrations.filter(({ to }) => to > from)
  const changed = new Map(
    [...files].flatMap(([path, text]) => {
      const migrated = steps.reduce((before, { migrate: step }) => step(before, path), text)
      const whole = path === 'story.yaml' && steps.length > 0 ? withEngine(migrated) : migrated
      return whole === text ? [] : [[path, whole] as const]
    }),
  )
  return { changed, told: steps.flatMap(({ told }) => told), from }
}

/** The engine for which content was written. */
export const writtenFor = (story: string): number => Number(/^engine:\s*["']?(\d+)/m.exec(story)?.[1] ?? 1)

function withEngine(story: string): string {
  const line = `engine: ${engineNumber}`
  return /^engine:.*$/m.test(story)
    ? story.replace(/^engine:.*$/m, line)
    : `${story.replace(/\n*$/, '\n')}${line}\n`
}

/** Changes lines of YAML: of a Markdown file, those of its front matter. */
function inYaml(text: string, path: string, change: (line: string) => string): string {
  if (path.endsWith('.yaml')) return text.split('\n').map(change).join('\n')
  if (!path.endsWith('.md')) return text
  return text.replace(/^---[ \t]*\n[^]*?\n---/, (yaml) => yaml.split('\n').map(change).join('\n'))
}
