import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { report } from '../../issues/report.ts'
import { readContent } from '../../content/files.ts'
import { loadTimeline } from '../../timeline/load.ts'
import { labeledIssue, runProposal } from '../../tests/run-proposal.ts'
import { smallest } from '../../tests/sample.ts'
import { siteSoFar } from '../new/site.ts'
import { type Proposal, propose } from './propose.ts'
import { readForm } from './read.ts'
import { goodForms, hostileForms, issueBody } from './sample.ts'

vi.setConfig({ testTimeout: 60_000 })

const form = readFileSync('.github/ISSUE_TEMPLATE/new-event.yml', 'utf8')
const project = mkdtempSync(join(tmpdir(), 'form-'))
const content = join(project, 'content')
afterAll(() => rmSync(project, { recursive: true }))
for (const [path, text] of Object.entries(smallest)) put(join(content, path), text)
const site = siteSoFar(await readContent(content), [], Date.parse('2001-05-20T12:00Z'))
if (!site) throw new Error('no zone')

const proposed = (filled: Parameters<typeof issueBody>[0]) =>
  propose(readForm(issueBody(filled), form), 7, site)

test.for(goodForms.map((one) => [one.name, one] as const))(
  '%s: an entry that lacks nothing but citations and the titles of sources',
  async ([, { filled, ready = true }]) => {
    const proposal = proposed(filled)
    expect(proposal.files.length).toBeGreaterThan(0)
    expect(await mistakesWith(proposal)).toBe('')
    const [event] = proposal.files
    expect(/^draft: true$/m.test(event?.text ?? '')).toBe(!ready)
    expect(proposal.answer).toMatch(
      // A source of which a form names the address alone is a draft until an editor has written its title.
      ready
        ? /Nothing is missing|~~~text\n(?:content\/\S+ The source “[a-z0-9-]+” is a draft.*\n)+~~~/
        : /still missing[^]*content\/events\/.*\.md:\d+ /,
    )
  },
)

test.for(hostileForms.map((one) => [one.name, one] as const))(
  '%s: refused, or words and nothing else',
  async ([, { filled }]) => {
    const proposal = proposed(filled)
    expect(await mistakesWith(proposal)).toBe('')
    for (const { path, text } of proposal.files) {
      expect(path).toMatch(/^content\/(?:events\/[a-z0-9-]+\.md|sources\/[a-z0-9-]+\.yaml)$/)
      expect(text).not.toMatch(/^(?:published: 1999|licence|draft: false|- )|[\u202e\u0000\u001b]/m)
      expect(text.split('---\n\n')[1] ?? '').not.toMatch(/(?<!\\)</)
      expect(text).not.toMatch(/\]\(javascript|!\[|\[@herald/)
    }
    // What it quotes stands in one block of code.
    expect(proposal.answer.split('~~~').length).toBeLessThanOrEqual(3)
    expect(proposal.answer.length).toBeLessThan(20_000)
  },
)

test('what no date can be made of is asked for again, in the words of the check', () => {
  const { files, answer } = proposed({ title: 'A', date: 'on that night', what: 'It was.', sources: 'none' })
  expect(files).toEqual([])
  expect(answer).toContain('“on that night” is not a date in EDTF. Write it like')
})

test('the labels of the form are those that are read, and what looks like one in a field stays in it', () => {
  const filled = { title: 'A', date: '2001', what: 'B\n\n### Title\n\nC', sources: 'D', speaker: 'E' }
  expect(readForm(issueBody(filled), form)).toMatchObject(filled)
})

test.for([goodForms[0], hostileForms[4], hostileForms[9]])(
  'the command makes one line of it for the next job, and prints no word of it',
  (one) => {
    const [event, output] = ['event.json', 'output.txt'].map((name) => join(project, name))
    writeFileSync(event ?? '', JSON.stringify(labeledIssue(issueBody(one?.filled ?? {}))))
    writeFileSync(output ?? '', '')
    put(join(project, '.github/ISSUE_TEMPLATE/new-event.yml'), form)
    const said = execFileSync(process.execPath, [join(import.meta.dirname, '../../commands/event-form.ts')], {
      cwd: project,
      env: { ...process.env, GITHUB_EVENT_PATH: event, GITHUB_OUTPUT: output },
      encoding: 'utf8',
    })
    for (const line of said.trim().split('\n'))
      expect(line).toMatch(/^(?:content\/[a-z]+\/[a-z0-9-]+\.(?:md|yaml)|No entry can be made of it yet\.)$/)
    const [name, written = '', ...more] = readFileSync(output ?? '', 'utf8').split('\n')
    expect(name).toMatch(/^proposal=\{/)
    expect([written, ...more]).toEqual([''])
  },
)

test('the workflow’s own script asks for a draft of each of 20 forms, and of no hostile one for more than entries', async () => {
  expect([goodForms.length, hostileForms.length]).toEqual([20, 10])
  for (const { name, filled } of [...goodForms, ...hostileForms]) {
    const proposal = proposed(filled)
    const asked = Object.fromEntries(await runProposal(proposal))
    const isMade = proposal.files.length > 0
    const tree = proposal.files.map(({ path, text }) => ({
      path,
      mode: '100644',
      type: 'blob',
      content: text,
    }))
    expect({ name, tree: asked.createTree?.tree }).toEqual({ name, tree: isMade ? tree : undefined })
    if (isMade) expect(asked.create).toMatchObject({ draft: true, head: 'event-1-1', base: 'master' })
    else expect(Object.keys(asked)).toEqual(['createComment'])
    expect(asked.createComment?.body).toContain(proposal.answer)
  }
})

async function mistakesWith({ files }: Proposal): Promise<string> {
  for (const { path, text } of files) put(join(project, path), text)
  const { issues = [] } = await loadTimeline({ directory: content, base: '/', drafts: true })
  for (const { path } of files) rmSync(join(project, path))
  return issues.length > 0 ? report(issues) : ''
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
