import { z } from 'astro/zod'

// The policy of the site allows no code that is made of text; what tried to find that out would break it.
z.config({ jitless: true })
