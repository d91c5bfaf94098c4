/** Objects of a kind, page by page, of one height: what came after the first page is not in the list. */
import { Rejection } from '@chassis/primitives'
import { type JsonObject, u64 } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { LISTABLE, type ListableName, type ListFilters } from '../listable.ts'
import { READABLE, type ValueOfReadable } from '../readable.ts'
import { partOf } from './read.ts'

export interface Listed<V> {
  /** The key, such as `loan_…`. */
  readonly id: string
  /** Height of the last change. */
  readonly changedAt: bigint
  /** As it is now: the fields that the caller may see. */
  readonly value: Partial<V>
}

interface Page {
  readonly items: readonly { readonly id: string; readonly changedAt: string; readonly value: JsonObject }[]
  readonly next?: string
}

const PAGE = '100'

/** In the order asked for; only what the caller sees in full. Throws ApiProblemError. */
export async function* list<N extends ListableName>(
  { connection }: ClientParts,
  name: N,
  filters: ListFilters[N],
): AsyncGenerator<Listed<ValueOfReadable<N>>> {
  const query = new URLSearchParams({ limit: PAGE })
  for (const filter of LISTABLE[name].filters) {
    const wanted = (filters as Readonly<Record<string, string | undefined>>)[filter]
    if (wanted !== undefined) query.set(filter, wanted)
  }
  for (;;) {
    const page = await connection.ask<Page>(`${LISTABLE[name].path}?${query}`)
    for (const { id, changedAt, value } of page.items) {
      try {
        yield {
          id,
          changedAt: u64.fromJson(changedAt, 'changedAt'),
          value: partOf(READABLE[name].value as never, value),
        }
      } catch (error) {
        if (error instanceof Rejection) throw connection.unreadable(error)
        throw error
      }
    }
    if (page.next === undefined) return
    query.set('cursor', page.next)
  }
}
