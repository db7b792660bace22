import { rss } from '../feeds/syndication.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(rss(currentTimeline(), addressOf))
