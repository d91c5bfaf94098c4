/** What members and people do: boarding and payments, titles and liens, tokens and holds, odometers. */

import { civilMonth, holdId, settlementId } from '@chassis/contracts/schemas'
import { currency } from '@chassis/finance'
import { lienId, loanId, vehicleId } from '@chassis/protocol'
import { PEOPLE } from './cast.ts'
import type { KnownLoan, Planner } from './planner.ts'
import { call, createdId, type PlannedCall, type SignedTransaction } from './sign.ts'

/** A transaction with what is remembered once it is signed; undefined when there is nothing to do it to. */
export interface Step {
  readonly calls: readonly PlannedCall[]
  readonly signed?: (transaction: SignedTransaction) => void
}
export type PlanStep = (planner: Planner) => Step | undefined

const DAY_MS = 86_400_000
const USD = currency('USD')
const HOLDERS = [...PEOPLE, 'dealer', 'couple', 'lender'] as const

export const boardLoan: PlanStep = (planner) => {
  const { random } = planner
  const loan = loanId.of(random.bytes(16))
  const vehicle = random.chance(60) && planner.vehicles.length > 0 ? random.pick(planner.vehicles) : undefined
  const boardedOn = (planner.today - random.between(0, 40)) as KnownLoan['boardedOn']
  const args = {
    loan,
    lender: planner.account('lender'),
    servicer: planner.account('servicer'),
    terms: {
      currency: USD,
      rate: BigInt(random.between(0, 240) * 1_000_000 + random.below(1000)),
      yearBasis: 'actual/365F',
      allocationOrder: 'interestFeesPrincipal',
    },
    contract: { originalAmount: 3_000_000n, termMonths: 60, originationMonth: civilMonth(2026, 6) },
    opening: {
      asOf: boardedOn,
      principal: BigInt(random.between(0, 2_000_000)),
      interestDue: BigInt(random.pick([0, 0, 1, 1234])),
      feesDue: BigInt(random.pick([0, 0, 500])),
      interestPaidThrough: boardedOn,
    },
    references: { externalRef: planner.fresh('L'), obligorRef: random.bytes(16), ...(vehicle && { vehicle }) },
  }
  const known: KnownLoan = { loan, vehicle, boardedOn, facts: 1, payments: [] }
  return {
    calls: [call(planner.cast.of('servicer'), 'loans.boardLoan', args)],
    signed: () => planner.keep(planner.loans, known),
  }
}

/** Mostly of today; now and then back-dated, too large, or twice under one reference. */
export const recordPayment: PlanStep = (planner) => {
  const { random } = planner
  if (planner.loans.length === 0) return undefined
  const known = random.pick(planner.loans)
  const back = random.chance(15) ? random.between(1, 60) : 0
  const effective = planner.today - back
  const amount = BigInt(random.pick([1, 99, 25_000, 41_234, 60_000, 3_000_000]) + random.below(500))
  const receipt = {
    externalRef: random.chance(3) ? 'P-again' : planner.fresh('P'),
    effective,
    posted: planner.today,
    amount,
  }
  const who = random.chance(90) ? 'servicer' : random.pick(['lender', 'dealer'])
  known.payments.push(known.facts)
  if (known.payments.length > 8) known.payments.shift()
  known.facts += 1
  return { calls: [call(planner.cast.of(who), 'loans.recordPayment', { loan: known.loan, receipt })] }
}

/** A batch of payments in one transaction: all or nothing. */
export const recordPayments: PlanStep = (planner) => {
  const steps = Array.from({ length: planner.random.between(2, 5) }, () => recordPayment(planner))
  const calls = steps.flatMap((step) => step?.calls ?? []).filter(({ as }) => as.name === 'servicer')
  return calls.length > 0 ? { calls } : undefined
}

export const reversePayment: PlanStep = (planner) => {
  const { random } = planner
  const known = planner.loans.length > 0 ? random.pick(planner.loans) : undefined
  if (!known || known.payments.length === 0) return undefined
  const payment = random.pick(known.payments)
  const entry = { externalRef: planner.fresh('R'), posted: planner.today }
  known.facts += 1
  const args = { loan: known.loan, payment, reason: random.pick(['insufficientFunds', 'chargeback']), entry }
  return { calls: [call(planner.cast.of('servicer'), 'loans.reversePayment', args)] }
}

export const registerVehicle: PlanStep = (planner) => {
  const { random } = planner
  const vehicle = vehicleId.of(random.bytes(16))
  const owner = random.pick(PEOPLE)
  const registry = planner.cast.of('registry')
  const register = { vehicle, make: 'Toyota', modelYear: 2024, condition: 'used', vehicleType: 'car' }
  const title = { vehicle, owner: planner.account(owner), jurisdiction: random.pick(['US-TX', 'JP', 'US']) }
  return {
    calls: [call(registry, 'vehicles.registerVehicle', register), call(registry, 'titles.issueTitle', title)],
    signed() {
      planner.keep(planner.vehicles, vehicle)
      planner.owners.set(vehicle, owner)
    },
  }
}

export const recordOdometer: PlanStep = (planner) => {
  const { random } = planner
  if (planner.vehicles.length === 0) return undefined
  const args = {
    vehicle: random.pick(planner.vehicles),
    value: random.below(300_000),
    unit: random.pick(['km', 'mi']),
    source: 'service',
    readOn: planner.today - random.below(30),
  }
  return { calls: [call(planner.cast.of(random.pick(['dealer', 'insurer', 'bank'])), 'vehicles.recordOdometer', args)] }
}

/** A first or second lien for the loan of the vehicle, if there is one. */
export const addLien: PlanStep = (planner) => {
  const { random } = planner
  if (planner.vehicles.length === 0) return undefined
  const vehicle = random.pick(planner.vehicles)
  const secured = planner.loans.find((known) => known.vehicle === vehicle)?.loan
  const holder = random.pick(['lender', 'lender', 'bank'])
  const args = { vehicle, position: random.between(1, 2), ...(secured && { secures: secured }) }
  return {
    calls: [call(planner.cast.of(holder), 'titles.addLien', args)],
    signed: ({ hash }) => planner.keep(planner.liens, { lien: createdId(lienId, hash), vehicle, holder }),
  }
}

export const tendLien: PlanStep = (planner) => {
  const { random } = planner
  if (planner.liens.length === 0) return undefined
  const { lien, vehicle, holder } = random.pick(planner.liens)
  const as = planner.cast.of(random.chance(85) ? holder : 'registry')
  const validUntil = planner.time + random.between(1, 20) * DAY_MS
  const to = planner.account(random.pick(PEOPLE))
  const calls: Readonly<Record<string, () => PlannedCall>> = {
    perfect: () => call(planner.cast.of('registry'), 'titles.perfectLien', { lien, perfectedAt: planner.today }),
    release: () => call(as, 'titles.releaseLien', { lien, reason: random.pick(['paidOff', 'courtOrder']) }),
    consent: () => call(as, 'titles.consentToTransfer', { lien, to, validUntil }),
    assign: () => call(as, 'titles.assignLien', { lien, to: planner.account('bank') }),
    watch: () => call(planner.cast.of('alice'), 'titles.startReleaseClock', { lien }),
    overdue: () => call(planner.cast.of(planner.owners.get(vehicle) ?? 'bob'), 'titles.noteOverdueRelease', { lien }),
  }
  return { calls: [(calls[random.pick(Object.keys(calls))] as () => PlannedCall)()] }
}

export const transferTitle: PlanStep = (planner) => {
  const { random } = planner
  if (planner.vehicles.length === 0) return undefined
  const vehicle = random.pick(planner.vehicles)
  const from = planner.owners.get(vehicle) ?? 'alice'
  const to = random.pick([...PEOPLE, 'dealer', 'couple'])
  planner.owners.set(vehicle, to)
  return { calls: [call(planner.cast.of(from), 'titles.transferTitle', { vehicle, to: planner.account(to) })] }
}

export const admitHolders: PlanStep = (planner) => ({
  calls: HOLDERS.map((name) =>
    call(planner.cast.of('bank'), 'cash.admitHolder', { currency: USD, holder: planner.account(name) }),
  ),
})

export const moveTokens: PlanStep = (planner) => {
  const { random, cast } = planner
  const [bank, from] = [cast.of('bank'), cast.of(random.pick(HOLDERS))]
  const token = { issuer: bank.account, currency: USD }
  const amountMinor = BigInt(random.between(1, 50_000))
  const to = planner.account(random.pick(HOLDERS))
  const calls: Readonly<Record<string, () => PlannedCall>> = {
    issue: () => call(bank, 'cash.issueToken', { currency: USD, to, amountMinor: amountMinor * 2n }),
    transfer: () => call(from, 'cash.transferToken', { ...token, to, amountMinor }),
    redeem: () => call(from, 'cash.redeemToken', { ...token, amountMinor: amountMinor / 4n + 1n }),
    dismiss: () => call(bank, 'cash.dismissHolder', { currency: USD, holder: planner.account('carol') }),
    admit: () => call(bank, 'cash.admitHolder', { currency: USD, holder: planner.account('carol') }),
  }
  const kinds = [
    'issue',
    'transfer',
    'transfer',
    'transfer',
    'redeem',
    'admit',
    random.chance(20) ? 'dismiss' : 'issue',
  ]
  return { calls: [(calls[random.pick(kinds)] as () => PlannedCall)()] }
}

export const placeHold: PlanStep = (planner) => {
  const { random, cast } = planner
  const beneficiary = random.pick(HOLDERS)
  const amount = BigInt(random.between(1, 20_000))
  const args = {
    issuer: planner.account('bank'),
    currency: USD,
    beneficiary: planner.account(beneficiary),
    amountMinor: amount,
    expiresAt: planner.time + random.pick([1_000, 60_000, 3_600_000, 3 * DAY_MS]),
  }
  return {
    calls: [call(cast.of(random.pick(HOLDERS)), 'cash.placeHold', args)],
    signed: ({ hash }) => planner.keep(planner.holds, { hold: createdId(holdId, hash), beneficiary, amount }),
  }
}

export const endHold: PlanStep = (planner) => {
  const { random, cast } = planner
  if (planner.holds.length === 0) return undefined
  const { hold, beneficiary, amount } = random.pick(planner.holds)
  const as = cast.of(random.chance(90) ? beneficiary : random.pick(HOLDERS))
  const taken = random.chance(80) ? amount / 2n + 1n : amount + 1n
  return random.chance(40)
    ? { calls: [call(as, 'cash.releaseHold', { hold })] }
    : { calls: [call(as, 'cash.captureHold', { hold, amountMinor: taken })] }
}

export const settleOutside: PlanStep = (planner) => {
  const { random, cast } = planner
  const known = planner.settlements.length > 0 && random.chance(50) ? random.pick(planner.settlements) : undefined
  if (known) {
    const verb = random.chance(70) ? 'cash.acknowledgeSettlement' : 'cash.declineSettlement'
    return { calls: [call(cast.of(known.payee), verb, { settlement: known.settlement })] }
  }
  const payee = random.pick(HOLDERS)
  const amountMinor = BigInt(random.between(1, 99_999))
  const args = { payee: planner.account(payee), currency: USD, amountMinor, paidOn: planner.today }
  return {
    calls: [call(cast.of('dealer'), 'cash.proposeSettlement', args)],
    signed: ({ hash }) => planner.keep(planner.settlements, { settlement: createdId(settlementId, hash), payee }),
  }
}
