import { type AccountId, accountId } from '@chassis/protocol'
import type { ObjectReference } from './schema.ts'

/** A journal entry about a token names its issuer; the currency is the journal's. */
export function aboutToken(issuer: AccountId): ObjectReference {
  return { kind: 'token', id: accountId.bytesOf(issuer) }
}
