import { ensure } from '@chassis/primitives'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { statusOf } from '../fold/status-of.ts'
import { ensureContract, ensureDateInRange } from '../guards.ts'
import { BoardLoan } from '../schema/arguments.ts'
import { method } from '../state.ts'

/** The arithmetic that new loans are pinned to. */
const COMPUTATION_VERSION = 1

/**
 * Takes a loan over from another book. Its terms and opening balance are what the submitter attests; nothing is
 * recomputed here and nothing is invented.
 */
export const boardLoan = method(
  BoardLoan,
  {
    number: 1,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_EXISTS,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.NOT_A_LENDER,
      LoansError.NOT_A_SERVICER,
      LoansError.VEHICLE_NOT_FOUND,
      LoansError.TERM_OUT_OF_RANGE,
      LoansError.MONTHS_OUT_OF_ORDER,
      LoansError.DATE_OUT_OF_RANGE,
    ],
  },
  ({ args, as, now, state, needs, rolesOf, emit }) => {
    const { loan, lender, servicer, terms, contract, opening, references, vault, origin } = args
    ensure(!state.loans.has(loan), LoansError.LOAN_EXISTS)
    ensure(as === lender || as === servicer, LoansError.NOT_LENDER_NOR_SERVICER)
    ensure(rolesOf(lender).includes('lender'), LoansError.NOT_A_LENDER)
    ensure(servicer === lender || rolesOf(servicer).includes('servicer'), LoansError.NOT_A_SERVICER)
    const { vehicle } = references
    ensure(vehicle === undefined || needs.vehicles.exists(vehicle), LoansError.VEHICLE_NOT_FOUND)
    ensureContract(contract)
    ensureDateInRange(now, opening.asOf)
    ensureDateInRange(now, opening.interestPaidThrough)

    // Past this point nothing can fail.
    const position = openingPosition({ opening, index: 0 })
    const status = statusOf(position)
    const computationVersion = COMPUTATION_VERSION
    state.loans.open(loan, { status, lender, servicer, computationVersion, terms, position, origin })
    state.loans.append(
      loan,
      {
        kind: 'boarded',
        by: as,
        recordedAt: now,
        terms,
        contract,
        opening,
        references,
        vault,
        lender,
        servicer,
        origin,
      },
      { member: as, externalRef: references.externalRef },
    )
    emit(loansEvents.loanBoarded, { loan, lender, servicer, origin })
  },
)
