/** Damage of the block store: what cannot be explained by an interrupted write. */
import { basename } from 'node:path'
import { PlatformError } from '@chassis/primitives'

export interface DamageLocation {
  readonly file: string
  readonly offset: number
  /** Height of the last good block before the place. */
  readonly height: number
  readonly problem: string
}

/** LEDGER_DAMAGED: nothing is repaired and nothing is dropped; the folder is left as it is. */
export function damage(location: DamageLocation): PlatformError {
  const file = basename(location.file)
  return new PlatformError(
    `block store damaged: ${location.problem} in ${file} at byte ${location.offset}, after height ${location.height}`,
    {
      code: 'LEDGER_DAMAGED',
      details: { file, offset: location.offset, height: location.height, problem: location.problem },
    },
  )
}
