declare module 'virtual:words' {
  type ScriptWords = import('../words/script.ts').ScriptWords
  export const share: ScriptWords['share']
  export const visits: ScriptWords['visits']
}
