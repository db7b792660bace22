import { type Declaration, type Rule, transform, type TokenOrValue } from 'lightningcss'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { nearest } from '../issues/nearest.ts'
import type { Said } from '../issues/kinds/kind.ts'
import { contrast, paper } from './check-story.ts'

/** Of the colours of a page, in light and in dark mode, those that a story sets itself; `#rrggbb`. */
export type Colours = Partial<Record<ColourName, Modes>>
export type ColourName = 'paper' | 'ink' | 'quiet' | 'line' | 'accent'
type Modes = { light: string; dark: string }

/** What content/theme.css sets. Typefaces are lists as CSS has them, `measure` is in rem. */
export type Theme = { colours: Colours; serif?: string; sans?: string; measure?: number }

/** The engine’s own colours. The style sheet has them too. */
export const ownColours = {
  paper,
  ink: { light: '#1d1a16', dark: '#ebe5da' },
  quiet: { light: '#5d574e', dark: '#aaa296' },
  line: { light: '#dcd5c8', dark: '#3a352d' },
} as const

const colourNames = ['paper', 'ink', 'quiet', 'line', 'accent'] as const
const names = [...colourNames.map((name) => `--${name}`), '--font-serif', '--font-sans', '--measure']

/** In rem: lines of some 45 to 90 characters. */
const measures = { least: 28, most: 44 }

/** Of text on paper: body text by WCAG 2.2, 1.4.6, all else by 1.4.3. The line is no text. */
const leastContrast = { ink: 7, quiet: 4.5, accent: 4.5 } as const

/**
 * Reads content/theme.css: one rule `:root { … }` of custom properties and nothing else, so that it goes on holding
 * whatever a newer engine does. `accent` is that of story.yaml, against which a paper must hold too.
 */
export function readTheme(
  css: string,
  file: string,
  accent: Modes | undefined,
): { theme: Theme; issues: Issue[] } {
  const theme: Theme = { colours: {} }
  const issues: Issue[] = []
  const bare = withoutComments(css)
  const placeOf = placesIn(bare, file)
  const wrong = (at: Position, said: Said) => issues.push(issue('theme', at, said))
  const { rules, syntax } = rulesOf(css, file)
  if (syntax) return { theme, issues: [syntax] }
  for (const rule of rules) {
    if (!isRoot(rule)) {
      // Lines are counted from 0 here, and columns from 1.
      const { line = 0, column = 1 } =
        ('value' in rule && (rule.value as { loc?: Partial<Position> }).loc) || {}
      wrong(
        { file, line: line + 1, column },
        {
          wrong: 'A theme has one rule “:root { … }” and nothing else.',
          fix: 'Delete this. Colours of both modes are written --ink: light-dark(#111111, #eeeeee);',
        },
      )
      continue
    }
    const { declarations = [], importantDeclarations = [] } = rule.value.declarations ?? {}
    for (const declaration of [...declarations, ...importantDeclarations]) {
      const name = nameOf(declaration)
      const said = set(theme, name, declaration)
      if (said) wrong(placeOf(name), said)
    }
  }
  const repeated = names.filter((name) => bare.split(new RegExp(`(?<![\\w-])${name}\\s*:`)).length > 2)
  for (const name of repeated)
    wrong(placeOf(name), {
      wrong: `“${name}” is set more than once.`,
      fix: 'Delete all but one; both modes are written light-dark(…, …).',
    })
  return { theme, issues: [...issues, ...checkContrast(theme.colours, accent, placeOf)] }
}

function checkContrast(
  colours: Colours,
  accent: Modes | undefined,
  placeOf: (name: string) => Position,
): Issue[] {
  const all = { ...ownColours, ...(accent && { accent }), ...colours }
  return (['ink', 'quiet', 'accent'] as const).flatMap((name) => {
    const set = colours[name] ? `--${name}` : '--paper'
    // What the engine has chosen itself, or story.yaml, is checked elsewhere.
    if (!colours[name] && !colours.paper) return []
    return (['light', 'dark'] as const).flatMap((mode) => {
      const colour = all[name]?.[mode]
      const ratio = colour ? contrast(colour, all.paper[mode]) : Infinity
      if (!colour || ratio >= leastContrast[name]) return []
      // Rounded down, so that nothing reads as enough that is not.
      const shown = (Math.floor(ratio * 10) / 10).toFixed(1)
      return [
        issue('theme-contrast', placeOf(set), {
          name: `--${name}`,
          colour,
          paper: all.paper[mode],
          mode,
          ratio: shown,
          least: String(leastContrast[name]),
        }),
      ]
    })
  })
}

type StyleRule = Extract<Rule, { type: 'style' }>

const isRoot = (rule: Rule): rule is StyleRule =>
  rule.type === 'style' &&
  rule.value.rules?.length === 0 &&
  JSON.stringify(rule.value.selectors) === '[[{"type":"pseudo-class","kind":"root"}]]'

const nameOf = ({ property, value }: Declaration): string =>
  property === 'custom' ? value.name : property === 'unparsed' ? value.propertyId.property : property

/** Sets what a line says; what is wrong with it otherwise. */
function set(theme: Theme, name: string, { property, value }: Declaration): Said | undefined {
  if (property !== 'custom' || !names.includes(name)) {
    const near = nearest(name, names)
    return {
      wrong: `There is no “${name}” in a theme.`,
      fix: near ? `Did you mean “${near}”?` : `It can set ${names.join(', ')}.`,
    }
  }
  const tokens = value.value.filter((token) => !isSpace(token))
  const [first] = tokens
  const colour = colourNames.find((one) => name === `--${one}`)
  if (colour) {
    const modes = tokens.length === 1 && first?.type === 'color' ? modesOf(first.value) : undefined
    if (!modes)
      return {
        wrong: `“${name}” is not a colour that can be checked.`,
        fix: `Write ${name}: #9a1b1e; or, for light and dark mode, ${name}: light-dark(#9a1b1e, #f0a6a0);`,
      }
    theme.colours[colour] = modes
  } else if (name === '--measure') {
    const rem =
      tokens.length === 1 && first?.type === 'length' && first.value.unit === 'rem' ? first.value.value : 0
    if (rem < measures.least || rem > measures.most)
      return {
        wrong: '“--measure” is not a width of text that can be read well.',
        fix: `Write a number of rem from ${measures.least} to ${measures.most}, such as --measure: 36rem;`,
      }
    theme.measure = rem
  } else {
    const list = familiesOf(value.value)
    if (!list)
      return {
        wrong: `“${name}” is not a list of typefaces.`,
        fix: `Write names with commas between them, such as ${name}: "Gill Sans", Calibri, sans-serif; readers who have none of them see the last.`,
      }
    theme[name === '--font-serif' ? 'serif' : 'sans'] = list
  }
  return undefined
}

const isSpace = (token: TokenOrValue) =>
  token.type === 'token' && (token.value.type === 'white-space' || token.value.type === 'comment')

type Colour = Extract<TokenOrValue, { type: 'color' }>['value']

function modesOf(colour: Colour): Modes | undefined {
  if (typeof colour === 'string') return undefined
  const [light, dark] =
    colour.type === 'light-dark' ? [hexOf(colour.light), hexOf(colour.dark)] : [hexOf(colour), hexOf(colour)]
  return light && dark ? { light, dark } : undefined
}

/** Opaque colours of sRGB alone: the contrast of others depends on what lies behind them, or on the screen. */
function hexOf(colour: Colour): string | undefined {
  if (typeof colour === 'string' || colour.type !== 'rgb' || colour.alpha !== 1) return undefined
  return `#${[colour.r, colour.g, colour.b].map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`
}

/** Names of letters, digits, spaces and hyphens, so that they can stand in any style sheet. */
function familiesOf(tokens: TokenOrValue[]): string | undefined {
  const families = tokens
    .map((token) => {
      if (token.type !== 'token') return '\0'
      const { value } = token
      if (value.type === 'string') return `"${value.value}"`
      if (value.type === 'ident') return value.value
      return value.type === 'comma' ? ',' : isSpace(token) ? ' ' : '\0'
    })
    .join('')
    .split(',')
    .map((family) => family.trim().replace(/\s+/g, ' '))
  const isRight = families.every((family) =>
    /^(?:"[\p{L}\p{N} -]+"|[\p{L}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)*)$/u.test(family),
  )
  return isRight ? families.join(', ') : undefined
}

function rulesOf(css: string, file: string): { rules: Rule[]; syntax?: Issue } {
  let rules: Rule[] = []
  try {
    transform({
      filename: file,
      code: Buffer.from(css),
      visitor: { StyleSheet: (sheet) => void (rules = sheet.rules as Rule[]) },
    })
    return { rules }
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } }
    const said = {
      wrong: `This is not CSS that can be read: ${message}.`,
      fix: 'Write lines such as --ink: #1d1a16; between “:root {” and “}”.',
    }
    return { rules, syntax: issue('theme', { file, line: loc?.line ?? 1, column: loc?.column ?? 1 }, said) }
  }
}

/** With spaces in the place of comments, so that all else stands where it stood. */
const withoutComments = (css: string) =>
  css.replace(/\/\*[^]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))

function placesIn(bare: string, file: string): (name: string) => Position {
  return (name) => {
    const at = Math.max(0, bare.search(new RegExp(`(?<![\\w-])${RegExp.escape(name)}\\s*:`)))
    const before = bare.slice(0, at).split('\n')
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}
