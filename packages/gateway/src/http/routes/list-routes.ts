/** Lists, of which the read model says what is in them and in which order. */
import { breakReason, LoanHead, loanStatus, Member, VehicleHead } from '@chassis/contracts/schemas'
import { role } from '@chassis/kernel'
import {
  accountId,
  field,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  type RecordType,
  record,
  text,
  u64,
} from '@chassis/protocol'
import type { ObjectKind } from '../../authorisation/access-table.ts'
import { GatewayError } from '../../errors.ts'
import { readCursor, writeCursor } from '../../lists/cursor.ts'
import { ANY_BREAK } from '../../read-model/open-break-kinds.ts'
import type { Resource } from '../../resources/resource.ts'
import { RESOURCES } from '../../resources/resource-table.ts'
import { cursorText } from '../../schema/api-types.ts'
import { shownRecord } from '../../schema/shown.ts'
import { atHeight, limitField, NoParams, PAGE_DEFAULT } from '../common.ts'
import { type Route, route } from '../route.ts'

const paging = {
  limit: field(1, limitField, PUBLIC, `Items on a page, ${PAGE_DEFAULT} by default; a page may have fewer and go on`),
  cursor: field(2, optional(cursorText), PUBLIC, 'Where to go on: `next` of the page before, under the same filters'),
}

const byTime = (number: number) =>
  field(
    number,
    optional(oneOf('id', 'newest', 'oldest')),
    PUBLIC,
    'By identifier, which is the default, or by when they came to the ledger',
  )

interface ListRow {
  readonly operation: string
  readonly path: string
  readonly resource: string
  readonly open: boolean
  readonly says: string
  readonly query: RecordType<never>
  readonly value: RecordType<never>
}

function listRoute({ operation, path, resource, open, says, query, value }: ListRow): Route {
  const row = RESOURCES.find(({ name }) => name === resource) as Resource
  const Item = record(`${resource}Item`, {
    id: field(1, text(200), PUBLIC, 'The key'),
    changedAt: field(2, u64, PUBLIC, 'Height of the last change: above the list’s height it changed since'),
    value: field(3, shownRecord(value), MEMBER, 'As it is now'),
  })
  return route({
    operation,
    method: 'GET',
    path,
    tag: row.tag,
    says,
    kind: row.kind as ObjectKind,
    open,
    cost: 10,
    params: NoParams,
    query: query as unknown as RecordType<Readonly<Record<string, unknown>>>,
    answer: {
      type: record(`${resource}List`, {
        ...atHeight,
        items: field(3, list(Item, 100), MEMBER, 'In the order asked for; all of them existed at `height`'),
        next: field(4, optional(cursorText), PUBLIC, 'Cursor of the next page; absent on the last one'),
      }),
    },
    refuses: [GatewayError.CURSOR_INVALID],
    async handle({ query, viewer, gateway }) {
      const {
        limit = PAGE_DEFAULT,
        cursor: text,
        order,
        ...wanted
      } = query as {
        readonly limit?: number
        readonly cursor?: string
        readonly order?: string
      }
      const filter = wanted as Readonly<Record<string, string>>
      const name = JSON.stringify([
        operation,
        order ?? '',
        ...Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)),
      ])
      const cursor = readCursor(name, text)
      const page = await gateway.lists.page({
        resource: row,
        viewer,
        limit,
        order,
        filter,
        ...(cursor === undefined ? {} : cursor),
      })
      const items = page.items.map(({ key, changedAt, value: item }) => ({ id: key, changedAt, value: item as never }))
      const next = page.next === undefined ? {} : { next: writeCursor(name, { after: page.next, at: page.at }) }
      return { height: BigInt(page.at.height), time: page.at.time, items, ...next }
    },
  })
}

export const LIST_ROUTES: readonly Route[] = [
  listRoute({
    operation: 'listParties',
    path: '/v1/parties',
    resource: 'Party',
    open: true,
    says: 'The member organisations of the ledger.',
    query: record('PartiesQuery', {
      ...paging,
      roles: field(3, optional(role), PUBLIC, 'Only those with this role'),
      order: field(4, optional(oneOf('id', 'name')), PUBLIC, 'By identifier, which is the default, or by name'),
    }) as never,
    value: Member as never,
  }),
  listRoute({
    operation: 'listLoans',
    path: '/v1/loans',
    resource: 'Loan',
    open: false,
    says: 'The loans that the caller sees in full.',
    query: record('LoansQuery', {
      ...paging,
      status: field(3, optional(loanStatus), PUBLIC, 'Only those in this status'),
      lender: field(4, optional(accountId), PUBLIC, 'Only those of this lender'),
      servicer: field(5, optional(accountId), PUBLIC, 'Only those of this servicer'),
      order: byTime(6),
      breaks: field(
        7,
        optional(oneOf(ANY_BREAK, ...breakReason.words)),
        PUBLIC,
        'Only those with an open break, of `any` kind or of this one',
      ),
    }) as never,
    value: LoanHead as never,
  }),
  listRoute({
    operation: 'listVehicles',
    path: '/v1/vehicles',
    resource: 'Vehicle',
    open: false,
    says: 'The vehicles that the caller sees in full.',
    query: record('VehiclesQuery', {
      ...paging,
      registrant: field(3, optional(accountId), PUBLIC, 'Only those that this account registered'),
      order: byTime(4),
    }) as never,
    value: VehicleHead as never,
  }),
]
