/**
 * A sentence with holes: the part of ICU’s message format that translators know best
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/). `{name}` is a value, `{n, plural, one {# event} other
 * {# events}}` chooses by the plural forms of the language (`=0 {none}` for one number exactly), `{kind, select, few {…} other
 * {…}}` by a word.
 */
export type Template = Part[]
type Part = string | { name: string } | Choice
type Choice = { name: string; by: 'plural' | 'select'; forms: Map<string, Template> }

/** What goes into the holes, by name. */
export type Values = Record<string, string | number>

/** Reads a template; a string is what is wrong with it, to complete “…, but ”. */
export function parseTemplate(text: string): Template | string {
  const reader = { text, at: 0 }
  try {
    const template = readParts(reader, false)
    return reader.at < text.length ? 'a “}” stands there without its “{”' : template
  } catch (error) {
    return (error as Error).message
  }
}

/** Every hole of a template, also those within choices. */
export function holesOf(template: Template): (Choice | { name: string; by?: never })[] {
  return template.flatMap((part) => {
    if (typeof part === 'string') return []
    return 'by' in part ? [part, ...[...part.forms.values()].flatMap(holesOf)] : [part]
  })
}

/** The sentence, numbers as the language (BCP 47) writes them. */
export function fillTemplate(template: Template, values: Values, locale: string): string {
  const numbers = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '')
  const write = (parts: Template, counted: string): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part.replaceAll('#', counted || '#')
        const value = values[part.name]
        if (!('by' in part)) return shown(value)
        const { by, forms } = part
        const form =
          by === 'plural'
            ? (forms.get(`=${value}`) ?? forms.get(rules.select(Number(value))))
            : forms.get(String(value))
        return write(form ?? forms.get('other') ?? [], by === 'plural' ? shown(value) : counted)
      })
      .join('')
  return write(template, '')
}

type Reader = { text: string; at: number }

function readParts(reader: Reader, isInside: boolean): Template {
  const parts: Template = []
  while (reader.at < reader.text.length) {
    const [plain = ''] = /^[^{}]*/.exec(reader.text.slice(reader.at)) ?? []
    if (plain) parts.push(plain)
    reader.at += plain.length
    const next = reader.text[reader.at]
    if (next === '}' && isInside) return parts
    if (next !== '{') return parts
    reader.at += 1
    parts.push(readHole(reader))
  }
  if (isInside) throw new Error('a “{” has no “}”')
  return parts
}

function readHole(reader: Reader): Part {
  const rest = reader.text.slice(reader.at)
  const simple = /^\s*(\w+)\s*\}/.exec(rest)
  if (simple) {
    reader.at += simple[0].length
    return { name: simple[1] ?? '' }
  }
  const choice = /^\s*(\w+)\s*,\s*(plural|select)\s*,/.exec(rest)
  if (!choice) throw new Error('“{” begins neither {name} nor {name, plural, …} nor {name, select, …}')
  reader.at += choice[0].length
  const forms = new Map<string, Template>()
  for (;;) {
    const form = /^\s*(=\d+|[\w-]+)\s*\{/.exec(reader.text.slice(reader.at))
    if (!form) break
    reader.at += form[0].length
    forms.set(form[1] ?? '', readParts(reader, true))
    reader.at += 1
  }
  const end = /^\s*\}/.exec(reader.text.slice(reader.at))
  if (!end || forms.size === 0)
    throw new Error(`the forms of “${choice[1]}” are not written as one {…} other {…}`)
  reader.at += end[0].length
  return { name: choice[1] ?? '', by: choice[2] as 'plural' | 'select', forms }
}
