import { clearLine, cursorTo } from 'node:readline'
import type { WriteStream } from 'node:tty'

const PAUSE = 100

/** Counts one thing after another, or says how many there are by now, up to `all`. */
export type Progress = { add: () => void; reach: (count: number) => void; end: () => void }

/** Says what is begun, and of how many things. */
export type Begin = (what: string, all: number) => Progress

/**
 * Says how far long work has come. At a terminal one line counts up; elsewhere, as in the log of a CI service, only what
 * was done is said, once.
 */
export function progressOn(stream: Pick<WriteStream, 'write' | 'isTTY'>): Begin {
  return (what, all) => {
    const count = (n: number) => n.toLocaleString('en')
    let [done, shown] = [0, 0]
    const show = (text: string) => {
      cursorTo(stream as WriteStream, 0)
      stream.write(text)
      clearLine(stream as WriteStream, 1)
    }
    const reach = (now: number) => {
      done = now
      if (!stream.isTTY || performance.now() - shown < PAUSE) return
      shown = performance.now()
      show(`${what}  ${count(done)} of ${count(all)}`)
    }
    return {
      add: () => reach(done + 1),
      reach,
      end() {
        if (stream.isTTY) show(`${what}  ${count(done)}\n`)
        else stream.write(`${what}  ${count(done)}\n`)
      },
    }
  }
}
