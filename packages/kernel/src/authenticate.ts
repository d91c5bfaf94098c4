/** May this transaction run? Structure, signatures, policies, replay and quota, cheapest first. */
import { type Bytes, ensure, equalBytes, refuse, toHex } from '@chassis/primitives'
import {
  type AccountId,
  type KeyMember,
  type LedgerId,
  ORDERED_VALIDITY_MAX_MS,
  type Policy,
  ProtocolError,
  UNORDERED_VALIDITY_MAX_MS,
  type ValueOf,
} from '@chassis/protocol'
import { compareKeys } from './accounts/check-policy.ts'
import type { AccountHead } from './accounts/schema.ts'
import type { AccountsState } from './accounts/state.ts'
import type { StateAccess } from './contract.ts'
import type { SignatureVerdict, VerifiedTransaction } from './verified-transaction.ts'

export interface QuotaRules {
  readonly perSecond: bigint
  readonly burst: bigint
}

export interface AuthenticationRules {
  readonly ledger: LedgerId
  readonly quota: QuotaRules
}

/** An account, and at most so many accounts below one another in its policy. */
const POLICY_DEPTH_MAX = 3
/** Policies looked at for one transaction; nested accounts beyond count as not satisfied. */
const POLICY_VISITS_MAX = 256
const LANES_MAX = 64
const REMEMBERED_MAX = 256

/** Units that a transaction costs: its bytes, signatures and calls (docs/spec/transaction.md). */
export function transactionCost(tx: VerifiedTransaction): bigint {
  const { signatures, body } = tx.transaction
  return BigInt(1000 + tx.raw.length + 1500 * signatures.length + 500 * body.calls.length)
}

/**
 * Refuses unless the transaction may run at block time `now`; returns the sender's head after it. Nothing is written:
 * the caller stores the head, so that a refused transaction touches no account.
 */
export function authenticate(
  state: StateAccess<AccountsState>,
  tx: VerifiedTransaction,
  now: number,
  rules: AuthenticationRules,
): AccountHead {
  const { body, signatures } = tx.transaction
  ensure(body.ledgerId === rules.ledger, ProtocolError.WRONG_LEDGER)
  ensure(body.calls.length > 0, ProtocolError.NO_CALLS)
  ensure(now <= body.validUntil, ProtocolError.EXPIRED, { validUntil: body.validUntil, now })
  const longest = body.nonce.kind === 'ordered' ? ORDERED_VALIDITY_MAX_MS : UNORDERED_VALIDITY_MAX_MS
  ensure(body.validUntil - now <= longest, ProtocolError.VALID_TOO_LONG)
  for (let i = 1; i < signatures.length; i++) {
    const [before, after] = [signatures[i - 1] as (typeof signatures)[0], signatures[i] as (typeof signatures)[0]]
    ensure(compareKeys(before, after) < 0, ProtocolError.SIGNATURES_NOT_SORTED)
  }
  ensure(state.accounts.has(body.from), ProtocolError.UNKNOWN_ACCOUNT, { account: body.from })
  for (const call of body.calls) {
    ensure(call.as === body.from || state.accounts.has(call.as), ProtocolError.UNKNOWN_ACCOUNT, { account: call.as })
  }
  tx.verdicts.forEach((verdict, i) => {
    ensure(verdict.valid, ProtocolError.BAD_SIGNATURE, { signature: i })
  })
  checkPolicies(state, tx)
  const head = state.heads.get(body.from) ?? freshHead(rules.quota, now)
  return spendQuota(consumeNonce(head, tx, now), tx, now, rules.quota)
}

function freshHead(quota: QuotaRules, now: number): AccountHead {
  return { lanes: [], remembered: [], quotaLevel: quota.burst, quotaAt: now }
}

interface PolicyCheck {
  readonly state: StateAccess<AccountsState>
  readonly tx: VerifiedTransaction
  /** Signature entries that some visited policy names. */
  readonly used: Set<number>
  visits: number
}

function checkPolicies(state: StateAccess<AccountsState>, tx: VerifiedTransaction): void {
  const { body, signatures } = tx.transaction
  const check: PolicyCheck = { state, tx, used: new Set(), visits: 0 }
  const all = body.calls.map((call) => call.contract * 1000 + call.method)
  ensure(satisfied(check, body.from, all, 0), ProtocolError.POLICY_NOT_SATISFIED, { account: body.from })
  const done = new Set<AccountId>([body.from])
  for (const call of body.calls) {
    if (done.has(call.as)) continue
    done.add(call.as)
    const methods = body.calls.filter((c) => c.as === call.as).map((c) => c.contract * 1000 + c.method)
    ensure(satisfied(check, call.as, methods, 0), ProtocolError.POLICY_NOT_SATISFIED, { account: call.as })
  }
  ensure(check.used.size === signatures.length, ProtocolError.UNUSED_SIGNATURE)
}

function satisfied(check: PolicyCheck, account: AccountId, methods: readonly number[], depth: number): boolean {
  if (depth > POLICY_DEPTH_MAX || check.visits >= POLICY_VISITS_MAX) return false
  check.visits += 1
  const policy: Policy | undefined = check.state.accounts.get(account)?.policy
  if (!policy) return false
  let weight = 0
  for (const key of policy.keys) {
    const index = check.tx.transaction.signatures.findIndex(
      (entry) => entry.kind === key.kind && equalBytes(entry.publicKey, key.publicKey),
    )
    if (index < 0) continue
    check.used.add(index)
    if (keyCounts(key, check.tx.verdicts[index] as SignatureVerdict, methods)) weight += key.weight
  }
  for (const member of policy.accounts) {
    // Going on after the threshold finds to whom the remaining signatures belong.
    if (weight >= policy.threshold && check.used.size === check.tx.transaction.signatures.length) break
    if (satisfied(check, member.account, methods, depth + 1)) weight += member.weight
  }
  return weight >= policy.threshold
}

function keyCounts(key: ValueOf<typeof KeyMember>, verdict: SignatureVerdict, methods: readonly number[]): boolean {
  const allowed = key.methods
  if (allowed && !methods.every((method) => allowed.includes(method))) return false
  if (key.kind !== 'webauthn') return true
  const rpIdHash = verdict.rpIdHash as Bytes
  return (
    key.rpIdHash !== undefined &&
    equalBytes(key.rpIdHash, rpIdHash) &&
    key.origins?.includes(verdict.origin as string) === true
  )
}

function consumeNonce(head: AccountHead, tx: VerifiedTransaction, now: number): AccountHead {
  const { nonce, validUntil } = tx.transaction.body
  const remembered = head.remembered.some((r) => r.until < now)
    ? head.remembered.filter((r) => r.until >= now)
    : head.remembered
  if (nonce.kind === 'unordered') {
    const known = remembered.some((r) => equalBytes(r.transaction, tx.hash))
    if (known) refuse(ProtocolError.ALREADY_INCLUDED, { transaction: toHex(tx.hash) })
    ensure(remembered.length < REMEMBERED_MAX, ProtocolError.TOO_MANY_REMEMBERED)
    return withNonce(head, head.lanes, [...remembered, { transaction: tx.hash, until: validUntil }])
  }
  const at = head.lanes.findIndex((l) => l.lane >= nonce.lane)
  const lane = at >= 0 ? head.lanes[at] : undefined
  const last = lane?.lane === nonce.lane ? lane.last : 0n
  const next = last + 1n
  if (nonce.sequence < next) refuse(ProtocolError.NONCE_USED, { lane: nonce.lane, next })
  if (nonce.sequence > next) refuse(ProtocolError.NONCE_GAP, { lane: nonce.lane, next })
  const entry = { lane: nonce.lane, last: nonce.sequence }
  if (lane?.lane === nonce.lane) return withNonce(head, head.lanes.with(at, entry), remembered)
  ensure(head.lanes.length < LANES_MAX, ProtocolError.TOO_MANY_LANES)
  const position = at < 0 ? head.lanes.length : at
  return withNonce(head, head.lanes.toSpliced(position, 0, entry), remembered)
}

function withNonce(
  { quotaLevel, quotaAt }: AccountHead,
  lanes: AccountHead['lanes'],
  remembered: AccountHead['remembered'],
): AccountHead {
  return { lanes, remembered, quotaLevel, quotaAt }
}

function spendQuota(head: AccountHead, tx: VerifiedTransaction, now: number, quota: QuotaRules): AccountHead {
  const regained = (BigInt(Math.max(0, now - head.quotaAt)) * quota.perSecond) / 1000n
  const level = head.quotaLevel + regained
  const available = level > quota.burst ? quota.burst : level
  const cost = transactionCost(tx)
  if (available < cost) refuse(ProtocolError.QUOTA_EXCEEDED, { available, cost })
  return { lanes: head.lanes, remembered: head.remembered, quotaLevel: available - cost, quotaAt: now }
}
