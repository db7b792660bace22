/**
 * Runs inside a page: what of its text cannot be read, and why: it is not drawn, lies outside the page, is covered, or
 * has the colour of what it stands on. Units of a scale, which are left out where they have no room, and what a picture
 * says for the eye alone are said in words beside it. Text in a closed popover or `details` can be read if what opens it can be seen.
 * `pictures`: whether labels in pictures, which words beside them say too, are looked at.
 */
export function unread(pictures: boolean): Unread[] {
  if (!document.body) return []
  const faults: Unread[] = []
  const never =
    'script, style, template, noscript, textarea, option, title, [hidden], .unseen, output:empty, svg[aria-hidden=true] text, .foot text'
  const supportsPopover = 'popover' in HTMLElement.prototype
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const CLEAR = /^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/

  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    if (!parent || !text.textContent?.trim() || parent.closest(never)) continue
    if (!pictures && parent.closest('svg, .axis')) continue
    const fault = faultOf(text, parent)
    if (fault) faults.push([text.textContent.trim().slice(0, 60), fault])
  }
  const wide = document.documentElement.scrollWidth - innerWidth
  if (wide > 0 && pictures) faults.push([`${wide} pixels`, 'too wide'])
  return faults

  function faultOf(text: Node, parent: Element): string | undefined {
    const closed = parent.closest('details:not([open])')
    // A style may show what is in it all the same.
    if (closed && !parent.closest('summary') && !parent.checkVisibility())
      return isDrawn(closed.querySelector('summary')) ? undefined : 'shut'
    const popover = supportsPopover && parent.closest('[popover]')
    if (popover && !isDrawn(popover)) {
      return isDrawn(document.querySelector(`[popovertarget="${popover.id}"]`)) ? undefined : 'no way to it'
    }
    if (getComputedStyle(parent).clipPath === 'inset(50%)') return undefined
    const box = boxOf(text)
    if (!box || !isDrawn(parent)) return 'not drawn'
    const { color } = getComputedStyle(parent)
    if (CLEAR.test(color) || color === paperUnder(parent)) return 'same colour'
    const y = box.y + box.height / 2
    // In the middle of the view, where nothing that stays in view can cover it.
    if (y < innerHeight / 4 || y > innerHeight * 0.75)
      scrollTo({ left: scrollX, top: scrollY + y - innerHeight / 2, behavior: 'instant' })
    const { x, width, y: now, height } = boxOf(text) ?? box
    const top = document.elementFromPoint(x + width / 2, now + height / 2)
    if (!top) return x < 0 || x + width / 2 > document.documentElement.scrollWidth ? 'outside' : undefined
    return top.contains(parent) || parent.contains(top)
      ? undefined
      : `covered by ${top.outerHTML.slice(0, 60)}`
  }

  function boxOf(text: Node): DOMRect | undefined {
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  }

  function isDrawn(element: Element | null): boolean {
    if (!element || element.getClientRects().length === 0) return false
    const { visibility, opacity } = getComputedStyle(element)
    return visibility === 'visible' && opacity !== '0'
  }

  function paperUnder(element: Element): string {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one)
      if (!CLEAR.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
}

export type Unread = [text: string, why: string]
