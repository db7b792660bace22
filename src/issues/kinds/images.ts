import { kind } from './kind.ts'

/** Mistakes in images. */
export const imageKinds = {
  'image-missing': kind({
    why: 'Readers would see a gap, and a caption that speaks of nothing.',
    say: (p: { file: string; near: string | undefined }) => ({
      wrong: `There is no image “${p.file}”.`,
      fix: `${p.near ? `Did you mean “${p.near}”? ` : ''}Put the file into content/images/, and write its name here as it is there.`,
    }),
    example: { file: 'brigde.jpg', near: 'bridge.jpg' },
  }),
  'image-svg': kind({
    why: 'An SVG can carry scripts and ask other hosts, and both would act in the name of this site.',
    say: () => ({
      wrong: 'This image is an SVG, which is a program as much as a picture.',
      fix: 'Export it as PNG, at twice the size at which it is to be seen.',
    }),
    example: {},
  }),
  'image-type': kind({
    why: 'Browsers and feed readers do not show every kind of image, and none that calls itself another.',
    say: (p: { type: string | undefined; ending: string; endings: string }) => ({
      wrong: p.type
        ? `This is a ${p.type}, and its name ends in “${p.ending}”.`
        : `This is no image of a known kind, and its name ends in “${p.ending}”.`,
      fix: `Save it as a still JPEG, PNG, WebP or AVIF, with the ending that belongs to it: ${p.endings}.`,
    }),
    example: { type: 'HEIC', ending: '.jpg', endings: '.jpg, .jpeg, .png, .webp or .avif' },
  }),
  'image-size': kind({
    why: 'What takes a computer all its memory to decode lets no build come to its end.',
    say: (p: { has: string; most: string }) => ({
      wrong: `This image has ${p.has}.`,
      fix: `Make it smaller: at most ${p.most}. Readers get it 1122 pixels wide.`,
    }),
    example: { has: '14.2 MB', most: '10 MB' },
  }),
  'image-broken': kind({
    why: 'Part of it would be grey, or the build would break off.',
    say: () => ({
      wrong: 'This image is damaged: it cannot be decoded to its end.',
      fix: 'Fetch the original once more, or open it in an image editor and save it again.',
    }),
    example: {},
  }),
}
