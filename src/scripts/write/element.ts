import type { Nodes } from 'hast'

/** HTML’s names of properties that it writes otherwise than hast does. */
const attributes: Record<string, string> = { className: 'class', ariaLabel: 'aria-label' }

/** Nodes of the page from a tree: text stays text, and no markup is read, which the policy would refuse. */
export function nodeOf(tree: Nodes): Node {
  if (tree.type === 'text') return document.createTextNode(tree.value)
  if (tree.type === 'element') {
    const element = document.createElement(tree.tagName)
    for (const [name, value] of Object.entries(tree.properties)) {
      if (value === false || value === null || value === undefined) continue
      element.setAttribute(attributes[name] ?? name.toLowerCase(), [value].flat().join(' '))
    }
    element.append(...tree.children.map(nodeOf))
    return element
  }
  const all = document.createDocumentFragment()
  if ('children' in tree) all.append(...tree.children.map(nodeOf))
  return all
}
