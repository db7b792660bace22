import sharp from 'sharp'

/** The whole picture, and not only what its first bytes promise: four bytes a pixel, red, green, blue and opacity. */
export async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export type Pixels = { data: Buffer; width: number; height: number }
