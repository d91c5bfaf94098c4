/** Whose an object is. */

import {
  type Consent,
  type Hold,
  type Lien,
  type LoanHead,
  type Settlement,
  type SubjectHead,
  subjectId,
  type TitleHead,
} from '@chassis/contracts/schemas'
import type { AccountId, LienId, LoanId, ValueOf, VehicleId } from '@chassis/protocol'
import type { LedgerReads } from '../ledger/ledger-reads.ts'

type Owners = readonly AccountId[]
const NOBODY: Owners = []

const present = (accounts: readonly (AccountId | undefined)[]): Owners =>
  accounts.filter((account): account is AccountId => account !== undefined)

export function ownersOfLoan(reads: LedgerReads, loan: LoanId, head: ValueOf<typeof LoanHead>): Owners {
  return present([head.lender, head.servicer, borrowerOf(reads, loan, head)])
}

/**
 * The account of the person who owes a loan: that of the subject which the loan's obligor reference names. Its lender
 * and servicer say whose account it is, now or when it was boarded; a subject of anybody else opens nothing.
 */
function borrowerOf(reads: LedgerReads, loan: LoanId, head: ValueOf<typeof LoanHead>): AccountId | undefined {
  const [boarded] = reads.loans.loans.facts(loan, 0, 1)
  if (boarded?.kind !== 'boarded') return undefined
  const subject = reads.consents.subjects.get(subjectId.of(boarded.references.obligorRef))
  const { lender, servicer } = boarded
  // The keeper stays the same where another servicer collects from some day on.
  const mayName = subject !== undefined && [head.lender, head.servicer, lender, servicer].includes(subject.keeper)
  return mayName ? subject.account : undefined
}

/** Of an account itself: who may restore it has to see whether it has been announced, and from when. */
export function ownersOfAccount(reads: LedgerReads, account: AccountId): Owners {
  return present([account, reads.accounts.accounts.get(account)?.policy.recovery?.account])
}

export function ownersOfTitle(reads: LedgerReads, title: ValueOf<typeof TitleHead>): Owners {
  const lienholders = title.openLiens.map((lien) => reads.titles.liens.get(lien)?.lienholder)
  return present([title.ownerOfRecord, title.userOfRecord, title.registry, ...lienholders])
}

export function ownersOfVehicle(reads: LedgerReads, vehicle: VehicleId): Owners {
  const title = reads.titles.titles.get(vehicle)
  const registrant = reads.vehicles.vehicles.get(vehicle)?.registrant
  return present([registrant, ...(title === undefined ? NOBODY : ownersOfTitle(reads, title))])
}

export function ownersOfLien(reads: LedgerReads, lien: ValueOf<typeof Lien>): Owners {
  const title = reads.titles.titles.get(lien.vehicle)
  return present([lien.lienholder, lien.attestedBy, ...(title === undefined ? NOBODY : ownersOfTitle(reads, title))])
}

export function ownersOfHold({ holder, beneficiary, issuer }: ValueOf<typeof Hold>): Owners {
  return [holder, beneficiary, issuer]
}

export function ownersOfSettlement({ payer, payee }: ValueOf<typeof Settlement>): Owners {
  return [payer, payee]
}

export function ownersOfSubject({ keeper, account }: Pick<ValueOf<typeof SubjectHead>, 'keeper' | 'account'>): Owners {
  return present([keeper, account])
}

/** Of a consent or a legal power. */
export function ownersOfScope(
  reads: LedgerReads,
  { subject, grantee }: Pick<ValueOf<typeof Consent>, 'subject' | 'grantee'>,
): Owners {
  const head = reads.consents.subjects.get(subject)
  return [grantee, ...(head === undefined ? NOBODY : ownersOfSubject(head))]
}

/** By identifier, for events that name an object; nobody's where there is none. */
export function ownersOfId(reads: LedgerReads, id: string): Owners {
  if (id.startsWith('acct_')) return [id as AccountId]
  if (id.startsWith('loan_')) {
    const loan = reads.loans.loans.get(id as LoanId)
    return loan === undefined ? NOBODY : ownersOfLoan(reads, id as LoanId, loan)
  }
  if (id.startsWith('veh_')) return ownersOfVehicle(reads, id as VehicleId)
  if (id.startsWith('lien_')) {
    const lien = reads.titles.liens.get(id as LienId)
    return lien === undefined ? NOBODY : ownersOfLien(reads, lien)
  }
  if (id.startsWith('subj_')) {
    const head = reads.consents.subjects.get(id as never)
    return head === undefined ? NOBODY : ownersOfSubject(head)
  }
  if (id.startsWith('hold_')) {
    const hold = reads.cash.holds.get(id as never)
    return hold === undefined ? NOBODY : ownersOfHold(hold)
  }
  if (id.startsWith('setl_')) {
    const settlement = reads.cash.settlements.get(id as never)
    return settlement === undefined ? NOBODY : ownersOfSettlement(settlement)
  }
  return NOBODY
}
