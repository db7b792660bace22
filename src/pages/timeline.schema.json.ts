import { timelineSchema } from '../feeds/timeline-schema.ts'
import { addressOf } from '../site/href.ts'

export const GET = () => Response.json(timelineSchema(addressOf))
