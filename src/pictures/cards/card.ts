import { onceFor } from '../../time/once-for.ts'
import { markOf, type Mark } from '../../timeline/mark.ts'
import type { Difference, Timeline, TimelineEvent } from '../../timeline/types.ts'
import { whenOf } from '../../timeline/when.ts'
import { directionOf } from '../../words/direction.ts'

/**
 * What a link’s picture says, in plain values. It states no more than who reads the headline alone may take from it:
 * no figure that a source disputes, no summary.
 */
export type Card = {
  /** BCP 47, of the story. */
  language: string
  direction: 'ltr' | 'rtl'
  /** `#rrggbb` */
  accent: string
  /** On the rail beside the label; more than one stand below each other. */
  marks: Mark[]
  /** Above the headline: when, or what kind of page this is. */
  label: string
  headline: string
  /** Below the headline, at the two ends of one line. */
  foot: [string, string]
}

/** An event’s headline, its date as exact as it is known and no more, the story, and the number of its sources. */
export function eventCard(timeline: Timeline, event: TimelineEvent): Card {
  const { story, words } = timeline
  const { title, sources } = event
  return {
    ...lookOf(timeline),
    marks: [markOf(event)],
    label: capitalised(whenOf(event, timeline), words.locale),
    headline: title,
    foot: [story.title, words.card.sources(sources.length)],
  }
}

/** The story’s title, the time and place that it covers, and how much there is of it. */
export const storyCard = onceFor((timeline: Timeline): Card => {
  const { story, words, format, events, sources } = timeline
  const marks = (events.some(({ key }) => key) ? events.filter(({ key }) => key) : events).map(markOf)
  return {
    ...lookOf(timeline),
    marks: marks.slice(0, 9),
    label: capitalised(`${format.date(story.covers.when).text} · ${story.covers.where}`, words.locale),
    headline: story.title,
    foot: [words.card.events(events.length), words.card.sources(sources.length)],
  }
})

/** The question on which sources differ and the number of accounts; none of the answers. */
export function differenceCard(timeline: Timeline, { question, accounts }: Difference): Card {
  const { story, words } = timeline
  return {
    ...lookOf(timeline),
    marks: accounts.slice(0, 6).map(() => 'ring'),
    label: words.difference.title,
    headline: question,
    foot: [story.title, words.card.accounts(accounts.length)],
  }
}

/** What a card says, for those who do not see it. */
export function altOf({ label, headline, foot }: Card): string {
  return [label, headline, ...foot].join(' · ')
}

function lookOf({ story }: Timeline): Pick<Card, 'language' | 'direction' | 'accent'> {
  return {
    language: story.language,
    direction: directionOf(story.language),
    accent: story.accent.light,
  }
}

function capitalised(text: string, locale: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(locale) + rest.join('')
}
