import { drawIcon } from '../cards/icon.ts'
import { catalogue } from '../feeds/catalogue.ts'
import { sourcesCsl } from '../feeds/csl.ts'
import { oembedOf, timelineEmbed } from '../feeds/embed.ts'
import { licences } from '../feeds/licences.ts'
import { iconSizes, manifest } from '../feeds/manifest.ts'
import { usedPackages } from '../feeds/packages.ts'
import { robots, sitemaps } from '../feeds/sitemap.ts'
import { atom, jsonFeed, rss } from '../feeds/syndication.ts'
import { timelineCsv } from '../feeds/timeline-csv.ts'
import { timelineJson } from '../feeds/timeline-json.ts'
import { timelineSchema } from '../feeds/timeline-schema.ts'
import { timelineJs, timelineJsCsv } from '../feeds/timelinejs.ts'
import { imageBytes } from '../images/bytes.ts'
import type { Site } from '../site/address.ts'
import type { Timeline } from '../timeline/types.ts'
import { cardFiles } from './card-files.ts'
import { eventFiles, sourceFiles } from './entry-files.ts'
import type { SiteFile } from './file.ts'
import { searchFiles } from './search-files.ts'

/** Everything of the site that is no page. */
export const filesOf = (timeline: Timeline, site: Site): SiteFile[] => [
  ...plainFiles(timeline, site),
  ...searchFiles(timeline),
]

/** Feeds, data, citations, pictures: all but the search. Nothing is made before it is asked for. */
export function plainFiles(timeline: Timeline, { href, address }: Site): SiteFile[] {
  const { events, sources, story } = timeline
  const { follow, use, find } = catalogue
  const icon = (size: number, isMaskable: boolean) => drawIcon(story.accent.light, size, isMaskable)
  return [
    { path: follow.rss, make: async () => rss(timeline, address, await imageBytes(timeline)) },
    { path: follow.atom, make: async () => atom(timeline, address, await imageBytes(timeline)) },
    { path: follow.jsonFeed, make: async () => jsonFeed(timeline, address, await imageBytes(timeline)) },
    { path: use.json, make: () => JSON.stringify(timelineJson(timeline, address)) },
    { path: use.schema, make: () => JSON.stringify(timelineSchema(address)) },
    { path: use.csv, make: () => timelineCsv(timeline, address) },
    { path: use.timelineJs, make: () => JSON.stringify(timelineJs(timeline, address)) },
    { path: use.timelineJsCsv, make: () => timelineJsCsv(timeline, address) },
    { path: find.csl, make: () => JSON.stringify(sourcesCsl(timeline)) },
    ...sitemaps(timeline, address),
    { path: '/robots.txt', make: () => robots(address) },
    { path: '/oembed.json', make: () => oembedOf(timelineEmbed(timeline), timeline, address) },
    { path: '/manifest.webmanifest', make: () => JSON.stringify(manifest(timeline, href)) },
    ...iconSizes.map((size) => ({ path: `/icon-${size}.png`, make: () => icon(size, false) })),
    { path: '/maskable-512.png', make: () => icon(512, true) },
    {
      path: '/licences.txt',
      make: () => {
        const { own, others } = usedPackages()
        return licences(own, others)
      },
    },
    ...events.flatMap((event) => eventFiles(event, timeline, address)),
    ...sources.flatMap((source) => sourceFiles(source, timeline)),
    ...cardFiles(timeline),
  ]
}
