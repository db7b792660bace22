import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { inflate } from '@sparticuz/chromium'

const CACHE = resolve('node_modules/.cache')
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']

/**
 * How to launch the Chromium inside @sparticuz/chromium (Linux, x64), with the libraries and the typeface that a
 * bare machine lacks. It is unpacked once, which takes some seconds and 210 MB, into a folder of node_modules.
 * The package's own default arguments are left out: they switch the web's security off.
 */
export async function packagedBrowser(env: NodeJS.ProcessEnv): Promise<Launch> {
  const folder = join(CACHE, 'chromium')
  if (!existsSync(folder)) await unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: {
      ...env,
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

async function unpack(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  // Renamed when whole: an unpacking that is broken off must not look like a browser the next time.
  const unfinished = await mkdtemp(`${folder}-`)
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    await Promise.all(ARCHIVES.map((archive) => inflate(join(archives, archive))))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  await writeFile(join(unfinished, 'fonts.conf'), fontsConf(folder))
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}

/** What playwright's `launch` takes; plain values, so that it can be handed to other processes. */
export type Launch = { executablePath: string; args: string[]; env?: Record<string, string | undefined> }
