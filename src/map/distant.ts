import type { Point } from './atlas.ts'

/** Where countries of ISO 3166-1 lie that Natural Earth counts to another, or leaves out at a scale of 1 to 50 million. */
export const distant: Readonly<Record<string, { of?: string; at: Point; degrees: number }>> = {
  BQ: { of: 'NL', at: [-68.3, 12.2], degrees: 0.6 },
  BV: { of: 'NO', at: [3.4, -54.4], degrees: 0.6 },
  CC: { at: [96.8, -12.1], degrees: 0.6 },
  CX: { at: [105.6, -10.5], degrees: 0.6 },
  GF: { of: 'FR', at: [-53.1, 3.9], degrees: 3 },
  GI: { of: 'GI', at: [-5.4, 36.1], degrees: 0.6 },
  GP: { of: 'FR', at: [-61.5, 16.2], degrees: 0.8 },
  MQ: { of: 'FR', at: [-61, 14.7], degrees: 0.6 },
  RE: { of: 'FR', at: [55.5, -21.1], degrees: 0.6 },
  SJ: { of: 'NO', at: [18, 78.5], degrees: 8 },
  TK: { of: 'NZ', at: [-171.8, -9.2], degrees: 1 },
  TV: { of: 'TV', at: [179.2, -8.5], degrees: 0.6 },
  UM: { of: 'UM', at: [-176.5, 0.2], degrees: 0.6 },
  YT: { of: 'FR', at: [45.2, -12.8], degrees: 0.6 },
}
