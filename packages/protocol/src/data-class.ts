/** Who may see a field (D1). Every field of every schema carries one. */
export type DataClass = 'PUBLIC' | 'MEMBER' | 'VAULT'
/** Type, time, organisation, status class, proof: anyone. */
export const PUBLIC = 'PUBLIC'
/** Amounts, rates, dates, references: the members of this ledger. */
export const MEMBER = 'MEMBER'
/** Personal data: never on the ledger, only salted commitments of it. */
export const VAULT = 'VAULT'
