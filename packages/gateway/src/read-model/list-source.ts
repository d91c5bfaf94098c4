/** Lists and search: the read model says which objects and in which order, the ledger's state what they are. */
import type { LoanId } from '@chassis/protocol'
import type { Viewer } from '../authorisation/viewer.ts'
import { visible } from '../authorisation/visible.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import type { ListPage, ListRequest, ListSource, SearchPage } from '../lists/list-source.ts'
import { readStored, type Stored } from '../resources/read-stored.ts'
import { definitionOf, type Resource } from '../resources/resource.ts'
import { RESOURCES } from '../resources/resource-table.ts'
import { LISTINGS, type Listing, type ListName } from './listings.ts'
import { openBreakKinds } from './open-break-kinds.ts'
import type { ReadModelLink } from './read-model-link.ts'
import { scopeOf } from './scope-of.ts'

export function readModelSource(ledger: LedgerAccess, reads: LedgerReads, link: ReadModelLink): ListSource {
  return {
    async page(request: ListRequest): Promise<ListPage> {
      const { resource, viewer, limit, filter, order, after } = request
      const list = resource.name as ListName
      const listing: Listing = LISTINGS[list]
      const { ids, next, height, time } = await link.ask('page', {
        list,
        scope: scopeOf(viewer, resource),
        order: order ?? (Object.keys(listing.orders)[0] as string),
        filter,
        limit,
        after,
        height: request.at?.height ?? ledger.state.position.height,
        isFirst: request.at === undefined,
      })
      const items = ids.flatMap((id) => {
        const stored = readStored(ledger.state, { contract: resource.contract, definition: definitionOf(resource) }, id)
        // Since that height it may have become somebody else's, or have come under another status.
        return stored !== undefined && isSeen(reads, viewer, resource, stored) && matches(reads, stored, filter)
          ? [stored]
          : []
      })
      return { items, at: request.at ?? { height, time }, ...(next === undefined ? {} : { next }) }
    },

    async search(text: string, viewer: Viewer, limit: number): Promise<SearchPage> {
      const scope = (name: string) => scopeOf(viewer, resourceOf(name))
      const { found, height, time } = await link.ask('search', {
        text,
        limit,
        scopes: { party: scope('Party'), loan: scope('Loan'), vehicle: scope('Vehicle'), vinTag: scope('VinTag') },
        height: ledger.state.position.height,
      })
      const items = found.filter(({ kind, id }) => {
        if (kind === 'transaction') return true
        const resource = resourceOf({ party: 'Party', loan: 'Loan', vehicle: 'Vehicle' }[kind])
        const stored = readStored(ledger.state, { contract: resource.contract, definition: definitionOf(resource) }, id)
        return stored !== undefined && isSeen(reads, viewer, resource, stored)
      })
      return { items, at: { height, time } }
    },
  }
}

function resourceOf(name: string): Resource {
  return RESOURCES.find((row) => row.name === name) as Resource
}

/** The same decision as for a value by its id, which a list must never go beyond. */
function isSeen(reads: LedgerReads, viewer: Viewer, resource: Resource, stored: Stored): boolean {
  if (scopeOf(viewer, resource).kind === 'all') return true
  return visible(viewer, resource.kind, resource.owners(reads, stored.key, stored.value)) === 'MEMBER'
}

function matches(reads: LedgerReads, { key, value }: Stored, filter: ListRequest['filter']): boolean {
  const { breaks, ...fields } = filter
  if (breaks !== undefined && !openBreakKinds(reads, key as LoanId, value as never).includes(breaks)) return false
  return Object.entries(fields).every(([name, wanted]) => {
    const actual = (value as Readonly<Record<string, unknown>>)[name]
    return Array.isArray(actual) ? actual.includes(wanted) : actual === wanted
  })
}
