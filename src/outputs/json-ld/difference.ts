import type { Article, Claim, WithContext } from 'schema-dts'
import { isUnknown } from '../../schemas/fields.ts'
import type { Account, Difference, Timeline } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { dayText, pathOf, storyModified } from '../changes.ts'
import { common, exactDate, sourceWork, storyPart } from './parts.ts'
import { entryPath } from '../../urls/addresses.ts'

/** The page of a difference: what each side claims, and where that stands. No side is judged. */
export function differenceLd(
  difference: Difference,
  timeline: Timeline,
  address: AddressOf,
): WithContext<Article> {
  const { id, question, kind, events, accounts } = difference
  const url = address(entryPath('differences', id))
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: question,
    description: timeline.words.difference.description(question, kind),
    ...common(timeline),
    datePublished: dayText(timeline.story.published),
    dateModified: dayText(storyModified(timeline)),
    isPartOf: storyPart(timeline, address),
    about: events.map((event) => ({
      '@type': 'NewsArticle',
      '@id': address(pathOf(event)),
      headline: event.title,
    })),
    hasPart: accounts.map((account) => claim(account, address)),
  }
}

function claim({ statement, by, 'as-of': asOf }: Account, address: AddressOf): Claim {
  const made = isUnknown(asOf) ? undefined : exactDate(asOf)
  const sources = new Set(statement.notes.flatMap(({ citations }) => citations.map(({ source }) => source)))
  return {
    '@type': 'Claim',
    text: statement.text,
    // Who said it stands in words: it may be several, one through another.
    creditText: by,
    ...(made && { dateCreated: made }),
    appearance: [...sources].map((source) => sourceWork(source, address)),
  }
}
