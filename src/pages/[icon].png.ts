import type { APIRoute, GetStaticPaths } from 'astro'
import { iconSizes } from '../outputs/manifest.ts'
import { drawIcon } from '../pictures/cards/icon.ts'

export const getStaticPaths = (() => [
  ...iconSizes.map((size) => ({ params: { icon: `icon-${size}` }, props: { size, maskable: false } })),
  { params: { icon: 'maskable-512' }, props: { size: 512, maskable: true } },
]) satisfies GetStaticPaths

type Props = ReturnType<typeof getStaticPaths>[number]['props']

export const GET: APIRoute<Props> = async ({ props: { size, maskable }, locals: { timeline } }) =>
  new Response(await drawIcon(timeline.story.accent.light, size, maskable))
