import type { z } from 'astro/zod'
import { yamlOf, type YamlValue } from '../yaml.ts'
import type { KeyExample } from './examples.ts'

const width = 100
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/**
 * YAML in which every key of a schema stands below what the schema says of it. Keys without a value come last, as
 * examples that do not count until the “#” before them is taken away.
 */
export function withComments(
  record: Record<string, YamlValue>,
  schema: z.ZodObject,
  examples: Partial<Record<string, KeyExample>>,
): string {
  const keys = Object.keys(schema.shape)
  const above = (key: string) => {
    const one = schema.shape[key] as z.ZodType
    const choices = choicesOf(one)
    const takes = choices.length > 0 ? `It takes ${either.format(choices)}.` : ''
    return comment([one.description, takes, examples[key]?.also].filter(Boolean).join(' '))
  }
  const given = keys.flatMap((key) => {
    const value = record[key]
    return value === undefined ? [] : [above(key) + yamlOf({ [key]: value })]
  })
  const others = keys.flatMap((key) => {
    const example = record[key] === undefined && examples[key]?.example
    return example ? [above(key) + example.trim().replace(/^/gm, '#') + '\n'] : []
  })
  const heading = '# What else can be said: take away the “#” before a line.\n'
  return [...given, ...(others.length > 0 ? [heading] : []), ...others].join('\n')
}

function comment(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line && line.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.map((line) => `# ${line}\n`).join('')
}

/** What a schema allows where it allows a few words; true and false speak for themselves. */
function choicesOf(schema: z.ZodType): string[] {
  let at = schema as { def: { innerType?: typeof at; in?: typeof at; entries?: Record<string, string> } }
  for (let inner = at.def.innerType ?? at.def.in; inner; inner = at.def.innerType ?? at.def.in) at = inner
  const choices = Object.values(at.def.entries ?? {})
  return choices.includes('true') ? [] : choices
}
