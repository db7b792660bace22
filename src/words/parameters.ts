import type { Values } from './template.ts'
import type { Passage } from './en.ts'
import type { Words } from './words.ts'

/**
 * The names by which a template speaks of what a word of the interface is given, for each word that is a function. What is
 * not here is a matter of the language alone and cannot be renamed: numbers, spans, lengths of time.
 */
export const parameters = {
  'timeline.toComeAsOf': (_, date: string) => ({ date }),
  'timeline.toldFrom': (_, n: number, reports: boolean) => ({ n, kind: reports ? 'reports' : 'sources' }),
  'timeline.differing': (_, n: number) => ({ n }),
  'timeline.known': (_, date: string) => ({ date }),
  'timeline.scale': (_, n: number) => ({ n }),
  'timeline.checked': (_, n: number, all: number, date: string) => ({
    n,
    all,
    date,
    kind: n === all ? 'all' : 'some',
  }),
  'embed.partOf': (_, n: number, all: number) => ({ n, all }),
  'difference.asOf': (_, date: string) => ({ date }),
  'difference.account': (_, what: string, publication: string) => ({ what, publication }),
  'period.page': (_, n: number) => ({ n }),
  'period.all': (_, n: number) => ({ n }),
  'event.position': (_, n: number, all: number) => ({ n, all }),
  'event.reportTitle': (_, title: string) => ({ title }),
  'event.reportBody': (_, address: string) => ({ address }),
  'card.events': (_, n: number) => ({ n }),
  'card.sources': (_, n: number) => ({ n }),
  'card.accounts': (_, n: number) => ({ n }),
  'share.copyOf': (_, title: string) => ({ title }),
  'share.shareOf': (_, title: string) => ({ title }),
  'citation.label': (_, number: string) => ({ number }),
  'citation.at': (_, { kind, where, several }: Passage) => ({ kind, where, n: several ? 2 : 1 }),
  'citation.paragraphName': (_, n: number) => ({ n }),
  'citation.said': (_, name: string) => ({ name }),
  'citation.translated': (_, how: string) => ({ how }),
  'citation.gone': (_, date: string) => ({ date }),
  'citation.verified': (_, date: string) => ({ date }),
  'source.captured': (_, date: string) => ({ date }),
  'source.seenWords': (_, n: number) => ({ n }),
  'source.paragraphsNote': (_, cited: number, all: number) => ({
    cited,
    all,
    kind: cited === all ? 'all' : 'some',
  }),
  'source.cited': (_, n: number) => ({ n }),
  'source.usesNote': (_, n: number) => ({ n }),
  'source.between': (_, date: string) => ({ date }),
  'known.on': (_, date: string) => ({ date }),
  'known.sources': (_, names: string) => ({ names }),
  'known.added': (_, n: number) => ({ n }),
  'known.open': (_, n: number) => ({ n }),
  'known.openEvents': (_, n: number) => ({ n }),
  'known.undated': (_, n: number) => ({ n }),
  'known.perhaps': (_, name: string, date: string) => ({ name, date }),
  'known.corrected': (_, date: string) => ({ date }),
  'known.saidThen': (_, was: string) => ({ was }),
  'known.first': (_, names: string) => ({ names }),
  'known.firstMore': (_, names: string, more: string) => ({ names, more }),
  'difference.description': ({ difference }, question: string, kind: keyof Words['difference']['kinds']) => ({
    title: difference.title,
    question,
    kind: difference.kinds[kind],
  }),
  'difference.plot': (_, question: string) => ({ question }),
  'about.zone': (_, zone: string) => ({ zone }),
  'cite.event': (_, given: Record<'title' | 'story' | 'publisher' | 'published' | 'address', string>) => ({
    ...given,
  }),
  'cite.document': (
    _,
    given: { author?: string } & Record<'title' | 'publication' | 'issued' | 'address', string>,
  ) => ({
    ...given,
    author: given.author ?? '',
    kind: given.author ? 'signed' : 'unsigned',
  }),
  'data.licence': (_, publisher: string) => ({ publisher }),
  'data.limits.feeds': (_, n: number) => ({ n }),
  'data.limits.slides': (_, n: number) => ({ n }),
  'axis.crowd': (_, n: number, areNamed: boolean) => ({ n, kind: areNamed ? 'named' : 'unnamed' }),
  'find.option': (_, name: string, n: number) => ({ name, n }),
  'find.all': (_, n: number) => ({ n }),
  'find.partOf': (_, shown: number, all: number) => ({
    shown,
    all,
    left: all - shown,
    kind: shown === all ? 'all' : 'some',
  }),
  'find.about': (_, name: string, n: number) => ({ name, n }),
  'find.also': (_, names: string[]) => ({ names: names.join(', ') }),
  'find.frequent': (_, n: number) => ({ n }),
  'find.whole': (_, n: number) => ({ n }),
  'pages.of': (_, n: number, all: number) => ({ n, all }),
  'pages.page': (_, n: number) => ({ n }),
  'pages.mapped': (_, n: number, all: number) => ({ n, all }),
  'map.in': (_, place: string, country: string) => ({ place, country }),
  'map.alt': (_, what: string) => ({ what }),
  'map.dots': (_, shown: number, all: number) => ({ shown, all, left: all - shown }),
  'moved.title': (_, title: string) => ({ title }),
} satisfies Record<string, (words: Words, ...given: never[]) => Values>

const datesOfUnits = ['decade', 'century', 'season', 'quarter', 'third', 'half'].map((unit) => `time.${unit}`)

/** Words that the language itself gives, and that no file renames. */
export const byLanguage = [
  'locale',
  'number',
  'span',
  'times',
  'axis.key',
  'citation.found',
  'map.position',
  ...datesOfUnits,
]

/** The names that a template of a word can use, and by which of them it can choose. */
export function namesIn(path: keyof typeof parameters, words: Words): Values {
  const given: Partial<Record<keyof typeof parameters, unknown[]>> = {
    'citation.at': [{ kind: 'paragraph', where: '', several: false }],
    'difference.description': ['', 'accounts'],
    'cite.event': [{ title: '', story: '', publisher: '', published: '', address: '' }],
    'cite.document': [{ title: '', publication: '', issued: '', address: '' }],
    'find.also': [[]],
  }
  const name = parameters[path] as (words: Words, ...given: unknown[]) => Values
  return name(words, ...(given[path] ?? []))
}
