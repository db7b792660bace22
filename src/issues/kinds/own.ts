import { kind, type Said } from './kind.ts'

/** Mistakes in what makes a site one’s own: its look, its words, its pages, its logo. */
export const ownKinds = {
  theme: kind({
    why: 'Colours and typefaces hold on every page; a line that is not understood would change none, or break all of them.',
    say: (p: Said) => p,
    example: {
      wrong: 'There is no “--papre” in a theme.',
      fix: 'Did you mean “--paper”?',
    },
  }),
  'theme-contrast': kind({
    why: 'People with weak eyes, or a screen in the sun, could not read the text.',
    say: (p: {
      name: string
      colour: string
      paper: string
      mode: string
      ratio: string
      least: string
    }) => ({
      wrong: `In ${p.mode} mode ${p.name} (${p.colour}) on --paper (${p.paper}) is hard to read: the contrast is ${p.ratio}:1.`,
      fix: `Choose colours of at least ${p.least}:1 (WCAG 2.2, 1.4.3 and 1.4.6); with one colour for both modes write light-dark(…, …).`,
    }),
    example: { name: '--ink', colour: '#777777', paper: '#fffdf9', mode: 'light', ratio: '4.4', least: '7' },
  }),
  words: kind({
    why: 'The word would be missing in its place, or stand where nobody looks for it.',
    say: (p: Said) => p,
    example: {
      wrong: '“nav.sorces” is none of the words of the interface.',
      fix: 'Did you mean “nav.sources”? All are in src/words/en.ts.',
    },
  }),
  'page-name': kind({
    why: 'Two pages cannot stand at one address.',
    say: (p: { name: string }) => ({
      wrong: `The site has something at /${p.name}/ already, or keeps that name for itself.`,
      fix: 'Give the file another name: it is the address of the page.',
    }),
    example: { name: 'sources' },
  }),
  logo: kind({
    why: 'The logo stands on every page: it must come from a file that only draws, and weigh little.',
    say: (p: Said) => p,
    example: {
      wrong: 'The drawing has <script> in it, which is not published.',
      fix: 'Export it as “plain SVG”, without scripts, links, fonts and styles, or as PNG.',
    },
  }),
}
