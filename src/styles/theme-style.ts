import { type ColourName, ownColours, type Theme } from '../content/theme.ts'

const names: Exclude<ColourName, 'accent'>[] = ['paper', 'ink', 'quiet', 'line']

/**
 * What a theme changes, as rules that stand before the style sheet: in its own layers, so that what a reader asks for (more
 * contrast, a mode, print) goes on winning. The accent comes with the story.
 */
export function themeStyle({ colours, serif, sans, measure }: Theme): string {
  const all = { ...ownColours, ...colours }
  const set = names.filter((name) => colours[name])
  const light = set.map((name) => `--${name}:${all[name].light}`)
  const both = set.map((name) => `--${name}:light-dark(${all[name].light},${all[name].dark})`)
  const plain = [
    ...(serif ? [`--font-serif:${serif}`] : []),
    ...(sans ? [`--font-sans:${sans}`] : []),
    ...(measure ? [`--measure:${measure}rem`] : []),
  ]
  const root = (lines: string[]) => (lines.length > 0 ? `:root:root{${lines.join(';')}}` : '')
  if (light.length + plain.length === 0) return ''
  return [
    '@layer theme,base,components,utilities;@layer base{',
    root([...light, ...plain]),
    ...(both.length > 0
      ? [
          `@supports (color:light-dark(#000,#fff)){@media screen{${root(both)}}}`,
          `@media (prefers-contrast:more){${root(['--quiet:var(--ink)', '--line:var(--ink)'])}}`,
        ]
      : []),
    '}',
  ].join('')
}
