import type { GeoCoordinates, Place as PlaceLd, PlaceLeaf, PostalAddress, WithContext } from 'schema-dts'
import type { Place, Timeline } from '../../timeline/types.ts'
import type { AddressOf } from '../address.ts'
import { storyPart } from './parts.ts'
import { entryPath } from '../../urls/addresses.ts'

/** The page of a place: what and where it is, as far as the sources say. */
export function placeLd(place: Place, timeline: Timeline, address: AddressOf): WithContext<PlaceLd> {
  return {
    '@context': 'https://schema.org',
    ...placePart(place, address),
    description: place.what.text,
    subjectOf: storyPart(timeline, address),
  }
}

/** A place where something else speaks of it. */
export function placePart({ id, name, country, coordinates }: Place, address: AddressOf): PlaceLeaf {
  const url = address(entryPath('places', id))
  const inCountry: PostalAddress | undefined =
    country === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: country }
  const geo: GeoCoordinates | undefined = coordinates && {
    '@type': 'GeoCoordinates',
    latitude: coordinates.latitude,
    longitude: coordinates.longitude,
  }
  return {
    '@type': 'Place',
    '@id': url,
    url,
    name,
    ...(inCountry && { address: inCountry }),
    ...(geo && { geo }),
  }
}
