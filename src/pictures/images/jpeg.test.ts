import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { jpegOf } from './jpeg.ts'

const folder = await mkdtemp(join(tmpdir(), 'jpeg-'))
afterAll(() => rm(folder, { recursive: true }))

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } })

test('where and with what a picture was taken is not sent to readers', async () => {
  const file = join(folder, 'noted.jpg')
  const exif = { IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 52/1 0/1' } }
  await drawn(40, 30).withExif(exif).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toFile(file)
  expect(await sharp(file).metadata()).toMatchObject({ exif: expect.any(Buffer), xmp: expect.any(Buffer) })
  const sent = await sharp(await jpegOf({ file, width: 40, height: 30 })).metadata()
  expect(sent).toMatchObject({ format: 'jpeg', width: 40, height: 30 })
  for (const key of ['exif', 'xmp', 'iptc', 'icc']) expect(sent).not.toHaveProperty(key)
})

test('a picture that a camera has turned is sent upright', async () => {
  const file = join(folder, 'turned.jpg')
  await drawn(40, 30).jpeg().withMetadata({ orientation: 6 }).toFile(file)
  const { width, height, orientation } = await sharp(await jpegOf({ file, width: 30, height: 40 })).metadata()
  expect([width, height, orientation]).toEqual([30, 40, undefined])
})

test('what can be seen through stands on white', async () => {
  const file = join(folder, 'clear.png')
  await writeFile(file, await drawn(8, 8).png().toBuffer())
  const [red, green] = await sharp(await jpegOf({ file, width: 8, height: 8 }))
    .raw()
    .toBuffer()
  expect(red).toBeGreaterThan(210)
  expect(green).toBeGreaterThan(130)
})
