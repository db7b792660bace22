import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { themeScript } from './theme.ts'

test.for([
  [{ '/name/theme': 'dark' }, 'dark'],
  [{ '/theme': 'dark', '/other/theme': 'light' }, ''],
  [{}, ''],
])('with %j kept, the page is told “%s”', ([localStorage, theme]) => {
  const document = { documentElement: { dataset: {} } }
  runInNewContext(themeScript('/name/'), { document, localStorage })
  expect(document.documentElement.dataset).toEqual({ theme })
})

test('a browser that keeps nothing is asked in vain and without an error', () => {
  const document = { documentElement: { dataset: {} } }
  runInNewContext(themeScript('/'), { document })
  expect(document.documentElement.dataset).toEqual({})
})

test.for(['/', '/name/', '/%D1%81/a.b/'])('under %s the script can stand in a page as it is', (base) => {
  expect(themeScript(base)).not.toMatch(/[<&\n]/)
})
