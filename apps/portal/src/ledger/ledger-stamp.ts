/** The stamp of the ledger's head: a break where the node tells of the signed block what was not signed. */
import { stampOf } from '../ui/stamp.tsx'
import type { StampProps } from '../ui/stamp-props.ts'
import type { SignedLedger } from './ledger-queries.ts'

interface Query {
  readonly data: SignedLedger | undefined
  readonly error: Error | null
}

export function ledgerStamp(query: Query): Pick<StampProps, 'state' | 'proof' | 'failed'> {
  return query.data?.agrees === false ? { ...stampOf(query), state: 'break' } : stampOf(query)
}
