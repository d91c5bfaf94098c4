/** Who may see a field (D1). Every field of every schema carries one. */
export type DataClass = 'PUBLIC' | 'MEMBER' | 'VAULT'
/** Type, time, organisation, status class, proof: anyone. */
export const PUBLIC = 'PUBLIC'
/** Amounts, rates, dates, references: the members of this ledger. */
export const MEMBER = 'MEMBER'
/** Personal data: never on the ledger, only salted commitments of it. */
export const VAULT = 'VAULT'

const RANK = { PUBLIC: 0, MEMBER: 1, VAULT: 2 } as const

/** The class that fewer people may see. */
export function moreConfidential(a: DataClass, b: DataClass): DataClass {
  return RANK[a] < RANK[b] ? b : a
}
