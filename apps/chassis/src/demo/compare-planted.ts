/** Were the planted mistakes found, each and only those? */
import type { PlantedError } from './generate-demo-tape.ts'

/** A break as an audit or a ledger reports it. */
export interface FoundBreak {
  readonly assetId: string
  readonly reasons: readonly string[]
}

/** `found` counts those that became a break for exactly their reason. */
export interface KindCount {
  readonly kind: string
  readonly reason: string
  readonly planted: number
  readonly found: number
}

export interface PlantedComparison {
  /** One entry per planted kind, in the order of the tape's first of each. */
  readonly kinds: readonly KindCount[]
  /** Planted, and not found as the break it should be. */
  readonly missed: readonly PlantedError[]
  /** Found, and not planted. */
  readonly unexpected: readonly FoundBreak[]
  readonly isExact: boolean
}

export function comparePlanted(planted: readonly PlantedError[], breaks: Iterable<FoundBreak>): PlantedComparison {
  const expected = new Map(planted.map((error) => [error.assetId, error]))
  const foundIds = new Set<string>()
  const unexpected: FoundBreak[] = []
  for (const found of breaks) {
    const error = expected.get(found.assetId)
    if (error !== undefined && found.reasons.length === 1 && found.reasons[0] === error.reason)
      foundIds.add(found.assetId)
    else if (error === undefined) unexpected.push(found)
  }
  const kinds = new Map<string, { kind: string; reason: string; planted: number; found: number }>()
  for (const { assetId, kind, reason } of planted) {
    const line = kinds.get(kind) ?? { kind, reason, planted: 0, found: 0 }
    line.planted++
    if (foundIds.has(assetId)) line.found++
    kinds.set(kind, line)
  }
  const missed = planted.filter((error) => !foundIds.has(error.assetId))
  return { kinds: [...kinds.values()], missed, unexpected, isExact: missed.length === 0 && unexpected.length === 0 }
}
