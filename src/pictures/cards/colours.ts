/** The light colours of global.css: a card is seen on all kinds of ground and has one look. */
export const PAPER = '#fffdf9'
export const INK = '#1d1a16'
export const QUIET = '#5d574e'
export const LINE = '#dcd5c8'
