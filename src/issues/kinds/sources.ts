import { kind } from './kind.ts'

/** What is not said of the sources, and what became of them where they can be read. */
export const sourceKinds = {
  'source-nowhere': kind({
    why: 'What nobody can look up is no source but a claim of the site’s own.',
    say: (p: { source: string }) => ({
      wrong: `“${p.source}” has no address, and no word on where it is kept.`,
      fix: 'Add “URL: https://…”. If it is not on the web, say where a reader finds it: “archive_location: State Archive, fonds 12, file 3”, the name of a library, or who has the recording.',
    }),
    example: { source: 'interview' },
  }),
  'source-draft': kind({
    why: 'A title that a program made of an address would be published as if it stood on the document.',
    say: (p: { source: string; nowhere: boolean }) => ({
      wrong: `The source “${p.source}” is a draft, and with it what cites it.`,
      fix: `Write into content/sources/${p.source}.yaml its title${p.nowhere ? ', and where it can be found (“URL” or “archive_location”)' : ''}. Then take away its line “draft: true”.`,
    }),
    example: { source: 'example-org', nowhere: false },
  }),
  'source-gone': kind({
    why: 'Readers who follow the citation find nothing, and have to take the site’s word for it.',
    say: (p: { source: string; why: string; today: string; copy: boolean }) => ({
      wrong: `“${p.source}” is gone. ${p.why}`,
      fix: `${p.copy ? '' : 'Look for a copy: npm run archive. '}If a browser does not find it either, write “gone: ${p.today}” into its file: citations then lead to the copy.`,
    }),
    example: { source: 'herald', why: 'It answers 404 Not Found.', today: '2026-12-01', copy: false },
  }),
  'source-moved': kind({
    why: 'Addresses that only lead on are the first to be given up.',
    say: (p: { source: string; to: string }) => ({
      wrong: `“${p.source}” has moved to ${p.to}`,
      fix: 'If that is the same document, write this address as its “URL”.',
    }),
    example: { source: 'herald', to: 'https://example.org/2020/news' },
  }),
  'source-wall': kind({
    why: 'Who cannot pay or log in cannot check what the site says.',
    say: (p: { source: string; why: string; copy: boolean }) => ({
      wrong: `“${p.source}” may be behind a wall. ${p.why}`,
      fix: `Look at it in a browser that is not logged in.${p.copy ? '' : ' If it cannot be read there, look for a copy: npm run archive.'}`,
    }),
    example: { source: 'herald', why: 'It answers 403 Forbidden.', copy: false },
  }),
  'source-changed': kind({
    why: 'Words are cited that readers do not find, and a source that was changed in silence is news.',
    say: (p: { source: string; words: string; now: string | undefined }) => ({
      wrong: `“${p.words}” does not stand on the page of “${p.source}”. ${p.now ? `Word by word: ${p.now}` : 'Nothing there is like it.'}`,
      fix: 'Read the page. If it was changed, say so in the “note” of the source, cite what stands there now or keep a copy as it was (npm run archive), and correct what is told.',
    }),
    example: {
      source: 'herald',
      words: 'We will resign',
      now: 'We [-will-] {+would never+} resign',
    },
  }),
}
