import type { SiteSoFar } from '../../authoring/new/site.ts'
import type { Content } from '../../content/files.ts'
import type { WriteData } from '../../outputs/write-data.ts'
import type { WrittenDate } from '../../time/date.ts'
import { isProblem } from '../../time/problem.ts'
import { parseWritten } from '../../time/read-edtf.ts'
import { dayIn } from '../../content/scheduled.ts'

/** The story as the writer and the check of an entry take it, as of an instant in milliseconds. */
export function siteFrom(data: WriteData, now: number): SiteSoFar {
  const { zone, language, published, addresses, events, withdrawn, sources, people, places, differences } =
    data
  const idsOf = (all: { id: string }[]) => new Set(all.map(({ id }) => id))
  const none = { events: [], sources: [], people: [], places: [], differences: [], withdrawn: [] }
  const content: Content = {
    ...none,
    pages: [],
    found: new Set(),
    records: new Set(),
    images: new Map(),
    issues: [],
    ids: {
      events: idsOf([...events, ...withdrawn]),
      sources: idsOf(sources),
      people: idsOf(people),
      places: idsOf(places),
      differences: new Set(differences),
    },
  }
  const right = { whole: true, texts: new Map(), placeOf: () => ({ file: '', line: 1, column: 1 }) }
  return {
    zone,
    language,
    published,
    today: dayIn(zone, now),
    content,
    former: new Set([...events, ...withdrawn].flatMap(({ aliases = [] }) => aliases)),
    fixed: new Set(addresses),
    entries: {
      ...none,
      events: events.flatMap(({ id, file, aliases }) =>
        aliases ? [{ ...right, id, file, record: { aliases } }] : [],
      ),
      withdrawn: withdrawn.map(({ id }) => ({
        ...right,
        id,
        file: `content/withdrawn/${id}.yaml`,
        record: {},
      })),
      sources: sources.map(({ id, title, publication, url, paragraphs, issued }) => ({
        ...right,
        id,
        file: `content/sources/${id}.yaml`,
        record: {
          title,
          'container-title': publication,
          ...(url && { URL: url }),
          ...(paragraphs && { paragraphs }),
          ...dated(issued),
        },
      })),
    },
  }
}

/** When a source came out, as far as that is known. */
function dated(issued: string | undefined): { issued?: WrittenDate } {
  const date = issued === undefined ? undefined : parseWritten(issued)
  return date && !isProblem(date) ? { issued: date } : {}
}
