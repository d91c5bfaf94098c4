/** A ledger of generated loans and any number of signed payments on them: the load of benches and of the crash test. */
import { cash, foundMembers, ledgerV1, loans } from '@chassis/contracts/ledger'
import { BoardLoan, RecordPayment } from '@chassis/contracts/schemas'
import { civilDateOfInstant, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, sha256 } from '@chassis/primitives/node'
import { deriveAccountId, encode, encodeBody, encodeTransaction, loanId, signBytes } from '@chassis/protocol'

export const rules = { definition: ledgerV1, foundMembers }
export const CONTRACTS = { loans, cash }
/** Heads of the loan, of the journal and of the sender's account: what a payment may touch of the state tree. */
export const TREE_KEYS_ALLOWED = { what: 'the most that the design allows a payment', value: 3 }

const SALT = new Uint8Array(16)
const DAY_MS = 86_400_000
/** Calls of one boarding transaction; their arguments stay below the 64 KiB of a transaction. */
const CALLS = 100
const BOARD_LOAN = 1
const RECORD_PAYMENT = 3
const LANES = 8n
/** Beyond those that members vote on when a network is made of the ledger. */
const LANE_FIRST = 40n

/** Which of a member's lanes, from 0, a nonce names. */
export const laneNumber = (lane) => Number(lane - LANE_FIRST)

function member(name, roles) {
  const key = ed25519KeyFromSeed(sha256.hash(utf8Encode(`bench ${name}`)))
  const policy = { threshold: 1, keys: [{ kind: 'ed25519', publicKey: key.publicKey, weight: 1 }], accounts: [] }
  const account = deriveAccountId(sha256, policy, SALT)
  return { name, roles, key, policy, account, lanes: Array.from({ length: Number(LANES) }, () => 0n), turn: 0 }
}

/** `servicers`: how many accounts share the payments. */
export function createMembers(servicers = 8) {
  return {
    operator: member('operator', ['operator']),
    lender: member('lender', ['lender']),
    servicers: Array.from({ length: servicers }, (_, i) => member(`servicer ${i}`, ['servicer'])),
  }
}

export function genesisOf({ operator, lender, servicers }) {
  const all = [operator, lender, ...servicers]
  return (keys) => ({
    ...keys,
    name: 'Bench',
    environment: 'development',
    protocolVersion: rules.definition.protocolVersion,
    time: Date.now(),
    quotaPerSecond: 1n << 40n,
    quotaBurst: 1n << 60n,
    accounts: all.map(({ account, policy }) => ({ account, salt: SALT, policy })),
    members: all.map(({ account, name, roles }) => ({ account, name, roles, country: 'US' })),
  })
}

export const loanOf = (i) => loanId.of(sha256.hash(utf8Encode(`bench loan ${i}`)).subarray(0, 16))

/** A signed transaction of `sender`, on the next of its lanes in turn. */
export function sign(ledger, sender, calls) {
  const lane = sender.turn++ % Number(LANES)
  sender.lanes[lane] += 1n
  const body = encodeBody({
    ledgerId: ledger,
    from: sender.account,
    nonce: { kind: 'ordered', lane: LANE_FIRST + BigInt(lane), sequence: sender.lanes[lane] },
    validUntil: Date.now() + DAY_MS,
    salt: sha256.hash(utf8Encode(`${sender.name} ${lane} ${sender.lanes[lane]}`)).slice(0, 16),
    calls: calls.map((call) => ({ contract: loans.number, as: sender.account, ...call })),
  })
  const signature = sender.key.sign(signBytes('ed25519', ledger, body))
  return encodeTransaction(body, [{ kind: 'ed25519', publicKey: sender.key.publicKey, signature }])
}

/** Transactions that board loans `from` to `to`, a hundred calls each. */
export function* boarding(ledger, { lender, servicers }, from, to) {
  const today = civilDateOfInstant(Date.now())
  for (let first = from; first < to; first += CALLS) {
    const servicer = servicers[(first / CALLS) % servicers.length]
    const calls = []
    for (let i = first; i < Math.min(to, first + CALLS); i++) {
      const args = {
        loan: loanOf(i),
        lender: lender.account,
        servicer: servicer.account,
        terms: {
          currency: 'USD',
          rate: 60_000_000n + BigInt(i % 1000) * 10_000n,
          yearBasis: 'actual/365F',
          allocationOrder: 'interestFeesPrincipal',
        },
        contract: { originalAmount: 3_000_000n, termMonths: 60, originationMonth: 2024 * 12 },
        opening: {
          asOf: today - 30,
          principal: 2_000_000n + BigInt(i % 500_000),
          interestDue: 0n,
          feesDue: 0n,
          interestPaidThrough: today - 30,
        },
        references: { externalRef: `book-${i}`, obligorRef: sha256.hash(utf8Encode(`obligor ${i}`)).slice(0, 16) },
      }
      calls.push({ method: BOARD_LOAN, args: encode(BoardLoan, args) })
    }
    yield sign(ledger, servicer, calls)
  }
}

const loanPaid = (count, number) => (number * 7919) % count

/** Which of the servicers signs the payment of this number on one of `count` loans: the one that boarded the loan. */
export const servicerOf = ({ servicers }, count, number) =>
  Math.floor(loanPaid(count, number) / CALLS) % servicers.length

/** One signed payment on one of `count` loans. */
export function payment(ledger, members, count, number) {
  const loan = loanPaid(count, number)
  const servicer = members.servicers[servicerOf(members, count, number)]
  const today = civilDateOfInstant(Date.now())
  const receipt = {
    externalRef: `p${number}`,
    effective: today,
    posted: today,
    amount: 1_000n + BigInt(number % 90_000),
  }
  return sign(ledger, servicer, [
    { method: RECORD_PAYMENT, args: encode(RecordPayment, { loan: loanOf(loan), receipt }) },
  ])
}

/** Submits all, with at most `inFlight` unacknowledged, and resolves to the acknowledgements' codes that are not 0. */
export function submitAll(ledger, raws, inFlight) {
  const source = raws[Symbol.iterator]()
  const refused = new Map()
  let waiting = 0
  return new Promise((resolve, reject) => {
    let ended = false
    const settled = ({ result }) => {
      if (result.code !== 0) refused.set(result.code, (refused.get(result.code) ?? 0) + 1)
      waiting -= 1
      if (!ended && waiting < inFlight / 2) feed()
      else if (ended && waiting === 0) resolve(refused)
    }
    const feed = () => {
      while (waiting < inFlight) {
        const next = source.next()
        if (next.done) {
          ended = true
          if (waiting === 0) resolve(refused)
          return
        }
        waiting += 1
        ledger.submit(next.value).then(settled, reject)
      }
    }
    feed()
  })
}
