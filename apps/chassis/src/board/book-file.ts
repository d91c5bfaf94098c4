/** Which book a ledger folder holds, so that a generated book and a real one are never mixed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlatformError } from '@chassis/primitives'

export type BookKind = 'demo' | 'tape'

/** Notes the kind of book, or refuses (BOOK_MIXED) when the folder holds the other kind. */
export function claimBook(dir: string, kind: BookKind): void {
  const file = join(dir, 'book.json')
  if (existsSync(file)) {
    const held = (JSON.parse(readFileSync(file, 'utf8')) as { readonly kind: BookKind }).kind
    if (held === kind) return
    throw new PlatformError(`the ledger in ${dir} holds another kind of book`, {
      code: 'BOOK_MIXED',
      details: { folder: dir, held },
    })
  }
  writeFileSync(file, `${JSON.stringify({ kind })}\n`)
}
