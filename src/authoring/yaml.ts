import { Document, isMap, isScalar, isSeq, type Pair } from 'yaml'
import { clean } from './clean.ts'

export type YamlValue = string | string[] | { [key: string]: YamlValue } | Record<string, YamlValue>[]

/**
 * A YAML text of which every scalar reads as the text that it was (failsafe schema), however it begins or ends. Lists of
 * texts stand on one line, lists of maps below each other. With `comments`, by key, behind the values.
 */
export function yamlOf(record: Record<string, YamlValue>, comments: Record<string, string> = {}): string {
  const document = new Document(cleaned(record), { schema: 'failsafe' })
  for (const { key, value } of (document.contents as unknown as { items: Pair[] }).items) {
    const comment = isScalar(key) && comments[String(key.value)]
    if (comment && isScalar(value)) value.comment = ` ${comment}`
    if (isSeq(value)) value.flow = !value.items.some(isMap)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function cleaned(value: YamlValue): unknown {
  if (typeof value === 'string') return clean(value).text.replace(/\s+/gu, ' ').trim()
  if (Array.isArray(value)) return value.map(cleaned)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]))
}
