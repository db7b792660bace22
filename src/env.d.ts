declare namespace App {
  interface Locals {
    timeline: import('./timeline/types.ts').Timeline
  }
}

interface ImportMetaEnv {
  /** Whether the story goes on, as story.yaml has it. */
  readonly LIVE: boolean
}
