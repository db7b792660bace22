import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'

/** What a reader sees of a page, a line for each paragraph, without what only tells browsers where a line may break. */
export function textOfPage({ type, text }: { type: string; text: string }): string {
  const isHtml = /html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text)
  const seen = isHtml ? toText(fromHtml(text)) : text
  return seen.replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
}
