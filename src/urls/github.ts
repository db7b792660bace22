/** The address of a repository on GitHub without anything behind its name; undefined if it is somewhere else, or none. */
export function githubProject(repository = ''): string | undefined {
  const { hostname, pathname } = URL.parse(repository) ?? {}
  const [, owner, name] = /^\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/|$)/.exec(pathname ?? '') ?? []
  if (!/^(?:www\.)?github\.com$/.test(hostname ?? '') || !owner || !name) return undefined
  return `https://github.com/${owner}/${name}`
}
