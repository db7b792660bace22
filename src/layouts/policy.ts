import { hash } from 'node:crypto'

const RULES = [
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
]

// A tag with its attributes, in which “<” may stand unescaped, or a whole element in which tags are text.
const ATTRIBUTES = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`
export const TOKEN = new RegExp(
  String.raw`<!--[^]*?-->|<(script|style|title)\b(${ATTRIBUTES})>([^]*?)</\1>|</head>|<[a-z/!]${ATTRIBUTES}>`,
  'gi',
)

/**
 * The page with its content security policy, before everything that it governs, and without a referrer. What stands
 * inline in its head is allowed by hash. What stands inline in its body is not: texts of contributors are there, and a
 * hash would let a script run that has found a way in. `framed` is a page made for frames: it has no worker to register.
 */
export function withPolicy(page: string, { framed = false } = {}): string {
  const html = withOneStyle(page)
  const policy = policyOf(inlineIn(html), framed)
  const metas = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="no-referrer">`
  const guarded = html.replace(/<head><meta charset="utf-8">/i, (start) => start + metas)
  if (guarded === html)
    throw new Error('A page needs <meta charset="utf-8"> as the first thing in its <head>.')
  return guarded
}

const END = '</style>'
const START = '<style>'

/** Two styles in a row are one, with one hash. What looks like them in an attribute or a title is what somebody wrote. */
function withOneStyle(html: string): string {
  let end = -1
  for (const { 0: tag, 1: name, 2: attributes, index } of html.matchAll(TOKEN)) {
    if (tag === '</head>') break
    if (name !== 'style') continue
    if (index === end && attributes === '')
      return html.slice(0, end - END.length) + html.slice(index + START.length)
    end = index + tag.length
  }
  return html
}

function policyOf({ scripts, styles, linked }: Inline, framed: boolean): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(scripts)].join(' '),
    ...(styles.length > 0 || linked
      ? [['style-src', ...(linked ? ["'self'"] : []), ...hashes(styles)].join(' ')]
      : []),
    ...RULES,
    `trusted-types ${framed ? "'none'" : 'sourceline'}`,
  ].join(';')
}

// Hundreds of pages have the same.
const known = new Map<string, string>()

function hashes(texts: string[]): string[] {
  return texts.map((text) => {
    let source = known.get(text)
    if (!source) known.set(text, (source = `'sha256-${hash('sha256', text, 'base64')}'`))
    return source
  })
}

function inlineIn(html: string): Inline {
  const found: Inline = { scripts: [], styles: [], linked: /<link rel="stylesheet" href="\//.test(html) }
  for (const [tag, name, attributes = '', text = ''] of html.matchAll(TOKEN)) {
    if (tag === '</head>') break
    if (name === 'style') found.styles.push(text)
    if (name === 'script' && !/\s(?:src|type="application\/)/.test(attributes)) found.scripts.push(text)
  }
  return found
}

/** Texts of inline scripts and styles, and whether the page asks for a style sheet of the site. */
type Inline = { scripts: string[]; styles: string[]; linked: boolean }
