import { drawIcon } from '../pictures/cards/icon.ts'
import { catalogue } from '../outputs/catalogue.ts'
import { sourcesCsl } from '../outputs/csl.ts'
import { oembedOf, timelineEmbed } from '../outputs/embed.ts'
import { licences } from '../outputs/licences.ts'
import { iconSizes, manifest } from '../outputs/manifest.ts'
import { usedPackages } from '../outputs/packages.ts'
import { robots, sitemaps } from '../outputs/sitemap.ts'
import { atom, jsonFeed, rss } from '../outputs/syndication.ts'
import { timelineCsv } from '../outputs/timeline-csv.ts'
import { timelineJson } from '../outputs/timeline-json.ts'
import { timelineSchema } from '../outputs/timeline-schema.ts'
import { timelineJs, timelineJsCsv } from '../outputs/timelinejs.ts'
import { imageBytes } from '../pictures/images/bytes.ts'
import type { Site } from '../urls/address.ts'
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
