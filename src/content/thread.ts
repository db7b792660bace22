import { parentPort, workerData } from 'node:worker_threads'
import type { ZoneAndLanguage } from '../time/suggest.ts'
import { readerFor } from './entries.ts'
import type { FileOf } from './read-files.ts'

// A thread of its own: takes files and gives back what they say.
const readOwn = readerFor(workerData as ZoneAndLanguage)

parentPort?.on('message', (files: FileOf[]) => {
  parentPort?.postMessage(files.map(([folder, file]) => readOwn(folder, file)))
})
