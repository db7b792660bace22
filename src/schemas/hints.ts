import { z } from 'astro/zod'

/** What an editor can know of a field while somebody writes in it, where zod does not tell. */
export type Hint = {
  /** What completes the sentence “It takes …”, if the schema says nothing of an empty text. */
  takes?: string
  /** What a text that is right looks like; some that is wrong may look like it, too. */
  pattern?: RegExp
  /** At most so many characters. */
  most?: number
  /** How others read what is written here, of which this project takes the text. */
  scalar?: 'boolean' | 'integer' | 'number'
  /** Whether it may be a set of EDTF, `[..2020-10-08]`, which YAML takes for a list unless it is in quotation marks. */
  set?: boolean
  /** The folder of content/ whose ids these are. */
  folder?: string
  /** What else can stand here, beside those it can hold. */
  examples?: () => readonly string[]
  /** All that can stand here, with names for people. */
  names?: () => ReadonlyMap<string, string>
  /** Whether these are the story’s subjects. */
  tags?: boolean
  /** Schemas, of which one is kept. */
  either?: readonly unknown[]
}

export const hints = z.registry<Hint>()
