/** Votes counted once more: who is entitled, what passed, who validates, what is set, which version runs. */
import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { governance } from '@chassis/contracts/ledger'
import {
  type ParameterName,
  ProposalDecided,
  type ProposalId,
  type ProposedAction,
  proposalId,
  type ValidatorChange,
} from '@chassis/contracts/schemas'
import { type BlockRules, type Genesis, type Misbehaviour, readState, type StateReader } from '@chassis/kernel'
import { type Bytes, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { type AccountId, decode } from '@chassis/protocol'
import { createdId } from '../sign.ts'
import type { ExecutedBlock } from '../simulated-node.ts'
import type { AcceptedCall, AgendaHappening, PartialAuditor } from './happening.ts'

interface Validating {
  readonly organisation: AccountId
  power: bigint
  suspended: boolean
  /** Addresses of its keys, the present one first. */
  addresses: string[]
}

interface Ballot {
  readonly action: ProposedAction
  readonly deadline: number
  readonly share: bigint
  readonly votes: Map<AccountId, boolean>
}

const addressOf = (key: Bytes) => toHex(sha256.hash(key).slice(0, 20))

export class GovernanceAuditor implements PartialAuditor {
  private readonly genesis: Genesis
  private readonly rules: () => BlockRules
  private readonly validators = new Map<string, Validating>()
  private readonly ballots = new Map<ProposalId, Ballot>()
  private readonly settings = new Map<ParameterName, bigint>()
  private readonly versions: { readonly version: number; readonly from: bigint }[] = []
  /** What consensus was told so far. */
  private readonly told = new Map<string, bigint>()
  private before = new Map<string, bigint>()
  private suspendedInBlock = 0n
  private readonly wrong: string[] = []

  constructor(genesis: Genesis, rules: () => BlockRules) {
    this.genesis = genesis
    this.rules = rules
  }

  private active(): Map<string, bigint> {
    const taking = [...this.validators].filter(([, { suspended }]) => !suspended)
    return new Map(taking.map(([key, { power }]) => [key, power]))
  }

  private entitled(): Set<AccountId> {
    const voters = [...this.validators.values()].filter(({ suspended }) => !suspended)
    if (voters.length === 0) return new Set(this.genesis.members.map(({ account }) => account))
    return new Set(voters.map(({ organisation }) => organisation))
  }

  misbehaved({ validator }: Misbehaviour): void {
    const address = toHex(validator)
    // A key that one gave up may have been another's since: then the one whose present key comes first is meant.
    const all = [...this.validators].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, validator]) => validator)
    const found =
      all.find(({ addresses }) => addresses[0] === address) ?? all.find((one) => one.addresses.includes(address))
    if (!found || found.suspended || this.active().size === 1) return
    found.suspended = true
    this.suspendedInBlock += found.power
  }

  agenda({ name, time, events }: AgendaHappening): void {
    if (name !== 'governance.expireProposal') return
    for (const { event, body } of events) {
      if (event !== 3) continue
      const { proposal, status } = decode(ProposalDecided, body)
      const ballot = this.ballots.get(proposal)
      if (!ballot || status !== 'expired' || time < ballot.deadline)
        this.wrong.push(`AUD-G4: ${proposal} did not expire`)
      this.ballots.delete(proposal)
    }
  }

  accepted({ name, as, args, time, height, transaction, index }: AcceptedCall): void {
    if (name === 'governance.propose') {
      if (!this.entitled().has(as)) this.wrong.push(`AUD-G2: ${as} proposed without a vote`)
      const share = this.settings.get('approvalPerMyriad') ?? 6_667n
      const deadline = time + Number(this.settings.get('votingPeriodMs') ?? 604_800_000n)
      const proposal = createdId(proposalId, transaction, index)
      this.ballots.set(proposal, { action: args.action, deadline, share, votes: new Map([[as, true]]) })
      this.count(proposal, height)
    } else if (name === 'governance.vote') {
      const ballot = this.ballots.get(args.proposal)
      const mayVote = ballot && time < ballot.deadline && !ballot.votes.has(as) && this.entitled().has(as)
      if (!mayVote) this.wrong.push(`AUD-G2: ${as} voted on ${args.proposal}, which it must not`)
      for (const voter of ballot?.votes.keys() ?? []) if (!this.entitled().has(voter)) ballot?.votes.delete(voter)
      ballot?.votes.set(as, args.approve)
      this.count(args.proposal, height)
    }
  }

  private count(proposal: ProposalId, height: bigint): void {
    const ballot = this.ballots.get(proposal)
    if (!ballot) return
    const entitled = this.entitled()
    const needed = Array.from({ length: entitled.size + 1 }, (_, n) => n).find(
      (n) => BigInt(n) * 10_000n >= ballot.share * BigInt(entitled.size),
    ) as number
    const votes = [...ballot.votes].filter(([voter]) => entitled.has(voter))
    const approvals = votes.filter(([, approve]) => approve).length
    const open = entitled.size - votes.length
    if (approvals >= needed) this.carryOut(ballot.action, height)
    if (approvals >= needed || approvals + open < needed) this.ballots.delete(proposal)
  }

  private carryOut(action: ProposedAction, height: bigint): void {
    if (action.kind === 'changeValidators') for (const change of action.changes) this.change(change)
    if (action.kind === 'setParameters') {
      for (const { parameter, value } of action.settings) this.settings.set(parameter, value)
    }
    if (action.kind !== 'activateVersion') return
    while ((this.versions.at(-1)?.from ?? 0n) > height) this.versions.pop()
    this.versions.push({ version: action.version, from: action.fromHeight })
  }

  private change(change: ValidatorChange): void {
    const key = toHex(change.publicKey)
    const known = this.validators.get(key)
    if (change.kind === 'admit') {
      const { organisation, power } = change
      this.validators.set(key, { organisation, power, suspended: false, addresses: [addressOf(change.publicKey)] })
    } else if (!known) {
      this.wrong.push(`AUD-G3: ${key} is no validator`)
    } else if (change.kind === 'setPower') {
      known.power = change.power
    } else if (change.kind === 'reinstate') {
      known.suspended = false
    } else {
      this.validators.delete(key)
      if (change.kind === 'remove') return
      const addresses = [addressOf(change.newPublicKey), ...known.addresses].slice(0, 5)
      this.validators.set(toHex(change.newPublicKey), { ...known, addresses })
    }
  }

  *check({ outcome }: ExecutedBlock, reader: StateReader): Iterable<string> {
    yield* this.wrong.splice(0)
    const active = this.active()
    for (const { publicKey, power } of outcome.validatorUpdates) {
      if (power === 0n) this.told.delete(toHex(publicKey))
      else this.told.set(toHex(publicKey), power)
    }
    const shown = (set: ReadonlyMap<string, bigint>) =>
      [...set]
        .map(([key, power]) => `${key} ${power}`)
        .sort()
        .join()
    if (shown(this.told) !== shown(active)) yield `AUD-G1: consensus was told ${shown(this.told)}, not ${shown(active)}`
    const head = readState(reader, sha256, governance).record.get(GOVERNANCE_RECORD)
    const stored = (head?.validators ?? []).filter(({ suspendedAt }) => suspendedAt === undefined)
    const inState = new Map(stored.map(({ publicKey, power }) => [toHex(publicKey), power]))
    if (shown(inState) !== shown(active)) yield `AUD-G1: stored are ${shown(inState)}, not ${shown(active)}`
    yield* this.checkStep(active)
    const open = (head?.openProposals ?? []).map(({ proposal }) => proposal)
    if ([...this.ballots.keys()].join() !== open.join()) yield `AUD-G4: open are ${open.join()}`
    const version = this.versions.findLast(({ from }) => from <= outcome.height + 1n)?.version ?? 1
    if (outcome.protocolVersion !== version) yield `AUD-G5: version ${outcome.protocolVersion}, not ${version}`
    const { quota, agendaPerBlock } = this.rules()
    const inForce = [quota.perSecond, quota.burst, BigInt(agendaPerBlock)].join()
    const { quotaPerSecond, quotaBurst } = this.genesis
    const expected = [
      this.settings.get('quotaPerSecond') ?? quotaPerSecond,
      this.settings.get('quotaBurst') ?? quotaBurst,
      this.settings.get('agendaPerBlock') ?? 200n,
    ].join()
    if (inForce !== expected) yield `AUD-G5: in force are ${inForce}, not ${expected}`
  }

  /** Votes move at most a third of the power in a block, except where there was none. */
  private *checkStep(active: Map<string, bigint>): Iterable<string> {
    const { before } = this
    const base = [...before.values()].reduce((sum, power) => sum + power, 0n)
    let gained = 0n
    let lost = 0n
    for (const key of new Set([...before.keys(), ...active.keys()])) {
      const difference = (active.get(key) ?? 0n) - (before.get(key) ?? 0n)
      if (difference > 0n) gained += difference
      else lost -= difference
    }
    const allowed = base / 3n > this.suspendedInBlock ? base / 3n : this.suspendedInBlock
    if (base > 0n && (3n * gained > base || lost > allowed)) yield `AUD-G6: ${gained} gained, ${lost} lost of ${base}`
    if (base > 0n && active.size === 0) yield 'AUD-G6: nobody validates'
    this.before = active
    this.suspendedInBlock = 0n
  }
}
