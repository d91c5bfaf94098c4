/** The contracts whose data this gateway knows how to read, the kernel's own first. */
import { allRefusals, ledgerV1 } from '@chassis/contracts/ledger'
import { type AnyContract, accounts, type LedgerDefinition } from '@chassis/kernel'
import type { RefusalCode } from '@chassis/primitives'

export const DEFINITION: LedgerDefinition = ledgerV1
export const CONTRACTS: readonly AnyContract[] = [accounts, ...ledgerV1.contracts]

const byCode = new Map(allRefusals.map((refusal) => [refusal.code, refusal]))

/** The refusal with this number; undefined for one that this version does not know. */
export function refusalOfCode(code: number): RefusalCode | undefined {
  return byCode.get(code)
}
