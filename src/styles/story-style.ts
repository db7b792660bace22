import type { Timeline } from '../timeline/types.ts'
import { languageRules } from './languages.ts'
import { liveRules } from './live.ts'
import { themeStyle } from './theme-style.ts'

/** What of the style depends on the story: its accent colours, and rules for languages of which it has texts, and its theme. */
export function storyStyle({ story, sources, theme }: Timeline): string {
  const { light, dark } = story.accent
  const languages = [story.language, ...sources.map(({ language }) => language)]
  const hasRules = languages.some((language) => typeof language === 'string' && /^(?:ar|ky)\b/.test(language))
  return `:root{--accent-light:${light};--accent-dark:${dark}}${hasRules ? languageRules : ''}${story.live ? liveRules : ''}${theme ? themeStyle(theme) : ''}`
}
