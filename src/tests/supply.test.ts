import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = read('package.json') as Project
const lock = read('package-lock.json') as Lock
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

test('every package is asked for in one version, and no range', () => {
  const asked = [project.dependencies, project.devDependencies, project.optionalDependencies].flatMap(
    (group) => Object.entries(group),
  )
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock names each package with the sum of its content, and no other place than npm’s registry', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  const elsewhere = locked.filter(
    ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  )
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('the lock is that of package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = project
  expect(lock.packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies })
})

test('no script of a package runs when it is installed, and each that has one is known', () => {
  expect(Object.values(project.allowScripts)).not.toContain(true)
  const installed = locked.map(([path]) => path).filter((path) => existsSync(join(path, 'package.json')))
  expect(installed.length).toBeGreaterThan(100)
  const has = (path: string) => {
    const { scripts = {} } = read(join(path, 'package.json')) as { scripts?: Record<string, string> }
    return ['preinstall', 'install', 'postinstall'].some((name) => scripts[name])
  }
  const told = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)
  const names = [...told, ...installed.filter(has)].map((path) => path.replace(/^.*node_modules\//, ''))
  expect(names.filter((name) => project.allowScripts[name] !== false)).toEqual([])
})

test.for(['ignore-scripts', 'strict-allow-scripts', 'save-exact'])('npm is told: %s', (name) => {
  const value = execFileSync('npm', ['config', 'get', name], { shell: process.platform === 'win32' })
  expect(value.toString().trim()).toBe('true')
})

test('each package that is part of a script for readers is listed with its licence, which allows that', () => {
  const text = readFileSync('dist/licences.txt', 'utf8') + readFileSync('dist/write/licences.txt', 'utf8')
  const listed = new Map(
    [...text.matchAll(/^## (\S+) - \d\S* \((.+)\)$/gm)].map(([, name, licence]) => [name, licence]),
  )
  expect([...listed.keys()]).toEqual(expect.arrayContaining(importedByScripts()))
  const allowed = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0)$/
  expect([...listed].filter(([, licence = '']) => !allowed.test(licence))).toEqual([])
  expect(text).toContain('Permission is hereby granted')
})

test('the file with the licences can be found', () => {
  expect(readFileSync('dist/data/index.html', 'utf8')).toContain('/licences.txt"')
})

/** Packages that the scripts for browsers import by name. */
function importedByScripts(): string[] {
  const scripts = globSync('src/scripts/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  expect(scripts.length).toBeGreaterThan(0)
  return scripts.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^import (?!type)[^'"]*['"](?!virtual:)((?:@[^/'"]+\/)?[^./'"][^/'"]*)/gm,
      ),
      // Astro hands it on.
    ].map(([, name = '']) => (name === 'astro' ? 'zod' : name)),
  )
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

type Versions = Record<string, string>
type Project = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions> & {
  allowScripts: Record<string, boolean>
}
type Locked = { integrity?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean }
type Lock = { lockfileVersion: number; packages: Record<string, Locked> }
