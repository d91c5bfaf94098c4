/** What a list and a search are asked and answer. */
import type { Viewer } from '../authorisation/viewer.ts'
import type { Stored } from '../resources/read-stored.ts'
import type { Resource } from '../resources/resource.ts'

export interface ListRequest {
  /** What is listed. */
  readonly resource: Resource
  readonly viewer: Viewer
  readonly limit: number
  /** Name of an order that the list has; by default that of identifiers. */
  readonly order?: string | undefined
  /** Where the page begins, from the page before. */
  readonly after?: string
  /** The list's height, fixed by its first page: nothing that came later is in it. */
  readonly at?: ListHeight
  /** Field name → text that it must be equal to. */
  readonly filter: Readonly<Record<string, string>>
}

export interface ListHeight {
  readonly height: number
  /** Block time of that height, milliseconds UTC. */
  readonly time: number
}

export interface ListPage {
  readonly items: readonly Stored[]
  /** Of the list, the same on all of its pages. */
  readonly at: ListHeight
  /** Where the next page begins; absent on the last one. A page with fewer items than asked may have one. */
  readonly next?: string
}

export interface SearchPage {
  readonly items: readonly {
    readonly kind: 'party' | 'loan' | 'vehicle' | 'transaction'
    readonly id: string
  }[]
  readonly at: ListHeight
}

/** Rejects with READ_MODEL_BEHIND, READ_MODEL_UNAVAILABLE and BUSY: the same may be asked again. */
export interface ListSource {
  /** Only what the viewer sees in full: an identifier alone would link what the public may not link. */
  page(request: ListRequest): Promise<ListPage>
  /** Objects that `text` names, of those that the viewer sees in full, and transactions. */
  search(text: string, viewer: Viewer, limit: number): Promise<SearchPage>
}
