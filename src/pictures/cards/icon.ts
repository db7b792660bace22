import sharp from 'sharp'
import { LINE, PAPER } from './colours.ts'

/**
 * The mark of the site, a dot on its rail, as a square PNG of `size` pixels; `accent` is `#rrggbb`. A maskable one keeps
 * the dot well within the circle that no mask cuts (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export async function drawIcon(
  accent: string,
  size: number,
  maskable: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" width="${size}" height="${size}">
    <path d="M-50-50h100v100h-100z" fill="${PAPER}"/>
    <path d="M0-50v100" stroke="${LINE}" stroke-width="10"/>
    <circle r="${maskable ? 22 : 30}" fill="${accent}"/>
  </svg>`
  return new Uint8Array(
    await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0 }).toBuffer(),
  )
}
