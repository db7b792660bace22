import { cp, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { event, smallest } from './sample.ts'
import { copyProject } from './build.ts'
import { writeAll } from './write-all.ts'

/** A copy of the project with the smallest story there can be: it is built in two or three seconds. */
export async function smallProject(): Promise<string> {
  const folder = await copyProject()
  await rm(join(folder, 'content'), { recursive: true })
  writeAll(join(folder, 'content'), Object.entries(smallest))
  return folder
}

/** Gives the one event of a small project another title: what is built from it differs. */
export async function retitle(folder: string, title: string): Promise<void> {
  await writeFile(join(folder, 'content/events/only.md'), event({ title }))
}

/** Makes an installed package, which is a link in a copied project, a copy that can be damaged. */
export async function own(folder: string, name: string): Promise<string> {
  const place = join(folder, 'node_modules', name)
  const original = await readlink(place)
  await rm(place)
  await cp(original, place, { recursive: true, dereference: true })
  return place
}
