import type { Page } from '@playwright/test'

/** A value that can be chosen on the page for finding. */
export type Option = { facet: string; value: string; label: string }

export const options = (page: Page): Promise<Option[]> =>
  page.locator('.find option:not([value=""])').evaluateAll((all) =>
    (all as HTMLOptionElement[]).map((option) => ({
      facet: option.closest('select')?.name ?? '',
      value: option.value,
      label: option.text,
    })),
  )

/** The events that the list shows. */
export const shown = (page: Page) => page.locator('.find li').filter({ visible: true })

/** How many words are marked. */
export const marks = (page: Page) => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)

/** The numbers in what is said of how much is shown, as they are read aloud: also those that styles have counted. */
export async function counted(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.part' })
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' })
  await session.detach()
  return nodes.flatMap(({ name }) => String(name?.value).match(/\d+/g) ?? [])
}

/** What a reader has before them: events, marks, and what is typed and chosen. */
export async function state(page: Page) {
  return {
    shown: await shown(page).count(),
    marks: await marks(page),
    values: await page
      .locator('.find :is(input, select)')
      .evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value)),
  }
}
