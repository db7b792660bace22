/** Types whose bytes are read as text; without a type, what has no zero byte. */
const textType = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/link-format\b)/i

/** Whether an answer of that Content-Type is text. */
export const isText = (type: string, bytes: Uint8Array): boolean =>
  type === '' ? !bytes.subarray(0, 1024).includes(0) : textType.test(type)

/**
 * The text of a page: by its mark, by what its Content-Type or a `<meta>` at its beginning says, else in UTF-8, and if
 * it is none, in windows-1252 (WHATWG HTML, 13.2.3.2).
 */
export function decodePage(type: string, bytes: Uint8Array): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const said =
    markOf(bytes) ??
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w:.-]+)|^\s*<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)/i
      .exec(beginning)
      ?.slice(1)
      .find(Boolean)
  return (
    (said && decodedAs(said, bytes, false)) ??
    decodedAs('utf-8', bytes, true) ??
    new TextDecoder('windows-1252').decode(bytes)
  )
}

function decodedAs(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
