/** What a row says about a person goes to the vault; the ledger gets salted commitments to it. */
import type { Boarding } from '@chassis/contracts'
import type { BoardLoan, LoanFact } from '@chassis/contracts/schemas'
import type { Vault } from '@chassis/gateway'
import { equalBytes } from '@chassis/primitives'
import type { PlannedRow } from './planned-row.ts'

type Digests = BoardLoan['vault']
type Values = Readonly<Record<string, string>>

/** Puts values of a loan whose facts on the ledger so far are `facts`; their commitments, none where there are none. */
export function putPersonal(
  vault: Vault,
  { identity }: PlannedRow,
  values: Values,
  facts: readonly LoanFact[] = [],
): Digests {
  const names = namesOf(values)
  if (names.length === 0) return undefined
  const recordId = facts.length === 0 ? identity.loan : `${identity.loan}/${facts.length}`
  // What an interrupted run left under its id commits nobody.
  vault.discard(recordId)
  const { digests } = vault.put({ recordId, subject: subjectOf(identity), schema: 'obligor/v1', values })
  return Object.fromEntries(names.map((name, i) => [name, digests[i]])) as NonNullable<Digests>
}

/** The values behind the commitments that stand; undefined where the vault does not give them out any more. */
export function personalOf(
  vault: Pick<Vault, 'recordsOf' | 'get'>,
  { identity }: Pick<PlannedRow, 'identity'>,
  { vault: digests }: Boarding,
): Values | undefined {
  const names = namesOf(digests ?? {})
  if (names.length === 0) return {}
  for (const recordId of vault.recordsOf(subjectOf(identity))) {
    const record = vault.get(recordId)
    if (record === undefined || namesOf(record.values).join() !== names.join()) continue
    const isIt = names.every((name, i) =>
      equalBytes(
        (digests as Readonly<Record<string, Uint8Array>>)[name] as Uint8Array,
        record.digests[i] as Uint8Array,
      ),
    )
    if (isIt) return record.values
  }
  return undefined
}

const subjectOf = ({ obligorRef }: PlannedRow['identity']) => Buffer.from(obligorRef).toString('hex')

function namesOf(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1))
}
