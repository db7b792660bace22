import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { issue, type Issue } from '../issues/issue.ts'
import { firstOfEach, positionIn, type BuiltSite } from './site.ts'

/** By which rules pages are valid. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // An event's id may begin with a digit, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // A headline is as long as it has to be.
    'long-title': 'off',
    // Integrity hashes are for files of other hosts, and there are none.
    'require-sri': ['error', { target: 'crossorigin' }],
    // White space at a line's end comes from the template and is not seen.
    'no-trailing-whitespace': 'off',
  },
}

const loader = new StaticConfigLoader(htmlRules)

/**
 * That pages are valid HTML. Ids that stand twice are looked for on every page; all rules are tried on a few pages of each
 * kind, the heaviest and the lightest among them: pages of one kind come from one template.
 */
export async function checkHtml(site: BuiltSite): Promise<Issue[]> {
  const twice = [...site.pages.values()].flatMap(({ file, twice }) =>
    twice.map(({ value, at }) => ({ file, at, key: value, message: `the id “${value}” stands there twice` })),
  )
  const validator = new HtmlValidate(loader)
  const broken: typeof twice = []
  for (const file of someOf(site)) {
    const html = readFileSync(join(site.folder, file), 'utf8')
    const { results } = await validator.validateString(html, file)
    for (const { message, ruleId, offset } of results.flatMap(({ messages }) => messages))
      if (ruleId !== 'no-dup-id')
        broken.push({ file, at: offset, key: `${ruleId} ${message}`, message: `${message} (${ruleId})` })
  }
  return firstOfEach([...twice, ...broken]).map(({ file, at, message, others }) =>
    issue('html', positionIn(site, file, { at }), { message, others }),
  )
}

const mostOfKind = 3

/** The heaviest, the lightest and one between of each kind of page: `events/*` and its like are a kind. */
function someOf({ pages }: BuiltSite): string[] {
  const kinds = Map.groupBy(pages.values(), ({ file }) => kindOf(file))
  return [...kinds.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => a.textBytes - b.textBytes)
    const last = sorted.length - 1
    const picked = new Set([last, 0, Math.floor(last / 2)].slice(0, mostOfKind))
    return [...picked].flatMap((index) => sorted[index]?.file ?? [])
  })
}

/** Pages whose paths differ in the name of an entry alone are of one kind, as are years, months and days. */
function kindOf(file: string): string {
  const [first = '', ...rest] = file.split('/')
  if (rest.length === 0) return file
  if (rest.length === 1) return /^\d/.test(first) ? 'a year' : file
  return [/^\d/.test(first) ? 'a month' : first, ...rest.slice(1)].join('/')
}
