/** What the main thread and the read model's say to each other. */
import type { MessagePort } from 'node:worker_threads'

export interface ReadModelData {
  readonly dir: string
  readonly databaseUrl?: string | undefined
  readonly ledger: MessagePort
}

export type ToReadModelThread =
  /** The port of a gateway that is to be answered from now on. */
  { readonly kind: 'gateway'; readonly port: MessagePort } | { readonly kind: 'close' }

export type FromReadModelThread =
  | { readonly kind: 'started' }
  /** Its database is open, or a server that may answer later: it follows the ledger from now on. */
  | { readonly kind: 'opened' }
  /** What went wrong with the database, for the log. */
  | { readonly kind: 'alarm'; readonly failure: string }
