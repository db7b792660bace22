// Makes a proposal of an issue that came from the form for an event: run by .github/workflows/event-form.yml, which hands it
// on to what may write. What a stranger wrote is read from the file of the event, and is never printed.

import { appendFileSync, readFileSync } from 'node:fs'
import { propose } from '../authoring/form/propose.ts'
import { readForm } from '../authoring/form/read.ts'
import { siteSoFar } from '../authoring/new/site.ts'
import { readContent } from '../content/files.ts'
import { readPublished } from '../content/published.ts'

const form = '.github/ISSUE_TEMPLATE/new-event.yml'
/** In bytes: what a process can be given in a variable. */
const most = 100_000

const { GITHUB_EVENT_PATH: happened = '', GITHUB_OUTPUT: output = '' } = process.env
const { issue } = JSON.parse(readFileSync(happened, 'utf8')) as {
  issue: { number: number; body: string | null }
}
const published = await readPublished('content')
const site = siteSoFar(
  await readContent('content'),
  published.map(({ id }) => id),
  Date.now(),
)
if (!site) throw new Error('content/story.yaml does not say in which time zone the story happens.')
const proposal = propose(readForm(issue.body ?? '', readFileSync(form, 'utf8')), issue.number, site)
const tooLarge = { ...proposal, files: [], answer: 'This is too long to make an entry of. Please divide it.' }
const text = JSON.stringify(proposal)
// One line: in JSON no line ends.
appendFileSync(output, `proposal=${Buffer.byteLength(text) > most ? JSON.stringify(tooLarge) : text}\n`)
console.log(proposal.files.map(({ path }) => path).join('\n') || 'No entry can be made of it yet.')
