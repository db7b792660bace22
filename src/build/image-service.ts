import type { LocalImageService } from 'astro'
import service from 'astro/assets/services/sharp'
import { kept } from '../pictures/images/kept.ts'

/** Astro’s own image service. What it has made is kept sealed, so that no half of a file is ever published. */
export default {
  ...service,
  transform: async (bytes, options, config, logger) => {
    const { width, height, format, quality, fit, background } = options
    const how = [width, height, format, quality, fit, background, config.service.config]
    const data = await kept(how, bytes, async () => {
      const made = await service.transform(bytes, options, config, logger)
      return made.data
    })
    return { data, format: options.format }
  },
} satisfies LocalImageService
