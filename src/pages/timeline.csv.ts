import { timelineCsv } from '../feeds/timeline-csv.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => new Response(timelineCsv(currentTimeline(), addressOf))
