/** What tells a member's rows apart, so that loan ids say nothing about its numbers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bytes, PlatformError } from '@chassis/primitives'

/** Derived from the servicer's key. Throws MEMBER_KEY_MISSING. */
export function bookSecret(dir: string): Bytes {
  try {
    return createHash('sha256')
      .update('chassis/book-secret/v1')
      .update(readFileSync(join(dir, 'members', 'servicer.key')))
      .digest()
  } catch (cause) {
    throw new PlatformError('no key of the servicer', {
      code: 'MEMBER_KEY_MISSING',
      details: { file: 'servicer.key' },
      cause,
    })
  }
}
