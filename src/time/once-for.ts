/** `make`, which remembers what it made of an object for as long as that is there: every page asks the same. */
export function onceFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { made: Made }>()
  return (of) => {
    let found = known.get(of)
    if (!found) known.set(of, (found = { made: make(of) }))
    return found.made
  }
}
