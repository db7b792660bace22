const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** In a digit, beside five bits of a gap: more digits of the same gap follow. */
const more = 32

/**
 * Whole numbers in ascending order as text: the gap before each, five bits a digit, lowest first, as in source maps
 * (https://tc39.es/ecma426/#sec-base64-vlq, without a sign). `[0, 1, 40]` is `AAmB`: gaps of 0, 0 and 38.
 */
export function packNumbers(numbers: readonly number[]): string {
  let text = ''
  let next = 0
  for (const number of numbers) {
    let gap = number - next
    for (; gap >= more; gap >>= 5) text += digits.charAt((gap & (more - 1)) | more)
    text += digits.charAt(gap)
    next = number + 1
  }
  return text
}

/** The numbers that were packed. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  let [next, gap, shift] = [0, 0, 0]
  for (const character of text) {
    const digit = digits.indexOf(character)
    gap |= (digit & (more - 1)) << shift
    shift += 5
    if (digit & more) continue
    numbers.push(next + gap)
    next += gap + 1
    gap = shift = 0
  }
  return numbers
}
