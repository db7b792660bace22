import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

const NAMES = ['firefox-esr', 'firefox']
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox']
// A browser that asks its maker for anything would be seen as a page that asks other hosts.
const QUIET = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
}

// Milliseconds. A page that is being replaced by the next may never answer.
const PATIENCE = 20_000

/** The Firefox of this machine (FIREFOX_PATH names another), or undefined if there is none. */
export function findFirefox(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter)
  const paths = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES]
  return env.FIREFOX_PATH ?? paths.find(existsSync)
}

/** Starts Firefox with a profile of its own, and speaks with it as the standard WebDriver BiDi says. */
export async function openFirefox(command: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const settings = Object.entries(QUIET).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), settings.join('\n'))
  const child = spawn(
    command,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  )
  const address = await addressIn(child.stderr)
  const { send, events } = await connect(`${address}/session`)
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] })
  const { contexts } = await send('browsingContext.getTree', {})
  const { context } = (contexts as { context: string }[])[0] ?? { context: '' }
  return {
    events,
    resize: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    begin: (url) => {
      // Firefox does not always say that it has begun.
      send('browsingContext.navigate', { context, url, wait: 'none' }).catch(() => undefined)
    },
    run: async (expression) => {
      const answer = await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      })
      const { result, exceptionDetails } = answer as {
        result?: { value: string }
        exceptionDetails?: { text: string }
      }
      if (!result) throw new Error(exceptionDetails?.text)
      return JSON.parse(result.value ?? 'null') as unknown
    },
    close: async () => {
      void send('browser.close', {}).catch(() => undefined)
      const gone = once(child, 'close')
      await Promise.race([gone, setTimeout(5000, undefined, { ref: false })])
      child.kill('SIGKILL')
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const [, address] = /WebDriver BiDi listening on (\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('Firefox does not start.')
}

async function connect(address: string) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  const events: Happening[] = []
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Answer & Happening
    if (message.type === 'event') events.push(message)
    else waiting.get(message.id)?.(message)
  }
  await new Promise((done, fail) => {
    socket.onopen = done
    socket.onerror = () => fail(new Error(`Firefox does not answer at ${address}.`))
  })
  let last = 0
  const send = async (method: string, params: object) => {
    const id = ++last
    const answer = new Promise<Answer>((done) => waiting.set(id, done))
    const late = setTimeout<Answer>(
      PATIENCE,
      { id, type: 'error', message: `no answer, ${JSON.stringify(params).slice(0, 200)}` },
      { ref: false },
    )
    socket.send(JSON.stringify({ id, method, params }))
    const { type, result = {}, message } = await Promise.race([answer, late])
    if (type === 'error') throw new Error(`${method}: ${message}`)
    return result
  }
  return { send, events }
}

type Answer = { type: string; id: number; result?: Record<string, unknown>; message?: string }
type Happening = { type: string; method: string; params: Record<string, unknown> }

export type Firefox = {
  /** Requests and lines of the console so far, as WebDriver BiDi names them. */
  events: Happening[]
  resize: (width: number, height: number) => Promise<void>
  goto: (url: string) => Promise<void>
  /** Goes to a page that may never come in full. */
  begin: (url: string) => void
  /** The value of an expression in the page. */
  run: (expression: string) => Promise<unknown>
  close: () => Promise<void>
}
