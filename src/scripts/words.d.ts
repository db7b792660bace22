/** The interface in the story’s language. */
declare module 'virtual:dictionary' {
  export const words: import('../words/words.ts').Words
}

declare module 'virtual:words' {
  type ScriptWords = import('../words/script.ts').ScriptWords
  export const share: ScriptWords['share']
  export const visits: ScriptWords['visits']
}
