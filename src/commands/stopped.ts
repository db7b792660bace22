/** Says what was not done where a signal ends the program, and gives the status that shells expect of it. */
export function whenStopped(nothing: string): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => {
      console.error(`\n${nothing}`)
      process.exit(status)
    })
}
