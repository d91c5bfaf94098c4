/** What somebody else needs to believe before checking slips of a solo ledger. */
import type { Genesis } from '@chassis/kernel'
import { formatVerifierKey } from '@chassis/proofs'
import type { LedgerId, TrustFile } from '@chassis/protocol'
import { operatorKey } from './checkpoint-note.ts'

export function trustFileOf(id: LedgerId, { name, environment, operatorKey: key }: Genesis): TrustFile {
  const operator = formatVerifierKey(operatorKey(id, key))
  return { format: 'chassis-trust/v1', ledgers: [{ ledgerId: id, name, environment, operator }] }
}
