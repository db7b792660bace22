import { manifest } from '../feeds/manifest.ts'
import { hrefOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(JSON.stringify(manifest(currentTimeline(), hrefOf)))
