import { existsSync } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Issue } from '../issues/issue.ts'
import { report } from '../issues/report.ts'
import type { Given } from '../authoring/new/field.ts'
import { storyFields, storyFiles, wrongInStory } from '../authoring/new/story.ts'
import { replaceFolder } from '../build/replace-folder.ts'
import { listFiles } from '../content/file-list.ts'
import { loadContent } from '../content/load.ts'
import { isIgnored } from '../content/slots.ts'
import { keptOf, type Kept } from './new-git.ts'
import { writeNew } from './write-new.ts'

/** How a command ended: what it says, and its status. */
export type Ended = { status: number; text: string }

export type StoryOptions = { given: Given; yes: boolean; force: boolean; atTerminal: boolean }

const broken = { status: 130, text: 'Nothing was changed.' }

/** Puts a small example in the place of all that is in content/, if that is agreed and what is there can be had again. */
export async function newStory({ given, yes, force, atTerminal }: StoryOptions): Promise<Ended> {
  const wrong = wrongInStory(given)
  if (wrong.length > 0) return { status: 1, text: wrong.join('\n') }
  const there = listFiles('content').map(({ path }) => ['content', ...path.split(sep)].join('/'))
  const kept = await keptOf('content', there)
  if (kept.lost.length > 0 && !force) return { status: 1, text: refusal(kept) }

  let answers: Given | undefined = given
  if (atTerminal && !yes) {
    const { askFor, confirm, intro } = await import('./new-ask.ts')
    intro('A story of your own')
    answers = await askFor(storyFields, given, undefined)
    if (!answers || (there.length > 0 && !(await confirm(question(there))))) return broken
  } else if (there.length > 0 && !yes) {
    return { status: 2, text: `${question(there)}\nSay so with --yes.` }
  }

  let mistakes: Issue[] = []
  let former: string | undefined
  await replaceFolder(resolve('content'), async (folder) => {
    for (const { path, text } of storyFiles(answers, Date.now())) writeNew(join(folder, path), text)
    const { issues = [] } = await loadContent({ directory: folder })
    mistakes = issues
    if (issues.length > 0) return false
    await keepHidden(folder)
    if (kept.lost.length > 0) former = await keepFormer()
    return true
  })
  if (mistakes.length > 0) return { status: 1, text: report(mistakes) }
  return { status: 0, text: done(kept, former, there) }
}

function refusal({ commit, lost }: Kept): string {
  const what = `${counted(lost.length)}, such as ${lost[0]}`
  return [
    commit
      ? `git could not bring back what is new or changed in content/ since the last commit: ${what}.`
      : `No commit of git has what is in content/: ${what}.`,
    'Commit it first. With --force, all that is in content/ is put into another folder, former-content/.',
  ].join('\n')
}

const question = (there: string[]) =>
  `Take away all that is in content/ (${counted(there.length)}), and begin with an example? Links to the pages there are will lead nowhere.`

const counted = (files: number) => (files === 1 ? '1 file' : `${files} files`)

/** What editors and systems keep beside the content, such as settings, stays where it is. */
async function keepHidden(folder: string): Promise<void> {
  const names = await readdir('content').catch(() => [])
  for (const name of names.filter(isIgnored))
    await cp(join('content', name), join(folder, name), { recursive: true, verbatimSymlinks: true })
}

async function keepFormer(): Promise<string> {
  const names = Array.from({ length: 1000 }, (_, index) => `former-content${index ? `-${index + 1}` : ''}`)
  const name = names.find((one) => !existsSync(one)) ?? 'former-content'
  await cp('content', name, { recursive: true, verbatimSymlinks: true, errorOnExist: true, force: false })
  return name
}

function done({ commit }: Kept, former: string | undefined, there: string[]): string {
  const back = former
    ? `What was there is in ${former}/.`
    : `To have back what was there: git add content && git restore --source=${commit} --staged --worktree content`
  return [
    'content/ has a small example now. Write over it, beginning with content/story.yaml and content/about.md.',
    '“npm run dev” shows it as you write, “npm run new” makes more files.',
    ...(there.length > 0 ? [back] : []),
  ].join('\n')
}
