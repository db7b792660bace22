import type { Refusal } from '../refusal.ts'

/** The text of a file: by its mark, by what an XML declaration says, by `encoding`, or else in UTF-8. */
export function decode(bytes: Uint8Array, encoding?: string): { text: string } | Refusal {
  const kind = otherKind(bytes)
  if (kind) return { refusal: kind }
  const name = markOf(bytes) ?? encoding ?? declared(bytes) ?? 'utf-8'
  const text = decoded(bytes, name)
  if (text === undefined)
    return {
      refusal: encoding
        ? `The file is not text in ${encoding}. Say another with --encoding, such as utf-8, windows-1251 or windows-1252.`
        : `The file is not text in UTF-8. Save it again with that encoding, or say which one it has, such as --encoding ${likely(bytes)}.`,
    }
  if (text.slice(0, 200).split('\0').length > 20)
    return {
      refusal: 'The file is text in UTF-16 without its mark: say --encoding utf-16le or --encoding utf-16be.',
    }
  return { text }
}

/** Whether there is an encoding of that name in the WHATWG’s list. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}

function decoded(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

const beginning = (bytes: Uint8Array, length = 200) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length))

function declared(bytes: Uint8Array): string | undefined {
  const [, name] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(beginning(bytes)) ?? []
  return name && isEncoding(name) ? name : undefined
}

/** Most letters of a text in Cyrillic stand in the upper half of windows-1251; of one in Latin, few do. */
function likely(bytes: Uint8Array): string {
  const upper = bytes.filter((byte) => byte >= 0xc0).length
  const lower = bytes.filter((byte) => (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b)).length
  return upper > lower / 4 ? 'windows-1251' : 'windows-1252'
}

/** What a file is that is no text, and what to do with it. */
function otherKind(bytes: Uint8Array): string | undefined {
  const start = beginning(bytes, 60)
  const asCsv = 'Open it, and save the sheet with the timeline as CSV (UTF-8).'
  if (start.startsWith('PK\u0003\u0004')) {
    const all = new TextDecoder('latin1').decode(bytes)
    if (all.includes('xl/')) return `This is a workbook of Excel (.xlsx). ${asCsv}`
    if (all.includes('opendocument.spreadsheet')) return `This is a workbook of OpenDocument (.ods). ${asCsv}`
    if (all.includes('Index/Document.iwa')) return `This is a document of Numbers or Pages. ${asCsv}`
    if (all.includes('word/'))
      return 'This is a document of Word (.docx). Put the timeline into a table, a row for each event, and save it as CSV (UTF-8).'
    return 'This is a packed file (.zip). Unpack it, and import what is in it.'
  }
  if (start.startsWith('Ð\u00cf\u0011\u00e0'))
    return `This is a workbook or document of an old Office (.xls, .doc). ${asCsv}`
  if (start.startsWith('%PDF'))
    return 'This is a PDF. Put the timeline into a table, a row for each event, and save it as CSV (UTF-8).'
  if (start.startsWith('\u001f\u008b'))
    return 'This is a packed file (.gz). Unpack it, and import what is in it.'
  if (/^(?:ï»¿)?\s*BEGIN:VCALENDAR/i.test(start))
    return 'This is a calendar (.ics). Export it as a table (CSV) with a column for the dates, a row for each event.'
  return undefined
}
