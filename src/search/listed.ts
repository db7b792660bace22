import type { Timeline } from '../timeline/types.ts'

const mostListed = 200

/**
 * Whether the page for finding lists all events, with what filters them. Of more than 200, that page would be too heavy:
 * it links to lists, and shows results a few at a time.
 */
export const isListed = ({ events }: Pick<Timeline, 'events'>): boolean => events.length <= mostListed
