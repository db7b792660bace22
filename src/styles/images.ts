/**
 * Rules for images, which only a story that has some brings to its readers. An image is as wide as it is shown, and no
 * wider than its column: its height follows, before it has come.
 */
export const imageRules = `
.picture { padding-block: 0.5rem 1rem; break-inside: avoid }
.picture img { display: block; max-width: 100%; height: auto }
.picture figcaption { margin-top: 0.5rem }
`
