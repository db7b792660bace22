/** GitHub answers longer addresses with an error (414): about 8 kB, of which some are its own. */
const longest = 7500

/** GitHub’s page for a new file in a folder of content/, as far as the repository is there. */
export const newFileUrl = (repository: string, folder: string) => `${repository}/new/main/${folder}`

/**
 * GitHub’s page for a new file with all of it filled in: the first of some texts that fits into an address. Undefined if
 * none does. `repository` is as `githubProject` gives it, `path` is relative to it.
 */
export function filledFileUrl(repository: string, path: string, texts: string[]): string | undefined {
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? []
  return texts
    .map((value) => `${newFileUrl(repository, folder)}?${new URLSearchParams({ filename: name, value })}`)
    .find((url) => url.length <= longest)
}
