/** Where the loan of a slip comes from: of a generated one the slip says so itself, in what the ledger committed to. */
import { loans } from '@chassis/contracts/ledger'
import { LoanHead, type LoanOrigin, loanOrigin } from '@chassis/contracts/schemas'
import { type CborMap, type CborValue, decodeCbor, encodeCbor } from '@chassis/primitives'
import { decode, type NamedField, Slip } from '@chassis/protocol'

const { number: ORIGIN } = LoanHead.fields.find(({ name }) => name === 'origin') as NamedField

/**
 * `bytes`: a slip that this ledger made or that was verified; nothing is verified here. Undefined where it is about no
 * loan or about an ordinary one. PUBLIC, so that leaving fields closed or facts out does not hide it.
 */
export function originOfSlip(bytes: Uint8Array): LoanOrigin | undefined {
  const { claim } = decode(Slip, bytes)
  if (claim.kind !== 'state') return undefined
  const { contract, map } = claim.address
  if (contract !== loans.number || map !== loans.state.loans.number) return undefined
  // docs/spec/commitment.md, 1: schema version, variant, PUBLIC fields, digests.
  const [, , shown] = decodeCbor(claim.value.committed) as readonly CborValue[]
  const said = (shown as CborMap).pairs.find(([number]) => number === BigInt(ORIGIN))
  return said === undefined ? undefined : decode(loanOrigin, encodeCbor(said[1]))
}
