import { expect, test } from 'vitest'
import { event, source, timelineOf } from '../../tests/sample.ts'
import { served } from '../../tests/served.ts'
import { drifted, steady, type Original } from '../../tests/originals.ts'
import { claimsOf } from '../verify/claims.ts'
import { fetchPage } from '../web/fetch-page.ts'
import { findingsOf } from './findings.ts'
import { watch } from './watch.ts'

/** What is told of sources whose addresses answer like this; `lost` of them, from the first on, have hosts that nobody knows. */
async function told(originals: Original[], lost = 0) {
  const sites = await Promise.all(
    originals.map(({ answer }) => served(({ url = '' }, response) => answer(url, response))),
  )
  const siteOf = (url: string) => Number(/^https:\/\/site(\d+)\./.exec(url)?.[1])
  const ids = originals.map((_, n) => `s${String(n).padStart(3, '0')}`)
  const files = Object.fromEntries(
    originals.map(({ keys }, n) => [
      `sources/${ids[n]}.yaml`,
      source({ URL: `https://site${n}.example/2020/news`, ...keys }).replace(/paragraphs: .*\n/, ''),
    ]),
  )
  const cited = originals.map(({ words }, n) => `It was so [@${ids[n]}${words ? `, "${words}"` : ''}].`)
  const timeline = await timelineOf({
    ...files,
    'sources/herald.yaml': undefined,
    'events/only.md': event({}, cited.join('\n\n')),
  })
  const watched = await watch(timeline.sources, {
    fetch: async (url) => {
      const n = siteOf(url)
      const name = `https://site${n}.example`
      const site = n < lost ? 'http://nowhere.invalid' : (sites[n] ?? '')
      const page = await fetchPage(url.replace(name, site), { allowPrivate: true, timeout: 1500 })
      return { ...page, url: page.url.replace(site, name) }
    },
    claims: claimsOf(timeline),
    pause: 0,
  })
  const texts = new Map(timeline.sources.map(({ id }, n) => [id, files[`sources/${ids[n]}.yaml`] ?? '']))
  return { watched, findings: findingsOf(watched, texts, '2001-06-01') }
}

test('all planted drift is found, and told as what it is', { timeout: 120_000 }, async () => {
  const { watched } = await told(drifted)
  const named = watched.map(({ is }, n) => `${drifted[n]?.name}: ${is}`)
  expect(named).toEqual(drifted.map(({ name, is }) => `${name}: ${is}`))
})

test('of what did not drift, nothing is told', { timeout: 120_000 }, async () => {
  const { watched, findings } = await told(steady)
  expect(findings.map(({ wrong }) => wrong)).toEqual([])
  const named = watched.map(({ is }, n) => `${steady[n]?.name}: ${is}`)
  expect(named).toEqual(steady.map(({ name, is }) => `${name}: ${is}`))
})

test('what changed is shown word by word, at the place where it is cited', async () => {
  const changed = drifted.filter(({ is }) => is === 'changed')
  const { findings } = await told(changed)
  expect(findings).toHaveLength(changed.length)
  expect(findings[0]).toMatchObject({ kind: 'source-changed', file: 'content/events/only.md', line: 8 })
  expect(findings.map(({ wrong }) => wrong.replace(/^.*?does not stand/, '…'))).toMatchInlineSnapshot(`
    [
      "… on the page of “s000”. Word by word: the council closed the old bridge for [-good-] {+now,+}",
      "… on the page of “s001”. Word by word: the council {+has+} closed the old bridge for good,",
      "… on the page of “s002”. Word by word: the council closed the [-old-] bridge for good,",
      "… on the page of “s003”. Word by word: the council {+never+} closed the old bridge for good,",
      "… on the page of “s004”. Nothing there is like it.",
      "… on the page of “s005”. Word by word: the council closed the old bridge for [-good-] {+goodwill.+}",
      "… on the page of “s006”. Word by word: some [-40-] {+60+} people were hurt",
      "… on the page of “s007”. Word by word: мост закрыт [-навсегда-] {+на+}",
    ]
  `)
})

test('without a network nothing is found, and a host that is gone is found where others answer', async () => {
  const three = steady.slice(0, 3)
  expect((await told(three, 3)).findings).toEqual([])
  expect((await told(three, 1)).findings.map(({ wrong }) => wrong)).toEqual([
    '“s000” is gone. There is no host of that name any more.',
  ])
})

test('a source that is said to be gone is not asked for', async () => {
  const [gone] = drifted.filter(({ is }) => is === 'gone')
  if (!gone) throw new Error('no such source')
  expect((await told([{ ...gone, keys: { gone: '2001-05-20' } }])).watched).toEqual([])
})
