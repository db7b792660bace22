import { shorten } from '../clean.ts'
import type { Rewording } from './rewordings.ts'

/** In characters; what `was` and `now` of an update take. */
const longest = 500

/** What a reader is told of some changes: the sentences that changed, and what they are now. */
export function toldOf(changes: Rewording[]): { was: string; now: string } {
  const all = (key: 'was' | 'now') => {
    const texts = [...new Set(changes.map((change) => change[key]).filter(Boolean))]
    const whole = texts.join(' · ')
    return whole.length <= longest ? whole : shorten(texts[0] ?? '', longest)
  }
  return { was: all('was'), now: all('now') }
}
