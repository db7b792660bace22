/** The folders of content/, and the ending of the files in each. */
export const folders = {
  events: '.md',
  sources: '.yaml',
  people: '.yaml',
  places: '.yaml',
  differences: '.yaml',
} as const

export type Folder = keyof typeof folders

export function isFolder(name: string): name is Folder {
  return Object.hasOwn(folders, name)
}
