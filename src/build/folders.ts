import { mkdirSync } from 'node:fs'

/** Makes a folder, and those above it, when it is first asked for. */
export function folderMaker(): (folder: string) => void {
  const made = new Set<string>()
  return (folder) => {
    if (made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    made.add(folder)
  }
}
