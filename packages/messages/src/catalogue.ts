/** Every user-facing text. A new group is a file in `catalogue/` and two lines here. */
import { encodingErrorTexts } from './catalogue/encoding-errors.ts'
import { proofsErrorTexts } from './catalogue/proofs-errors.ts'
import { protocolErrorTexts } from './catalogue/protocol-errors.ts'
import { vaultMessages } from './catalogue/vault.ts'
import type { Texts } from './text-table.ts'

export const catalogue = {
  ...encodingErrorTexts,
  ...protocolErrorTexts,
  ...proofsErrorTexts,
  ...vaultMessages,
}

export type MessageKey = keyof typeof catalogue

/** The texts of a key that is only known at run time. */
export function textsOf(key: string): Texts | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key as MessageKey] : undefined
}
