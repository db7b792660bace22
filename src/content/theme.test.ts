import { expect, test } from 'vitest'
import { readTheme } from './theme.ts'

const accent = { light: '#003366', dark: '#99ccff' }
const read = (css: string) => readTheme(css, 'content/theme.css', accent)
const toldOf = (css: string) =>
  read(css).issues.map(({ line, column, kind, wrong, fix }) => `${line}:${column} ${kind} ${wrong} ${fix}`)

test('colours of both modes, typefaces and the measure are read', () => {
  const css = `/* --paper: ours */
:root {
  --paper: light-dark(#ffffff, rgb(0 0 0));
  --accent: light-dark(#400, #fcc);
  --font-sans: "Gill Sans", Calibri, sans-serif;
  --measure: 40rem;
}`
  expect(read(css)).toEqual({
    theme: {
      colours: {
        paper: { light: '#ffffff', dark: '#000000' },
        accent: { light: '#440000', dark: '#ffcccc' },
      },
      sans: '"Gill Sans", Calibri, sans-serif',
      measure: 40,
    },
    issues: [],
  })
})

test('what cannot be read well is refused: body text below 7:1, all else below 4.5:1, in either mode', () => {
  expect(toldOf(':root { --ink: light-dark(#666666, #ebe5da) }')).toEqual([
    expect.stringMatching(
      /^1:9 theme-contrast In light mode --ink \(#666666\) on --paper .* is 5\.\d:1\. .* at least 7:1/,
    ),
  ])
  expect(toldOf(':root {\n--quiet: light-dark(#5d574e, #555555) }')).toEqual([
    expect.stringMatching(/^2:1 theme-contrast In dark mode --quiet/),
  ])
  // The accent of story.yaml must hold on a paper of one’s own.
  expect(toldOf(':root { --paper: light-dark(#fffdf9, #7f7f7f) }').join()).toContain('--accent (#99ccff)')
  // One colour for both modes is black on black in one of them.
  expect(toldOf(':root { --ink: #000 }')).toEqual([expect.stringContaining('In dark mode --ink')])
})

test.for([
  [':root { --papre: #fff }', '1:9 theme There is no “--papre” in a theme. Did you mean “--paper”?'],
  [':root { color: red }', '1:9 theme There is no “color” in a theme. It can set --paper'],
  [':root { --ink: #0008 }', '1:9 theme “--ink” is not a colour that can be checked.'],
  [':root { --ink: var(--x) }', 'is not a colour'],
  [':root { --measure: 90rem }', 'Write a number of rem from 28 to 44'],
  [':root { --font-sans: url(https://far.example/a.woff2) }', 'is not a list of typefaces'],
  [':root { --font-sans: "a</style>" }', 'is not a list of typefaces'],
  [':root{}\nbody { --ink: #000 }', '2:1 theme A theme has one rule'],
  ['@media print { :root { --ink: #000 } }', '1:1 theme A theme has one rule'],
  ['@import url(https://far.example/a.css);', 'A theme has one rule'],
  [':root { --ink: light-dark(#000, #fff); --ink: light-dark(#111, #eee) }', '“--ink” is set more than once'],
  [':root { --ink #000 }', 'This is not CSS that can be read'],
] as const)('%s is refused at its place', ([css, told]) => {
  expect(toldOf(css).join('\n')).toContain(told)
})
