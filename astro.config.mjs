import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { pagesSitemap } from './src/build/sitemap.ts'
import { sourceline } from './src/build/integration.ts'
import { siteAddress } from './src/urls/address.ts'

export default defineConfig({
  ...siteAddress(process.env),
  trailingSlash: 'always',
  integrations: [sourceline(), pagesSitemap()],
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // A script of its own is asked for once and not with every page.
  vite: { plugins: [tailwindcss()], build: { assetsInlineLimit: 0, license: { fileName: 'licences.txt' } } },
  devToolbar: { enabled: false },
})
