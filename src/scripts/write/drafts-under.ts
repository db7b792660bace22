/** Under which name a browser keeps what somebody writes. `base` is the site’s own path. */
export const draftsUnder = (base: string) => `${base}write`
