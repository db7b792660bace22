/** A sentence for the person at the terminal, instead of a result. */
export type Refusal = { refusal: string }

export const isRefusal = (value: object): value is Refusal => 'refusal' in value
