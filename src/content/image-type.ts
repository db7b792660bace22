/** What a file is by its first bytes, whatever its name says. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const start = Buffer.from(bytes).toString('latin1')
  return signatures.find(({ sign }) => sign.test(start))?.type
}

const endings: Partial<Record<ImageType, RegExp>> = {
  JPEG: /\.jpe?g$/,
  PNG: /\.png$/,
  WebP: /\.webp$/,
  AVIF: /\.avif$/,
}

/** Whether the ending of a name says what the file is, and whether that can be published. */
export const isNamedFor = (type: ImageType | undefined, name: string) =>
  type !== undefined && (endings[type]?.test(name) ?? false)

// The brands of ISO base media files (ISO/IEC 14496-12, 4.3): the first is the major one.
const signatures = [
  { type: 'JPEG', sign: /^\xff\xd8\xff/ },
  { type: 'PNG', sign: /^\x89PNG\r\n\x1a\n/ },
  { type: 'WebP', sign: /^RIFF[^]{4}WEBP/ },
  { type: 'AVIF', sign: /^[^]{4}ftypavif/ },
  { type: 'moving AVIF', sign: /^[^]{4}ftypavis/ },
  { type: 'HEIC', sign: /^[^]{4}ftyp(?:hei|hev|mif1|msf1)/ },
  { type: 'GIF', sign: /^GIF8/ },
  { type: 'TIFF', sign: /^(?:II\*\0|MM\0\*)/ },
  { type: 'BMP', sign: /^BM/ },
  { type: 'PDF', sign: /^%PDF/ },
  { type: 'SVG', sign: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!|svg)/i },
] as const

export type ImageType = (typeof signatures)[number]['type']
