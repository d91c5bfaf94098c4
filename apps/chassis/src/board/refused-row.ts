/** A row that states all it must and that the rules of the ledger refuse: reported like an unreadable one. */
import type { RefusalName } from '@chassis/messages'
import type { Rejection } from '@chassis/primitives'

/** The refusal by its module, name and number; its page is docs/reference/errors/CODE.md. */
export interface RefusedRow extends RefusalName {
  readonly line: number
}

/** What a row's own figures can offend: the contracts, and the bounds of their fields. */
const ABOUT_THE_ROW: ReadonlySet<string> = new Set(['encoding', 'loans', 'vehicles', 'titles'])

/**
 * The refusal of one row, or undefined where the next row would meet it too (an account's quota, a suspended member):
 * that stops the loading.
 */
export function refusedRow(line: number, { refusal }: Rejection): RefusedRow | undefined {
  const { module, name, code } = refusal
  return ABOUT_THE_ROW.has(module) ? { line, module, name, code } : undefined
}
