/** What this browser believes: the trust file it saw first, or one that a person put in its place. */
import { parseTrustFile, type TrustFile } from '@chassis/client'
import { keep, kept } from '../ui/kept.ts'

const KEPT = 'chassis.trust'

export interface KeptTrust {
  readonly text: string
  readonly trust: TrustFile
}

export function keptTrust(): KeptTrust | undefined {
  const text = kept(KEPT)
  if (text === null) return undefined
  try {
    return { text, trust: parseTrustFile(new TextEncoder().encode(text)) }
  } catch {
    return undefined
  }
}

export function keepTrust(text: string): void {
  keep(KEPT, text)
}

/** The one ledger of a trust file, by which two of them are told apart. */
export function anchorOf({ ledgers }: TrustFile): string {
  return JSON.stringify(ledgers, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
