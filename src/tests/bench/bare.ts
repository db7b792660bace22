/**
 * The least that Astro needs to show events: an index in pages, a page for each, RSS; Markdown by remark at its
 * defaults. Nothing of it is checked and nothing is cited. Files below the project’s folder, without the content.
 */
export const bareSite = new Map([
  ['package.json', '{ "type": "module", "private": true }\n'],
  [
    'astro.config.mjs',
    `import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'

export default defineConfig({ site: 'https://example.org', markdown: { processor: unified() } })
`,
  ],
  [
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const events = defineCollection({
  loader: glob({ pattern: '*.md', base: 'content/events' }),
  schema: z.looseObject({ title: z.string(), date: z.coerce.string(), summary: z.string() }),
})
export const collections = { events }
`,
  ],
  [
    'src/events.ts',
    `import { getCollection } from 'astro:content'

export const events = (await getCollection('events')).sort((a, b) => (a.data.date < b.data.date ? -1 : 1))
`,
  ],
  [
    'src/pages/[...page].astro',
    `---
import { events } from '../events.ts'
export const getStaticPaths = ({ paginate }) => paginate(events, { pageSize: 100 })
const { page } = Astro.props
---
<html lang="en">
  <head><meta charset="utf-8" /><title>Events</title></head>
  <body>
    <h1>Events</h1>
    {page.data.map(({ id, data }) => <article><h2><a href={'/events/' + id + '/'}>{data.title}</a></h2><p>{data.date}</p><p>{data.summary}</p></article>)}
    {page.url.next && <a href={page.url.next}>Next</a>}
  </body>
</html>
`,
  ],
  [
    'src/pages/events/[id].astro',
    `---
import { render } from 'astro:content'
import { events } from '../../events.ts'
export const getStaticPaths = () => events.map((event) => ({ params: { id: event.id }, props: { event } }))
const { event } = Astro.props
const { Content } = await render(event)
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{event.data.title}</title></head>
  <body><h1>{event.data.title}</h1><p>{event.data.date}</p><Content /></body>
</html>
`,
  ],
  [
    'src/pages/rss.xml.ts',
    `import { Feed } from 'feed'
import { events } from '../events.ts'

export function GET() {
  const feed = new Feed({ title: 'Events', id: 'https://example.org/', link: 'https://example.org/', copyright: '' })
  for (const { id, data } of events)
    feed.addItem({ title: data.title, description: data.summary, link: 'https://example.org/events/' + id + '/', date: new Date(0) })
  return new Response(feed.rss2())
}
`,
  ],
])
