import { timelineJson } from '../feeds/timeline-json.ts'
import { addressOf } from '../site/href.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => Response.json(timelineJson(currentTimeline(), addressOf))
