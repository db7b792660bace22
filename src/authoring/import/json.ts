export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a text holds as JSON; undefined if it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** A value as a person would write it; nothing for what is empty. */
export function shown(value: Json | undefined): string {
  if (value === undefined || value === null || value === false) return ''
  if (typeof value !== 'object') return String(value).trim()
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value)
}

/** The text at a path such as `text.headline`. */
export function textAt(data: Json, path: string): string {
  const found = path
    .split('.')
    .reduce<Json | undefined>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      data,
    )
  return shown(found)
}
