/** The digests of a backup's files. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { toHex } from '@chassis/primitives'
import { backupDamaged, filesIn, isKnownFile, SUMS } from './backup-files.ts'

export function digestOf(text: string): string {
  return toHex(createHash('sha256').update(text).digest())
}

/** Throws the errors of the file system. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return toHex(hash.digest())
}

export interface Digests {
  readonly text: string
  readonly files: number
  readonly bytes: number
}

/** Of all files in `folder`, as `sha256sum` writes them. */
export async function listDigests(folder: string): Promise<Digests> {
  const lines: string[] = []
  let bytes = 0
  for (const path of filesIn(folder)) {
    lines.push(`${await digestOfFile(join(folder, path))}  ${path}\n`)
    bytes += statSync(join(folder, path)).size
  }
  return { text: lines.join(''), files: lines.length, bytes }
}

/** Path → digest. Throws BACKUP_DAMAGED. */
export function parseDigests(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line)
    const path = match?.[2] ?? ''
    if (match === null || !isKnownFile(path) || found.has(path)) throw backupDamaged(SUMS, 'names what no backup holds')
    found.set(path, match[1] as string)
  }
  return found
}
