/**
 * Keys in a backup, sealed with a passphrase: `salt ‖ iv ‖ AES-256-GCM ciphertext ‖ tag`, the key by scrypt (RFC 7914).
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlatformError, utf8Decode } from '@chassis/primitives'
import { readInput } from '../cli/write-output.ts'
import { backupDamaged, KEYS } from './backup-files.ts'

/** Path below the ledger's folder → content. */
export type KeyFiles = Readonly<Record<string, Buffer>>

const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16
/** 128 MiB and about half a second for each guess. */
const SCRYPT = { N: 131_072, r: 8, p: 1, maxmem: 192 * 1024 * 1024 }
const ALGORITHM = 'aes-256-gcm'
const PASSPHRASE_MIN = 12
const PASSPHRASE_BYTES_MAX = 1_024
const FOLDERS = ['keys', 'members']
/** What may be put back: files of these folders, and no others. */
const KEY_FILE = /^(keys|members)\/[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/

/** The first line of a file. Throws INPUT_UNREADABLE, INPUT_TOO_LARGE and PASSPHRASE_SHORT. */
export function readPassphrase(file: string): string {
  const text = utf8Decode(readInput(file, PASSPHRASE_BYTES_MAX)).split(/\r?\n/)[0] as string
  if (text.length >= PASSPHRASE_MIN) return text
  throw new PlatformError('the passphrase is short', {
    code: 'PASSPHRASE_SHORT',
    details: { file, min: PASSPHRASE_MIN },
  })
}

/** All key files of a ledger's folder: its own and those of members. */
export function keyFilesOf(dir: string): KeyFiles {
  const paths = FOLDERS.filter((folder) => existsSync(join(dir, folder))).flatMap((folder) =>
    readdirSync(join(dir, folder)).map((name) => `${folder}/${name}`),
  )
  const keys = paths.filter((path) => KEY_FILE.test(path))
  return Object.fromEntries(keys.map((path) => [path, readFileSync(join(dir, path))]))
}

export function sealKeys(files: KeyFiles, passphrase: string): Buffer {
  const salt = randomBytes(SALT_BYTES)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, scryptSync(passphrase, salt, 32, SCRYPT), iv)
  const content = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, bytes.toString('base64')]))
  return Buffer.concat([salt, iv, cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()])
}

/** Throws PASSPHRASE_WRONG where the passphrase or the file is another. */
export function unsealKeys(sealed: Uint8Array, passphrase: string): KeyFiles {
  let content: Readonly<Record<string, string>>
  try {
    const salt = sealed.subarray(0, SALT_BYTES)
    const iv = sealed.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES)
    const decipher = createDecipheriv(ALGORITHM, scryptSync(passphrase, salt, 32, SCRYPT), iv)
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
    const text = decipher.update(sealed.subarray(SALT_BYTES + IV_BYTES, sealed.length - TAG_BYTES))
    content = JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8'))
  } catch (cause) {
    throw new PlatformError('the keys do not open', { code: 'PASSPHRASE_WRONG', cause })
  }
  const files = Object.entries(content)
  const stranger = files.find(([path]) => !KEY_FILE.test(path))
  if (stranger !== undefined) throw backupDamaged(KEYS, `holds ${stranger[0]}`)
  return Object.fromEntries(files.map(([path, text]) => [path, Buffer.from(text, 'base64')]))
}
