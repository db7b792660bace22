import { timelineJsCsv } from '../feeds/timelinejs.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(timelineJsCsv(currentTimeline(), addressOf))
