import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

export const parsePage = (html: string): Root => fromHtml(html)

/** The elements of a page with the names of their attributes, in order, without any text or value. */
export function skeletonOf(node: Nodes): string {
  if (!('children' in node)) return node.type === 'comment' ? '<!---->' : ''
  const inner = node.children.map(skeletonOf).join('')
  // An address in a text is set apart, so that it stays in order in a line from right to left.
  if (node.type !== 'element' || node.tagName === 'bdi') return inner
  return `<${[node.tagName, ...Object.keys(node.properties).sort()].join(' ')}>${inner}</>`
}

/** What no page of a site may have, whatever is written in it. `origin` and `base` are the site’s own. */
export function wrongInPage(page: Root, origin: string, base: string): string[] {
  const wrong: string[] = []
  const ids = new Set<unknown>()
  visit(page as Nodes, 'element', (node: Element) => {
    const { id } = node.properties
    if (id !== undefined && ids.has(id)) wrong.push(`a second id ${String(id)}`)
    ids.add(id)
    const leads = node.tagName === 'base' && 'href' in node.properties
    if (leads || /^(?:embed|frame|iframe|math|object)$/.test(node.tagName)) wrong.push(`<${node.tagName}>`)
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcDoc$/i.test(name)) wrong.push(`${name}="${String(value)}"`)
      if (/^(?:href|src|cite|action|formAction|xLinkHref|data)$/.test(name))
        wrong.push(...wrongAddress(name, String(value), origin, base))
    }
  })
  return wrong
}

/** What a page could run: the scripts of its templates, and data that is none. */
export function scriptsIn(page: Root): string[] {
  const scripts: string[] = []
  visit(page as Nodes, 'element', (node: Element) => {
    if (node.tagName !== 'script' || node.properties['type'] === 'application/ld+json') return
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('')
    scripts.push(`${JSON.stringify(node.properties)} ${text}`)
  })
  return scripts
}

/** The texts of all elements of a name. */
export const textsOf = (page: Root, tagName: string) => elementsOf(page, tagName).map(textOf)

export function descriptionOf(page: Root): unknown {
  const meta = elementsOf(page, 'meta').find(({ properties }) => properties['name'] === 'description')
  return meta?.properties['content']
}

function elementsOf(page: Root, tagName: string): Element[] {
  const found: Element[] = []
  visit(page as Nodes, 'element', (node: Element) => void (node.tagName === tagName && found.push(node)))
  return found
}

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : ''

function wrongAddress(name: string, value: string, origin: string, base: string): string[] {
  const outward = /^(?:https:\/\/[^/]|mailto:)/i.test(value)
  const own = value.startsWith('#') || value.startsWith(base) || value.startsWith(`${origin}${base}`)
  const loads = name === 'src' || name === 'data'
  return own || (outward && !loads) ? [] : [`${name} leads to ${value}`]
}
