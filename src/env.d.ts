declare namespace App {
  interface Locals {
    timeline: import('./timeline/types.ts').Timeline
  }
}
