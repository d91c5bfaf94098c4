/** What of the loans is shown, as it stands in the address: a view is saved by keeping its address. */

import { type BreakKind, breakReason } from '@chassis/client'

const STATUSES = ['active', 'settled', 'zeroBalance'] as const
const ORDERS = ['newest', 'oldest'] as const
export const LOAN_COLUMNS = ['status', 'principal', 'interest', 'rate', 'paid', 'breaks', 'servicer'] as const

export type LoanColumn = (typeof LOAN_COLUMNS)[number]

export interface LoansView {
  readonly status?: (typeof STATUSES)[number]
  readonly order?: (typeof ORDERS)[number]
  /** Columns that are not shown, with dots between them. */
  readonly without?: string
}

export const BREAK_KINDS: readonly BreakKind[] = breakReason.words

export interface BreaksView {
  readonly kind?: BreakKind
}

export function readBreaksView(search: Record<string, unknown>): BreaksView {
  const kind = BREAK_KINDS.find((one) => one === search.kind)
  return kind === undefined ? {} : { kind }
}

/** Whatever stands there by mistake is left out. */
export function readLoansView(search: Record<string, unknown>): LoansView {
  const status = STATUSES.find((one) => one === search.status)
  const order = ORDERS.find((one) => one === search.order)
  const without = LOAN_COLUMNS.filter((one) =>
    String(search.without ?? '')
      .split('.')
      .includes(one),
  ).join('.')
  return {
    ...(status === undefined ? {} : { status }),
    ...(order === undefined ? {} : { order }),
    ...(without === '' ? {} : { without }),
  }
}
