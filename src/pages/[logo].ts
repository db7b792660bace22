import { readFileSync } from 'node:fs'
import type { APIRoute } from 'astro'
import { getTimeline } from '../timeline/get-timeline.ts'

const types = { svg: 'image/svg+xml', png: 'image/png' }

/** The logo of the site as it lies in content/, where there is one. */
export async function getStaticPaths() {
  const { logo } = await getTimeline()
  const name = logo?.file.slice('content/'.length)
  return name ? [{ params: { logo: name }, props: { file: logo?.file } }] : []
}

export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'Content-Type': types[file.endsWith('.svg') ? 'svg' : 'png'] },
  })
