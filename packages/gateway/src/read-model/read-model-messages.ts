/** What the gateway's thread and the read model's say to each other. */
import type { Applied } from './apply-projection.ts'
import type { PageKeys, PageQuery } from './query-page.ts'
import type { Found, SearchQuery } from './query-search.ts'
import type { ContentTable } from './tables.ts'

/**
 * `starting`: no database is open yet. `building`: it has not caught up since it was opened. `current`: it follows the
 * ledger. `unavailable`: the database does not answer.
 */
export type ReadModelState = 'starting' | 'building' | 'current' | 'unavailable'

export interface ReadModelStatus extends Applied {
  readonly state: ReadModelState
  readonly database: 'pglite' | 'postgres'
  /** Outcomes that are durable and not applied. */
  readonly behind: number
  /** For how long it has been behind, milliseconds. */
  readonly behindMs: number
  /** How often it was built from the beginning since its thread started. */
  readonly rebuilds: number
}

export interface ContentStatus extends ReadModelStatus {
  /** SHA-256 of all rows, in hex. */
  readonly digest: string
  readonly rows: Readonly<Record<ContentTable, number>>
}

/** Without the height: the read model says of which height it answers, at most the one asked for. */
export type AskedPage = Omit<PageQuery, 'height'> & { readonly height: number; readonly isFirst: boolean }
export type AskedSearch = Omit<SearchQuery, 'height'> & { readonly height: number }

export interface AnsweredPage extends PageKeys {
  readonly height: number
  readonly time: number
}
export interface AnsweredSearch {
  readonly found: readonly Found[]
  readonly height: number
  readonly time: number
}

export interface ReadModelQuestions {
  readonly page: { readonly ask: AskedPage; readonly answer: AnsweredPage }
  readonly search: { readonly ask: AskedSearch; readonly answer: AnsweredSearch }
  readonly content: { readonly ask: null; readonly answer: ContentStatus }
  readonly rebuild: { readonly ask: null; readonly answer: ReadModelStatus }
}
export type ReadModelQuestionName = keyof ReadModelQuestions

export interface ReadModelQuestion<N extends ReadModelQuestionName = ReadModelQuestionName> {
  readonly id: number
  readonly name: N
  readonly ask: ReadModelQuestions[N]['ask']
}

/** Why there is no answer: an operational error, or a cursor that is none of this list's. */
export type ReadModelFailure = 'READ_MODEL_BEHIND' | 'READ_MODEL_UNAVAILABLE' | 'CURSOR_INVALID'

export type FromReadModel =
  | { readonly kind: 'status'; readonly status: ReadModelStatus }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: ReadModelFailure }
