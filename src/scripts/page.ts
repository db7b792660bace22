// What every page has of script. Without it all is there to be read.

import './arrive.ts'
import './share.ts'
import './keys.ts'
import './visits.ts'
import './notes.ts'
import './offline.ts'
import { followNews } from './live.ts'
import { applyTheme } from './theme.ts'

// A page that comes back from the browser’s memory, or stands in another tab, may have other colours than were chosen.
for (const happening of ['pageshow', 'storage'])
  addEventListener(happening, () => applyTheme(import.meta.env.BASE_URL))

// Known when the site is built: the script of a finished story has none of it.
if (import.meta.env.LIVE) followNews()
