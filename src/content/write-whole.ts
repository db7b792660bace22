import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is renamed when whole, so that a program that is broken off leaves no half of one under a good name. */
export async function writeWhole(file: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, file).catch(async () => {
      // A folder stands in the way.
      await remove(file)
      await rename(unfinished, file)
    })
  } catch (error) {
    await remove(unfinished)
    throw error
  }
}

const remove = (path: string) => rm(path, { recursive: true, force: true })
