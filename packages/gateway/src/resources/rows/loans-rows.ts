import { loans } from '@chassis/contracts/ledger'
import type { LoanHead } from '@chassis/contracts/schemas'
import { loanId, type ValueOf } from '@chassis/protocol'
import { ownersOfLoan } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { byLoan } from './shared.ts'

export const LOANS_ROWS: readonly Resource[] = [
  resource({
    name: 'Loan',
    kind: 'loan',
    contract: loans,
    map: 'loans',
    path: '/v1/loans/{loan}',
    tag: 'loans',
    says: 'A loan: terms, position, status.',
    params: byLoan,
    key: (p) => p.loan,
    owners: (reads, key, value: ValueOf<typeof LoanHead>) => ownersOfLoan(reads, loanId.parse(key), value),
  }),
]
