/** Units of the text: `start` is the opening mark, `end` the closing one. */
export type Quotation = { start: number; end: number; marks: [string, string] }

export type Found = {
  /** The outermost ones: what they quote themselves belongs to their words. */
  quotations: Quotation[]
  /** Marks that open or close nothing. */
  strays: number[]
  /** Of the strays, one that opened a quotation which the text does not end. */
  open?: number
}

/**
 * What closes what, in the languages of CLDR (https://cldr.unicode.org, “delimiters”). Some marks open in one language
 * and close in another: “ in German, » in Danish, ” in Swedish.
 */
const closers: Record<string, string> = {
  '“': '”',
  '‟': '”',
  '„': '“”‟',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‚': '‘’',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
}

/** Stands in a text where a citation is; `spoken` where that says who spoke. No quotation goes on past one. */
export const barrier = { plain: '\ufffc', spoken: '\ufffb' }

const marks = /[“”„‟«»‹›‚‘’「」『』"\ufffb\ufffc]/gu

/** Whether a mark can end the quotation that another has begun. */
export const closes = (open: string, close: string) => closers[open]?.includes(close) ?? false

/**
 * The quotations of a text. The marks of any language make one; an English ‘single’ mark is an apostrophe as often, and
 * so makes one only where a citation that says who spoke comes next, and no other quotation is between them.
 */
export function findQuotations(text: string): Found {
  const found: Found = { quotations: [], strays: [] }
  const open = new OpenMarks()
  let closed: Quotation[] = []
  let strays: number[] = []
  const endSegment = (spoken: boolean) => {
    const whole = outermost(closed, spoken)
    const alone = [...open.takeAll().filter((index) => text[index] !== '‘'), ...strays]
    found.quotations = found.quotations.concat(whole)
    found.strays = found.strays.concat(outside(whole, alone))
    closed = []
    strays = []
  }
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === barrier.plain || mark === barrier.spoken) {
      endSegment(mark === barrier.spoken)
      continue
    }
    const role = roleOf(mark, text, index, open.canEndWith(mark))
    if (role === 'opens') open.push(mark, index)
    if (role === 'alone') strays.push(index)
    if (role !== 'closes') continue
    const start = open.takeFor(mark)
    if (start === index - 1) strays.push(start, index)
    else closed.push({ start, end: index, marks: [text.charAt(start), mark] })
  }
  const last = open.first((mark) => mark !== '‘')
  endSegment(false)
  return { ...found, ...(last !== undefined && { open: last }) }
}

/** Feet and inches, minutes and seconds: 5'10", 42°52'30"N, 5’10”. */
const measure = /\d\s?['’′]\s?\d+(?:[.,]\d+)?\s?$/u
const hebrew = /\p{Script=Hebrew}/u

/** What a mark does at its place. Undefined if it is an apostrophe, a measure or a letter. */
function roleOf(
  mark: string,
  text: string,
  index: number,
  canClose: boolean,
): 'opens' | 'closes' | 'alone' | undefined {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)]
  const startsWord =
    !/[\p{L}\p{M}\p{N}\p{Pe}.,;:!?…]/u.test(before) && /[^\s\p{Pe}.,;:!?…\ufffb\ufffc]/u.test(after)
  switch (mark) {
    case '‟':
      return canClose && !startsWord ? 'closes' : 'opens'
    case '„':
    case '‚':
    case '「':
    case '『':
      return 'opens'
    case '」':
    case '』':
      return canClose ? 'closes' : 'alone'
    case '’':
      // “don’t” has an apostrophe.
      return canClose && !/\p{L}/u.test(after) ? 'closes' : undefined
    case '‘':
      if (canClose && !startsWord) return 'closes'
      return startsWord ? 'opens' : undefined
    case '"':
      if (isMeasure(text, index) || (hebrew.test(before) && hebrew.test(after))) return undefined
      if (canClose) return 'closes'
      return /\p{N}/u.test(before) ? undefined : 'opens'
    case '”':
      if (isMeasure(text, index) || (hebrew.test(before) && hebrew.test(after))) return undefined
      if (startsWord) return 'opens'
      if (canClose) return 'closes'
      return /\p{N}/u.test(before) ? undefined : 'alone'
    case '»':
    case '›':
      if (startsWord) return 'opens'
      return canClose ? 'closes' : 'alone'
    default:
      // “, « and ‹, behind which French has a space.
      return canClose && !startsWord ? 'closes' : 'opens'
  }
}

const isMeasure = (text: string, index: number) => measure.test(text.slice(Math.max(0, index - 12), index))

/** Quotations that stand in no other; of those in ‘single’ marks the last, if somebody spoke it. */
function outermost(closed: Quotation[], spoken: boolean): Quotation[] {
  const isSingle = ({ marks: [open] }: Quotation) => open === '‘'
  const found: Quotation[] = []
  const sorted = closed.toSorted((a, b) => a.start - b.start)
  for (const one of sorted) if (!isSingle(one) && one.start > (found.at(-1)?.end ?? -1)) found.push(one)
  const last = sorted.findLast((one) => isSingle(one))
  return spoken && last && last.start > (found.at(-1)?.end ?? -1) ? [...found, last] : found
}

/** Units that stand in none of the quotations, in their order. */
function outside(quotations: Quotation[], units: number[]): number[] {
  let next = 0
  return units
    .toSorted((a, b) => a - b)
    .filter((unit) => {
      while ((quotations[next]?.end ?? Infinity) < unit) next += 1
      return unit <= (quotations[next]?.start ?? Infinity)
    })
}

/** Marks that have opened and wait for their end, the innermost last. */
class OpenMarks {
  readonly #open: { mark: string; index: number }[] = []
  /** How many of them each mark can end. */
  readonly #ends = new Map<string, number>()

  canEndWith = (mark: string) => (this.#ends.get(mark) ?? 0) > 0

  first = (wanted: (mark: string) => boolean) => this.#open.find(({ mark }) => wanted(mark))?.index

  push(mark: string, index: number): void {
    this.#open.push({ mark, index })
    this.#count(mark, 1)
  }

  /** Takes the innermost that a mark can end, and all within it, which are part of its words. */
  takeFor(closer: string): number {
    for (let one = this.#open.pop(); one; one = this.#open.pop()) {
      this.#count(one.mark, -1)
      if (closes(one.mark, closer)) return one.index
    }
    throw new Error(`nothing waits for ${closer}`)
  }

  takeAll(): number[] {
    this.#ends.clear()
    return this.#open.splice(0).map(({ index }) => index)
  }

  #count(mark: string, by: number): void {
    for (const closer of closers[mark] ?? '') this.#ends.set(closer, (this.#ends.get(closer) ?? 0) + by)
  }
}
