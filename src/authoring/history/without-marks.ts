/**
 * The words of a text without what is a matter of typography: kinds of quotation marks, dashes and spaces, commas, full
 * stops, soft hyphens. What decides the meaning stays: letters and their case, digits with what stands between them,
 * signs such as % and −, question marks, and that something is quoted.
 */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFC')
    // What cannot be seen, and the line that makes Arabic words longer.
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '’')
    .replace(/(?<=\p{N})\p{Zs}(?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/(?<![\p{L}\p{N}])-(?=\p{N})/gu, '−')
    .replace(/(?<!\p{L})’|’(?!\p{L})|["'`´‘“”„‚‟«»‹›「」『』]/gu, ' " ')
    .replace(/(?<kept>(?<=\p{N})[.,:/](?=\p{N})|["’%‰&@#§?؟])|\p{P}/gu, (_, kept?: string) => kept ?? ' ')
    .replace(/\s+/gu, ' ')
    .trim()
