import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A server before other ones, at one address that stays: it passes requests on to the site at `to`, or does what goes
 * wrong between a reader and a server.
 */
export async function openGate(to: string): Promise<Gate> {
  const gate = { to, state: 'open' as State }
  const server = createServer((request, response) => {
    if (gate.state === 'silent') return
    if (gate.state === 'gone') return void request.socket.destroy()
    if (gate.state === 'broken') return void response.writeHead(503).end('Out of order')
    fetch(new URL(request.url ?? '/', gate.to), { redirect: 'manual' })
      .then(async (answer) => {
        const headers = new Headers(answer.headers)
        headers.delete('Content-Encoding')
        headers.delete('Content-Length')
        response.writeHead(answer.status, Object.fromEntries(headers)).end(await answer.bytes())
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const url = new URL(to)
  url.port = String((server.address() as AddressInfo).port)
  return Object.assign(gate, {
    url: url.href,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}

type State = 'open' | 'silent' | 'broken' | 'gone'
type Gate = AsyncDisposable & { url: string; to: string; state: State }
