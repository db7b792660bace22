import { parseArgs } from 'node:util'
import { excerpt } from '../issues/excerpt.ts'
import { splitList, type Field, type Given } from '../authoring/new/field.ts'

/** Options that are not fields of an entry. */
export type Options = Record<string, { type: 'string' | 'boolean' }>

/** What was given on the command line, or what is wrong with that. `first` is the field that needs no name. */
export function readOptions(
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
      given[name] = field?.many === 'list' ? texts.flatMap(splitList) : texts
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
