import { issue, type Issue } from '../issues/issue.ts'
import { fileAt, firstOfEach, positionIn, type BuiltSite } from './site.ts'
import type { FoundInPage } from './read-page.ts'

/** That every link and fragment within the site leads somewhere, and that no page asks another host for anything. */
export function checkPageLinks(site: BuiltSite): Issue[] {
  const { root } = site
  if (!root) return []
  const known = new Map<string, Target>()
  const targetOf = (value: string, file: string) => {
    // Most links stand on many pages, in the same words.
    const key = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(value) ? value : `${file} ${value}`
    let target = known.get(key)
    if (!target) known.set(key, (target = follow(site, root, value, file)))
    return target
  }
  const dead: (FoundInPage & { file: string; key: string; missing: string })[] = []
  const asked: (FoundInPage & { file: string; key: string; what: string })[] = []
  for (const { file, links, asked: resources } of site.pages.values()) {
    for (const link of links) {
      const { missing } = targetOf(link.value, file)
      if (missing) dead.push({ ...link, file, key: link.value, missing })
    }
    for (const resource of resources) {
      const { missing, isElsewhere } = targetOf(resource.value, file)
      if (missing) dead.push({ ...resource, file, key: resource.value, missing })
      if (isElsewhere) asked.push({ ...resource, file, key: resource.value })
    }
  }
  return [
    ...firstOfEach(dead).map(({ file, value: url, missing, others, at }) =>
      issue('site-link', positionIn(site, file, { at }), { url, missing, others }),
    ),
    ...firstOfEach(asked).map(({ file, value: url, what, others, at }) =>
      issue('other-host', positionIn(site, file, { at }), { url, what, others }),
    ),
  ]
}

type Target = { missing?: string; isElsewhere?: boolean }

function follow(site: BuiltSite, root: URL, value: string, file: string): Target {
  const address = URL.parse(value, new URL(file.replace(/(^|\/)index\.html$/, '$1'), root))
  if (!address) return { missing: 'this is no address' }
  if (!/^https?:$/.test(address.protocol)) return {}
  if (address.origin !== root.origin) return { isElsewhere: true }
  if (!address.pathname.startsWith(root.pathname)) {
    // A whole address may well be that of another site of the same owner.
    return /^https?:/i.test(value)
      ? { isElsewhere: true }
      : { missing: `the site’s own addresses begin with ${root.pathname}` }
  }
  const found = fileAt(site, decoded(address.pathname.slice(root.pathname.length)))
  if (!found) return { missing: 'there is no such page or file' }
  const fragment = decoded(address.hash.slice(1)).replace(/:~:.*$/, '')
  const page = site.pages.get(found)
  if (!page || fragment === '' || fragment === 'top' || page.ids.has(fragment)) return {}
  return { missing: `that page has no part “${fragment}”` }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
