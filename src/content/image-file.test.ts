import sharp from 'sharp'
import { expect, test } from 'vitest'
import { event, image, loadSample, mistakesOf, pixels, timelineOf } from '../tests/sample.ts'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33333' } })
const shows = (file: string) => ({ 'events/only.md': event({ image: image({ file }) }) })

test.for(['jpg', 'jpeg', 'png', 'webp', 'avif'] as const)(
  'a file that ends in .%s is an image',
  async (ending) => {
    const made = await drawn(40, 30)
      .toFormat(ending === 'jpg' ? 'jpeg' : ending)
      .toBuffer()
    const { events } = await timelineOf({ ...shows(`a.${ending}`), [`images/a.${ending}`]: made })
    expect(events[0]?.image).toMatchObject({ file: `content/images/a.${ending}`, width: 40, height: 30 })
  },
)

test.for(['jpeg', 'webp'] as const)(
  'a %s that a camera has turned is as wide as it is seen',
  async (ending) => {
    const made = await drawn(40, 30).toFormat(ending).withMetadata({ orientation: 6 }).toBuffer()
    const { events } = await timelineOf({ ...shows(`a.${ending}`), [`images/a.${ending}`]: made })
    expect(events[0]?.image).toMatchObject({ width: 30, height: 40 })
  },
)

test('a caption shows its source, which counts among those of the event', async () => {
  const { events, sources } = await timelineOf({ ...shows('pixels.png'), 'images/pixels.png': pixels })
  const [only] = events
  expect(only?.image?.caption.text).toBe('The wall after the night.')
  expect(only?.image?.caption.notes).toMatchObject([
    { id: 'only.1', citations: [{ source: { id: 'herald' } }] },
  ])
  expect(only?.statements[0]?.notes).toMatchObject([{ id: 'only.2' }])
  expect(sources[0]?.uses).toHaveLength(2)
})

test.for([
  ['file: other.png', { file: 'other.png' }, '7:9 image-missing: There is no image “other.png”.'],
  ['no alt', { alt: undefined }, '6:1 missing-key: The key “alt” is missing.'],
  ['no caption', { caption: undefined }, '6:1 missing-key: The key “caption” is missing.'],
  ['no credit', { credit: undefined }, '6:1 missing-key: The key “credit” is missing.'],
  ['no licence', { licence: undefined }, '6:1 missing-key: The key “licence” is missing.'],
  [
    'a caption without a source',
    { caption: 'A wall.' },
    '9:12 uncited: This paragraph shows no source: “A wall.”.',
  ],
  ['a path', { file: '../a.png' }, '7:9 wrong-value: “image.file” does not hold what it should.'],
] as const)('%s is a mistake', async ([, keys, mistake]) => {
  const files = { 'images/pixels.png': pixels, 'events/only.md': event({ image: image(keys) }) }
  expect(await mistakesOf(files)).toEqual([`events/only.md ${mistake}`])
})

test('an image that two events show, or none, is looked at once', async () => {
  const files = { ...shows('bad.png'), 'events/two.md': event({ image: image({ file: 'bad.png' }) }) }
  expect(await mistakesOf({ ...files, 'images/bad.png': pixels.subarray(0, 50) })).toEqual([
    'images/bad.png 1:1 image-broken: This image is damaged: it cannot be decoded to its end.',
  ])
})

test('a moving image is a mistake', async () => {
  const frames = Buffer.alloc(9 * 18 * 3).fill(200, 9 * 9 * 3)
  const made = await sharp(frames, { raw: { width: 9, height: 18, channels: 3, pageHeight: 9 } })
    .webp()
    .toBuffer()
  const [mistake] = await mistakesOf({ 'images/a.webp': made })
  expect(mistake).toContain('image-type: This is a moving image')
})

test(
  'a photograph of fifty million pixels is looked at about as soon as it is made',
  { timeout: 60_000 },
  async () => {
    const { user: begun } = process.cpuUsage()
    const photograph = await drawn(8600, 5800).jpeg().toBuffer()
    const { user: made } = process.cpuUsage()
    await loadSample({ ...shows('a.jpg'), 'images/a.jpg': photograph })
    expect(process.cpuUsage().user - made).toBeLessThan(4 * (made - begun))
    const [mistake] = await mistakesOf({ 'images/a.jpg': await drawn(8800, 5800).jpeg().toBuffer() })
    expect(mistake).toContain('image-size: This image has 8800 × 5800 pixels.')
  },
)

test('what a draft alone shows is not published with it', async () => {
  const files = { ...shows('pixels.png'), 'images/pixels.png': pixels }
  const draft = {
    'events/draft.md': event({ draft: 'true', image: image({ caption: 'A wall.' }) }),
    'events/only.md': event({}),
  }
  const { timeline } = await loadSample({ ...files, ...draft })
  expect(timeline?.events.map(({ id, image: shown }) => [id, shown])).toEqual([['only', undefined]])
})
