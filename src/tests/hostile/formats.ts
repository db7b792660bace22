import Papa from 'papaparse'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { citeFormats } from '../../outputs/cite.ts'
import { sourcesCsl } from '../../outputs/csl.ts'
import { eventEmbed, oembedOf, snippetOf } from '../../outputs/embed.ts'
import { eventHtml } from '../../outputs/event-html.ts'
import { eventLd } from '../../outputs/json-ld/event.ts'
import { scriptText } from '../../outputs/json-ld/script.ts'
import { atom, jsonFeed, rss } from '../../outputs/syndication.ts'
import { timelineCsv } from '../../outputs/timeline-csv.ts'
import { timelineJson } from '../../outputs/timeline-json.ts'
import { timelineJs, timelineJsCsv } from '../../outputs/timelinejs.ts'
import type { Timeline } from '../../timeline/types.ts'

const address = (path: string) => `https://example.org/name${path}`

/** What is not harmless in the formats that are made of a timeline; nothing if all is well. */
export async function formatsOf(timeline: Timeline): Promise<string[]> {
  const { events } = timeline
  const html = events.flatMap((event) => [
    ...(event.image ? [event.image.caption.html] : []),
    ...event.statements.map((statement) => statement.html),
    eventHtml(event, timeline, address),
  ])
  const slides = timelineJs(timeline, address)
  const frames = events.map((event) => eventEmbed(event))
  const items = sourcesCsl(timeline)
  const json = [
    JSON.stringify(timelineJson(timeline, address)),
    JSON.stringify(sourcesCsl(timeline)),
    JSON.stringify(slides),
    jsonFeed(timeline, address),
    ...frames.map((frame) => oembedOf(frame, timeline, address)),
    citeFormats['csl.json'](items),
  ]
  return [
    ...html.flatMap((one) => wrongInHtml('event', one)),
    ...slides.events.flatMap(({ text, display_date: date, media }) =>
      [text.headline, text.text, date, ...(media ? [media.caption, media.credit] : [])].flatMap((one) =>
        wrongInHtml('TimelineJS', one),
      ),
    ),
    ...frames.flatMap((frame) => wrongInFrame(snippetOf(frame, address).split('\n<script>')[0] ?? '')),
    ...frames.flatMap((frame) =>
      wrongInFrame((JSON.parse(oembedOf(frame, timeline, address)) as { html: string }).html),
    ),
    ...events.flatMap((event) => wrongInScript(scriptText(eventLd(event, timeline, address)))),
    ...[rss(timeline, address), atom(timeline, address)].flatMap(wrongInXml),
    ...json.flatMap(wrongInJson),
    ...[timelineCsv(timeline, address), timelineJsCsv(timeline, address)].flatMap(wrongInCsv),
    ...items.flatMap((item) => [
      ...wrongInRis(citeFormats.ris([item])),
      ...wrongInBibtex(citeFormats.bib([item])),
    ]),
  ]
}

// What the renderer and the feeds write.
const elements = 'a br blockquote button cite em figcaption figure img li ol p q s span strong sup ul'.split(
  ' ',
)
const properties = 'href rel cite className type popoverTarget ariaLabel lang dir src alt width height'.split(
  ' ',
)

export function wrongInHtml(where: string, html: string, allowed = { elements, properties }): string[] {
  const wrong: string[] = []
  visit(fromHtml(html, { fragment: true }) as Nodes, (node) => {
    if (node.type === 'comment') wrong.push(`${where}: a comment, ${node.value}`)
    if (node.type !== 'element') return
    if (!allowed.elements.includes(node.tagName)) wrong.push(`${where}: <${node.tagName}>`)
    if (
      node.tagName === 'img' &&
      !/^https:\/\/example\.org\/name\/events\/[a-z0-9-]+\/image\.jpeg$/.test(String(node.properties['src']))
    )
      wrong.push(`${where}: an image at ${String(node.properties['src'])}`)
    for (const [name, value] of Object.entries(node.properties)) {
      if (!allowed.properties.includes(name)) wrong.push(`${where}: ${name}="${String(value)}"`)
      if (/^(?:href|cite|src)$/.test(name) && !/^(?:https:\/\/[^/]|mailto:|\/name\/)/i.test(String(value)))
        wrong.push(`${where}: ${name} leads to ${String(value)}`)
    }
  })
  return wrong
}

const wrongInFrame = (html: string) =>
  wrongInHtml('embed', html, {
    elements: ['iframe'],
    properties: ['src', 'title', 'width', 'height', 'style', 'loading'],
  }).filter((wrong) => wrong !== 'embed: style="border:0"')

const wrongInScript = (json: string) => [
  ...(json.includes('<') ? ['JSON-LD: “<”'] : []),
  ...wrongInJson(json),
]

function wrongInJson(json: string): string[] {
  try {
    JSON.parse(json)
    return json.isWellFormed() ? [] : ['JSON: half a character']
  } catch (error) {
    return [`JSON: ${String(error)}`]
  }
}

// XML 1.0, 2.2 and 2.4: characters that cannot stand in it, and the two that must not stand for themselves.
function wrongInXml(xml: string): string[] {
  const outside = xml
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .replace(/<\/?[a-zA-Z][^<>]*>|<\?xml[^<>]*\?>/g, '')
  return [
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) ? ['XML: a character'] : []),
    ...(xml.isWellFormed() ? [] : ['XML: half a character']),
    ...(/<|\]\]>/.test(outside) ? [`XML: markup, ${outside.slice(outside.search(/<|\]\]>/), 80)}`] : []),
    ...(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(outside) ? ['XML: an entity'] : []),
  ]
}

/** A year before year 1 at the beginning of a row, or such an instant. */
const beforeYearOne = /^-\d+(?:$|[,;\t])|^-\d{6}-\d\d-\d\dT[\d:.]+Z$/

function wrongInCsv(csv: string): string[] {
  return [',', ';', '\t'].flatMap((delimiter) =>
    Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter })
      .data.flat()
      .filter((cell) => /^["'\s]*[=+\-@＝＋－＠]/.test(cell) && !/^'/.test(cell) && !beforeYearOne.test(cell))
      .map((cell) => `CSV, cells parted by “${delimiter}”: ${cell.slice(0, 80)}`),
  )
}

function wrongInRis(ris: string): string[] {
  const lines = ris.trimEnd().split(/\r\n|\r|\n/)
  const tags = lines.map((line) => /^([A-Z][A-Z0-9]) {2}-(?: |$)/.exec(line)?.[1] ?? line)
  const once = tags.filter((tag, index) => tags.indexOf(tag) !== index)
  return [
    ...(tags.some((tag) => tag.length > 2) ? ['RIS: a line'] : []),
    ...once.map((tag) => `RIS: a second ${tag}`),
  ]
}

function wrongInBibtex(entry: string): string[] {
  const body = entry.replace(/\\text\w+\{\}/g, '')
  let [depth, least] = [0, 0]
  for (const character of body) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0
    least = Math.min(least, depth)
  }
  const fields = [...entry.matchAll(/^ {2}(\w+) = /gm)].map(([, name]) => name)
  const twice = fields.filter((name, index) => fields.indexOf(name) !== index)
  return [
    ...(depth !== 0 || least < 0 ? ['BibTeX: a brace'] : []),
    ...twice.map((name) => `BibTeX: a second ${name}`),
  ]
}
