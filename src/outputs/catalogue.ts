/** Everything made for machines, as paths from the root, in the groups in which people are told of it. */
export const catalogue = {
  follow: { rss: '/rss.xml', atom: '/atom.xml', jsonFeed: '/feed.json' },
  use: {
    json: '/timeline.json',
    schema: '/timeline.schema.json',
    csv: '/timeline.csv',
    timelineJs: '/timelinejs.json',
    timelineJsCsv: '/timelinejs.csv',
  },
  find: { csl: '/sources.csl.json', sitemap: '/sitemap.xml' },
} as const

/** For `<link rel="alternate">`: readers that know JSON Feed know one of these. */
export const feedTypes = [
  { path: catalogue.follow.rss, type: 'application/rss+xml', title: 'RSS' },
  { path: catalogue.follow.atom, type: 'application/atom+xml', title: 'Atom' },
] as const
