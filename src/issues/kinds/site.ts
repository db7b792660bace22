import { kind } from './kind.ts'

/** Mistakes that show on the built site only. */
export const siteKinds = {
  'page-missing': kind({
    why: 'A site that lacks a page which every story has was not built to its end.',
    say: (p: { path: string }) => ({
      wrong: `The built site has no page ${p.path}.`,
      fix: 'Build it again: npm run build',
    }),
    example: { path: '/' },
  }),
  'site-link': kind({
    why: 'Readers who follow it would find nothing.',
    say: (p: { url: string; missing: string; others: number }) => ({
      wrong: `The link “${p.url}” leads nowhere: ${p.missing}.${alsoOn(p.others)}`,
      fix: 'Correct the address in the text that has it, or bring back what it leads to.',
    }),
    example: { url: '/events/fire/#smoke', missing: 'that page has no part “smoke”', others: 2 },
  }),
  'other-host': kind({
    why: 'Each page promises that reading it is seen by nobody else; who is asked for a picture sees the reader.',
    say: (p: { url: string; what: string; others: number }) => ({
      wrong: `This page asks another host for ${p.what}: ${p.url}${alsoOn(p.others)}`,
      fix: 'Put the file itself into content/images/ or public/, and name it there.',
    }),
    example: { url: 'https://example.org/a.png', what: 'an image', others: 0 },
  }),
  html: kind({
    why: 'Browsers and screen readers guess what damaged HTML means, each in its own way.',
    say: (p: { message: string; others: number }) => ({
      wrong: `This page is not valid HTML: ${p.message}.${alsoOn(p.others)}`,
      fix: 'If it stands in public/, correct it there. If not, look at what was changed last on this page, and report it to who makes the engine.',
    }),
    example: { message: 'Duplicate ID "smoke"', others: 0 },
  }),
  'page-weight': kind({
    why: 'On a telephone with a weak signal, readers would give up before they see the first line.',
    say: (p: { what: string; bytes: string; most: string; how: string }) => ({
      wrong: `The front page is heavy: ${p.what} has ${p.bytes} bytes on the wire, where ${p.most} are the most (${p.how}).`,
      fix: 'Make smaller what was added to every page or to the front page last: a logo, an image, a long list.',
    }),
    example: {
      what: 'the page itself',
      bytes: '61,000',
      most: '40,000',
      how: '14,000, and half of what the text on it has',
    },
  }),
}

const alsoOn = (others: number) =>
  others === 0 ? '' : ` The same on ${others} other ${others === 1 ? 'page' : 'pages'}.`
