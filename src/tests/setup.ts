import { mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { siteAddress } from '../urls/address.ts'
import { findBrowser } from './browser.ts'
import { build, copyProject, giveStory } from './build.ts'
import type { Launch } from './packaged-browser.ts'
import { serve } from './serve.ts'

/**
 * Copies the project without its story, gives it a made-up one, builds the site once, serves it, and finds a browser: all
 * tests of the site share these. With SOURCELINE_PROJECT=FOLDER the copy is kept there, and used again by the next run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env.SOURCELINE_PROJECT
  const folder = kept && existsSync(join(kept, 'dist')) ? kept : await builtProject(kept)
  const { options, version } = await findBrowser(process.env)
  console.log(`Browser: ${options.executablePath}, version ${version}`)
  const { url, close } = await serve({
    dir: join(folder, 'dist'),
    base: siteAddress(process.env).base,
    port: 0,
  })
  project.provide('project', folder)
  project.provide('site', url)
  project.provide('launch', options)
  return async () => {
    await close()
    if (!kept) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function builtProject(kept: string | undefined): Promise<string> {
  if (kept) await mkdir(kept, { recursive: true })
  const folder = await copyProject(kept)
  await giveStory(folder, 'flood')
  const { code, output } = await build(folder)
  if (code !== 0) throw new Error(`The site cannot be built:\n${output}`)
  return folder
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the site was built: the project, with a made-up story. */
    project: string
    /** Address of the served site, with a slash at its end. */
    site: string
    launch: Launch
  }
}
