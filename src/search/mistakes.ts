/** How many letters of a word may differ at most. */
export const mostMistakes = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)
