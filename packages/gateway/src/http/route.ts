/** One row of the route table: everything that documents, tests, limits and the server need to know of a route. */
import type { Locale } from '@chassis/messages'
import type { Bytes, RefusalCode } from '@chassis/primitives'
import type { RecordType, Type } from '@chassis/protocol'
import type { ObjectKind } from '../authorisation/access-table.ts'
import type { Viewer } from '../authorisation/viewer.ts'
import type { Gateway } from './gateway.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

/** What a handler is given. Everything in it has been parsed. */
export interface RouteCall<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly viewer: Viewer
  readonly gateway: Gateway
  readonly locale: Locale
  readonly requestId: string
  /** Whether the request comes from this very machine. */
  readonly isLocal: boolean
  /** The token that the caller came with. */
  readonly token: string | undefined
  /** Another status than the row's. */
  status(code: number): void
  header(name: string, value: string): void
}

/**
 * What a route answers with: a value of a schema, as JSON or CBOR (or only JSON), or a document of its own media type.
 */
export type AnswerForm<A> =
  | { readonly type: Type<A>; readonly onlyJson?: true }
  | { readonly media: string; readonly meaning: string; readonly cache?: string }

export interface RouteRow<P, Q, B, A> {
  /** Unique; the operationId. */
  readonly operation: string
  readonly method: Method
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: string
  readonly tag: string
  /** One sentence for documents. */
  readonly says: string
  /** The kind of object whose row of the access table decides. */
  readonly kind: ObjectKind
  /** Whether it is answered without a token, with the public part at most. */
  readonly open: boolean
  /** What it takes from the caller's allowance; a plain read is 1. */
  readonly cost: number
  readonly params: RecordType<P>
  readonly query: RecordType<Q>
  readonly body?: { readonly type: Type<B>; readonly cbor?: (raw: Bytes) => B; readonly maxBytes?: number }
  /** Takes an Idempotency-Key. */
  readonly idempotent?: boolean
  readonly answer: AnswerForm<A>
  /** Default 200. */
  readonly status?: number
  /** Beyond what every route may refuse. */
  readonly refuses: readonly RefusalCode[]
  handle(call: RouteCall<P, Q, B>): NoInfer<A> | Promise<NoInfer<A>>
}

// biome-ignore lint/suspicious/noExplicitAny: rows of different types in one table
export type Route = RouteRow<any, any, any, any>

/** A row whose handler the compiler checks against its schemas. */
export function route<P, Q, B, A>(row: RouteRow<P, Q, B, A>): Route {
  return row
}
