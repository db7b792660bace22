/**
 * Notation that is no part of this site’s Markdown, as it is found in text that nothing has escaped. `^` stands for the
 * beginning of a line; none has groups.
 */
export const leftovers: { pattern: RegExp; what: string; instead: string }[] = [
  {
    pattern: /\[\^[^\]\s]*\]:?|\^\[[^\]]*\]?/gu,
    what: 'A footnote',
    instead: 'Say it in the text, with its source: [@source-id, ¶ 2].',
  },
  {
    pattern: /^\[[ xX]\](?=\s)/gmu,
    what: 'A box to tick',
    instead: 'Say in words what is done and what is not.',
  },
  {
    pattern: /^\[![\p{L}-]+\][+-]?/gmu,
    what: 'A callout',
    instead: 'Write a paragraph, or for somebody’s words a quotation.',
  },
  {
    pattern: /!?\[\[[^\]]*\]?\]?/gu,
    what: 'A wiki link',
    instead: 'Write its words and its address: [words](/events/event-id/).',
  },
  {
    pattern: /\][ \t]?\([^()\s]*(?:\s[^()]*)?\)?/gu,
    what: 'A link whose address is not read',
    instead: 'Write [words](https://…) without a space; a space in an address is %20, a bracket %28 or %29.',
  },
  {
    pattern: /\]\[[^\]]*\]?/gu,
    what: 'A link by reference',
    instead: 'Write the address in its place: [words](https://…).',
  },
  {
    pattern: /^\[(?:toc)\]|^\{:?toc\}|^\[\[_toc_\]\]/gimu,
    what: 'A table of contents',
    instead: 'Take it out.',
  },
  {
    pattern: /^#{2,6}[^\s#].*|^#(?=$|\n)/gmu,
    what: 'A heading that is not read',
    instead: 'Headings have a space behind “##”; a “#” that is meant is written \\#.',
  },
  {
    pattern: /~~+[^~]*~*/gu,
    what: 'Struck-out text',
    instead: 'Leave it out; what was changed belongs into “updates:”.',
  },
  { pattern: /==+[^\s=][^=]*==/gu, what: 'Highlighted text', instead: 'Write *words* or **words**.' },
  { pattern: /\+\+[^\s+][^+]*\+\+/gu, what: 'Inserted text', instead: 'Write the words without “++”.' },
  {
    pattern: /(?<!~)~[^\s~]+~(?!~)|\^[^\s^]+\^/gu,
    what: 'Text that is raised or lowered',
    instead: 'Use the characters ¹ ² ³ or ₁ ₂ ₃, or say it in words.',
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$\$?(?![\s\d$])[^$\n]*[^\s$]\$\$?(?![\p{L}\p{N}])/gu,
    what: 'A formula',
    instead: 'Say it in words and signs; a “$” that is meant is written \\$.',
  },
  {
    pattern: /(?<=\n):[ \t]+\S.*/gu,
    what: 'A definition',
    instead: 'Write a sentence, or a list with a line “- …” for each.',
  },
  {
    pattern: /^(?::{3,}|!{3}\s|\?{3}\s).*/gmu,
    what: 'A box',
    instead: 'Write a paragraph, or for somebody’s words a quotation.',
  },
  {
    pattern: /^\|.*|^.*\|[ \t]*\n[ \t]*\|?[ \t]*:?-{3,}.*/gmu,
    what: 'A table that is not read',
    instead:
      'Its second line is “| --- | --- |” with as many columns as the first; a “|” that is meant is written \\|.',
  },
  { pattern: /\|\|[^|\n]+\|\|/gu, what: 'A spoiler', instead: 'Write the words, or leave them out.' },
  {
    pattern: /\{\{[^}]*\}*|\{%[^%]*%?\}?|%%+[^%]*%*/gu,
    what: 'An instruction to a program',
    instead: 'Nothing here reads it: take it out.',
  },
  {
    pattern: /\{[#.:][\p{L}][^{}]*\}/gu,
    what: 'An attribute',
    instead: 'Nothing here reads it: take it out.',
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}])/gu,
    what: 'The name of a picture sign',
    instead: 'Write the sign itself, or say it in words.',
  },
  { pattern: /`+/gu, what: 'A back-tick', instead: 'Take it away, or write \\` if it is meant.' },
  {
    pattern: /\*\*+(?:[^*]*\*\*+)?|(?<=^|[\s(“„«"'])\*(?=[^\s*])|(?<=[^\s*])\*(?=$|[\s.,;:!?)”»"'])/gu,
    what: 'An asterisk that emphasises nothing',
    instead: 'Write *words* without a space inside the marks, or \\* if it is meant.',
  },
  {
    pattern: /__+(?:[^_]*__+)?|(?<=\s|^|[“„«"(])_(?=\S)|(?<=[^\s_])_(?=\s|$|[.,;:!?)”»"])/gu,
    what: 'An underscore that emphasises nothing',
    instead: 'Write _words_ without a space inside the marks, or \\_ if it is meant.',
  },
  {
    pattern: /!\[/gu,
    what: 'An image',
    instead: 'Take it out of the text, and describe in words what it shows.',
  },
]
