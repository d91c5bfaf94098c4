/** Objects of a kind, page by page, of one height: what came after the first page is not in the list. */
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

export interface ListedPage<V> {
  readonly items: readonly Listed<V>[]
  /** Where the next page begins; absent after the last. */
  readonly next: string | undefined
}

/** One page, of at most a hundred. `cursor`: `next` of the page before, under the same filters. */
export async function page<N extends ListableName>(
  { connection }: ClientParts,
  name: N,
  filters: ListFilters[N],
  cursor: string | undefined,
): Promise<ListedPage<ValueOfReadable<N>>> {
  const query = new URLSearchParams({ limit: PAGE })
  for (const filter of LISTABLE[name].filters) {
    const wanted = (filters as Readonly<Record<string, string | undefined>>)[filter]
    if (wanted !== undefined) query.set(filter, wanted)
  }
  if (cursor !== undefined) query.set('cursor', cursor)
  const { items, next } = await connection.ask<Page>(`${LISTABLE[name].path}?${query}`)
  const listed = connection.understood(() =>
    items.map(({ id, changedAt, value }) => ({
      id,
      changedAt: u64.fromJson(changedAt, 'changedAt'),
      value: partOf<ValueOfReadable<N>>(READABLE[name].value as never, value),
    })),
  )
  return { items: listed, next }
}

/** In the order asked for; only what the caller sees in full. Throws ApiProblemError. */
export async function* list<N extends ListableName>(
  parts: ClientParts,
  name: N,
  filters: ListFilters[N],
): AsyncGenerator<Listed<ValueOfReadable<N>>> {
  let cursor: string | undefined
  do {
    const { items, next } = await page(parts, name, filters, cursor)
    yield* items
    cursor = next
  } while (cursor !== undefined)
}
