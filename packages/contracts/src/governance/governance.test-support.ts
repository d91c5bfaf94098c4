/**
 * The governance contract on a stage: four founding members, one that joined later, and validators named by their keys.
 */
import { type Misbehaviour, wire } from '@chassis/kernel'
import { assert, type Bytes, formatCivilDate, toHex, utf8Decode, utf8Encode } from '@chassis/primitives'
import { parties } from '../parties/contract.ts'
import { asMemberBook } from '../parties/member-book.ts'
import { partiesVocabulary } from '../parties/parties.test-support.ts'
import { assembleLedger, openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import type { World } from '../testkit/world.ts'
import { asGovernance } from './as-governance.ts'
import { governance } from './contract.ts'
import { governanceInvariants } from './invariants.ts'
import type { ParameterName } from './parameters.ts'
import { parametersInForce } from './queries/parameters-in-force.ts'
import { tableInForce } from './queries/table-in-force.ts'
import { type ProposedAction, proposalId } from './schema/proposals.ts'
import type { Validator, ValidatorChange } from './schema/validators.ts'
import { RECORD } from './state.ts'
import { addressOf } from './validator-set.ts'

/** A y-coordinate in canonical form that is not of small order; nothing here signs with it. */
export function validatorKey(world: World, name: string): Bytes {
  return name === 'bad' ? new Uint8Array(32) : world.hashOf(`validator ${name}`).with(31, 0x11)
}

const KEY_NAMES = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9']

function keyName(world: World, key: Bytes): string {
  return KEY_NAMES.find((name) => toHex(validatorKey(world, name)) === toHex(key)) ?? toHex(key)
}

const key = (words: Words) => validatorKey(words.world, words.next())

const CHANGES: Readonly<Record<string, (words: Words) => ValidatorChange>> = {
  /** `admit k1 power 100 for lender` */
  admit(words) {
    const publicKey = key(words)
    words.expect('power')
    const power = BigInt(words.next())
    words.expect('for')
    return { kind: 'admit', publicKey, power, organisation: words.account() }
  },
  remove: (words) => ({ kind: 'remove', publicKey: key(words) }),
  setPower: (words) => ({ kind: 'setPower', publicKey: key(words), power: BigInt(words.next()) }),
  rotateKey(words) {
    const publicKey = key(words)
    words.expect('to')
    return { kind: 'rotateKey', publicKey, newPublicKey: key(words) }
  },
  reinstate: (words) => ({ kind: 'reinstate', publicKey: key(words) }),
}

function joined<T>(words: Words, one: (words: Words) => T): T[] {
  const all = [one(words)]
  while (words.takes('and')) all.push(one(words))
  return all
}

/** What is proposed: changes or settings joined by `and`, a version, or a table. */
function action(words: Words): ProposedAction {
  if (words.takes('version')) {
    const version = Number(words.next())
    words.expect('from')
    return { kind: 'activateVersion', version, fromHeight: BigInt(words.next()) }
  }
  if (words.takes('set')) {
    const setting = () => ({ parameter: words.next() as ParameterName, value: BigInt(words.next()) })
    return { kind: 'setParameters', settings: joined(words, setting) }
  }
  if (words.takes('table')) {
    const table = words.next()
    words.expect('version')
    const version = Number(words.next())
    words.expect('from')
    const effectiveFrom = words.date()
    words.expect('saying')
    return { kind: 'publishTable', table, version, effectiveFrom, content: utf8Encode(words.next()) }
  }
  const change = () => {
    const kind = words.next()
    const read = CHANGES[kind]
    assert(read, `no change ${kind}`)
    return read(words)
  }
  return { kind: 'changeValidators', changes: joined(words, change) }
}

const proposalOnly = (words: Words) => ({ proposal: words.id(proposalId) })

export function readGovernance(world: World) {
  return world.read(governance)
}

function shownValidator(world: World, { publicKey, organisation, power, suspendedAt }: Validator): string {
  const suspended = suspendedAt === undefined ? '' : ' suspended'
  return `${keyName(world, publicKey)} ${world.nameOf(organisation)} ${power}${suspended}`
}

export function evidenceAgainst(world: World, publicKey: Bytes): Misbehaviour {
  const validator = addressOf(world.sha256, publicKey)
  return { kind: 'duplicateVote', validator, height: 1n, time: world.now, totalPower: 400n }
}

export const governanceVocabulary: Vocabulary = {
  verbs: {
    ...partiesVocabulary.verbs,
    propose: { contract: 'governance', creates: 'proposal', args: (words) => ({ action: action(words) }) },
    /** `vote p1 yes` */
    vote: {
      contract: 'governance',
      args: (words) => ({ ...proposalOnly(words), approve: words.takes('yes') || !words.takes('no') }),
    },
    expireProposal: { contract: 'governance', args: proposalOnly },
  },
  asks: {
    /** Validators by name: `k1 lender 100, k2 bank 100 suspended`. */
    validators(words) {
      const head = readGovernance(words.world).record.get(RECORD)
      const shown = (head?.validators ?? []).map((one) => shownValidator(words.world, one))
      return shown.sort((a, b) => (a < b ? -1 : 1)).join(', ') || 'none'
    },
    /** `open, 2 for, 1 against` */
    proposal(words) {
      const found = readGovernance(words.world).proposals.get(words.id(proposalId))
      return found ? `${found.status}, ${found.approvals.length} for, ${found.rejections.length} against` : 'unknown'
    },
    open: (words) => String(readGovernance(words.world).record.get(RECORD)?.openProposals.length ?? 0),
    /** The version in force or to follow: `2 from 50`. */
    version(words) {
      const planned = readGovernance(words.world).record.get(RECORD)?.versions.at(-1)
      return planned ? `${planned.version} from ${planned.fromHeight}` : 'that of genesis'
    },
    parameter(words) {
      const name = words.next()
      const found = parametersInForce(readGovernance(words.world), words.world.genesis).find(
        ({ parameter }) => parameter === name,
      )
      return found ? `${found.value}${found.isSet ? '' : ' by default'}` : 'unknown'
    },
    /** `? table us.tx on 2026-01-01` */
    table(words) {
      const name = words.next()
      words.expect('on')
      const found = tableInForce(readGovernance(words.world), name, words.date())
      return found
        ? `${found.version} from ${formatCivilDate(found.effectiveFrom)}: ${utf8Decode(found.content)}`
        : 'none'
    },
    facts: (words) => [...readGovernance(words.world).record.facts(RECORD)].map(({ kind }) => kind).join(', '),
    /** Consensus proves a double vote of a key, and this is what followed: `? proven k2`. */
    proven(words) {
      const events = words.world.report(evidenceAgainst(words.world, key(words)))
      return (
        events.map(({ name, body }) => (body.why === undefined ? name : `${name} ${body.why}`)).join(', ') || 'nothing'
      )
    },
    /** What consensus is told of the last block: `k1 100, k2 0`. */
    updates(words) {
      const { validatorUpdates } = words.world.lastBlock
      const shown = validatorUpdates.map(({ publicKey, power }) => `${keyName(words.world, publicKey)} ${power}`)
      return shown.sort((a, b) => (a < b ? -1 : 1)).join(', ') || 'nothing'
    },
  },
}

export const governanceLedger = assembleLedger(
  [{ contract: governance, invariants: governanceInvariants }],
  { governance: { members: wire(parties, asMemberBook) } },
  { contract: governance, provide: asGovernance as never },
)

const MEMBERS = { operator: ['operator'], lender: ['lender'], bank: ['bank'], dealer: ['dealer'] } as const

/** Of a program that has version 2 as well: the same rules under another number. */
export function stageBeforeVersion2(): Stage {
  return openStage({
    definition: { ...governanceLedger, protocolVersion: 2 },
    earlier: [governanceLedger],
    vocabulary: governanceVocabulary,
    members: MEMBERS,
    persons: [],
  })
}

/**
 * Four founding members: `operator`, `lender`, `bank` and `dealer`. `insurer` joined later; nothing was ever proposed.
 */
export function governanceStage(): Stage {
  return openStage({
    definition: governanceLedger,
    vocabulary: governanceVocabulary,
    members: MEMBERS,
    persons: ['insurer', 'alice'],
  }).setUp(['operator', 'admitMember insurer insurer JP'])
}

/** The four founders run a validator each, `k1` to `k4`, with power 100. */
export function stageWithValidators(): Stage {
  const admit = (name: string, who: string) => `admit ${name} power 100 for ${who}`
  const all = [admit('k1', 'operator'), admit('k2', 'lender'), admit('k3', 'bank'), admit('k4', 'dealer')]
  return governanceStage().setUp(
    ['operator', `propose ${all.join(' and ')} as founding`],
    ['lender', 'vote founding yes'],
    ['bank', 'vote founding yes'],
  )
}
