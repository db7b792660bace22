import { entryPath } from '../../urls/addresses.ts'

/** Path from the root of the one file of an event’s image that has an address which stays. */
export const imagePath = ({ id }: { id: string }): string => `${entryPath('events', id)}image.jpeg`
