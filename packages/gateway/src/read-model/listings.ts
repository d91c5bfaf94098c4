/** How each list may be narrowed and ordered: data, from which routes, SQL and tests are made. */
import type { ContentTable } from './tables.ts'

/** `account`: bytes of an account; `text`: equal; `member`: one of an array; `few`: that, of an array mostly empty. */
export type FilterKind = 'account' | 'text' | 'member' | 'few'

export interface Ordering {
  readonly column: 'id' | 'since' | 'name'
  readonly descending: boolean
}

export interface Listing {
  readonly table: Extract<ContentTable, 'loan' | 'vehicle' | 'party'>
  /** Before the identifier's bytes. */
  readonly prefix: string
  readonly filters: Readonly<Record<string, FilterKind>>
  /** Filters whose account owns every object that it finds. */
  readonly owners: readonly string[]
  /** By name; the first is the default. */
  readonly orders: Readonly<Record<string, Ordering>>
}

const ID: Ordering = { column: 'id', descending: false }
const NEWEST: Ordering = { column: 'since', descending: true }
const OLDEST: Ordering = { column: 'since', descending: false }

/** By the name of the resource. */
export const LISTINGS = {
  Party: {
    table: 'party',
    prefix: 'acct_',
    filters: { roles: 'member' },
    owners: [],
    orders: { id: ID, name: { column: 'name', descending: false } },
  },
  Loan: {
    table: 'loan',
    prefix: 'loan_',
    filters: { status: 'text', lender: 'account', servicer: 'account', breaks: 'few' },
    owners: ['lender', 'servicer'],
    orders: { id: ID, newest: NEWEST, oldest: OLDEST },
  },
  Vehicle: {
    table: 'vehicle',
    prefix: 'veh_',
    filters: { registrant: 'account' },
    owners: ['registrant'],
    orders: { id: ID, newest: NEWEST, oldest: OLDEST },
  },
} as const satisfies Readonly<Record<string, Listing>>
export type ListName = keyof typeof LISTINGS
