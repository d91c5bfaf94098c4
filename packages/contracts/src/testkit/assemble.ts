/** Ledgers and stages for tests of single contracts. */

import type { InvariantCheck, LedgerDefinition, Role } from '@chassis/kernel'
import { parseCivilDate } from '@chassis/primitives'
import { nodeSha256 } from '@chassis/primitives/node'
import { parties } from '../parties/contract.ts'
import { rolesOf } from '../parties/directory.ts'
import { foundMembers } from '../parties/found-members.ts'
import { partiesInvariants } from '../parties/invariants.ts'
import { Stage, type Vocabulary } from './stage.ts'
import { World } from './world.ts'

type AnyContract = LedgerDefinition['contracts'][number]

export interface TestedContract {
  readonly contract: AnyContract
  readonly invariants: readonly unknown[]
}

/** A protocol version of `parties` and these contracts. */
export function assembleLedger(
  tested: readonly TestedContract[],
  needs: LedgerDefinition['needs'],
  governance?: LedgerDefinition['governance'],
): LedgerDefinition {
  const all: readonly TestedContract[] = [{ contract: parties, invariants: partiesInvariants }, ...tested]
  return {
    protocolVersion: 1,
    contracts: all.map(({ contract }) => contract),
    needs,
    directory: { contract: parties, rolesOf },
    ...(governance && { governance }),
    invariants: all.flatMap(({ contract, invariants }) =>
      invariants.map((check) => ({ contract, check: check as InvariantCheck<never> })),
    ),
  }
}

export interface StageOptions {
  readonly definition: LedgerDefinition
  readonly earlier?: readonly LedgerDefinition[]
  readonly vocabulary: Vocabulary
  readonly members: Readonly<Record<string, readonly Role[]>>
  readonly persons: readonly string[]
}

/** A fresh ledger, founded on 2026-01-01. */
export function openStage(options: StageOptions): Stage {
  const start = parseCivilDate('2026-01-01') * 86_400_000
  const world = new World({ ...options, sha256: nodeSha256, foundMembers, start })
  return new Stage(world, options.vocabulary)
}
