const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Whole numbers in ascending order as text: their gaps in Rice’s code, whose parameter is the first digit, six bits in
 * each of the others. Of frequent numbers the parameter is 0, and the code a bitmap; no list is longer than one.
 */
export function packNumbers(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  if (last === undefined) return ''
  const gap = (last + 1 - numbers.length) / numbers.length
  const low = Math.max(0, Math.floor(Math.log2(gap)))
  let text = digits.charAt(low)
  let bits = 0
  let count = 0
  const put = (bit: number) => {
    bits = (bits << 1) | bit
    count += 1
    if (count < 6) return
    text += digits.charAt(bits)
    bits = count = 0
  }
  let next = 0
  for (const number of numbers) {
    for (let high = (number - next) >> low; high > 0; high -= 1) put(1)
    put(0)
    for (let bit = low - 1; bit >= 0; bit -= 1) put(((number - next) >> bit) & 1)
    next = number + 1
  }
  // Ones without a zero after them are no number.
  while (count > 0) put(1)
  return text
}

/** The numbers that were packed. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  const low = digits.indexOf(text.charAt(0))
  let at = 6
  const take = () => {
    if (at >= text.length * 6) return undefined
    const bit = digits.indexOf(text.charAt(Math.floor(at / 6))) >> (5 - (at % 6))
    at += 1
    return bit & 1
  }
  for (let next = 0; ;) {
    let gap = 0
    let bit = take()
    for (; bit === 1; bit = take()) gap += 1
    if (bit === undefined) return numbers
    for (let n = 0; n < low; n += 1) gap = gap * 2 + (take() ?? 0)
    next += gap + 1
    numbers.push(next - 1)
  }
}
