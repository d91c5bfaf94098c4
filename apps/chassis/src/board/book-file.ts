/** Which book a ledger folder holds, so that a generated book and a real one are never mixed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storageError } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'

export type BookKind = 'demo' | 'tape'

/**
 * Notes the kind of book, or refuses (BOOK_MIXED) when the folder holds the other kind. Throws BOOK_UNREADABLE where
 * the note is damaged, and the storage errors.
 */
export function claimBook(dir: string, kind: BookKind): void {
  const file = join(dir, 'book.json')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${JSON.stringify({ kind })}\n`)
    } catch (error) {
      throw storageError(error, file)
    }
    return
  }
  const held = readKind(file)
  if (held === kind) return
  throw new PlatformError(`the ledger in ${dir} holds another kind of book`, {
    code: 'BOOK_MIXED',
    details: { folder: dir, held },
  })
}

function readKind(file: string): BookKind {
  try {
    const { kind } = JSON.parse(readFileSync(file, 'utf8')) as { readonly kind?: unknown }
    if (kind === 'demo' || kind === 'tape') return kind
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw storageError(cause, file)
  }
  throw new PlatformError(`${file} does not say which book the folder holds`, {
    code: 'BOOK_UNREADABLE',
    details: { file },
  })
}
