import { expect, test } from 'vitest'
import { articles } from '../../tests/articles.ts'
import { readPage } from './read-page.ts'

const now = Date.parse('2026-11-28T12:00Z')
const read = articles.map((article) => ({
  article,
  facts: readPage(article.html, article.url ?? 'https://news.example/bridge', now),
}))
const dateOf = ({ facts: { issued } }: (typeof read)[number]) => ('edtf' in issued ? issued.edtf : undefined)

test.for(read)('$article.name: what the page says is found, and nothing else', (one) => {
  const { title, author, language, paragraphs } = one.facts
  const { article } = one
  expect({ title, author, language, issued: dateOf(one), paragraphs: paragraphs.length }).toEqual({
    title: article.title,
    author: article.author,
    language: article.language,
    issued: article.issued,
    paragraphs: article.paragraphs,
  })
})

test('of 33 pages in 17 languages no date is wrong', () => {
  const languages = new Set(articles.flatMap(({ language }) => language?.split('-')[0] ?? []))
  const said = read.filter(({ article }) => article.issued)
  expect({
    pages: read.length,
    languages: languages.size,
    said: said.length,
    found: said.filter((one) => dateOf(one) === one.article.issued).length,
    wrong: read.filter((one) => dateOf(one) && dateOf(one) !== one.article.issued).length,
  }).toMatchInlineSnapshot(`
    {
      "found": 18,
      "languages": 17,
      "pages": 33,
      "said": 18,
      "wrong": 0,
    }
  `)
})
