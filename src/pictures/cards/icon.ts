import { type Node, Renderer } from '@takumi-rs/core'
import { LINE, PAPER } from './colours.ts'
import { paletteOf } from './palette.ts'
import { indexed } from './pixels.ts'
import { encodePng } from './png.ts'

/**
 * The mark of the site, a dot on its rail, as a square PNG of `size` pixels. A maskable one keeps the dot well within
 * the circle that no mask cuts (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export async function drawIcon(
  accent: string,
  size: number,
  maskable: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const dot = Math.round(size * (maskable ? 0.44 : 0.6))
  const rail = Math.round(size / 10)
  const block = (width: number, height: number, backgroundColor: string, borderRadius: number): Node => ({
    type: 'container',
    style: {
      position: 'absolute',
      left: (size - width) / 2,
      top: (size - height) / 2,
      width,
      height,
      backgroundColor,
      borderRadius,
    },
  })
  const picture: Node = {
    type: 'container',
    style: { position: 'relative', width: size, height: size, backgroundColor: PAPER },
    children: [block(rail, size, LINE, 0), block(dot, dot, accent, dot / 2)],
  }
  const pixels = await new Renderer().render(picture, { width: size, height: size, format: 'raw' })
  const palette = paletteOf(accent)
  return encodePng(indexed(pixels, size, palette), size, palette, true)
}
