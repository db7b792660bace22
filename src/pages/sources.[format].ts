import type { APIRoute, GetStaticPaths } from 'astro'
import { citeFormats } from '../outputs/cite.ts'
import { sourcesCsl } from '../outputs/csl.ts'

export const getStaticPaths = (() =>
  Object.entries(citeFormats).map(([format, print]) => ({
    params: { format },
    props: { print },
  }))) satisfies GetStaticPaths

type Props = ReturnType<typeof getStaticPaths>[number]['props']

/** Every source of the story, in the format of a reference manager. */
export const GET: APIRoute<Props> = ({ props: { print }, locals: { timeline } }) =>
  new Response(print(sourcesCsl(timeline)))
