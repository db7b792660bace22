import { visits as words } from 'virtual:words'
import { hrefOf } from '../urls/href.ts'
import { newsIn, parseLive, type News } from './news.ts'
import { entryPath } from '../urls/addresses.ts'

const MINUTE = 60_000
/** While nobody looks, and after an answer that did not come. */
const SLOW = 10 * MINUTE

/** Asks the site every minute whether there is news, and says so in a line that moves nothing. Not where data is saved. */
export function followNews(): void {
  const known = parseLive(document.body.dataset['live'])
  if (!known) return
  let asked = Date.now()
  let wait = MINUTE
  let line: HTMLAnchorElement | undefined
  const ask = async () => {
    asked = Date.now()
    wait = MINUTE
    try {
      const response = await fetch(hrefOf('/live.json'), { cache: 'no-cache' })
      const now = response.ok ? parseLive(await response.text()) : undefined
      if (now) show(newsIn(known, now))
      else wait = SLOW
    } catch {
      wait = SLOW
    }
  }
  const show = (news: News) => {
    if (news.count === 0) return line?.remove()
    line ??= lineOn()
    const text = words.countNew.replace('{}', news.count.toLocaleString(document.documentElement.lang))
    // What has been read out is not read out again.
    if (line.textContent !== text) line.textContent = text
    line.href = hrefOf(news.count === 1 && news.id ? entryPath('events', news.id) : '/')
  }
  // One clock, so that a page which is looked at again after an hour asks at once.
  setInterval(() => {
    const due = asked + (document.hidden ? Math.max(wait, SLOW) : wait)
    if (Date.now() >= due && !savesData()) void ask()
  }, 5_000)
}

/** The line, in a region that is read out when it changes. */
function lineOn(): HTMLAnchorElement {
  const region = document.createElement('p')
  region.role = 'status'
  region.className = 'js-live'
  const link = document.createElement('a')
  document.body.append(region)
  region.append(link)
  return link
}

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
