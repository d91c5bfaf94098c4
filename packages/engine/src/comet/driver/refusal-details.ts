/** What refusals said beside their numbers, for as long as somebody may ask: the ledger keeps only the number. */
import type { TransactionResult, VerifiedTransaction } from '@chassis/kernel'
import type { Bytes, RejectionDetails } from '@chassis/primitives'
import { nameOf } from '../../state-store/write-batch.ts'

const REMEMBERED_MAX = 4_096

export class RefusalDetails {
  private readonly texts = new Map<string, string>()

  remember(transactions: readonly VerifiedTransaction[], results: readonly TransactionResult[]): void {
    for (const { input, details } of results) {
      if (details === undefined) continue
      if (this.texts.size >= REMEMBERED_MAX) this.texts.delete(this.texts.keys().next().value as string)
      this.texts.set(nameOf((transactions[input] as VerifiedTransaction).hash), detailsText(details))
    }
  }

  get(subject: Bytes): string | undefined {
    return this.texts.get(nameOf(subject))
  }
}

/** JSON with big integers as texts. */
export function detailsText(details: RejectionDetails): string {
  return JSON.stringify(details, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}
