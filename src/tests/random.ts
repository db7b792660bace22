import fc from 'fast-check'

/** Whether this is a long run (`npm run test:long`): at full length, and every one instead of one of each kind. */
export const isLong = process.env.SOURCELINE_LONG === '1'

/** How often to try something at random: so many times in a long run, else a tenth of it. */
export const runs = (most: number): number => (isLong ? most : Math.ceil(most / 10))

fc.configureGlobal({ numRuns: runs(1000) })
