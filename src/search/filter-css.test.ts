import { expect, test } from 'vitest'
import { readStories } from '../tests/stories.ts'
import { facetsOf } from '../timeline/facets.ts'
import { filterClasses, filterCss } from './filter-css.ts'

const { all } = await readStories()

test.for(all)('the rules of %s know every value, and hold no text that could end them', ([, story]) => {
  const css = filterCss(facetsOf(story))
  expect(css).toMatch(/^(?:[\p{L}\p{M}\p{N} .:;~{}()[\]=",-]|--)+$/u)
  for (const one of story.events)
    for (const name of filterClasses(one).split(' ')) expect(css).toContain(`~ol .${name}{`)
})
