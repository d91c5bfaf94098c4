/** Every refusal a node can answer with: what the ledger lists, and what the packages below it declare. */
import * as ledger from '@chassis/contracts/ledger'
import * as finance from '@chassis/finance'
import * as gateway from '@chassis/gateway'
import * as kernel from '@chassis/kernel'
import type { RefusalCode } from '@chassis/primitives'
import * as primitives from '@chassis/primitives'
import * as proofs from '@chassis/proofs'
import * as protocol from '@chassis/protocol'
import { collectRefusals } from '../../tooling/lib/collect-refusals.mjs'

export function registeredRefusals(): readonly RefusalCode[] {
  return collectRefusals([primitives, protocol, proofs, finance, kernel, ledger, gateway])
}
