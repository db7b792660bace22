import { sitemap } from '../feeds/sitemap.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(sitemap(currentTimeline(), addressOf))
