import { deflateSync } from 'node:zlib'
import { event, image, pixels } from '../../sample.ts'
import type { Outcome } from '../attack.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
const named = (file: string) => ({ 'events/only.md': event({ image: image({ file }) }) })
const at = (file: string, bytes: string | Uint8Array) => ({ [`images/${file}`]: bytes })

/** A head that promises what no memory has room for. */
export function bomb(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(pixels)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

type ImageAttack = [kind: string, files: Record<string, string | Uint8Array>, outcome: Outcome]

/** What can lie in content/images/, and what an event can say of it. */
export const images: ImageAttack[] = [
  ['with a script in it', at('a.svg', svg('<script>alert(1)</script>')), 'image-svg'],
  ['that asks another host', at('a.svg', svg('<image href="https://evil.example/"/>')), 'image-svg'],
  ['of a kind that runs, under another name', at('a.png', svg('<script>alert(1)</script>')), 'image-svg'],
  ['the same behind a prologue', at('a.png', `\ufeff \n<?xml version="1.0"?>${svg('')}`), 'image-svg'],
  ['the same in capitals', at('A.SVG', svg('')), 'image-svg'],
  ['that is a page', at('a.jpg', '<!doctype html><script>alert(1)</script>'), 'image-svg'],
  ['that is a document', at('a.jpg', '%PDF-1.7'), 'image-type'],
  ['that is a program', at('a.png', '#!/bin/sh\nrm -rf /\n'), 'image-type'],
  ['that is nothing', at('a.png', ''), 'image-type'],
  ['of another kind than its name', at('a.jpg', pixels), 'image-type'],
  ['cut off', at('a.png', pixels.subarray(0, 60)), 'image-broken'],
  ['of four billion pixels a side', at('a.png', bomb(2 ** 31 - 1, 2 ** 31 - 1)), 'image-broken'],
  ['of a billion pixels', at('a.png', bomb(30_000, 30_000)), 'image-size'],
  ['of packed zeros', at('a.png', deflateSync(Buffer.alloc(11_000_000))), 'image-type'],
  ['of more than ten megabytes', at('a.png', Buffer.alloc(10_000_001)), 'image-size'],
  ['with a script behind its end', at('a.png', Buffer.concat([pixels, Buffer.from('<script>')])), 'inert'],
  ['named with capitals and spaces', at('Big Bridge.PNG', pixels), 'image-type'],
  ['named for a breakout', at('a"onload=alert(1).png', pixels), 'file-name'],
  ['in a folder of its own', at('deep/a.png', pixels), 'unexpected-file'],
  ['outside content/', named('../../etc/passwd'), 'wrong-value'],
  ['outside images/', named('../events/only.md'), 'wrong-value'],
  ['by a whole path', named('/etc/passwd.png'), 'wrong-value'],
  ['on another host', named('https://evil.example/a.png'), 'wrong-value'],
  ['in its own address', named('data:image/png;base64,AAAA'), 'wrong-value'],
  ['with the name of a key of objects', named('constructor.png'), 'image-missing'],
]
