import { transform } from 'lightningcss'
import { TOKEN } from './policy.ts'

const CLASS_ATTRIBUTE = /\sclass="([^"]*)"/g
const CLASS_SELECTOR = /\.((?:[a-z_-]|\\.)(?:[\w-]|\\.)*)/gi

/**
 * The page with only those rules of its style sheets whose classes it has. All pages share one style sheet, and each
 * carries it; what it does not use would be bytes before the first paint. Classes that begin with `js-` are added by
 * scripts and stay.
 */
export function withUsedStyles(html: string): string {
  const attributes = new Set([...html.matchAll(CLASS_ATTRIBUTE)].map(([, names = '']) => names))
  const used = new Set([...attributes].flatMap((names) => names.split(/\s+/)))
  let rest = 0
  let pruned = ''
  // What looks like a style sheet in an attribute is what somebody wrote.
  for (const { 0: tag, 1: name, 2: given, 3: css = '', index } of html.matchAll(TOKEN)) {
    if (tag === '</head>') break
    if (name !== 'style' || given !== '') continue
    pruned += `${html.slice(rest, index)}<style>${usedOf(css, used)}</style>`
    rest = index + tag.length
  }
  return pruned + html.slice(rest)
}

function usedOf(css: string, used: ReadonlySet<string>): string {
  const { classes, pruned } = sheetOf(css)
  const unused = classes.filter((name) => !used.has(name))
  const key = unused.join(' ')
  let result = pruned.get(key)
  if (result === undefined) {
    const { code } = transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols: unused,
    })
    result = code.toString()
    pruned.set(key, result)
  }
  return result
}

const sheets = new Map<string, Sheet>()

function sheetOf(css: string): Sheet {
  let sheet = sheets.get(css)
  if (!sheet) {
    const names = [...css.matchAll(CLASS_SELECTOR)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'))
    sheet = { classes: [...new Set(names)].filter((name) => !name.startsWith('js-')), pruned: new Map() }
    sheets.set(css, sheet)
  }
  return sheet
}

/** The classes that may be taken out of a style sheet, and what is left without some of them. */
type Sheet = { classes: string[]; pruned: Map<string, string> }
