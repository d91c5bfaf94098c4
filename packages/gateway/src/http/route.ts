/** One row of the route table: everything that documents, tests, limits and the server need to know of a route. */
import type { ServerResponse } from 'node:http'
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
  /** Account or network address: whose allowance it is. */
  readonly caller: string
  /** Of the request, by lower-case name, each at most once. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The token that the caller came with. */
  readonly token: string | undefined
  /** What carrying out the same request made before, under the same Idempotency-Key. */
  readonly made: string | undefined
  /** Remembers what it made, where the request has an Idempotency-Key. */
  keep(made: string): Promise<void>
  /** Another status than the row's. */
  status(code: number): void
  header(name: string, value: string): void
}

/**
 * What a route answers with: a value of a schema, as JSON or CBOR (or only JSON), or a document of its own media type.
 */
export type AnswerForm<A> =
  | { readonly type: Type<A>; readonly onlyJson?: true }
  | {
      readonly media: string
      readonly meaning: string
      readonly cache?: string
      /** The handler answers with a {@link StreamAnswer}. */
      readonly stream?: true
    }

/** Takes the response over, whose head has been written. */
export type StreamAnswer = (response: ServerResponse) => void

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
