import { expect, test } from 'vitest'
import { insteadOf, keptTitle, withNotice } from './notice.ts'

const page =
  '<title>A &amp; b – Story</title><body><header>Site</header><main id="text"><h1>A</h1></main><footer>End</footer>'
const words = { title: 'No <connection>', lead: 'These:', retry: 'Again' }

test('a notice stands before the text, as text', () => {
  expect(withNotice(page, 'A copy of <3 & "4" $&')).toContain(
    '<main id="text"><p class="label py-3">A copy of &#60;3 &#38; &#34;4&#34; $&#38;</p><h1>A</h1>',
  )
})

test('a page that is not kept has the frame of one that is, and leads to others', () => {
  const html = insteadOf(page, words, [{ href: '/a"b/', title: keptTitle(page) }])
  expect(html).toContain('<header>Site</header>')
  expect(html).toMatch(/<h1[^>]*>No &#60;connection&#62;<\/h1>/)
  expect(html).toContain('<li><a href="/a&#34;b/">A &amp; b – Story</a></li>')
  expect(html).toContain('</main><footer>End</footer>')
  expect(html).not.toContain('<h1>A</h1>')
})

test('what is no page of the site stays as it is', () => {
  expect([withNotice('text', 'A copy'), insteadOf('text', words, []), keptTitle('text')]).toEqual([
    'text',
    'text',
    '',
  ])
})
