import { transform } from 'lightningcss'
import { TOKEN } from './policy.ts'

const CLASS_ATTRIBUTE = /\bclass="([^"]*)"/g
const CLASS_SELECTOR = /\.((?:[a-z_-]|\\.)(?:[\w-]|\\.)*)/gi

const kept = new Map<string, string>()

/**
 * The page with only those rules of its style sheets whose classes it has. All pages share one style sheet, and each
 * carries it; what it does not use would be bytes before the first paint. Classes that begin with `js-` are added by
 * scripts and stay.
 */
export function withUsedStyles(html: string): string {
  const used = new Set([...html.matchAll(CLASS_ATTRIBUTE)].flatMap(([, names = '']) => names.split(/\s+/)))
  // What looks like a style sheet in an attribute is what somebody wrote.
  return html.replace(TOKEN, (whole, name?: string, attributes?: string, css = '') =>
    name === 'style' && attributes === '' ? `<style>${usedOf(css, used)}</style>` : whole,
  )
}

function usedOf(css: string, used: ReadonlySet<string>): string {
  const unused = classesOf(css).filter((name) => !used.has(name) && !name.startsWith('js-'))
  const key = `${unused.join(' ')}\n${css}`
  let result = kept.get(key)
  if (result === undefined) {
    const { code } = transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols: unused,
    })
    result = code.toString()
    kept.set(key, result)
  }
  return result
}

const classes = new Map<string, string[]>()

function classesOf(css: string): string[] {
  let names = classes.get(css)
  if (!names) {
    names = [
      ...new Set([...css.matchAll(CLASS_SELECTOR)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'))),
    ]
    classes.set(css, names)
  }
  return names
}
