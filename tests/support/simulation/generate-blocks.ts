/**
 * Random blocks over the real contracts: what a network could go through in years, as raw bytes with heights and times.
 * The same seed gives the same blocks. They are planned without a ledger, so that every driver can be given them.
 */
import { foundMembers, ledgerV1 } from '@chassis/contracts/ledger'
import type { Genesis, LedgerDefinition, Misbehaviour } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import type { SigningKey } from '@chassis/primitives/node'
import { badTransaction, flood } from './bad-transactions.ts'
import type { PlanStep, Step } from './business-steps.ts'
import * as business from './business-steps.ts'
import { CHAIN_SECRET } from './cast.ts'
import { misbehaviour, propose, proposeFirstSet, VERSION_MAX, vote, votesOnLast } from './governance-steps.ts'
import { Planner } from './planner.ts'

export interface SimulatedBlock {
  /** Ascending; heights in between are empty blocks of consensus. */
  readonly height: bigint
  /** Milliseconds UTC, never before the one of the block before. */
  readonly time: number
  /** Some are no transactions, some do not authenticate, some are refused. */
  readonly transactions: readonly Bytes[]
  readonly misbehaviour: readonly Misbehaviour[]
}

export interface Simulation {
  readonly genesis: Genesis
  readonly chainSecret: Bytes
  /** The key of `genesis.operatorKey`. */
  readonly operatorKey: SigningKey
  /** Versions 1 to 3 of the same rules: members activate them as the simulation goes. */
  readonly rules: {
    readonly definition: LedgerDefinition
    readonly earlier: readonly LedgerDefinition[]
    foundMembers(state: never, members: Genesis['members'], now: number): void
  }
  blocks(count: number): Iterable<SimulatedBlock>
}

/** What happens, by weight. */
const STEPS: readonly (readonly [weight: number, step: PlanStep])[] = [
  [30, business.recordPayment],
  [6, business.recordPayments],
  [4, business.reversePayment],
  [3, business.boardLoan],
  [2, business.registerVehicle],
  [4, business.recordOdometer],
  [4, business.addLien],
  [8, business.tendLien],
  [3, business.transferTitle],
  [14, business.moveTokens],
  [7, business.placeHold],
  [6, business.endHold],
  [4, business.settleOutside],
  [3, propose],
  [6, vote],
]
const TOTAL_WEIGHT = STEPS.reduce((sum, [weight]) => sum + weight, 0)

const HOUR_MS = 3_600_000
const PULSE_MS = 5_000

export function simulate(seed: number): Simulation {
  const { genesis, operatorKey } = new Planner(seed).cast
  const versions = Array.from({ length: VERSION_MAX }, (_, i) => ({ ...ledgerV1, protocolVersion: i + 1 }))
  const definition = versions.at(-1) as LedgerDefinition
  return {
    genesis,
    chainSecret: CHAIN_SECRET,
    operatorKey,
    rules: {
      definition,
      earlier: versions.slice(0, -1),
      foundMembers: (state, members, now) => foundMembers(state, members, now),
    },
    blocks: (count) => generateBlocks(seed, count),
  }
}

/** `count` blocks, the first at height 1; some of them come to nothing. */
export function* generateBlocks(seed: number, count: number): Iterable<SimulatedBlock> {
  const planner = new Planner(seed)
  let campaign = false
  for (let i = 0; i < count; i++) {
    passTime(planner)
    const steps = i === 0 ? opening(planner) : stepsOf(planner)
    // A proposal that everybody is for: decided in the next block.
    if (campaign) steps.push(...votesOnLast(planner))
    campaign = i === 0 || planner.random.chance(5)
    if (campaign && i > 0) steps.push(propose(planner))
    const transactions = steps.flatMap((step) => (step ? [signed(planner, step)] : []))
    if (planner.random.chance(25)) transactions.push(badTransaction(planner))
    if (planner.random.chance(0.5)) transactions.push(...flood(planner))
    const proven = i > 10 && planner.random.chance(0.6) ? [misbehaviour(planner)] : []
    yield { height: planner.height, time: planner.time, transactions, misbehaviour: proven }
  }
}

/** Seconds mostly; now and then the same millisecond, minutes, an idle hour or days. Consensus counts on meanwhile. */
function passTime(planner: Planner): void {
  const { random } = planner
  const kind = random.below(1000)
  const step =
    kind < 60
      ? 0
      : kind < 900
        ? random.between(1, PULSE_MS)
        : kind < 960
          ? random.between(PULSE_MS, 600_000)
          : kind < 985
            ? HOUR_MS + random.below(HOUR_MS)
            : random.between(1, 12) * 24 * HOUR_MS
  planner.time += step
  const idle = random.chance(30) ? Math.min(Math.floor(step / PULSE_MS), 200_000) : 0
  planner.height += 1n + BigInt(idle)
}

function opening(planner: Planner): (Step | undefined)[] {
  const { registerVehicle, admitHolders, boardLoan } = business
  return [proposeFirstSet, admitHolders, registerVehicle, registerVehicle, boardLoan, boardLoan].map((step) =>
    step(planner),
  )
}

/** A handful; now and then none, and now and then many. */
function stepsOf(planner: Planner): (Step | undefined)[] {
  const { random } = planner
  const kind = random.below(100)
  const count = kind < 12 ? 0 : kind < 92 ? random.between(1, 5) : random.between(6, 25)
  return Array.from({ length: count }, () => {
    let at = random.below(TOTAL_WEIGHT)
    const chosen = STEPS.find(([weight]) => {
      at -= weight
      return at < 0
    })
    return (chosen as (typeof STEPS)[0])[1](planner)
  })
}

function signed(planner: Planner, step: Step): Bytes {
  const transaction = planner.sign(step.calls)
  step.signed?.(transaction)
  return transaction.raw
}
