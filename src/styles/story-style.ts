import type { Timeline } from '../timeline/types.ts'
import { imageRules } from './images.ts'
import { languageRules } from './languages.ts'

/** What of the style depends on the story: its accent colours, and rules for images and for languages of which it has texts. */
export function storyStyle({ story, sources, events }: Timeline): string {
  const { light, dark } = story.accent
  const languages = [story.language, ...sources.map(({ language }) => language)]
  const hasRules = languages.some((language) => typeof language === 'string' && /^(?:ar|ky)\b/.test(language))
  const hasImages = events.some(({ image }) => image !== undefined)
  return `:root{--accent-light:${light};--accent-dark:${dark}}${hasRules ? languageRules : ''}${hasImages ? imageRules : ''}`
}
