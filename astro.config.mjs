import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { sourceline } from './src/site/integration.ts'
import { siteAddress } from './src/site/address.ts'

export default defineConfig({
  ...siteAddress(process.env),
  trailingSlash: 'always',
  integrations: [sourceline()],
  build: { inlineStylesheets: 'always', concurrency: 16 },
  vite: { plugins: [tailwindcss()] },
  devToolbar: { enabled: false },
})
