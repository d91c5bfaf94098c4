/** The facts of an object, page by page, in the order in which they were recorded. */
import { instant, type JsonObject, type JsonValue } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import { type ChronicleName, type FactOfReadable, type ParamsOf, READABLE } from '../readable.ts'
import { partOf } from './read.ts'

/** A fact with the fields that the caller may see, in their types. */
export type ShownFact<F> = F extends { readonly kind: infer K }
  ? { readonly kind: K } & Partial<Omit<F, 'kind'>>
  : never

export interface NumberedFact<F> {
  /** Index in the chronicle, from 0. */
  readonly index: number
  readonly fact: ShownFact<F>
}

interface Page {
  readonly items: readonly { readonly index: number; readonly fact: JsonObject & { readonly kind: string } }[]
  readonly next?: string
}

export interface Variants {
  readonly variants: readonly { readonly kind: string; readonly record: Parameters<typeof partOf>[0] }[]
}

const PAGE = '100'

/** Throws ApiProblemError, as reading the object does. `knownAt`: only what was recorded by this block time. */
export async function* facts<N extends ChronicleName>(
  { connection }: ClientParts,
  name: N,
  params: ParamsOf<N>,
  { knownAt }: { readonly knownAt?: number } = {},
): AsyncGenerator<NumberedFact<FactOfReadable<N>>> {
  const row = READABLE[name]
  const query = new URLSearchParams({ limit: PAGE })
  if (knownAt !== undefined) query.set('knownAt', String(instant.toJson(knownAt)))
  for (;;) {
    const page = await connection.ask<Page>(`${row.path(params as never)}/facts?${query}`)
    for (const { index, fact } of page.items) {
      yield { index, fact: shownFact(row.fact as unknown as Variants, fact, connection) as never }
    }
    if (page.next === undefined) return
    query.set('cursor', page.next)
  }
}

/** A fact as the API writes it, with the fields that are there in their types. */
export function shownFact(
  { variants }: Variants,
  { kind, ...fields }: Page['items'][number]['fact'],
  connection: ClientParts['connection'],
) {
  const variant = variants.find((one) => one.kind === kind)
  if (variant === undefined) throw connection.unreadable(`an unknown kind of fact, ${kind}`)
  return connection.understood(() => ({
    kind,
    ...(partOf(variant.record, fields as Readonly<Record<string, JsonValue>>) as object),
  }))
}
