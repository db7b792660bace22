import { parseArgs } from 'node:util'
import { bench, type Site, sites } from './bench.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    sites: { type: 'string', default: 'bare,text,whole' },
    before: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const [events, rounds] = [Number(values.events), Number(values.rounds)]
const chosen = values.sites.split(',')
const isRight =
  [events, rounds].every((count) => Number.isInteger(count) && count > 0) && chosen.every(isSite)

if (values.help || !isRight) {
  console.log(`npm run bench -- --events 1000 --rounds 3 --sites bare,text,whole,cards

Builds a made-up story of so many events (if not said, 1000), and prints what that took. Each site is built so many
times (if not said, 3), in turn; the figure in the middle counts, and how it compares to the first site named.

bare   what Astro makes of it with remark: an index in pages, a page for each event, RSS
text   as much of it as Sourceline makes
whole  all that Sourceline makes, without the pictures for links
cards  all that Sourceline makes
before all that another checkout makes, with --before FOLDER: an older one, with its packages installed`)
  process.exit(values.help ? 0 : 2)
}

const found = await bench({
  events,
  rounds,
  sites: chosen.filter(isSite),
  before: values.before,
  say: (text) => console.error(text),
})
console.log(tableOf(events, found))

function isSite(name: string): name is Site {
  return sites.includes(name as Site)
}
