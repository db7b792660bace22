import { robots } from '../feeds/sitemap.ts'
import { addressOf } from '../site/href.ts'

export const GET = () => new Response(robots(addressOf))
