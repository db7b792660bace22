import { z } from 'astro/zod'
import type { AddressOf } from './address.ts'
import { timelineData } from './data-schema.ts'

/** The JSON Schema (2020-12) of timeline.json. */
export function timelineSchema(address: AddressOf): object {
  return { ...z.toJSONSchema(timelineData), $id: address('/timeline.schema.json'), title: 'Timeline' }
}
