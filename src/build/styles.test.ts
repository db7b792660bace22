import { expect, test } from 'vitest'
import { withUsedStyles } from './styles.ts'

const page = (css: string, body: string) => `<head><style>${css}</style></head><body>${body}</body>`

test.for([
  ['.a{color:red}.b{color:#00f}', '<p class="b c">', '.b{color:#00f}'],
  ['.md\\:a\\/b{color:red}', '<p class="md:a/b">', '.md\\:a\\/b{color:red}'],
  ['.md\\:a{color:red}', '<p class="a">', ''],
  ['.a{color:red}', '<template><p class="a"></template>', '.a{color:red}'],
  ['p{margin:.25rem}[data-x]:before{color:red}', '<p>', 'p{margin:.25rem}[data-x]:before{color:red}'],
  ['.js-a{color:red}', '<p>', '.js-a{color:red}'],
  ['.a .b{color:red}', '<p class="a">', ''],
])('of %s a page with %s keeps %s', ([css = '', body = '', expected]) => {
  expect(/<style>(.*?)<\/style>/.exec(withUsedStyles(page(css, body)))?.[1]).toBe(expected)
})

test('the rest of the page stays as it is', () => {
  const html = page('', '<p class="a">.a{} $& <script>".b{}"</script>')
  expect(withUsedStyles(html)).toBe(html)
})

test('what looks like a style sheet in a text is left alone', () => {
  const meta = '<meta name="description" content="<style>.a{}</style> <style>}{">'
  const html = `<head>${meta}<style>.a{color:red}</style></head>`
  expect(withUsedStyles(html)).toBe(`<head>${meta}<style></style></head>`)
})
