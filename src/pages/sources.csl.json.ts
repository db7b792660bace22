import { sourcesCsl } from '../feeds/csl.ts'
import { currentTimeline } from '../timeline/current.ts'

export const GET = () => Response.json(sourcesCsl(currentTimeline()))
