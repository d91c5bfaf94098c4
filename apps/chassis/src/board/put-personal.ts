/** What a row says about a person goes to the vault; the ledger gets salted commitments to it. */
import type { BoardLoan } from '@chassis/contracts/schemas'
import type { Vault } from '@chassis/gateway'
import type { PlannedRow } from './plan-row.ts'

/** Puts the values of a loan that is not on the ledger yet; returns its commitments, none where nothing is stated. */
export function putPersonal(vault: Vault, { identity, personal }: PlannedRow): Pick<BoardLoan, 'vault'> {
  if (Object.keys(personal).length === 0) return {}
  const { loan, obligorRef } = identity
  // What an interrupted run left under its id commits nobody.
  vault.discard(loan)
  const subject = Buffer.from(obligorRef).toString('hex')
  const { digests } = vault.put({ recordId: loan, subject, schema: 'obligor/v1', values: personal })
  const names = Object.keys(personal).sort((a, b) => (a < b ? -1 : 1))
  return { vault: Object.fromEntries(names.map((name, i) => [name, digests[i]])) as NonNullable<BoardLoan['vault']> }
}
