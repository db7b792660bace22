import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { type Launch, packagedBrowser } from './packaged-browser.ts'

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
// A browser that asks its maker for updates or trials would be seen as a page that asks other hosts.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/**
 * How to launch a browser on this machine: the one that CHROME_PATH names, else a Chrome or Chromium of the system,
 * else the one inside an npm package (that one alone with SOURCELINE_BROWSER=packaged). A browser that does not start is
 * passed over. Throws an Error that lists what was tried when none starts.
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const tried: string[] = []
  for await (const options of candidates(env)) {
    try {
      const browser = await chromium.launch(options)
      const version = browser.version()
      await browser.close()
      return { options, version }
    } catch (error) {
      tried.push(`${options.executablePath}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(
    `No browser starts. Install Chromium or Chrome, or give its path in CHROME_PATH. Tried:\n${tried.join('\n')}`,
  )
}

async function* candidates(env: NodeJS.ProcessEnv): AsyncGenerator<Launch> {
  if (env.SOURCELINE_BROWSER !== 'packaged') {
    const paths = env.CHROME_PATH ? [env.CHROME_PATH] : systemPaths(env).filter(existsSync)
    for (const executablePath of paths) yield { executablePath, args: QUIET }
    if (env.CHROME_PATH) return
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const { args, ...rest } = await packagedBrowser(env)
  yield { ...rest, args: [...args, ...QUIET] }
}

function systemPaths(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]
}

export type FoundBrowser = { options: Launch; version: string }
