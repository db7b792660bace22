import type { TestProject } from 'vitest/node'
import { serve } from './serve.ts'
import { siteAddress } from '../urls/address.ts'
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import type { Launch } from './packaged-browser.ts'

/** Builds the site once (not with SOURCELINE_BUILT=1), serves it, finds a browser, and hands both to the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.SOURCELINE_BUILT !== '1') {
    const { code, output } = await build('.')
    if (code !== 0) throw new Error(`The site cannot be built:\n${output}`)
  }
  const { options, version } = await findBrowser(process.env)
  console.log(`Browser: ${options.executablePath}, version ${version}`)
  const { url, close } = await serve({ dir: 'dist', base: siteAddress(process.env).base, port: 0 })
  project.provide('site', url)
  project.provide('launch', options)
  return close
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at its end. */
    site: string
    launch: Launch
  }
}
