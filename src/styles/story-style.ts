import { MOST_ROWS } from '../pictures/axis/staircase.ts'
import { onceFor } from '../time/once-for.ts'
import type { Timeline } from '../timeline/types.ts'
import crowdRules from './axis-crowd.css?inline'
import blockRules from './blocks.css?inline'
import { imageRules } from './images.ts'
import { languageRules } from './languages.ts'
import { liveRules } from './live.ts'
import { themeStyle } from './theme-style.ts'

/**
 * What of the style depends on the story: its accent colours, rules for images and for languages of which it has texts,
 * for lists, tables and quotations, for the picture of many events, for a story that goes on, and its theme.
 */
export const storyStyle = onceFor(({ story, sources, events, theme }: Timeline): string => {
  const { light, dark } = story.accent
  const languages = [story.language, ...sources.map(({ language }) => language)]
  const hasRules = languages.some((language) => typeof language === 'string' && /^(?:ar|ky)\b/.test(language))
  const hasImages = events.some(({ image }) => image !== undefined)
  const hasBlocks = events.some(({ statements }) =>
    statements.some(({ html }) => /<(?:[uo]l|table|blockquote)\b/.test(html)),
  )
  return [
    `:root{--accent-light:${light};--accent-dark:${dark}}`,
    ...(hasRules ? [languageRules] : []),
    ...(hasImages ? [imageRules] : []),
    ...(hasBlocks ? [blockRules] : []),
    ...(events.length > MOST_ROWS ? [crowdRules] : []),
    ...(story.live ? [liveRules] : []),
    ...(theme ? [themeStyle(theme)] : []),
  ].join('')
})
