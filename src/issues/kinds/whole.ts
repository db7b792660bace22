import { excerpt } from '../excerpt.ts'
import { kind } from './kind.ts'

/** Mistakes that show when files are held against each other, and against the world. */
export const wholeKinds = {
  'unknown-id': kind({
    why: 'It would be a link to a page that does not exist.',
    say: (p: { what: string; id: string; near: string | undefined; folder: string }) => ({
      wrong: `There is no ${p.what} “${p.id}”.`,
      fix: `${p.near ? `Did you mean “${p.near}”? ` : ''}The ids are the file names in content/${p.folder}/.`,
    }),
    example: { what: 'source', id: 'heralt', near: 'herald', folder: 'sources' },
  }),
  'alias-taken': kind({
    why: 'An address leads to one page, and old links would lead to the wrong one.',
    say: (p: { alias: string; owner: string }) => ({
      wrong: `“${p.alias}” is already an address of the event “${p.owner}”.`,
      fix: 'Take it away from one of the two: an address leads to one event.',
    }),
    example: { alias: 'minister-quits', owner: 'minister-resigns' },
  }),
  'address-lost': kind({
    why: 'Links that people have sent, printed and cited would lead nowhere.',
    say: (p: { id: string; near: string | undefined }) => ({
      wrong: `The event “${p.id}” was published, and now nothing stands at its address.`,
      fix: `Write “aliases: [${p.id}]” in the event that took its place${p.near ? `, such as “${p.near}”` : ''}, bring its file back, or say why it is gone: npm run new -- withdraw ${p.id}`,
    }),
    example: { id: 'minister-quits', near: 'minister-resigns' },
  }),
  'update-early': kind({
    why: 'Readers judge a correction by when it came, and before publication there was nothing to correct.',
    say: (p: { what: string; update: string; published: string }) => ({
      wrong: `The ${p.what} of ${p.update} is older than the event, published on ${p.published}.`,
      fix: 'Correct one of the two dates.',
    }),
    example: { what: 'update', update: '2026-11-20', published: '2026-11-21' },
  }),
  'update-late': kind({
    why: 'Readers would be told of a change that nobody can have made yet.',
    say: (p: { what: string; update: string; today: string }) => ({
      wrong: `The ${p.what} of ${p.update} is still to come: today is ${p.today}.`,
      fix: 'Write the day on which it was made.',
    }),
    example: { what: 'update', update: '2027-11-20', today: '2026-11-21' },
  }),
  'silent-edit': kind({
    why: 'Who read it before would never learn of it; what is corrected without a word is not to be trusted.',
    say: (p: { what: string; id: string; was: string; now: string; event: string }) => ({
      wrong: [
        `The ${p.what} “${p.id}” was published, and reads otherwise now without a word on it.`,
        ...(p.was ? [`It said: “${excerpt(p.was, 150)}”.`] : []),
        p.now ? `It says: “${excerpt(p.now, 150)}”.` : 'It no longer says so.',
      ].join(' '),
      fix: `Say under “updates” of the event “${p.event}” what changed and why: npm run new -- update ${p.event}. Or bring the former words back.`,
    }),
    example: {
      what: 'event',
      id: 'commission-meets',
      was: 'It met on Monday.',
      now: 'It met on Tuesday.',
      event: 'commission-meets',
    },
  }),
  'withdrawn-text': kind({
    why: 'What was taken away would be published all the same, or nobody could tell which of the two holds.',
    say: (p: { id: string; notice: string }) => ({
      wrong: `The event “${p.id}” is withdrawn by ${p.notice}, and its text is still here.`,
      fix: `Delete this file; or ${p.notice}, if the event is to be published again.`,
    }),
    example: { id: 'minister-quits', notice: 'content/withdrawn/minister-quits.yaml' },
  }),
  'source-early': kind({
    why: 'Nobody reports what has not happened yet: one of the two days is wrong, and with it when something was known.',
    say: (p: { source: string; issued: string; what: string }) => ({
      wrong: `“${p.source}” came out by ${p.issued} and cannot tell of ${p.what}.`,
      fix: 'Correct one of the two days, or cite a source that came later; an event that is still expected has “kind: to-come”.',
    }),
    example: { source: 'herald', issued: '2020-10-04', what: 'words of 2020-10-07' },
  }),
  'correction-early': kind({
    why: 'Before there was a source nothing could be told, and so nothing corrected.',
    say: (p: { update: string; source: string; issued: string }) => ({
      wrong: `The update of ${p.update} is older than every source of the event: the first of them, “${p.source}”, is of ${p.issued}.`,
      fix: 'Correct one of the two dates.',
    }),
    example: { update: '2020-10-05', source: 'herald', issued: '2020-10-08' },
  }),
  'outside-country': kind({
    why: 'A dot in the wrong place is a false statement about where something happened.',
    say: (p: { written: string; name: string; meant: string | undefined }) => ({
      wrong: `${p.written} is neither in ${p.name} nor next to it.`,
      fix: p.meant
        ? `Were latitude and longitude swapped? Write ${p.meant}.`
        : 'Correct the coordinates or the country; what is in no country has no line “country”.',
    }),
    example: { written: '85.324, 27.7172', name: 'Nepal', meant: '27.7172, 85.324' },
  }),
  contrast: kind({
    why: 'People with weak eyes, or a screen in the sun, could not read what has this colour.',
    say: (p: { colour: string; ratio: string; mode: string }) => ({
      wrong: `The accent colour ${p.colour} is hard to read in ${p.mode} mode: its contrast is ${p.ratio}:1.`,
      fix: 'Choose one of at least 4.5:1 (WCAG 2.2, 1.4.3), darker for light mode or lighter for dark mode.',
    }),
    example: { colour: '#ffee99', ratio: '1.2', mode: 'light' },
  }),
  'no-typeface': kind({
    why: 'Who is sent a link would see empty boxes in the place of its headline.',
    say: (p: { letter: string; code: string }) => ({
      wrong: `The picture for links cannot show “${p.letter}” (${p.code}): none of its typefaces has this letter.`,
      fix: 'Add one that has to src/words/typefaces.ts, or say it in other letters.',
    }),
    example: { letter: '東', code: 'U+6771' },
  }),
  misquotation: kind({
    why: 'Somebody would be made to say what the source does not say.',
    say: (p: { source: string; words: string; nearest: string }) => ({
      wrong: `“${p.words}” does not stand in the cited paragraph of the copy of “${p.source}”.`,
      fix: `The nearest words there are “${p.nearest}”.`,
    }),
    example: { source: 'herald', words: 'We will resing', nearest: 'We will resign' },
  }),
  'wrong-paragraph': kind({
    why: 'Readers who look the words up would find others there.',
    say: (p: { source: string; words: string; paragraph: number; found: number }) => ({
      wrong: `“${p.words}” does not stand in paragraph ${p.paragraph} of “${p.source}”.`,
      fix: `It stands in paragraph ${p.found}: write ¶ ${p.found}.`,
    }),
    example: { source: 'herald', words: 'We will resign', paragraph: 1, found: 3 },
  }),
  'copy-shorter': kind({
    why: 'What is held against an incomplete copy has not been verified.',
    say: (p: { source: string; paragraph: number; length: number }) => ({
      wrong: `The copy of “${p.source}” has no paragraph ${p.paragraph}.`,
      fix: `It has ${p.length}; paragraphs are its non-empty lines. Correct the number, or complete the copy.`,
    }),
    example: { source: 'herald', paragraph: 4, length: 3 },
  }),
}
