/**
 * For tests: the ledger once more, as plainly as possible: whole copies instead of savepoints, everything hashed anew
 * after each block, formats from docs/spec (by the naive implementation that also writes the vectors). It knows the toy
 * contract.
 */
import { fromHex, toHex } from '@chassis/primitives'
import { type AccountId, decode, type TransactionBody } from '@chassis/protocol'
import {
  appHash,
  be,
  bytes,
  cat,
  cbor,
  choice,
  commit,
  decimal,
  factContext,
  id,
  instant,
  leafContext,
  logRoot,
  number,
  record,
  sha256,
  stateContext,
  stateRoot,
  text,
  treeKey,
  utf8,
} from '../../../tests/support/naive-formats.mjs'
import {
  Account,
  AccountHead,
  Misbehaviour as MisbehaviourRecord,
  OutcomeLeaf,
} from '../../../tests/support/naive-schemas.mjs'
import type { Genesis } from './genesis.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { BLOCKER, CRASHES, Ring, Run, type Step, TOY } from './toy-contract.test-support.ts'
import { CHAIN_SECRET } from './toy-ledger.test-support.ts'
import type { VerifiedTransaction } from './verified-transaction.ts'

const Counter = record({ value: [1, 'MEMBER', decimal], note: [2, 'PUBLIC', text] })
const Head = record({ factCount: [1, 'PUBLIC', number], factsRoot: [2, 'PUBLIC', bytes], sum: [3, 'MEMBER', decimal] })
const Fact = choice({
  added: [1, record({ amount: [1, 'MEMBER', decimal], by: [2, 'PUBLIC', id] })],
  noted: [2, record({ text: [1, 'PUBLIC', text] })],
})
const AgendaCall = record({
  due: [1, 'PUBLIC', instant],
  contract: [2, 'PUBLIC', number],
  method: [3, 'PUBLIC', number],
  as: [4, 'MEMBER', id],
  args: [5, 'MEMBER', bytes],
  attempts: [6, 'PUBLIC', number],
})
const OpenCase = record({ call: [1, 'MEMBER', AgendaCall], code: [2, 'PUBLIC', number], since: [3, 'PUBLIC', instant] })

interface Scheduled {
  due: number
  contract: number
  method: number
  as: AccountId
  args: string
  attempts: number
}
interface HeadOf {
  lanes: { lane: bigint; last: bigint }[]
  remembered: { transaction: string; until: number }[]
  quotaLevel: bigint
  quotaAt: number
}
interface State {
  counters: Map<number, { value: bigint; note?: string | undefined }>
  logs: Map<number, { sum: bigint; facts: unknown[] }>
  references: Map<string, number>
  agenda: Map<string, Scheduled>
  cases: Map<string, { call: Scheduled; code: number; since: number }>
  heads: Map<AccountId, HeadOf>
  /** `kind/key` → height of the last change */
  changed: Map<string, number>
}
interface LeafOf {
  kind: string
  subject: string
  code: number
  operations: unknown[]
  failedCall?: number
  from?: string
  events: { contract: number; event: number; body: string }[]
}

class Refused {
  readonly code: number
  constructor(code: number) {
    this.code = code
  }
}
const INTERNAL = 2020
const U64_MAX = 2n ** 64n - 1n
const fit = (value: bigint): bigint => {
  if (value > U64_MAX) throw new Refused(INTERNAL)
  return value
}
const filled = (n: number) => new Uint8Array(16).fill(n)

export class NaiveLedger {
  state: State
  readonly entries: Uint8Array[] = []
  height = 0
  readonly scheduled: string[] = []
  private readonly genesis: Genesis

  constructor(genesis: Genesis, encodedGenesis: Uint8Array) {
    this.genesis = genesis
    this.state = {
      counters: new Map(),
      logs: new Map(),
      references: new Map(),
      agenda: new Map(),
      cases: new Map(),
      heads: new Map(),
      changed: new Map(),
    }
    this.log(0, genesis.time, [
      { kind: 'system', subject: toHex(sha256(encodedGenesis)), code: 0, operations: [], events: [] },
    ])
  }

  private log(height: number, time: number, leaves: readonly LeafOf[]): void {
    leaves.forEach((leaf, index) => {
      const value = { ...leaf, height: BigInt(height), index, time }
      this.entries.push(commit(OutcomeLeaf, 1, value, leafContext(this.entries.length), CHAIN_SECRET).committed)
    })
  }

  private touch(place: string): void {
    this.state.changed.set(place, this.height)
  }

  /** The codes of the transactions; those that do not authenticate have a leaf only when `record`. */
  block(
    height: number,
    time: number,
    transactions: readonly VerifiedTransaction[],
    record: boolean,
    misbehaviour: readonly Misbehaviour[],
  ): number[] {
    const before = this.height
    this.height = height
    const leaves = misbehaviour.map((one): LeafOf => {
      const encoded = cbor(MisbehaviourRecord.c({ ...one, validator: toHex(one.validator) }))
      const subject = toHex(sha256(utf8('chassis/misbehaviour/v1'), encoded))
      return { kind: 'system', subject, code: 0, operations: [], events: [] }
    })
    const due = [...this.state.agenda].filter(([, call]) => call.due <= time).map(([name]) => name)
    for (const name of due.sort().slice(0, 200)) leaves.push(this.runAgenda(name, time))
    const codes = transactions.map((tx) => {
      const refused = this.admit(tx, time)
      const hash = toHex(tx.hash)
      if (refused === 0) return this.execute(tx, time, leaves)
      if (record) leaves.push({ kind: 'transaction', subject: hash, code: refused, operations: [], events: [] })
      return refused
    })
    if (leaves.length === 0) this.height = before
    else this.log(this.height, time, leaves)
    return codes
  }

  private runAgenda(name: string, time: number): LeafOf {
    const call = this.state.agenda.get(name) as Scheduled
    this.state.agenda.delete(name)
    const before = structuredClone(this.state)
    const { key, value } = decode(Ring, fromHex(call.args))
    const subject = toHex(sha256(utf8('chassis/agenda-call/v1'), fromHex(name)))
    const leaf: LeafOf = {
      kind: 'agenda',
      subject,
      code: 0,
      operations: [{ contract: TOY, method: 2 }],
      from: call.as,
      events: [],
    }
    try {
      this.ring(key, value)
      return leaf
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused
      this.state = before
      const attempts = call.attempts + 1
      if (attempts < 3) {
        const next = time + (attempts === 1 ? 60_000 : 3_600_000)
        this.plan({ ...call, due: next, attempts }, fromHex(name), attempts)
        return { ...leaf, code: refused.code }
      }
      this.state.cases.set(name, { call: { ...call, attempts }, code: refused.code, since: time })
      this.touch(`cases/${name}`)
      const body = toHex(
        cbor(
          new Map<number, unknown>([
            [1, fromHex(name)],
            [2, refused.code],
          ]),
        ),
      )
      return { ...leaf, code: refused.code, events: [{ contract: 10, event: 4, body }] }
    }
  }

  private plan(call: Scheduled, origin: Uint8Array, counter: number): void {
    const tail = sha256(utf8('chassis/agenda/v1'), origin, be(counter, 8)).slice(0, 8)
    const name = toHex(cat(be(call.due, 8), tail))
    this.state.agenda.set(name, call)
    this.scheduled.push(name)
    this.touch(`agenda/${name}`)
  }

  private ring(key: number, value: bigint): void {
    const before = this.state.counters.get(key)?.value ?? 0n
    this.state.counters.set(key, { value: fit(before + value) })
    this.touch(`counters/${key}`)
    if ((this.state.counters.get(BLOCKER)?.value ?? 0n) > 0n) throw new Refused(TOY * 1000 + 3)
  }

  private admit(tx: VerifiedTransaction, now: number): number {
    const { from, nonce, validUntil, calls } = tx.transaction.body as TransactionBody
    if (now > validUntil) return 2004
    if (validUntil - now > (nonce.kind === 'ordered' ? 2_592_000_000 : 120_000)) return 2005
    const burst = this.genesis.quotaBurst
    const head = structuredClone(
      this.state.heads.get(from) ?? { lanes: [], remembered: [], quotaLevel: burst, quotaAt: now },
    )
    head.remembered = head.remembered.filter(({ until }) => until >= now)
    if (nonce.kind === 'unordered') {
      const hash = toHex(tx.hash)
      if (head.remembered.some(({ transaction }) => transaction === hash)) return 2014
      if (head.remembered.length === 256) return 2015
      head.remembered.push({ transaction: hash, until: validUntil })
    } else {
      const lane = head.lanes.find((one) => one.lane === nonce.lane) ?? { lane: nonce.lane, last: 0n }
      if (nonce.sequence <= lane.last) return 2011
      if (nonce.sequence > lane.last + 1n) return 2012
      if (lane.last === 0n && head.lanes.length === 64) return 2013
      const others = head.lanes.filter((one) => one.lane !== nonce.lane)
      head.lanes = [...others, { lane: nonce.lane, last: nonce.sequence }].sort((a, b) => (a.lane < b.lane ? -1 : 1))
    }
    const regained = (BigInt(now - head.quotaAt) * this.genesis.quotaPerSecond) / 1000n
    const available = head.quotaLevel + regained < burst ? head.quotaLevel + regained : burst
    const cost = BigInt(1000 + tx.raw.length + 1500 * tx.transaction.signatures.length + 500 * calls.length)
    if (available < cost) return 2016
    this.state.heads.set(from, { ...head, quotaLevel: available - cost, quotaAt: now })
    this.touch(`heads/${from}`)
    return 0
  }

  private execute(tx: VerifiedTransaction, time: number, leaves: LeafOf[]): number {
    const { calls, from } = tx.transaction.body
    const operations = calls.map(({ contract, method }) => ({ contract, method }))
    const leaf: LeafOf = { kind: 'transaction', subject: toHex(tx.hash), code: 0, operations, from, events: [] }
    const before = structuredClone(this.state)
    const events: LeafOf['events'] = []
    for (const [index, call] of calls.entries()) {
      try {
        const origin = cat(tx.hash, be(index, 8))
        let counter = 0
        for (const step of decode(Run, call.args).steps) {
          if (step.kind === 'schedule') {
            const args = toHex(
              cbor(
                new Map<number, unknown>([
                  [1, step.key],
                  [2, step.value],
                ]),
              ),
            )
            const due = time + step.delay
            this.plan({ due, contract: TOY, method: 2, as: call.as, args, attempts: 0 }, origin, counter++)
          } else this.step(step, call.as, events)
        }
      } catch (refused) {
        if (!(refused instanceof Refused)) throw refused
        this.state = before
        leaves.push({ ...leaf, code: refused.code, failedCall: index })
        return refused.code
      }
    }
    leaves.push({ ...leaf, events })
    return 0
  }

  private step(step: Step, as: AccountId, events: LeafOf['events']): void {
    const { counters, logs, references, agenda } = this.state
    if (step.kind === 'put') {
      counters.set(step.key, { value: step.value, note: step.note })
      this.touch(`counters/${step.key}`)
    } else if (step.kind === 'drop') {
      counters.delete(step.key)
    } else if (step.kind === 'append') {
      const name = `${step.key}/${as}/${step.reference}`
      if (step.reference !== undefined && references.has(name)) throw new Refused(TOY * 1000 + 2)
      const log = logs.get(step.key) ?? { sum: 0n, facts: [] }
      const facts = [...log.facts, { kind: 'added', amount: step.amount, by: as }]
      logs.set(step.key, { sum: fit(log.sum + step.amount), facts })
      if (step.reference !== undefined) references.set(name, facts.length - 1)
      this.touch(`logs/${step.key}`)
    } else if (step.kind === 'note') {
      const log = logs.get(step.key) ?? { sum: 0n, facts: [] }
      logs.set(step.key, { ...log, facts: [...log.facts, { kind: 'noted', text: step.text }] })
      this.touch(`logs/${step.key}`)
    } else if (step.kind === 'cancel') {
      agenda.delete(toHex(step.agenda))
    } else if (step.kind === 'emit') {
      const body = toHex(cbor(new Map([[1, new Uint8Array(step.size)]])))
      const total = events.reduce((sum, event) => sum + event.body.length / 2, body.length / 2)
      if (events.length === 400 || body.length > 8192 || total > 262_144) throw new Refused(INTERNAL)
      events.push({ contract: TOY, event: 1, body })
    } else if (step.kind === 'refuse') {
      throw new Refused(TOY * 1000 + 1)
    } else if (step.kind === 'crash') {
      if (CRASHES[step.how % CRASHES.length] !== undefined) throw new Refused(INTERNAL)
    }
  }

  private readonly forms = new Map<string, Uint8Array>()

  private leafOf(place: string, key: Uint8Array, schema: unknown, value: unknown): [Uint8Array, Uint8Array] {
    const at = this.state.changed.get(place) ?? 0
    const name = `${place}@${at}`
    let form = this.forms.get(name)
    if (!form) {
      form = commit(schema as never, 1, value, stateContext(key, at), CHAIN_SECRET).committed as Uint8Array
      this.forms.set(name, form)
    }
    return [key, form]
  }

  /** The leaves of the state tree: [key, committed form]. */
  leaves(): [Uint8Array, Uint8Array][] {
    const { counters, logs, agenda, cases, heads } = this.state
    const accountKey = (account: string) => fromHex(account.slice(5))
    const out = this.genesis.accounts.map(({ account, policy }) =>
      this.leafOf(`accounts/${account}`, treeKey(10, 1, accountKey(account)), Account, {
        policy: { ...policy, keys: policy.keys.map((key) => ({ ...key, publicKey: toHex(key.publicKey) })) },
        policyVersion: 1,
      }),
    )
    for (const [account, head] of heads)
      out.push(this.leafOf(`heads/${account}`, treeKey(10, 2, accountKey(account)), AccountHead, head))
    for (const [name, call] of agenda)
      out.push(this.leafOf(`agenda/${name}`, treeKey(10, 3, fromHex(name)), AgendaCall, call))
    for (const [name, one] of cases)
      out.push(this.leafOf(`cases/${name}`, treeKey(10, 4, fromHex(name)), OpenCase, one))
    for (const [n, counter] of counters)
      out.push(this.leafOf(`counters/${n}`, treeKey(TOY, 1, filled(n)), Counter, counter))
    for (const [n, { sum, facts }] of logs) {
      const key = treeKey(TOY, 2, filled(n))
      const committed = facts.map(
        (fact, i) => commit(Fact as never, 1, fact, factContext(key, i), CHAIN_SECRET).committed,
      )
      const value = { factCount: facts.length, factsRoot: toHex(logRoot(committed)), sum }
      out.push(this.leafOf(`logs/${n}`, key, Head, value))
    }
    return out
  }

  roots(): { logRoot: string; stateRoot: string; appHash: string } {
    const [log, state] = [logRoot(this.entries), stateRoot(this.leaves())]
    return { logRoot: toHex(log), stateRoot: toHex(state), appHash: toHex(appHash(this.entries.length, log, state)) }
  }
}
