/** One thing that `chassis doctor` looked at. */
import type { Formatter, Locale } from '@chassis/messages'

/** The reader's. */
export interface Language {
  readonly locale: Locale
  readonly format: Formatter
}

export const CHECK_NAMES = [
  'node',
  'platform',
  'providers',
  'sodium',
  'cometbft',
  'folder',
  'space',
  'keys',
  'ledger',
  'state',
  'writer',
  'vault',
  'config',
  'database',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]

export interface Check {
  readonly name: CheckName
  readonly ok: boolean
  /** What was found, in the reader's language. */
  readonly detail: string
  /** What to do; empty where nothing has to be done. */
  readonly advice: string
}
