/**
 * What a build that broke off tells an author: what is wrong and what to do. Errors come from Node, from the bundler (in
 * words of its own, with the system’s number) and from this project, whose own already speak to an author. `root` is the
 * project’s folder, which the paths in messages begin with.
 */
export function failure(error: unknown, root: string): Failure {
  const said = messagesOf(error).join('\n').replaceAll(`${root}/`, '')
  const fault = faults.find(({ sign }) => sign.test(said))
  if (fault) return { wrong: fault.wrong(placeIn(said)), fix: fault.fix }
  return { wrong: withoutTrace(said), fix: 'To see where it happened: npm run build -- --verbose' }
}

const again = 'then build again: npm run build'
const anew = `Install everything anew (npm ci), ${again}`

const faults: { sign: RegExp; wrong: (place: string) => string; fix: string }[] = [
  {
    sign: /\bENOSPC\b|\bEDQUOT\b|os error (?:28|122)\b|no space left on device/i,
    wrong: () => 'There is no room left on the disk.',
    fix: `Free some, ${again}`,
  },
  {
    sign: /\bEFBIG\b|os error 27\b/,
    wrong: () => 'A file is larger than this system lets a program write.',
    fix: `Raise the limit (“ulimit -f” shows it), ${again}`,
  },
  {
    sign: /\bE(?:ACCES|PERM|ROFS)\b|os error (?:1|13|30)\b/,
    wrong: (place) => `${place} cannot be read or written.`,
    fix: `Make sure that the project’s folder and all in it are yours and not read-only, ${again}`,
  },
  {
    sign: /\bE[MN]FILE\b|os error (?:23|24)\b/,
    wrong: () => 'More files are open at a time than this system allows.',
    fix: `Raise the limit (“ulimit -n” shows it), ${again}`,
  },
  {
    sign: /WOFF conversion failed|Unsupported font format/i,
    wrong: () =>
      'The pictures for links cannot be drawn: a typeface in node_modules/@fontsource-variable/ is damaged.',
    fix: anew,
  },
  {
    sign: /Cannot find (?:package|module|native binding)|resolve (?:import )?["'][^."'/]|ENOENT[^\n]*node_modules/,
    wrong: (place) => `Something that the build needs is not installed whole: ${place}.`,
    fix: anew,
  },
]

const places = [
  /resolve (?:import )?["']([^"']+)["']/,
  /Failed to \w+ (?:file|dir\w*) (?:in )?(\S+)/i,
  /["']([^"'\n]+)["']/,
]

/** What the message names, of a package the part that its name begins. */
function placeIn(said: string): string {
  const place = places.map((pattern) => pattern.exec(said)?.[1]).find((found) => found !== undefined)
  return place?.replace(/^.*node_modules\//, '') ?? 'the project’s folder'
}

function withoutTrace(said: string): string {
  const [sentence = ''] = said.split(/\n\s+at |\n\s*Stack backtrace/)
  return sentence.trim() || 'The build broke off.'
}

/** Of the error and of all that it was made from. */
function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  const { message, cause, errors = [] } = error as Error & { errors?: unknown[] }
  return [message, ...(cause ? messagesOf(cause) : []), ...errors.flatMap(messagesOf)]
}

export type Failure = { wrong: string; fix: string }
