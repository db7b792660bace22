/** Pairs of one colour, each easy to read on the pages (WCAG 2.2, 1.4.3). */
export const accents = {
  red: { light: '#9a1b1e', dark: '#f2a48c' },
  blue: { light: '#1f4e79', dark: '#9cc4ea' },
  green: { light: '#1e5b3a', dark: '#96d0ac' },
  violet: { light: '#5b3a8c', dark: '#c6b2ee' },
  brown: { light: '#6f4518', dark: '#e0b98c' },
} as const

export type Accent = keyof typeof accents
export const isAccent = (name: string): name is Accent => Object.hasOwn(accents, name)
