import { atom } from '../feeds/syndication.ts'
import { imageBytes } from '../images/bytes.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = async () => {
  const timeline = currentTimeline()
  return new Response(atom(timeline, addressOf, await imageBytes(timeline)))
}
