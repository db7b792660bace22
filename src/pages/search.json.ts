import { buildIndex } from '../find/search-index.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () =>
  Response.json(
    buildIndex(
      currentTimeline().events.map(({ id, title, summary, statements }) => ({
        id,
        title,
        summary,
        text: statements.map(({ text }) => text).join(' '),
      })),
    ),
  )
