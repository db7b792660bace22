import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import type { ImageMetadata } from 'astro'
import { issue, type Issue, type Position } from '../issues/issue.ts'
import { endingsText } from '../schemas/image.ts'
import { imageTypeOf, isNamedFor } from './image-type.ts'

/**
 * An image that can be published. `file` is relative to the project; pixels are counted as it is seen, after any turn;
 * `src` is what Astro has made of it, for pages.
 */
export type ImageFile = { file: string; width: number; height: number; src?: ImageMetadata }

const mostMegabytes = 10
const mostMegapixels = 50
/** Of its longer side to the shorter one: a strip is no picture, and no format holds any length of it. */
const longest = 10

/** Looks at an image and decodes it once, so that no build stumbles over it. Nothing is read of a file of another kind. */
export async function readImage(place: string, at: Position, bytes: number): Promise<Read> {
  if (extname(at.file).toLowerCase() === '.svg') return refuse(issue('image-svg', at, {}))
  if (bytes > mostMegabytes * 1_000_000)
    return refuse(issue('image-size', at, { has: megabytes(bytes), most: `${mostMegabytes} MB` }))
  const { start, version } = await beginningOf(place)
  const type = imageTypeOf(start)
  if (type === 'SVG') return refuse(issue('image-svg', at, {}))
  if (!isNamedFor(type, at.file)) return refuse(wrongType(type, at))
  const key = `${place} ${version}`
  let known = inspected.get(key)
  if (!known) inspected.set(key, (known = inspect(place)))
  const size = await known
  if (!size) return refuse(issue('image-broken', at, {}))
  return check(size, at)
}

type Read = { image?: ImageFile; wrong: Issue[] }
type Inspected = { width: number; height: number; frames: number } | undefined

/** While somebody writes, content is read again and again, and images are the slowest of it. */
const inspected = new Map<string, Promise<Inspected>>()

function check({ width, height, frames }: NonNullable<Inspected>, at: Position): Read {
  const has = `${width} × ${height} pixels`
  if (frames > 1) return refuse(wrongType('moving image', at))
  if (width * height > mostMegapixels * 1_000_000)
    return refuse(issue('image-size', at, { has, most: `${mostMegapixels} million of them` }))
  if (Math.max(width, height) > longest * Math.min(width, height))
    return refuse(issue('image-size', at, { has, most: `${longest} times as long as wide` }))
  return { image: { file: at.file, width, height }, wrong: [] }
}

/** Undefined if it cannot be decoded. One of too many pixels is not decoded. */
async function inspect(place: string): Promise<Inspected> {
  // Not above: what has no images needs no library for them.
  const { default: sharp } = await import('sharp')
  try {
    const { autoOrient, pages: frames = 1 } = await sharp(place, { limitInputPixels: false }).metadata()
    const { width, height } = autoOrient
    if (width * height <= mostMegapixels * 1_000_000)
      await sharp(place, { failOn: 'error' }).resize(8, 8, { fit: 'fill' }).raw().toBuffer()
    return { width, height, frames }
  } catch {
    return undefined
  }
}

async function beginningOf(place: string): Promise<{ start: Uint8Array; version: string }> {
  const file = await open(place)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    const { mtimeMs, size } = await file.stat()
    return { start: buffer.subarray(0, bytesRead), version: `${mtimeMs} ${size}` }
  } finally {
    await file.close()
  }
}

const wrongType = (type: string | undefined, at: Position) =>
  issue('image-type', at, { type, ending: extname(at.file), endings: endingsText })

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

const refuse = (wrong: Issue): Read => ({ wrong: [wrong] })
