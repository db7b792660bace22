import fc from 'fast-check'
import type { Paragraph } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { linkNames, type Name } from './names.ts'

test('the text stays as it was, each name is linked at most once, and only to its own page', () => {
  const spelling = fc.stringMatching(/^[A-C. *($é-]{1,4}$/)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ABC. *($é-') }),
      fc.array(fc.array(spelling)),
      (text, all) => {
        const names = all.map((spellings, index) => ({ spellings, href: `/${index}` }))
        const tree = paragraphOf(text)
        linkNames(tree, names, new Set())
        expect(toString(tree)).toBe(text)
        const links = linksIn(tree)
        expect(new Set(links.map(({ url }) => url)).size).toBe(links.length)
        for (const { url, text } of links) expect(names[Number(url.slice(1))]?.spellings).toContain(text)
      },
    ),
  )
})

test('what has been linked in one text is not linked in the next', () => {
  const name: Name = { spellings: ['Ada'], href: '/ada' }
  const linked = new Set<Name>()
  const [first, second] = [paragraphOf('Ada'), paragraphOf('Ada')]
  linkNames(first, [name], linked)
  linkNames(second, [name], linked)
  expect([linksIn(first), linksIn(second)]).toEqual([[{ url: '/ada', text: 'Ada' }], []])
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
  const tree = paragraphOf(text ?? '')
  linkNames(tree, [{ spellings: ['Lovelace', 'Countess Lovelace'], href: '/' }], new Set())
  expect(linksIn(tree).map((link) => link.text)).toEqual(found ? [found] : [])
})

test.for([
  ['Ada Lovelaces', ['Ada']],
  ['Ada Love lace', ['Ada Love']],
  ['Adas Ada', ['Ada']],
])('in “%s” a name that goes on as another word gives way to a shorter one: %s', ([text, found]) => {
  const tree = paragraphOf(text as string)
  const names = ['Ada', 'Ada Love', 'Ada Lovelace'].map((name) => ({ spellings: [name], href: `/${name}` }))
  linkNames(tree, names, new Set())
  expect(linksIn(tree).map((link) => link.text)).toEqual(found)
})

test('a longer name wins over a shorter one of somebody else', () => {
  const tree = paragraphOf('Ada Lovelace and Ada')
  const names = ['Ada', 'Ada Lovelace'].map((spelling) => ({ spellings: [spelling], href: `/${spelling}` }))
  linkNames(tree, names, new Set())
  expect(linksIn(tree)).toEqual([
    { url: '/Ada Lovelace', text: 'Ada Lovelace' },
    { url: '/Ada', text: 'Ada' },
  ])
})

test('a spelling that two names share is linked to neither', () => {
  const tree = paragraphOf('Lovelace, William')
  const names = ['Ada', 'William'].map((own) => ({ spellings: ['Lovelace', own], href: `/${own}` }))
  linkNames(tree, names, new Set())
  expect(linksIn(tree)).toEqual([{ url: '/William', text: 'William' }])
})

test.for(['constructor', '__proto__', 'toString'])('the word %s is no name', (word) => {
  const tree = paragraphOf(word)
  linkNames(tree, [{ spellings: ['Ada'], href: '/ada' }], new Set())
  expect(linksIn(tree)).toEqual([])
})

const paragraphOf = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })

const linksIn = ({ children }: Paragraph) =>
  children.flatMap((child) => (child.type === 'link' ? [{ url: child.url, text: toString(child) }] : []))
