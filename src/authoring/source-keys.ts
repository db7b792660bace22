import { sourceSchema } from '../schemas/source.ts'
import { parseRecord } from '../content/record.ts'
import { yamlOf, type YamlValue } from './yaml.ts'

/**
 * The text of a source’s file with some keys in the place of former ones of these names, or else behind its address; all
 * other lines stay as they are. Undefined where the file is written in another way than a line for each key, or would not
 * be right afterwards.
 */
export function withSourceKeys(text: string, keys: Record<string, YamlValue>): string | undefined {
  const line = text.includes('\r\n') ? '\r\n' : '\n'
  const written = yamlOf(keys).replaceAll('\n', line)
  const without = Object.keys(keys).reduce((rest, key) => rest.replace(blockOf(key), ''), text)
  const address = blockOf('URL').exec(without)
  if (!address) return undefined
  const end = address.index + address[0].length
  const before = without.slice(0, end)
  const changed = `${before}${before.endsWith('\n') ? '' : line}${written}${without.slice(end)}`
  const at = { file: '', line: 1, column: 1 }
  return parseRecord(changed, sourceSchema, at).issues.length === 0 ? changed : undefined
}

/** A key at the beginning of a line, with what is indented below it. */
const blockOf = (key: string) => new RegExp(`^${key}:.*(?:\\r?\\n[ \\t]+\\S.*)*(?:\\r?\\n|$)`, 'm')
