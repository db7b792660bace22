import { inject } from 'vitest'

// Tests of the site work in the copy of the project in which it was built: `dist` and `content` are the made-up story's.
process.chdir(inject('project'))
