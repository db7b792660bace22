import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { storyOf } from './bench/story.ts'
import { build, copyProject } from './build.ts'
import { writeAll } from './write-all.ts'

/** Just more events than one page lists. */
export const longCount = 210

/**
 * Builds and serves the site of a made-up story of 210 events, in which everything rests on one source: the address of
 * the site, its folder, and the files of the story.
 */
export async function longSite(): Promise<LongSite> {
  const project = await copyProject()
  const story = new Map(
    storyOf(longCount)
      .entries()
      .map(([path, text]) => [
        path,
        path.startsWith('events/') ? text.replaceAll(/@source-\d+/g, '@source-1') : text,
      ]),
  )
  await rm(join(project, 'content'), { recursive: true })
  writeAll(join(project, 'content'), story)
  const { code, output } = await build(project)
  if (code !== 0) throw new Error(output)
  const dist = join(project, 'dist')
  const { url, close } = await serve({ dir: dist, base: siteAddress(process.env).base, port: 0 })
  return {
    url,
    dist,
    story,
    close: async () => {
      await close()
      await rm(project, { recursive: true })
    },
  }
}

export type LongSite = { url: string; dist: string; story: Map<string, string>; close: () => Promise<void> }
