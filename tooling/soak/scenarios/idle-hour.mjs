/** An hour in which nobody sends anything: time, deadlines, expiry and quotas after it. */
import { setTimeout as delay } from 'node:timers/promises'
import { PaymentBook, plan, readPlace, signCalls } from '@chassis/chassis/network'
import { cash } from '@chassis/contracts/ledger'
import { AdmitHolder, IssueToken, PlaceHold } from '@chassis/contracts/schemas'
import { accounts, readState, transactionCost } from '@chassis/kernel'
import { Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { accountId, decodeTransaction } from '@chassis/protocol'

const MINUTE_MS = 60_000
/** Shorter for a look; the scenario is about an hour. */
const IDLE_MS = Number(process.env.CHASSIS_SOAK_IDLE_MINUTES ?? 60) * MINUTE_MS
/** A deadline is met by the first block after it: the pulse of an idle network, and what the machine needs. */
const LATE_MS = 15_000
const CURRENCY = 'USD'

export async function idleHour(net) {
  await net.endLoad()
  const before = await headOf(net, net.members.servicer)
  const expiresAt = Date.now() + IDLE_MS / 2
  const hold = await placeHold(net, expiresAt)
  const stale = signedBoarding(net, Date.now() + IDLE_MS / 4)
  const began = Date.now()
  const releasedAt = await releaseOf(net, hold, began + IDLE_MS)
  net.log(`the hold was released by a block ${releasedAt - expiresAt} ms after its deadline`)
  if (releasedAt < expiresAt || releasedAt > expiresAt + LATE_MS) throw new Error('a deadline did not fire in time')
  await delay(began + IDLE_MS - Date.now())

  await refusedAsExpired(net, stale)
  const raw = signedBoarding(net, Date.now() + 2 * MINUTE_MS)
  const sentAt = Date.now()
  const { height } = await net.client.submit(raw)
  const time = await timeOf(net, height)
  net.log(`the first transaction after it is in a block ${time - sentAt} ms after it was sent`)
  if (Math.abs(time - sentAt) > LATE_MS) throw new Error(`block ${height} has the time ${time}, sent at ${sentAt}`)
  await requireQuota(net, before, raw, time)
}

/** A promise of money that the ledger itself has to end. */
async function placeHold({ client, ledgerId, members }, expiresAt) {
  const [bank, lender] = [members.of('bank'), members.lender]
  const bankCalls = [
    plan(cash, cash.methods.admitHolder, AdmitHolder, bank, { currency: CURRENCY, holder: bank.account }),
    plan(cash, cash.methods.admitHolder, AdmitHolder, bank, { currency: CURRENCY, holder: lender.account }),
    plan(cash, cash.methods.issueToken, IssueToken, bank, {
      currency: CURRENCY,
      to: bank.account,
      amountMinor: 1_000n,
    }),
    plan(cash, cash.methods.placeHold, PlaceHold, bank, {
      issuer: bank.account,
      currency: CURRENCY,
      beneficiary: lender.account,
      amountMinor: 400n,
      expiresAt,
    }),
  ]
  const validUntil = Date.now() + MINUTE_MS
  const { result } = await client.submit(
    signCalls({ ledgerId, from: bank, nonce: { kind: 'unordered' }, validUntil, calls: bankCalls }),
  )
  if (result.code !== 0) throw new Error(`the hold was refused with ${result.code}`)
  return { bank, issuer: `${bank.account}:${CURRENCY}/${bank.account}` }
}

/** Time of the block after which nothing of the balance is held any more. */
async function releaseOf(net, { issuer }, until) {
  const { number, state } = cash
  const place = { contract: number, map: state.balances.number, key: state.balances.key.bytesOf(issuer) }
  while (Date.now() < until) {
    await delay(2_000)
    const { height } = await net.node('node1')
    const reader = await readPlace(net.client, place)
    if (readState(reader, sha256, cash).balances.get(issuer)?.heldMinor === 0n) return timeOf(net, height)
  }
  throw new Error('the hold was never released')
}

/** A loan to board, signed now, whenever it is sent. */
function signedBoarding({ ledgerId, members }, validUntil) {
  const calls = new PaymentBook(members.servicer, members.lender, 1).boarding()
  return signCalls({ ledgerId, from: members.servicer, nonce: { kind: 'unordered' }, validUntil, calls })
}

async function refusedAsExpired(net, raw) {
  try {
    await net.client.submit(raw)
  } catch (error) {
    if (error instanceof Rejection && error.refusal.name === 'EXPIRED') return
    throw error
  }
  throw new Error('a transaction was taken after it had expired')
}

async function headOf({ client }, { account }) {
  const { number, state } = accounts
  const reader = await readPlace(client, { contract: number, map: state.heads.number, key: accountId.bytesOf(account) })
  return readState(reader, sha256, accounts).heads.get(account)
}

/** What the sender has left is what it had, what the time gave back, less what it spent (docs/spec/transaction.md). */
async function requireQuota(net, before, raw, time) {
  const { quotaPerSecond, quotaBurst } = net.genesis
  const gained = before.quotaLevel + (BigInt(time - before.quotaAt) * quotaPerSecond) / 1_000n
  const expected =
    (gained < quotaBurst ? gained : quotaBurst) - transactionCost({ raw, transaction: decodeTransaction(raw) })
  const after = await headOf(net, net.members.servicer)
  net.log(`quota ${before.quotaLevel} before, ${after.quotaLevel} after, ${expected} expected`)
  if (after.quotaAt !== time || after.quotaLevel !== expected) throw new Error('the quota is not what it should be')
}

async function timeOf(net, height) {
  const { block } = await net.rpc('node1').call('block', { height: `${height}` })
  return Math.floor(Date.parse(block.header.time))
}
