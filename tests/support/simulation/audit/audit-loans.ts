/**
 * Loans folded once more, the slow way: all facts from the boarding on, after every block that touched a loan. Interest
 * is cumulative here: of all that accrued so far, to 1/(365 × 10⁹) of a minor unit, so much is posted that the rest
 * rounds half up to nothing.
 */
import { loans } from '@chassis/contracts/ledger'
import { readState, type StateReader } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import type { LoanId } from '@chassis/protocol'
import type { AcceptedCall, PartialAuditor } from './happening.ts'

const PER_MINOR = 365n * 1_000_000_000n

interface Fact {
  readonly effective: number
  readonly amount: bigint
  readonly isPayment: boolean
  reversed: boolean
}

interface Book {
  readonly rate: bigint
  readonly opening: { principal: bigint; interest: bigint; fees: bigint; from: number }
  /** In the order of their index; the boarding is the first. */
  readonly facts: Fact[]
}

interface Folded {
  principal: bigint
  interest: bigint
  fees: bigint
  suspense: bigint
  paid: bigint
  /** Accrued and not posted. */
  residue: bigint
  settledOn: number | undefined
}

export class LoanAuditor implements PartialAuditor {
  private readonly books = new Map<LoanId, Book>()
  private readonly touched = new Set<LoanId>()

  accepted({ name, args }: AcceptedCall): void {
    if (!name.startsWith('loans.')) return
    const loan: LoanId = args.loan
    this.touched.add(loan)
    if (name === 'loans.boardLoan') {
      const { principal, interestDue: interest, feesDue: fees, interestPaidThrough: from } = args.opening
      const boarding = { effective: args.opening.asOf, amount: 0n, isPayment: false, reversed: false }
      this.books.set(loan, { rate: args.terms.rate, opening: { principal, interest, fees, from }, facts: [boarding] })
      return
    }
    const { facts } = this.books.get(loan) as Book
    if (name === 'loans.recordPayment') {
      const { effective, amount } = args.receipt
      facts.push({ effective, amount, isPayment: true, reversed: false })
    } else if (name === 'loans.reversePayment') {
      ;(facts[args.payment] as Fact).reversed = true
      facts.push({ effective: 0, amount: 0n, isPayment: false, reversed: false })
    } else {
      throw new Error(`the auditor does not know ${name}`)
    }
  }

  *check(_: unknown, reader: StateReader): Iterable<string> {
    const state = readState(reader, sha256, loans)
    for (const loan of this.touched) {
      const book = this.books.get(loan) as Book
      const head = state.loans.get(loan)
      const { principal, interest, fees, suspense, paid, residue, settledOn } = fold(book)
      const expected = [principal, interest, fees, suspense, paid, residue, settledOn, book.facts.length].join()
      const position = head?.position
      const found = position && [
        position.principal,
        position.interestDue,
        position.feesDue,
        position.suspense,
        position.paid,
        position.residue,
        position.settledOn,
        head.factCount,
      ]
      if (found?.join() !== expected) yield `AUD-N1: ${loan} stands at ${found?.join()}, not ${expected}`
    }
    this.touched.clear()
  }
}

function fold({ rate, opening, facts }: Book): Folded {
  const at: Folded = { ...opening, suspense: 0n, paid: 0n, residue: 0n, settledOn: undefined }
  let through = opening.from
  const payments = facts.filter(({ isPayment, reversed }) => isPayment && !reversed)
  // Stable: facts of one day stay in the order in which they were recorded.
  payments.sort((a, b) => a.effective - b.effective)
  for (const { effective, amount } of payments) {
    if (effective > through) {
      at.residue += at.principal * rate * BigInt(effective - through)
      through = effective
      while (at.residue > 0n && 2n * at.residue >= PER_MINOR) {
        // Whole minor units first, then the half: division would do, but this is the naive way.
        const whole = at.residue >= PER_MINOR ? at.residue / PER_MINOR : 1n
        at.interest += whole
        at.residue -= whole * PER_MINOR
      }
    }
    pay(at, amount, effective)
  }
  return at
}

function pay(at: Folded, amount: bigint, effective: number): void {
  const owed = at.interest + at.fees + at.principal
  let left = amount
  for (const bucket of ['interest', 'fees', 'principal'] as const) {
    const part = at[bucket] < left ? at[bucket] : left
    at[bucket] -= part
    left -= part
  }
  at.suspense += left
  at.paid += amount
  if (owed > 0n && at.interest + at.fees + at.principal === 0n) {
    at.settledOn = effective
    at.residue = 0n
  }
}
