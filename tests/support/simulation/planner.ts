/** What a simulation remembers while it plans: it never looks at a ledger, so some of what it plans is refused. */

import { ledgerV1 } from '@chassis/contracts/ledger'
import type { HoldId, ProposalId, SettlementId } from '@chassis/contracts/schemas'
import { LedgerMachine } from '@chassis/kernel'
import { type Bytes, type CivilDate, civilDateOfInstant } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { AccountId, LedgerId, LienId, LoanId, VehicleId } from '@chassis/protocol'
import { Cast, CHAIN_SECRET, START } from './cast.ts'
import { Random } from './random.ts'
import { type PlannedCall, type SignedTransaction, sign } from './sign.ts'

export interface KnownLoan {
  readonly loan: LoanId
  readonly vehicle: VehicleId | undefined
  readonly boardedOn: CivilDate
  /** Facts that it has if everything planned was accepted. */
  facts: number
  payments: number[]
}

export interface KnownProposal {
  readonly proposal: ProposalId
  voters: string[]
}

export interface KnownHold {
  readonly hold: HoldId
  readonly beneficiary: string
  readonly amount: bigint
}

/** Kept of each kind: the state of a simulation stays small, so that its checks stay fast. */
const KNOWN_MAX = 60

export class Planner {
  readonly random: Random
  readonly cast = new Cast()
  readonly ledger: LedgerId
  time = START
  height = 0n
  /** Protocol version that was proposed last. */
  version = 1
  private counter = 0
  private sequences = new Map<string, bigint>()
  readonly loans: KnownLoan[] = []
  readonly vehicles: VehicleId[] = []
  readonly owners = new Map<VehicleId, string>()
  readonly liens: { readonly lien: LienId; readonly vehicle: VehicleId; readonly holder: string }[] = []
  readonly holds: KnownHold[] = []
  readonly settlements: { readonly settlement: SettlementId; readonly payee: string }[] = []
  readonly proposals: KnownProposal[] = []
  /** Numbers of the keys that validate if everything planned was accepted. */
  readonly validating = new Set<number>()
  readonly suspended = new Set<number>()
  readonly tables = new Map<string, number>()
  readonly sent: Bytes[] = []

  constructor(seed: number) {
    this.random = new Random(seed)
    const { genesis } = this.cast
    const reader = { get: () => undefined, scan: () => [] }
    const options = { definition: ledgerV1, sha256, reader, genesis, chainSecret: CHAIN_SECRET, alarm() {} }
    this.ledger = new LedgerMachine(options).ledgerId
  }

  get today(): CivilDate {
    return civilDateOfInstant(this.time)
  }

  /** A name that is never used twice. */
  fresh(prefix: string): string {
    this.counter += 1
    return `${prefix}-${this.counter}`
  }

  account(name: string): AccountId {
    return this.cast.of(name).account
  }

  /** Remembers, and forgets the oldest of too many. */
  keep<T>(list: T[], item: T): void {
    list.push(item)
    if (list.length > KNOWN_MAX) list.shift()
  }

  /** Signs with the first call's account as sender; mostly unordered, now and then on a lane. */
  sign(calls: readonly PlannedCall[], validFor = 60_000): SignedTransaction {
    const [first] = calls
    if (!first) throw new Error('a transaction has calls')
    const { random, ledger } = this
    const signed = sign({
      ledger,
      from: first.as,
      calls,
      nonce: random.chance(15) ? this.ordered(first.as.name) : { kind: 'unordered' },
      validUntil: this.time + validFor,
      salt: random.bytes(16),
    })
    this.keep(this.sent, signed.raw)
    return signed
  }

  private ordered(name: string): { kind: 'ordered'; lane: bigint; sequence: bigint } {
    const lane = BigInt(this.random.below(70))
    const key = `${name} ${lane}`
    const sequence = (this.sequences.get(key) ?? 0n) + 1n
    this.sequences.set(key, sequence)
    return { kind: 'ordered', lane, sequence }
  }
}
