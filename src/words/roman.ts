const values = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A number from 1 on in Roman numerals, as centuries are numbered in Russian and Kyrgyz. */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of values) for (; rest >= value; rest -= value) text += letters
  return text
}
