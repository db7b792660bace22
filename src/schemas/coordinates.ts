/** Degrees of WGS 84. */
export type Coordinates = { latitude: number; longitude: number }

/** A number as it is written, a comma, another, and then nothing but citations. */
export const coordinatesPattern =
  /^(-?\d{1,3}(?:\.\d{1,6})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,6})?)\s*(?:\[[^[\]]*\]\s*)*\.?$/

/** Degrees, minutes and seconds with a point of the compass, as most sources print them: `27°43′02″ N`. */
const angle =
  /(\d{1,3}(?:\.\d+)?)\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*[′'’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*[″"”]\s*)?([NSEW])/g

/**
 * What `coordinates` holds: `27.7172, 85.324 [@source, ¶ 2]`. If it is not understood, what it takes, which completes
 * the sentence “It takes …”. Whether it is cited is for the Markdown to tell.
 */
export function parseCoordinates(text: string): Coordinates | string {
  const [, north, east] = coordinatesPattern.exec(text.trim()) ?? []
  if (north === undefined || east === undefined)
    return `latitude and longitude in degrees with a decimal point, then a citation: ${example(text)} [@source-id, ¶ 2]`
  const [latitude, longitude] = [Number(north), Number(east)]
  if (Math.abs(latitude) > 90)
    return 'the latitude first, from -90 (south) to 90 (north), and then the longitude'
  if (Math.abs(longitude) > 180) return 'a longitude from -180 (west) to 180 (east) behind the latitude'
  return { latitude, longitude }
}

/** What was written in degrees, minutes and seconds, as it should be; else something like it. */
function example(text: string): string {
  const angles = [...text.matchAll(angle)].map(([, degrees, minutes = '0', seconds = '0', point = '']) => {
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
    return { point, value: (/[SW]/.test(point) ? -value : value).toFixed(seconds === '0' ? 3 : 4) }
  })
  const north = angles.find(({ point }) => /[NS]/.test(point))
  const east = angles.find(({ point }) => /[EW]/.test(point))
  return north && east ? `${north.value}, ${east.value}` : '27.7172, 85.324'
}
