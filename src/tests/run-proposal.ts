import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * For tests: what GitHub hands on when somebody sets a label. It is the example of this event that GitHub’s own library of
 * payloads has (@octokit/webhooks-examples 7.6.1, api.github.com), cut to what is read here, with another text and label.
 */
export const labeledIssue = (body: string | null) => ({
  action: 'labeled',
  issue: {
    html_url: 'https://github.com/Codertocat/Hello-World/issues/1',
    number: 1,
    title: 'Spelling error in the README file',
    user: { login: 'Codertocat', type: 'User' },
    state: 'open',
    author_association: 'OWNER',
    body,
  },
  label: { name: 'event', color: 'd73a4a', default: true },
  repository: {
    name: 'Hello-World',
    full_name: 'Codertocat/Hello-World',
    owner: { login: 'Codertocat', type: 'User' },
    private: false,
    html_url: 'https://github.com/Codertocat/Hello-World',
    default_branch: 'master',
  },
  sender: { login: 'Codertocat', type: 'User' },
})

type Asked = [name: string, given: Record<string, unknown>][]

/**
 * Runs the script of the job that may write, as actions/github-script does, on a proposal: names of the requests that it
 * makes of GitHub, with what they say. `mayOpen` is whether the settings let workflows open pull requests.
 */
export async function runProposal(proposal: object, mayOpen = true): Promise<Asked> {
  const workflow = parse(readFileSync('.github/workflows/event-form.yml', 'utf8')) as {
    jobs: { propose: { steps: { with: { script: string } }[] } }
  }
  const [step] = workflow.jobs.propose.steps
  const asked: Asked = []
  const answers: Record<string, object> = {
    getBranch: { commit: { sha: 'tip', commit: { tree: { sha: 'tree' } } } },
    createTree: { sha: 'made' },
    createCommit: { sha: 'commit' },
    create: { html_url: 'https://github.com/Codertocat/Hello-World/pull/8' },
  }
  const ask = (name: string) => (given: Record<string, unknown>) => {
    asked.push([name, given])
    if (name === 'create' && !mayOpen) return Promise.reject(new Error('not permitted'))
    return Promise.resolve({ data: answers[name] })
  }
  const rest = new Proxy({}, { get: () => new Proxy({}, { get: (_, name) => ask(String(name)) }) })
  const payload = labeledIssue(null)
  const { repository, issue } = payload
  const context = {
    repo: { owner: repository.owner.login, repo: repository.name },
    issue: { number: issue.number },
    runId: 1,
    payload,
  }
  const script = `return (async () => {${step?.with.script}})()`
  const environment = { env: { PROPOSAL: JSON.stringify(proposal) } }
  await new Function('github', 'context', 'process', script)({ rest }, context, environment)
  return asked
}
