/** Lists straight from the state, in the order of keys: complete and always current, and without a way to sort. */
import { PUBLIC } from '@chassis/protocol'
import { grantOf, visible } from '../authorisation/visible.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { type Place, readFact, recordedAt, type Stored, scanStored } from '../resources/read-stored.ts'
import { definitionOf, type Resource } from '../resources/resource.ts'
import type { ListHeight, ListPage, ListRequest, ListSource } from './list-source.ts'

/** Values looked at for one page: more would hold up everybody else. The page then goes on with its cursor. */
const LOOKED_AT_MAX = 2_000

export function scanSource(ledger: LedgerAccess, reads: LedgerReads): ListSource {
  return {
    async page(request: ListRequest): Promise<ListPage> {
      const { resource, limit, filter } = request
      const place = { contract: resource.contract, definition: definitionOf(resource) }
      const { height, time } = ledger.state.position
      const at = request.at ?? { height, time }
      const items: Stored[] = []
      let looked = 0
      for (const stored of scanStored(ledger.state, place, request.after)) {
        const isListed =
          isShown(reads, request, stored) && wasThere(ledger, place, stored, at) && matches(stored.value, filter)
        if (isListed) items.push(stored)
        looked += 1
        if (items.length === limit || looked === LOOKED_AT_MAX) return { items, at, next: stored.key }
      }
      return { items, at }
    },
  }
}

/** Whether nothing of a kind is more than public. */
function isPublic({ contract, map }: Resource): boolean {
  return definitionOf({ contract, map }).value.dataClass === PUBLIC
}

function isShown(reads: LedgerReads, { resource, viewer }: ListRequest, stored: Stored): boolean {
  if (isPublic(resource)) return grantOf(viewer, resource.kind).other !== 'none'
  return visible(viewer, resource.kind, resource.owners(reads, stored.key, stored.value)) === 'MEMBER'
}

/** Whether it was there at the list's height: of what changed since, the first fact tells. */
function wasThere(ledger: LedgerAccess, place: Place, stored: Stored, at: ListHeight): boolean {
  if (stored.changedAt <= BigInt(at.height) || stored.factCount === 0) return true
  return recordedAt(readFact(ledger.state, place, stored.key, 0)) <= at.time
}

function matches(value: unknown, filter: ListRequest['filter']): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    const actual = (value as Readonly<Record<string, unknown>>)[name]
    return Array.isArray(actual) ? actual.includes(wanted) : actual === wanted
  })
}
