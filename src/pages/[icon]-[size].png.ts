import type { APIRoute, GetStaticPaths } from 'astro'
import { drawIcon } from '../cards/icon.ts'
import { iconSizes } from '../feeds/manifest.ts'
import { currentTimeline } from '../timeline/current.ts'

export const getStaticPaths = (() => [
  ...iconSizes.map((size) => ({ params: { icon: 'icon', size: String(size) } })),
  { params: { icon: 'maskable', size: '512' } },
]) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params: { icon, size } }) =>
  new Response(await drawIcon(currentTimeline().story.accent.light, Number(size), icon === 'maskable'))
