import { timelineJs } from '../feeds/timelinejs.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => Response.json(timelineJs(currentTimeline(), addressOf))
