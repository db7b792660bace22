import { z } from 'astro/zod'
import { isId, plain, text, url } from './fields.ts'

/** What the name of an image may end in. */
export const imageEndings = ['.jpg', '.jpeg', '.png', '.webp', '.avif']

export const endingsText = imageEndings.join(', ').replace(/, (?=[^,]*$)/, ' or ')

/** Whether a name can be that of an image: an id, and an ending in small letters. */
export function isImageName(name: string): boolean {
  const ending = imageEndings.find((one) => name.endsWith(one))
  return ending !== undefined && isId(name.slice(0, -ending.length))
}

/** The image of an event. Nobody may use what nobody may be named for, so that all of it must be there. */
export const imageSchema = z.strictObject({
  /** The name of a file in content/images/. */
  file: z
    .string('the name of a file')
    .refine(isImageName, `the name of a file in content/images/ that ends in ${endingsText}`),
  alt: plain(300).describe('What can be seen on it, for those who do not see it.'),
  caption: text(500).describe('What it shows, and the source that says so: Markdown with a citation.'),
  credit: plain(200).describe('Who made it, as they want to be named.'),
  licence: z
    .strictObject({ name: plain(100), url: url.optional() })
    .describe(
      'What allows to publish it. If the address is omitted, there is none, as for a permission by letter.',
    ),
})

export type ImageRecord = z.infer<typeof imageSchema>
