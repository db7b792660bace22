/** content/own-files.txt: paths that no upgrade touches, one a line; what ends in “/” is a folder, what begins with “#” a remark. */
export const ownFilesList = 'content/own-files.txt'

/** What belongs to the site and not to the engine, whatever the list says. The guide to content/ comes with the engine. */
const always = ['content/', 'public/', 'CNAME', 'README.md', ownFilesList, 'kept/']
const engines = ['content/README.md']

/** Tells of a path whether an upgrade may change it. `list` is the text of content/own-files.txt, if there is one. */
export function engineFiles(list = ''): (path: string) => boolean {
  const listed = list
    .split('\n')
    .map((line) => line.trim().replace(/^\.?\//, ''))
    .filter((line) => line && !line.startsWith('#'))
  const isIn = (path: string) => (one: string) => (one.endsWith('/') ? path.startsWith(one) : path === one)
  return (path) => !listed.some(isIn(path)) && (engines.includes(path) || !always.some(isIn(path)))
}
