/** What a check says of content without mistakes: what there is, and what is not published or listed yet. */
export function summary({
  events,
  sources,
  drafts,
  waiting,
  unlisted,
  reworded = [],
  englishWords = [],
}: Checked): string {
  const nothing =
    events === 0 && drafts.length > 0
      ? `Nothing to mend, and nothing to publish yet: ${drafts.length === 1 ? 'the only event is a draft' : `all ${drafts.length} events are drafts`}.`
      : `${counted(events, 'event', 'events')} and ${counted(sources, 'source', 'sources')}, and nothing to mend.`
  return [
    nothing,
    ...(drafts.length > 0
      ? [
          `${drafts.length === 1 ? '1 draft is' : `${drafts.length} drafts are`} not published: ${listed(drafts)}`,
        ]
      : []),
    ...(waiting.length > 0
      ? [
          `Published by the first build after: ${listed(waiting.map(({ id, publish }) => `${id} (${publish})`))}`,
        ]
      : []),
    ...(unlisted.length > 0
      ? [
          `Not yet in content/published.txt, which keeps addresses: ${listed(unlisted)}`,
          'When you publish: npm run published',
        ]
      : []),
    ...(reworded.length > 0
      ? [
          `Published, and changed without a word on it: ${listed(reworded)}`,
          'Say so before you publish: npm run new -- update EVENT',
        ]
      : []),
    ...(englishWords.length > 0
      ? [
          `In English, since content/words.yaml does not have them: ${listed(englishWords)}`,
          'All of them: npm run check -- --json',
        ]
      : []),
  ].join('\n')
}

/** Ids of drafts, and of events that are to be published and have no line in content/published.txt yet. */
type Checked = {
  events: number
  sources: number
  drafts: string[]
  /** Those of the drafts that wait for a moment. */
  waiting: { id: string; publish: string }[]
  unlisted: string[]
  /** Files of what was published and reads otherwise now, without an update that says so. */
  reworded?: string[]
  /** Words of the interface that are English for want of a word of the story’s language. */
  englishWords?: string[]
}

/** What can be read at a glance. */
const most = 10

function listed(ids: string[]): string {
  const more = ids.length - most
  return `${ids.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
