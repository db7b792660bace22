import type { APIRoute, GetStaticPaths } from 'astro'
import { searchFiles } from '../../search/search-files.ts'
import { getTimeline } from '../../timeline/get-timeline.ts'

const ENDS = { start: '/search/', end: '.json' }

/** Shards of terms and what results show, by the version of all of them: `/search/1a2b3c4d/rows-0.json`. */
export const getStaticPaths = (async () => {
  const [, ...parts] = searchFiles(await getTimeline())
  return parts.map(({ path, text }) => ({
    params: { file: path.slice(ENDS.start.length, -ENDS.end.length) },
    props: { text },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text)
