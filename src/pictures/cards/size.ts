/** Of the picture of a link, in pixels: what those who show previews ask for. */
export const SIZE = { width: 1200, height: 630 }
