import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { issue, type Issue } from '../issues/issue.ts'
import { fileAt, positionIn, type BuiltSite } from './site.ts'

/** In bytes. What a page weighs before anything is told on it, and what its scripts, images and styles may. */
const empty = 14_000
const mostOfFiles = { script: 16_000, other: 100_000 }

/**
 * What the front page costs a reader: itself, gzip as servers send it, and what it asks for at once. It may weigh
 * 14,000 bytes and half of what the text on it has, so that a story may grow in any language while its markup may not.
 */
export function checkWeight(site: BuiltSite): Issue[] {
  const page = site.pages.get('index.html')
  if (!page || !site.root) return []
  const { root } = site
  const html = readFileSync(join(site.folder, page.file))
  const at = positionIn(site, page.file, { at: 0 })
  const files = [...new Set(page.asked.filter(({ lazy }) => !lazy).map(({ value }) => value))].flatMap(
    (value) => {
      const address = URL.parse(value, root)
      const isOurs = address?.origin === root.origin && address.pathname.startsWith(root.pathname)
      return (isOurs && fileAt(site, decodeURI(address.pathname.slice(root.pathname.length)))) || []
    },
  )
  const scripts = files.filter((file) => file.endsWith('.js'))
  const others = files.filter((file) => !file.endsWith('.js'))
  const own = weigh(html)
  return [
    {
      what: 'the page itself',
      bytes: own,
      most: empty + Math.round(page.textBytes / 2),
      how: `${number(empty)}, and half of what the text on it has`,
    },
    {
      what: 'what it has of scripts',
      bytes: sum(site, scripts),
      most: mostOfFiles.script,
      how: 'however long the story',
    },
    {
      what: 'what it shows at once, images and the like,',
      bytes: sum(site, others),
      most: mostOfFiles.other,
      how: 'however long the story',
    },
  ].flatMap(({ what, bytes, most, how }) =>
    bytes <= most ? [] : [issue('page-weight', at, { what, bytes: number(bytes), most: number(most), how })],
  )
}

const sum = ({ folder }: BuiltSite, files: string[]) =>
  files.reduce((all, file) => all + weigh(readFileSync(join(folder, file)), file), 0)

/** Pictures and typefaces are packed already, and no server packs them again. */
const weigh = (bytes: Buffer, file = '') =>
  /\.(?:png|jpe?g|webp|avif|gif|woff2?)$/i.test(file) ? bytes.length : gzipSync(bytes).length

const number = (value: number) => value.toLocaleString('en-GB')
