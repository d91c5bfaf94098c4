/** The two secrets of a solo ledger: the operator's signing key and the chain secret of its salted commitments. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bytes, fromHex, PlatformError, toHex } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey } from '@chassis/primitives/node'
import { storageError } from '../files/storage-error.ts'

export interface LedgerKeys {
  readonly operator: SigningKey
  readonly chainSecret: Bytes
}

const FILES = { operator: 'operator.key', chainSecret: 'chain.secret' } as const
const SECRET_BYTES = 32

/** Reads the keys. Throws KEYS_MISSING or KEYS_UNREADABLE with the file. */
export function readLedgerKeys(folder: string): LedgerKeys {
  return { operator: ed25519KeyFromSeed(readSecret(folder, FILES.operator)), chainSecret: readChainSecret(folder) }
}

/** The chain secret alone: all that a node of a network has. Throws as {@link readLedgerKeys}. */
export function readChainSecret(folder: string): Bytes {
  return readSecret(folder, FILES.chainSecret)
}

function readSecret(folder: string, name: string): Bytes {
  const path = join(folder, name)
  let text: string
  try {
    text = readFileSync(path, 'latin1').trim()
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ENOENT') throw storageError(cause, path)
    throw new PlatformError(`${path} is missing`, { code: 'KEYS_MISSING', cause, details: { file: path } })
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new PlatformError(`${path} is not a key of 64 hex digits`, {
      code: 'KEYS_UNREADABLE',
      details: { file: path },
    })
  }
  return fromHex(text)
}

/** Writes keys into a folder that has none (mode 0600). Throws the storage errors. */
export function writeLedgerKeys(folder: string, { operator, chainSecret }: LedgerKeys): void {
  writeSecret(folder, FILES.operator, operator.secret)
  writeChainSecret(folder, chainSecret)
}

/** As {@link writeLedgerKeys}, without the operator's key. */
export function writeChainSecret(folder: string, chainSecret: Bytes): void {
  writeSecret(folder, FILES.chainSecret, chainSecret)
}

function writeSecret(folder: string, name: string, secret: Bytes): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, name), `${toHex(secret)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    throw storageError(error, folder)
  }
}

/** Creates what is missing (mode 0600) and never overwrites what is there. */
export function createLedgerKeys(folder: string): LedgerKeys {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of Object.values(FILES)) {
      try {
        const text = `${toHex(randomBytes(SECRET_BYTES))}\n`
        writeFileSync(join(folder, name), text, { mode: 0o600, flag: 'wx', flush: true })
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'EEXIST') throw error
      }
    }
  } catch (error) {
    throw storageError(error, folder)
  }
  return readLedgerKeys(folder)
}
