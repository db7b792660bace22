import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import project from '../../package.json' with { type: 'json' }
import type { Used } from './licences.ts'

/** What reaches readers without being a module of a script: of these, the packages that the project has. */
export const REACHING: [name: RegExp, what: string][] = [
  [/^tailwindcss$/, 'style sheets'],
  [/^@fontsource/, 'letters in the pictures for links'],
  [/^world-atlas$/, 'the lines of maps: data of Natural Earth, in the public domain'],
]

// As for the timeline: the integration knows what is bundled, and the route says it.
const key = Symbol.for('sourceline.bundled')
type Shared = { [key]?: Set<string> }

/** The folders of packages that a script for browsers has modules of; filled while scripts are bundled. */
export function bundled(): Set<string> {
  return ((globalThis as Shared)[key] ??= new Set())
}

/** Everything that readers receive, with licences as the packages themselves state them. */
export function usedPackages(): { own: Used; others: Used[] } {
  const reaching = Object.keys(project.dependencies).flatMap((name) => {
    const [, what] = REACHING.find(([pattern]) => pattern.test(name)) ?? []
    return what ? [read(resolve('node_modules', name), what)] : []
  })
  const scripts = [...bundled()].map((folder) => read(folder, 'scripts'))
  return { own: read(resolve('.'), 'pages, scripts and style sheets'), others: [...scripts, ...reaching] }
}

/** Throws an Error with a sentence for whoever builds the site if a package brings no text of its licence. */
function read(folder: string, what: string): Used {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  if (!file || !license)
    throw new Error(`The package ${name} does not say under which licence it is, so it cannot be published.`)
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8'), for: what }
}

type Package = { name: string; version: string; license?: string }
