import type { Words } from './words.ts'

/** What scripts say: texts alone, with {} where a number or a headline goes. */
export function scriptWords({ share, visits }: Words) {
  return { share: { ...share, copyOf: share.copyOf('{}'), shareOf: share.shareOf('{}') }, visits }
}

export type ScriptWords = ReturnType<typeof scriptWords>
