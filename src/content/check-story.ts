import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { StoryRecord } from '../schemas/story.ts'
import type { Path } from './paths.ts'

/** The page’s own colours, against which the story’s accent must be legible. The style sheet has them too. */
export const paper = { light: '#fffdf9', dark: '#161411' } as const

/** WCAG 2.2, success criterion 1.4.3. */
const least = 4.5

export function checkStory(accent: StoryRecord['accent'], placeOf: (path: Path) => Position): Issue[] {
  return (['light', 'dark'] as const).flatMap((mode) => {
    const ratio = contrast(accent[mode], paper[mode])
    if (ratio >= least) return []
    return [
      issue('contrast', placeOf(['accent', mode]), { colour: accent[mode], ratio: ratio.toFixed(1), mode }),
    ]
  })
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
