/** A simulated bank, registry or insurer: an ordinary member that answers what the ledger asks of it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ApiProblemError, type Client, call, type Leaf, type PlannedCall } from '@chassis/client'
import { type CivilDate, civilDateOfInstant, PlatformError } from '@chassis/primitives'
import { type AccountId, instant } from '@chassis/protocol'
import { type Decision, decide, type Odds } from './decide.ts'
import { type Request, requestOf } from './request-of.ts'

export type Answer = 'acknowledged' | 'declined' | 'returned' | 'paidOut' | 'bounced' | 'perfected' | 'entryRefused'

/** One thing that a counterparty did, or that the rules did not let it do. */
export interface Answered {
  readonly who: string
  readonly answer: Answer
  /** The settlement, lien or holder. */
  readonly about: string
  /** Absent where nothing had to be recorded. */
  readonly transaction?: string
  readonly refusal?: string
}

export interface Counterparty {
  readonly who: string
  readonly account: AccountId
  readonly isRegistry: boolean
  readonly client: Client
  readonly odds: Odds
  readonly delayMs: number
  /** Where its first run begins: a block height. Default: with what comes. */
  readonly fromHeight: bigint | undefined
}

const RETURN_PREFIX = 'return:'
const ATTEMPTS = 20
const RETRY_MS = 500

/**
 * Everything that is asked of the counterparty from where it was before, or from now on; each answered after the delay.
 * What it was doing when its program died is found and finished, not done twice.
 */
export async function* answers(it: Counterparty, signal: AbortSignal): AsyncGenerator<Answered> {
  let keys: string[] = []
  const { who, fromHeight } = it
  const from = fromHeight === undefined ? {} : { fromHeight }
  for await (const leaf of it.client.listen({ cursor: `simulate-${who}`, signal, ...from })) {
    // The cursor is past these: they cannot come again.
    for (const key of keys) await it.client.forget(key)
    keys = []
    for (const [i, event] of leaf.events.entries()) {
      const request = requestOf(event, it.account, it.isRegistry)
      if (request) yield* answer(it, request, { leaf, name: `${leaf.index}.${i}`, keys }, signal)
    }
  }
}

interface Asked {
  readonly leaf: Leaf
  /** The event, once and for all. */
  readonly name: string
  /** Under which answers to it were submitted. */
  readonly keys: string[]
}

async function* answer(
  it: Counterparty,
  request: Request,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<Answered> {
  const decision = decide(it.odds, `${it.who} ${asked.name}`)
  await sleep(await remaining(it, asked.leaf), undefined, { signal })
  switch (request.kind) {
    case 'settlement':
      yield* settle(it, request, decision, asked, signal)
      break
    case 'lien':
      yield await record(it, request, decision, asked)
      break
    case 'payout':
      yield await payOut(it, request, decision, asked)
  }
}

/** Milliseconds until the delay after the asking block is over, at most the delay. */
async function remaining({ client, delayMs }: Counterparty, leaf: Leaf): Promise<number> {
  const due = instant.fromJson(leaf.time, 'time') + delayMs
  return Math.min(delayMs, Math.max(0, due - (await client.now())))
}

async function* settle(
  it: Counterparty,
  { settlement }: Extract<Request, { kind: 'settlement' }>,
  decision: Decision,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<Answered> {
  const does = (what: Answer, planned: PlannedCall) => submit(it, asked, what, settlement, planned)
  if (decision === 'refuse') {
    yield await does('declined', call('cash.declineSettlement', { settlement }))
    return
  }
  const acknowledged = await does('acknowledged', call('cash.acknowledgeSettlement', { settlement }))
  yield acknowledged
  if (decision !== 'return' || acknowledged.refusal !== undefined) return
  const { payer, currency, amountMinor, externalRef } = (await it.client.read('settlement', { settlement })).value ?? {}
  if (payer === undefined || currency === undefined || amountMinor === undefined) throw stopped(it.who, settlement)
  // What was sent back is kept: two counterparties would go on forever.
  if (externalRef?.startsWith(RETURN_PREFIX)) return
  await sleep(it.delayMs, undefined, { signal })
  const back = { payee: payer, currency, amountMinor, paidOn: dayOf(asked.leaf), about: undefined }
  yield await does('returned', call('cash.proposeSettlement', { ...back, externalRef: RETURN_PREFIX + settlement }))
}

/** The registry that keeps the title; another one is refused by the rules, and that is its answer. */
function record(
  it: Counterparty,
  { lien }: Extract<Request, { kind: 'lien' }>,
  decision: Decision,
  asked: Asked,
): Promise<Answered> {
  return decision === 'accept'
    ? submit(it, asked, 'perfected', lien, call('titles.perfectLien', { lien, perfectedAt: dayOf(asked.leaf) }))
    : submit(it, asked, 'entryRefused', lien, call('titles.releaseLien', { lien, reason: 'enteredInError' }))
}

/** A payout that comes back is issued again; one that arrives leaves nothing to record. */
async function payOut(
  it: Counterparty,
  { holder, currency, amountMinor }: Extract<Request, { kind: 'payout' }>,
  decision: Decision,
  asked: Asked,
): Promise<Answered> {
  if (decision === 'accept') return { who: it.who, answer: 'paidOut', about: holder }
  return submit(it, asked, 'bounced', holder, call('cash.issueToken', { currency, to: holder, amountMinor }))
}

const dayOf = (leaf: Leaf): CivilDate => civilDateOfInstant(instant.fromJson(leaf.time, 'time'))

async function submit(
  { client, who }: Counterparty,
  { name, keys }: Asked,
  answer: Answer,
  about: string,
  planned: PlannedCall,
): Promise<Answered> {
  const key = `${who}-${name}-${answer}`
  keys.push(key)
  try {
    for (let i = 0; i < ATTEMPTS; i++) {
      // Under one key: it is looked up, and sent again only as the same bytes.
      const result = await client.submit([planned], { key })
      if (result.status === 'accepted') return { who, answer, about, transaction: result.id }
      if (result.status === 'refused') {
        return { who, answer, about, transaction: result.id, refusal: result.leaf.refusal ?? String(result.leaf.code) }
      }
      await sleep(RETRY_MS)
    }
  } catch (error) {
    if (!(error instanceof ApiProblemError) || error.problem.status >= 500) throw error
    return { who, answer, about, refusal: error.problem.code }
  }
  throw stopped(who, about)
}

function stopped(member: string, about: string): PlatformError {
  return new PlatformError('nobody says what became of the answer', {
    code: 'SIMULATION_STOPPED',
    details: { member, about },
  })
}
