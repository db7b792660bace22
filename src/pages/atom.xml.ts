import { atom } from '../feeds/syndication.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(atom(currentTimeline(), addressOf))
