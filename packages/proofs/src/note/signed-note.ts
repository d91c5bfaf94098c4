/** C2SP signed notes: a text, an empty line, and signature lines. Source: c2sp.org/signed-note. */
import {
  type Bytes,
  concatBytes,
  ensure,
  fromBase64,
  refuse,
  toBase64,
  utf8Decode,
  utf8Encode,
} from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { isKeyName, readU32, u32Bytes } from './key-name.ts'
import type { VerifierKey } from './verifier-key.ts'

export interface NoteSignature {
  readonly name: string
  readonly keyId: number
  /** What follows the key id; its form depends on the type of the key. */
  readonly signature: Bytes
}

export interface SignedNote {
  /** With its final newline: this is what is signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Our limit and that of golang.org/x/mod; the specification asks for at least 16. */
export const NOTE_SIGNATURES_MAX = 100
export const NOTE_BYTES_MAX = 1_000_000

/** Reads a note and verifies nothing. Refuses MALFORMED_NOTE, TOO_LARGE, and what is not UTF-8 or base64. */
export function parseNote(note: string | Bytes): SignedNote {
  ensure(note.length <= NOTE_BYTES_MAX, ProofsError.TOO_LARGE, { length: note.length })
  const message = typeof note === 'string' ? note : utf8Decode(note)
  ensure(message.isWellFormed() && !hasControlCharacter(message), ProofsError.MALFORMED_NOTE, { part: 'characters' })
  const split = message.lastIndexOf('\n\n')
  ensure(split >= 0, ProofsError.MALFORMED_NOTE, { part: 'signatures' })
  const block = message.slice(split + 2)
  ensure(block.endsWith('\n'), ProofsError.MALFORMED_NOTE, { part: 'signatures' })
  const lines = block.slice(0, -1).split('\n')
  ensure(lines.length <= NOTE_SIGNATURES_MAX, ProofsError.MALFORMED_NOTE, { part: 'signatures' })
  return { text: message.slice(0, split + 1), signatures: lines.map(parseSignatureLine) }
}

/** The note as it is sent. */
export function formatNote(note: SignedNote): string {
  const lines = note.signatures.map(({ name, keyId, signature }) => {
    return `\u2014 ${name} ${toBase64(concatBytes(u32Bytes(keyId), signature))}\n`
  })
  return `${note.text}\n${lines.join('')}`
}

/** Signs a text with an Ed25519 key; `sign` returns the 64 bytes over the message it is given. */
export function signNote(text: string, key: VerifierKey, sign: (message: Bytes) => Bytes): SignedNote {
  ensure(isNoteText(text), ProofsError.MALFORMED_NOTE, { part: 'text' })
  return { text, signatures: [{ name: key.name, keyId: key.id, signature: sign(utf8Encode(text)) }] }
}

function isNoteText(text: string): boolean {
  return text.isWellFormed() && text.endsWith('\n') && !hasControlCharacter(text)
}

function parseSignatureLine(line: string): NoteSignature {
  const match = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line)
  if (match === null) return refuse(ProofsError.MALFORMED_NOTE, { part: 'signature' })
  const [, name, base64] = match as unknown as readonly [string, string, string]
  ensure(isKeyName(name), ProofsError.MALFORMED_NOTE, { part: 'name' })
  const bytes = fromBase64(base64)
  ensure(bytes.length >= 5, ProofsError.MALFORMED_NOTE, { part: 'signature' })
  return { name, keyId: readU32(bytes), signature: bytes.slice(4) }
}

/** Below U+0020, the newline excepted. */
function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}
