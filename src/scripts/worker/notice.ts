/** A kept page that says so at its beginning. */
export function withNotice(html: string, notice: string): string {
  return html.replace(/<main\b[^>]*>/, (main) => `${main}<p class="label py-3">${escape(notice)}</p>`)
}

/**
 * A page in the place of one that is not kept: the frame of another one, with what can be read instead. The classes are
 * those of pages, whose style sheet it has.
 */
export function insteadOf(
  html: string,
  words: { title: string; lead: string; retry: string },
  kept: Kept[],
): string {
  const links = kept.map(({ href, title }) => `<li><a href="${escape(href)}">${title}</a></li>`)
  const start = /<main\b[^>]*>/.exec(html)
  const end = html.lastIndexOf('</main>')
  if (!start || end < 0) return html
  const body = `<header class="max-w-3xl pt-10 pb-4 lg:ms-40">
<h1 class="text-3xl/tight">${escape(words.title)}</h1>
<p class="mt-4"><a href="">${escape(words.retry)}</a></p>
<p class="mt-4">${escape(words.lead)}</p>
<ul class="mt-4 grid gap-3">${links.join('')}</ul></header>`
  return html.slice(0, start.index + start[0].length) + body + html.slice(end)
}

/** The title of a page, as HTML. */
export function keptTitle(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** `title` is HTML already. */
type Kept = { href: string; title: string }
