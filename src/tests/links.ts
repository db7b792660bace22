import { LinkChecker, LinkState } from 'linkinator'

/**
 * Follows every link of the site served at `served`, of which the pages say that it stands at the origin `site`.
 * `broken` has a line for each link that leads nowhere, to a missing fragment, or by a detour; `reached` all addresses
 * that were found, without their fragments. Other hosts are not asked.
 */
export async function followLinks(
  served: string,
  site: string,
): Promise<{ broken: string[]; reached: Set<string> }> {
  const { origin } = new URL(served)
  const checkOf = (path: string) =>
    new LinkChecker().check({
      path,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      redirects: 'error',
      concurrency: 10,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${RegExp.escape(site)}(?=/|$)`), replacement: origin }],
      linksToSkip: async (link) => !link.startsWith(`${origin}/`) && !link.startsWith(`${site}/`),
    })
  // One after the other: what was seen from the 404 page, below which nothing lies, would not be followed further.
  const found = [await checkOf(served), await checkOf(new URL('404.html', served).href)]
  const links = found.flatMap((result) => result.links)
  const checked = links.filter((link) => link.state !== LinkState.SKIPPED)
  return {
    broken: checked
      .filter((link) => link.state === LinkState.BROKEN)
      .map((link) => `${link.url} (${link.status}), linked from ${link.parent}`),
    reached: new Set(checked.map((link) => link.url.replace(/#.*/, ''))),
  }
}
