/** Loans to try a network with, and payments on them. */
import { randomBytes } from 'node:crypto'
import { loans } from '@chassis/contracts/ledger'
import { BoardLoan, RecordPayment } from '@chassis/contracts/schemas'
import { civilDateOfInstant } from '@chassis/primitives'
import { type LoanId, loanId } from '@chassis/protocol'
import type { MemberKey } from '../../ledger/demo-members.ts'
import { type PlannedCall, plan } from '../../ledger/sign-calls.ts'

/** Calls of one transaction. */
export const LOANS_MAX = 100

export class PaymentBook {
  readonly loans: readonly LoanId[]
  private readonly servicer: MemberKey
  private readonly lender: MemberKey
  private readonly name = randomBytes(6).toString('hex')
  private number = 0

  /** Names `count` loans that are not on the ledger yet. */
  constructor(servicer: MemberKey, lender: MemberKey, count: number) {
    this.servicer = servicer
    this.lender = lender
    this.loans = Array.from({ length: count }, () => loanId.of(Uint8Array.from(randomBytes(16))))
  }

  /** The calls that put the loans on the ledger, for one transaction. */
  boarding(): PlannedCall[] {
    const today = civilDateOfInstant(Date.now())
    return this.loans.map((loan, i) =>
      plan(loans, loans.methods.boardLoan, BoardLoan, this.servicer, {
        loan,
        lender: this.lender.account,
        servicer: this.servicer.account,
        terms: {
          currency: 'USD',
          rate: 60_000_000n,
          yearBasis: 'actual/365F',
          allocationOrder: 'interestFeesPrincipal',
        },
        contract: { originalAmount: 3_000_000n, termMonths: 60, originationMonth: 2024 * 12 },
        opening: {
          asOf: today - 30,
          principal: 2_000_000n,
          interestDue: 0n,
          feesDue: 0n,
          interestPaidThrough: today - 30,
        },
        references: { externalRef: `${this.name}-${i}`, obligorRef: Uint8Array.from(randomBytes(16)) },
        origin: 'generated',
      } as never),
    )
  }

  /** The next payment, on the loans in turn. */
  payment(): PlannedCall {
    const number = this.number++
    const today = civilDateOfInstant(Date.now())
    return plan(loans, loans.methods.recordPayment, RecordPayment, this.servicer, {
      loan: this.loans[number % this.loans.length] as LoanId,
      receipt: {
        externalRef: `${this.name}-p${number}`,
        effective: today,
        posted: today,
        amount: 1_000n + BigInt(number % 90_000),
      },
    } as never)
  }
}
