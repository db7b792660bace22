import { get } from 'node:http'

/** The bytes that a browser receives as the body of an address of the test server: compressed where it can be. */
export function wireBytes(address: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${address} answers ${response.statusCode}`))
      response.toArray().then((chunks: Buffer[]) => done(Buffer.concat(chunks)), fail)
    }).on('error', fail)
  })
}
