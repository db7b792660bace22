import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLinker, type Part } from './names.ts'

test('the text stays as it was, each name is linked at most once, and only to its own page', () => {
  const spelling = fc.stringMatching(/^[A-C. *($é-]{1,4}$/)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ABC. *($é-') }),
      fc.array(fc.array(spelling)),
      (text, all) => {
        const names = all.map((spellings, index) => ({ spellings, href: `/${index}` }))
        const parts = nameLinker(names)(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        const links = linksIn(parts)
        expect(new Set(links.map(({ href }) => href)).size).toBe(links.length)
        for (const { href, text } of links) expect(names[Number(href?.slice(1))]?.spellings).toContain(text)
      },
    ),
  )
})

test('what has been linked in one text is not linked in the next', () => {
  const link = nameLinker([{ spellings: ['Ada'], href: '/ada' }])
  expect([link('Ada'), link('Ada')]).toEqual([[{ href: '/ada', text: 'Ada' }], [{ text: 'Ada' }]])
})

test.for([
  ['Lovelace’s', 'Lovelace'],
  ['Lovelace-led', 'Lovelace'],
  ['(Lovelace)', 'Lovelace'],
  ['Lovelaces', undefined],
  ['McLovelace', undefined],
  ['Lovelacé', undefined],
  ['Lovelace\u0301', undefined],
  ['Lovelace2', undefined],
  ['lovelace', undefined],
  ['Countess Lovelace', 'Countess Lovelace'],
])('in “%s” the name found is %s', ([text, found]) => {
  const link = nameLinker([{ spellings: ['Lovelace', 'Countess Lovelace'], href: '/' }])
  expect(linksIn(link(text ?? '')).map((part) => part.text)).toEqual(found ? [found] : [])
})

test.for([
  ['Ada Lovelaces', ['Ada']],
  ['Ada Love lace', ['Ada Love']],
  ['Adas Ada', ['Ada']],
])('in “%s” a name that goes on as another word gives way to a shorter one: %s', ([text, found]) => {
  const names = ['Ada', 'Ada Love', 'Ada Lovelace'].map((name) => ({ spellings: [name], href: `/${name}` }))
  expect(linksIn(nameLinker(names)(text as string)).map((part) => part.text)).toEqual(found)
})

test('a longer name wins over a shorter one of somebody else', () => {
  const names = ['Ada', 'Ada Lovelace'].map((spelling) => ({ spellings: [spelling], href: `/${spelling}` }))
  expect(linksIn(nameLinker(names)('Ada Lovelace and Ada'))).toEqual([
    { href: '/Ada Lovelace', text: 'Ada Lovelace' },
    { href: '/Ada', text: 'Ada' },
  ])
})

test('a spelling that two names share is linked to neither', () => {
  const names = ['Ada', 'William'].map((own) => ({ spellings: ['Lovelace', own], href: `/${own}` }))
  expect(linksIn(nameLinker(names)('Lovelace, William'))).toEqual([{ href: '/William', text: 'William' }])
})

test.for(['constructor', '__proto__', 'toString'])('the word %s is no name', (word) => {
  expect(linksIn(nameLinker([{ spellings: ['Ada'], href: '/ada' }])(word))).toEqual([])
})

const linksIn = (parts: Part[]) => parts.filter(({ href }) => href)
