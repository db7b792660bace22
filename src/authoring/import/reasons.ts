import type { Level } from './row.ts'

export const backgroundWhy = 'Events have no backgrounds.'
export const thumbnailWhy = 'Nothing here shows small pictures beside the axis.'
export const altWhy =
  'It describes a picture, which no import takes from another host. If you may publish it, add it by hand: “image” in content/README.md.'
export const settingWhy = 'It is a setting of the program that the file is for.'
export const unknownWhy = 'Nothing here takes it.'

/** What only looks is no words and no source. */
export const levelOf = (why: string): Level =>
  why === backgroundWhy || why === thumbnailWhy ? 'look' : 'part'
