import { isListed } from '../search/listed.ts'
import { listPages } from '../timeline/list-pages.ts'
import { sourcePages } from '../timeline/source-pages.ts'
import { tagsOf } from '../timeline/tags.ts'
import { imagePath } from '../pictures/images/address.ts'
import type { EventDate } from '../time/date.ts'
import { periodPages } from '../timeline/periods.ts'
import type { Timeline, TimelineEvent } from '../timeline/types.ts'
import type { Address } from './address.ts'
import { catalogue } from './catalogue.ts'
import { dayText, instantOf, modifiedOf, pathOf, storyModified } from './changes.ts'
import { escapeMarkup } from './escape.ts'

/** As many as a file may have; so many take some 10 MB of the 50 that are allowed. */
const mostPages = 50_000

/**
 * Every page with the day on which its content last changed (https://www.sitemaps.org/protocol.html), and its image: in
 * one file, or in several and an index of these.
 */
export function sitemaps(
  timeline: Timeline,
  address: Address,
  most = mostPages,
): { path: string; make: () => string }[] {
  const path = catalogue.find.sitemap
  const pages = pagesOf(timeline)
  if (pages.length <= most) return [{ path, make: () => sitemap(pages, address) }]
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    make: () => sitemap(pages.slice(index * most, (index + 1) * most), address),
  }))
  return [{ path, make: () => sitemapIndex(parts, address) }, ...parts]
}

function sitemapIndex(parts: { path: string }[], address: Address): string {
  const list = parts.map(({ path }) => `<sitemap><loc>${escapeMarkup(address(path))}</loc></sitemap>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${list.join('')}</sitemapindex>\n`
}

function sitemap(pages: SitePage[], address: Address): string {
  const urls = pages.map(({ path, modified, image }) => {
    const shown = image
      ? `<image:image><image:loc>${escapeMarkup(address(image))}</image:loc></image:image>`
      : ''
    return `<url><loc>${escapeMarkup(address(path))}</loc><lastmod>${dayText(modified)}</lastmod>${shown}</url>\n`
  })
  const images = pages.some(({ image }) => image)
    ? ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${images}>\n${urls.join('')}</urlset>\n`
}

/** Crawlers read it at the root of a host alone; under a path it still tells people where the sitemap is. */
export function robots(address: Address): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address('/sitemap.xml')}\n`
}

/** An entry that has no dates of its own was last changed when the story was, or when an event in it was. */
function pagesOf(timeline: Timeline): SitePage[] {
  const { events, sources, people, places, differences, corrections } = timeline
  const whole = storyModified(timeline)
  const latestOf = (some: TimelineEvent[]) =>
    some
      .map((event) => modifiedOf(event, timeline))
      .reduce((last, day) => (instantOf(day) > instantOf(last) ? day : last), timeline.story.updated)
  const tags = tagsOf(events)
  const hasTags = tags.length > 0 && !isListed(timeline)
  const listed = (path: string, items: unknown[], modified = whole) =>
    listPages(items, path).map((page) => ({ path: page.path, modified }))
  const own = ['/', '/find/', '/about/', '/data/', '/settings/']
  return [
    ...own.map((path) => ({ path, modified: whole })),
    ...listed('/differences/', differences),
    ...listed('/sources/', sources),
    ...listed('/people/', people),
    ...listed('/places/', places),
    ...listed('/corrections/', corrections),
    ...(hasTags ? listed('/tags/', tags) : []),
    ...events.map((event) => ({
      path: pathOf(event),
      modified: modifiedOf(event, timeline),
      ...(event.image && { image: imagePath(event) }),
    })),
    ...periodPages(timeline).map(({ path, period }) => ({ path, modified: latestOf(period.events) })),
    ...differences.map(({ id, events: some }) => ({ path: `/differences/${id}/`, modified: latestOf(some) })),
    ...sources.flatMap(sourcePages).map(({ path }) => ({ path, modified: whole })),
    ...tags.flatMap(({ id, events: some }) => listed(`/tags/${id}/`, some, latestOf(some))),
    ...[...Map.groupBy(events, ({ kind }) => kind)].flatMap(([kind, some]) =>
      listed(`/kinds/${kind}/`, some, latestOf(some)),
    ),
    ...people.flatMap(({ id, events: some }) => listed(`/people/${id}/`, some, latestOf(some))),
    ...places.flatMap(({ id, events: some }) => listed(`/places/${id}/`, some, latestOf(some))),
  ]
}

type SitePage = { path: string; modified: EventDate; image?: string }
