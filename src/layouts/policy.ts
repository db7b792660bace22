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
const TOKEN = new RegExp(
  String.raw`<!--[^]*?-->|<(script|style|title)\b(${ATTRIBUTES})>([^]*?)</\1>|</head>|<[a-z/!]${ATTRIBUTES}>`,
  'gi',
)

/**
 * The page with its content security policy, before everything that it governs, and without a referrer. What stands
 * inline in its head is allowed by hash. What stands inline in its body is not: texts of contributors are there, and a
 * hash would let a script run that has found a way in. `framed` is a page made for frames: it has no worker to register.
 */
export function withPolicy(page: string, { framed = false } = {}): string {
  const { html, inline } = withOneStyle(page)
  const metas = `<meta http-equiv="content-security-policy" content="${policyOf(inline, framed)}"><meta name="referrer" content="no-referrer">`
  const guarded = html.replace(/<head><meta charset="utf-8">/i, (start) => start + metas)
  if (guarded === html)
    throw new Error('A page needs <meta charset="utf-8"> as the first thing in its <head>.')
  return guarded
}

/** The page, in which two styles in a row have become one, with one hash; and what stands inline in its head. */
function withOneStyle(page: string): { html: string; inline: Inline } {
  const inline: Inline = { scripts: [], styles: [], linked: /<link rel="stylesheet" href="\//.test(page) }
  let html = page
  let end = -1
  for (const { 0: tag, 1: name, 2: attributes = '', 3: text = '', index } of page.matchAll(TOKEN)) {
    if (tag === '</head>') break
    if (name === 'script' && !/\s(?:src|type="application\/)/.test(attributes)) inline.scripts.push(text)
    if (name !== 'style') continue
    if (index === end && attributes === '' && html === page) {
      html = page.slice(0, end - '</style>'.length) + page.slice(index + '<style>'.length)
      inline.styles.push((inline.styles.pop() ?? '') + text)
    } else inline.styles.push(text)
    end = index + tag.length
  }
  return { html, inline }
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

/** Texts of inline scripts and styles, and whether the page asks for a style sheet of the site. */
type Inline = { scripts: string[]; styles: string[]; linked: boolean }
