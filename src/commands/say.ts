/** Says what came of a command, and gives the status with which it ends. */
export function say(message: string, status = 0): number {
  console.log(message)
  return status
}

/** Says why a command did nothing, or what is to be mended, where errors are read; gives its status, 1. */
export function fail(message: string): number {
  console.error(message)
  return 1
}
