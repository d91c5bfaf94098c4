/** Where lists come from: a scan of the ledger, or a read model that answers the same questions faster. */
import type { Viewer } from '../authorisation/viewer.ts'
import type { Stored } from '../resources/read-stored.ts'
import type { Resource } from '../resources/resource.ts'

export interface ListRequest {
  /** What is listed. */
  readonly resource: Resource
  readonly viewer: Viewer
  readonly limit: number
  /** Key after which the page begins. */
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
  /** Key after which the next page begins; absent on the last one. A page with fewer items than asked may have one. */
  readonly next?: string
}

export interface ListSource {
  /** Only what the viewer sees in full: an identifier alone would link what the public may not link. */
  page(request: ListRequest): Promise<ListPage>
}
