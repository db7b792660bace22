import { z } from 'astro/zod'
import { countries, meantCode } from '../map/codes.ts'
import { type Coordinates, coordinatesPattern, parseCoordinates } from './coordinates.ts'
import { plain, text } from './fields.ts'
import { hints } from './hints.ts'

/** ISO 3166-1 alpha-2. */
const country = z
  .string('a country')
  .refine((code) => countries().has(code), {
    error: ({ input }) => {
      const meant = meantCode(String(input))
      return meant
        ? `the two letters of ISO 3166-1, which are ${meant} for ${countries().get(meant)}`
        : 'the two letters of ISO 3166-1, such as NP for Nepal'
    },
  })
  .register(hints, { names: countries })

const coordinates = z
  .string('coordinates')
  .transform((written, context): Coordinates => {
    const parsed = parseCoordinates(written)
    if (typeof parsed === 'object') return parsed
    context.addIssue(parsed)
    return z.NEVER
  })
  .register(hints, {
    takes: 'latitude and longitude in degrees, then a citation: 27.7172, 85.324 [@source-id, ¶ 2]',
    pattern: coordinatesPattern,
  })

/** content/places/<id>.yaml */
export const placeSchema = z.strictObject({
  name: plain(100).describe('What the place is called.'),
  what: text(500).describe('What it is: Markdown with a citation.'),
  country: country.optional().describe('The country that it is in. If omitted, none is shown.'),
  coordinates: coordinates
    .optional()
    .describe(
      'Latitude and longitude in degrees of WGS 84, with a citation: `27.7172, 85.324 [@source, ¶ 2]`. If omitted, it has no dot on a map.',
    ),
})

export type PlaceRecord = z.infer<typeof placeSchema>
