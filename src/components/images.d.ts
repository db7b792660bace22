declare module 'virtual:images' {
  /** The images of events by their files, for Astro’s pipeline. */
  export const images: Map<string, import('astro').ImageMetadata>
}
