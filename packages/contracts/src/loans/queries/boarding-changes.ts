/** What a Correction of a boarding changes, field by field. */
import { equalBytes } from '@chassis/primitives'
import type { Boarding } from '../fold/recompute-from-facts.ts'
import { ContractTerms, OpeningBalance, ServicingTerms, VaultDigests } from '../schema/terms.ts'

type FieldOf<R extends keyof Parts> = Extract<keyof Parts[R], string>
interface Parts {
  readonly terms: ServicingTerms
  readonly contract: ContractTerms
  readonly opening: OpeningBalance
  readonly vault: VaultDigests
}

/**
 * A field of the terms, the contract, the opening balance or the commitments; absent where it is not stated. Money is
 * in
 * minor units, rates in 10⁻⁹; of personal data there are commitments alone.
 */
export type BoardingChange = {
  [P in keyof Parts]: {
    readonly part: P
    readonly field: FieldOf<P>
    readonly before: Parts[P][FieldOf<P>] | undefined
    readonly after: Parts[P][FieldOf<P>] | undefined
  }
}[keyof Parts]

const PARTS = { terms: ServicingTerms, contract: ContractTerms, opening: OpeningBalance, vault: VaultDigests } as const

/** The fields that differ, in the order of the records; none where both say the same. */
export function boardingChanges(
  before: Pick<Boarding, keyof Parts>,
  after: Pick<Boarding, keyof Parts>,
): readonly BoardingChange[] {
  return (Object.keys(PARTS) as (keyof Parts)[]).flatMap((part) => {
    const [was, is]: readonly Readonly<Record<string, unknown>>[] = [before[part] ?? {}, after[part] ?? {}]
    return PARTS[part].fields.flatMap(({ name }) =>
      isSame(was?.[name], is?.[name])
        ? []
        : [{ part, field: name, before: was?.[name], after: is?.[name] } as BoardingChange],
    )
  })
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? equalBytes(a, b) : a === b
}
