import type { APIRoute, GetStaticPaths } from 'astro'
import { isIllustrated } from '../../../outputs/image.ts'
import { jpegOf } from '../../../pictures/images/jpeg.ts'
import { getTimeline } from '../../../timeline/get-timeline.ts'
import type { EventImage } from '../../../timeline/types.ts'

export const getStaticPaths = (async () =>
  (await getTimeline()).events.filter(isIllustrated).map(({ id, image }) => ({
    params: { id },
    props: { image },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ image: EventImage }> = async ({ props: { image } }) =>
  new Response(await jpegOf(image))
