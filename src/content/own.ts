import { issue, type Issue, type Position } from '../issues/issue.ts'
import type { Body } from '../markdown/types.ts'
import type { StoryRecord } from '../schemas/story.ts'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { withOwnWords } from '../words/own-words.ts'
import type { Content } from './files.ts'
import type { Logo } from './logo.ts'
import { type OwnPage, readOwnPage } from './own-pages.ts'
import { offsetOf } from './paths.ts'
import { readTheme, type Theme } from './theme.ts'
import { readYaml } from './yaml.ts'

/** What makes a site one’s own: its look, its words, its pages, its logo. All of it lies in content/. */
export type Own = { theme?: Theme; words?: object; pages: OwnPage[]; logo?: Logo }

export type ReadOwnFiles = {
  own: Own
  issues: Issue[]
  /** Words that are English, since the language has no dictionary and content/words.yaml does not have them. */
  englishWords: string[]
}

/** Reads and checks all that is one’s own. `story` is what can be told of story.yaml. */
export function readOwnFiles(
  files: Content,
  story: Partial<StoryRecord>,
  where: ZoneAndLanguage,
): ReadOwnFiles {
  const theme = files.theme && readTheme(files.theme.text, files.theme.path, story.accent)
  const pages = files.pages.map((file) => readOwnPage(file, where))
  const words = readWords(files.words, story.language ?? 'en')
  return {
    own: {
      ...(theme && { theme: theme.theme }),
      ...(words.written && { words: words.written }),
      pages: pages.map(({ page }) => page),
      ...(files.logo && { logo: files.logo }),
    },
    issues: [...(theme?.issues ?? []), ...pages.flatMap(({ issues }) => issues), ...words.issues],
    englishWords: words.missing,
  }
}

/** The story with the accent of the theme, if that has one. */
export function inTheme(story: StoryRecord, { theme }: Own): StoryRecord {
  const accent = theme?.colours.accent
  return accent ? { ...story, accent } : story
}

/** The texts of the site’s own pages, whose links and citations are checked like all others. */
export const textsOf = ({ pages }: Own): Body[] => pages.map(({ body }) => body)

function readWords(
  file: Content['words'],
  language: string,
): { written?: object; issues: Issue[]; missing: string[] } {
  if (!file) return { issues: [], missing: withOwnWords(language, undefined).missing }
  const start: Position = { file: file.path, line: 1, column: 1 }
  const { document, placeAt, issues } = readYaml(file.text, start)
  if (issues.length > 0) return { issues, missing: [] }
  const written: unknown = document.toJS() ?? {}
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const said = {
      wrong: 'This file is no map of words.',
      fix: 'Write lines such as “nav:”, and below it, indented, “sources: Documents”.',
    }
    return { issues: [issue('words', start, said)], missing: [] }
  }
  const { wrong, missing } = withOwnWords(language, written)
  return {
    written,
    issues: wrong.map(({ path, ...said }) => issue('words', placeAt(offsetOf(document, path)), said)),
    missing,
  }
}
