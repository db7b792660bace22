/**
 * A kind of mistake. `say` speaks of one case: `wrong` is a sentence on it, `fix` says what to do about it. `why` is the
 * harm that is done if it stays, one or two sentences for all cases. `example` is a case for the README.
 */
export type MistakeKind<Params> = { why: string; say: (params: Params) => Said; example: Params }

export type Said = { wrong: string; fix: string }

/** A kind as it is, with an example that has what `say` asks for. */
export const kind = <Params extends object>(one: {
  why: string
  say: (params: Params) => Said
  example: NoInfer<Params>
}): MistakeKind<Params> => one
