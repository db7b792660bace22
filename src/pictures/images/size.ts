/** The width of a column of text and the greatest height at which an image is seen whole, in CSS pixels. */
const SHOWN = { width: 561, height: 480 }
/** For feeds, search engines and previews, in pixels. */
const SENT = { width: 1200, height: 1200 }
/** Of a small screen and of a middling one: what is much more than a device shows is bytes for nothing. */
const WIDTHS = [400, 800]

export type Size = { width: number; height: number }

/** The file at an address of its own, `path` from the root. */
export type PageImage = Size & { path: string; alt: string }

/** The size in CSS pixels at which pages show an image: never larger than it is. */
export const shownSize = (image: Size): Size => fit(image, SHOWN)

/** The size of the one file that stands at an address of its own. */
export const sentSize = (image: Size): Size => fit(image, SENT)

/** The widths in which an image is made for pages: the last is for screens with two pixels where others have one. */
export function widthsOf(image: Size): number[] {
  const most = Math.min(image.width, 2 * shownSize(image).width)
  return [...WIDTHS.filter((width) => width < most * 0.9), most]
}

/** `sizes` (HTML, 4.8.4.2.2): its own, or all of a narrow screen. */
export function sizesOf(image: Size): string {
  const { width } = shownSize(image)
  return `(min-width: ${width + 40}px) ${width}px, 100vw`
}

function fit({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height)
  const scaled = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: scaled(width), height: scaled(height) }
}
