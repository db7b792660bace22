import type { Page } from '@playwright/test'

/** Of windows, in pixels: from the narrowest phone to a wide screen. */
export const widths = [320, 360, 480, 640, 768, 1024, 1440, 1920]

/**
 * What is wrong with the picture of a story in time on a page, a line each: names that lie on each other or on marks, or
 * outside the window, and rows of less than 24 pixels (WCAG 2.5.8). `letters` is the size of letters, in per cent.
 */
export async function axisFaults(page: Page, letters: number): Promise<string[]> {
  await page.evaluate(
    (size) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html{font-size:${size}%!important}`)
      document.adoptedStyleSheets = [sheet]
    },
    106.25 * (letters / 100),
  )
  return page
    .locator('nav.axis')
    .first()
    .evaluate((nav) => {
      // On a narrow screen it is folded.
      nav.closest('details')?.setAttribute('open', '')
      const boxesOf = (selector: string) =>
        [...nav.querySelectorAll(selector)]
          .flatMap((one) => [...one.getClientRects()].map((box) => ({ box, text: one.textContent })))
          .filter(({ box }) => box.width > 0 || box.height > 0)
      const names = boxesOf('li b, .foot text, .named text, .keys a, .cells small')
      const marks = boxesOf('li a > span :is(circle, line)')
      const rows = boxesOf('ol:not(.cells) a')
      const overlap = (a: DOMRect, b: DOMRect) =>
        Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
        Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
      return names
        .flatMap(({ box, text }, index) => [
          ...names
            .slice(index + 1)
            .filter((other) => overlap(box, other.box) >= 0.5)
            .map((other) => `“${text}” lies on “${other.text}”`),
          ...marks.filter((mark) => overlap(box, mark.box) > 0).map(() => `“${text}” lies on a mark`),
          ...(box.left < 0 || box.right > innerWidth ? [`“${text}” stands outside`] : []),
        ])
        .concat(
          rows.filter(({ box }) => box.height < 24).map(({ text }) => `“${text}” is too low for a finger`),
        )
    })
}
