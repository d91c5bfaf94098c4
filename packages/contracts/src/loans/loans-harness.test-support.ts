/** The contract on its own, without blocks: methods over a state view, a journal that remembers, named members. */
import {
  bindState,
  type CallContext,
  type MethodDefinition,
  type ReadState,
  type Role,
  StateView,
} from '@chassis/kernel'
import { assert, type CivilDate, parseCivilDate, Rejection } from '@chassis/primitives'
import { nodeSha256 } from '@chassis/primitives/node'
import {
  type AccountId,
  accountId,
  decode,
  encode,
  type LoanId,
  loanId,
  type VehicleId,
  vehicleId,
} from '@chassis/protocol'
import { MemoryState } from '../testkit/memory-state.ts'
import { civilMonth } from '../vocabulary/civil-month.ts'
import { loans } from './contract.ts'
import { loansInvariants } from './invariants.ts'
import type { JournalLine } from './needs.ts'
import type { BoardLoan } from './schema/arguments.ts'
import type { LoanFact, Receipt } from './schema/facts.ts'
import type { LoanHead } from './schema/position.ts'
import type { MonthClaim } from './schema/reported-month.ts'
import type { LoansState } from './state.ts'

export type MethodName = keyof typeof loans.methods
export const date = parseCivilDate
export const usd = (cents: number): bigint => BigInt(cents)

const bytesOf = (length: number, fill: number) => new Uint8Array(length).fill(fill)
export const LOAN: LoanId = loanId.of(bytesOf(16, 1))
export const VEHICLE: VehicleId = vehicleId.of(bytesOf(16, 3))
export const NO_VEHICLE: VehicleId = vehicleId.of(bytesOf(16, 4))
export const LENDER: AccountId = accountId.of(bytesOf(20, 1))
export const SERVICER: AccountId = accountId.of(bytesOf(20, 2))
export const DEALER: AccountId = accountId.of(bytesOf(20, 3))
export const OTHER_LENDER: AccountId = accountId.of(bytesOf(20, 4))
export const OTHER_SERVICER: AccountId = accountId.of(bytesOf(20, 5))
const ROLES: ReadonlyMap<AccountId, readonly Role[]> = new Map<AccountId, readonly Role[]>([
  [LENDER, ['lender']],
  [SERVICER, ['servicer']],
  [DEALER, ['dealer']],
  [OTHER_LENDER, ['lender']],
  [OTHER_SERVICER, ['servicer']],
])

export interface Posting {
  readonly owner: AccountId
  readonly currency: string
  readonly lines: readonly JournalLine[]
  readonly effective: CivilDate
}

export class LoansHarness {
  now: number = parseCivilDate('2030-01-01') * 86_400_000
  readonly postings: Posting[] = []
  readonly events: number[] = []
  /** What the last event said. */
  announced: unknown
  net = 0n
  /** What the keeper of liens was told. */
  readonly settled = new Map<LoanId, CivilDate>()
  private readonly view = new StateView(new MemoryState(), nodeSha256)
  readonly state = bindState<LoansState>(this.view, loans.number, loans.state)
  private readonly known = new Set<LoanId>()

  /** `ok`, or the name of the refusal; then nothing has changed. */
  call(name: MethodName, as: AccountId, args: unknown): string {
    const method = (loans.methods as Record<string, MethodDefinition>)[name]
    assert(method, name)
    const savepoint = this.view.savepoint()
    const [postings, events] = [this.postings.length, this.events.length]
    try {
      method.run(this.context(as, decode(method.args, encode(method.args, args))) as never)
      const { loan } = args as { readonly loan: LoanId }
      this.known.add(loan)
      return 'ok'
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      this.view.rollback(savepoint)
      this.postings.length = postings
      this.events.length = events
      assert(
        method.refuses.some((refusal) => refusal.code === error.refusal.code),
        `${name} does not declare ${error.refusal.name}`,
      )
      return error.refusal.name
    }
  }

  /** Calls what must succeed. */
  must(name: MethodName, as: AccountId, args: unknown): this {
    const result = this.call(name, as, args)
    assert(result === 'ok', `${name}: ${result}`)
    return this
  }

  private context(as: AccountId, args: unknown): CallContext<unknown, LoansState, unknown> {
    return {
      args,
      as,
      now: this.now,
      height: 1n,
      state: this.state,
      needs: {
        journal: {
          post: (
            owner: AccountId,
            currency: string,
            lines: readonly JournalLine[],
            _about: unknown,
            effective: CivilDate,
          ) => {
            assert(lines.length >= 2 && lines.every((line) => line.amountMinor !== 0n), 'at least two lines, none of 0')
            assert(lines.reduce((sum, line) => sum + line.amountMinor, 0n) === 0n, 'unbalanced')
            this.postings.push({ owner, currency, lines, effective })
          },
          trialBalance: () => [this.net],
        },
        collateral: {
          loanSettled: (loan: LoanId, settledOn: CivilDate) => {
            assert(!this.settled.has(loan), 'settled twice')
            this.settled.set(loan, settledOn)
          },
          loanReopened: (loan: LoanId) => assert(this.settled.delete(loan), 'reopened, not settled'),
        },
        vehicles: { exists: (vehicle: VehicleId) => vehicle === VEHICLE },
      },
      rolesOf: (account) => ROLES.get(account) ?? [],
      accountExists: () => true,
      emit: (definition, body) => {
        encode(definition.record, body)
        this.events.push(definition.number)
        this.announced = body
      },
      schedule: () => assert(false, 'no agenda') as never,
      cancel: () => assert(false, 'no agenda'),
      newId: () => assert(false, 'no ids') as never,
    }
  }

  get head(): LoanHead {
    const head = this.state.loans.head(LOAN)
    assert(head, 'no loan')
    return head
  }

  get position(): LoanHead['position'] {
    return this.head.position
  }

  facts(loan: LoanId = LOAN): readonly LoanFact[] {
    return Array.from({ length: this.state.loans.factCount(loan) }, (_, index) => this.state.loans.fact(loan, index))
  }

  /** Net of an account over all postings. */
  netOf(account: JournalLine['account']): bigint {
    let net = 0n
    for (const { lines } of this.postings)
      for (const line of lines) if (line.account === account) net += line.amountMinor
    return net
  }

  read(): ReadState<LoansState> {
    const { state, known } = this
    const get = (loan: LoanId) => {
      const head = state.loans.head(loan)
      return head && { ...head, factCount: state.loans.factCount(loan) }
    }
    const facts = (loan: LoanId) => this.facts(loan)
    return {
      loans: {
        get,
        *entries(after) {
          for (const loan of [...known].sort())
            if (after === undefined || loan > after) yield [loan, get(loan) as LoanHead]
        },
        *facts(loan, from = 0, to) {
          yield* facts(loan).slice(from, to)
        },
        findReference: (loan, reference) => state.loans.findReference(loan, reference),
      },
    }
  }

  findings(): readonly string[] {
    const state = this.read()
    return loansInvariants.flatMap((check) => [...check.check(state)].map((problem) => `${check.name}: ${problem}`))
  }
}

/** 10,000.00 USD at 3.66 % over 366 days (2020): 1.00 USD a day; serviced by SERVICER for LENDER. */
export function boarding(changes: Partial<BoardLoan> = {}): BoardLoan {
  return {
    loan: LOAN,
    lender: LENDER,
    servicer: SERVICER,
    terms: {
      currency: 'USD' as BoardLoan['terms']['currency'],
      rate: 36_600_000n,
      yearBasis: 'actual/actualYear',
      allocationOrder: 'interestFeesPrincipal',
    },
    contract: { originalAmount: usd(20_000_00), termMonths: 60, originationMonth: civilMonth(2018, 1) },
    opening: {
      asOf: date('2020-01-01'),
      principal: usd(10_000_00),
      interestDue: 0n,
      feesDue: 0n,
      interestPaidThrough: date('2020-01-01'),
    },
    references: { externalRef: 'book-1', obligorRef: bytesOf(16, 9) },
    ...changes,
  }
}

export function openingOf(changes: Partial<BoardLoan['opening']>): BoardLoan['opening'] {
  return { ...boarding().opening, ...changes }
}

/** A receipt that is entered on its effective date. */
export function receipt(externalRef: string, effective: string, amount: bigint, posted = effective): Receipt {
  return { externalRef, effective: date(effective), posted: date(posted), amount }
}

export function payment(externalRef: string, effective: string, amount: bigint, more: object = {}): object {
  return { loan: LOAN, receipt: receipt(externalRef, effective, amount), ...more }
}

export function reversal(index: number, externalRef: string, posted: string): object {
  return { loan: LOAN, payment: index, reason: 'insufficientFunds', entry: { externalRef, posted: date(posted) } }
}

/** A report of a month that ends `end`. */
export function month(externalRef: string, begin: string, end: string, claim: MonthClaim): object {
  return {
    loan: LOAN,
    period: { begin: date(begin), end: date(end) },
    entry: { externalRef, posted: date(end) },
    claim,
  }
}

/** January 2020 on the loan of {@link boarding}: 31.00 interest for 31 days, 269.00 principal. */
export const JANUARY: MonthClaim = {
  beginBalance: usd(10_000_00),
  endBalance: usd(9_731_00),
  paid: usd(300_00),
  interest: usd(31_00),
  principal: usd(269_00),
  other: 0n,
  otherAdjustment: 0n,
  rate: 36_600_000n,
  interestPaidThrough: date('2020-01-31'),
}

export function boarded(changes: Partial<BoardLoan> = {}): LoansHarness {
  const args = boarding(changes)
  return new LoansHarness().must('boardLoan', args.servicer, args)
}
