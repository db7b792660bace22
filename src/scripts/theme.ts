import { keptUnder, recall } from './kept.ts'

/**
 * The one script that stands in the page: it sets the colours that a reader has chosen before anything is painted. The
 * content security policy names the hash of exactly this text.
 */
export function themeScript(base: string): string {
  return `try{document.documentElement.dataset.theme=localStorage[${JSON.stringify(keptUnder(base).theme)}]||''}catch{}`
}

/** The same in a page that stands already. */
export function applyTheme(base: string): void {
  document.documentElement.dataset.theme = recall(keptUnder(base).theme) ?? ''
}
