/**
 * Opens a signed note with the keys one trusts. Source: c2sp.org/signed-note; the rules of golang.org/x/mod's
 * note.Open.
 */
import { type Bytes, ensure, equalBytes, type SignatureVerifier, utf8Encode } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { cosignatureMessage, parseCosignature } from './cosignature.ts'
import { type NoteSignature, parseNote, type SignedNote } from './signed-note.ts'
import { SIGNATURE_TYPE, type VerifierKey } from './verifier-key.ts'

export interface OpenedNote {
  readonly text: string
  /** Signatures by given keys, each key once, in the note's order. All of them verify. */
  readonly verified: readonly { readonly key: VerifierKey; readonly signature: NoteSignature }[]
  /** Distinct signatures by keys that were not given. */
  readonly unverified: readonly NoteSignature[]
}

/**
 * Refuses MALFORMED_NOTE, AMBIGUOUS_KEY (two given keys answer to one signature), WRONG_SIGNATURE (one by a given key
 * does not verify, whatever the others do) and UNSIGNED (no given key has signed).
 */
export function openNote(
  verifier: SignatureVerifier,
  note: string | Bytes | SignedNote,
  keys: readonly VerifierKey[],
): OpenedNote {
  const parsed = typeof note === 'string' || note instanceof Uint8Array ? parseNote(note) : note
  const verified: { key: VerifierKey; signature: NoteSignature }[] = []
  const unverified: NoteSignature[] = []
  for (const signature of parsed.signatures) {
    const named = keys.filter((key) => key.name === signature.name && key.id === signature.keyId)
    ensure(named.length <= 1, ProofsError.AMBIGUOUS_KEY, { name: signature.name })
    const key = named[0]
    if (key === undefined) {
      if (!unverified.some((other) => isSame(other, signature))) unverified.push(signature)
    } else if (!verified.some((other) => other.key === key)) {
      ensure(verifySignature(verifier, key, parsed.text, signature), ProofsError.WRONG_SIGNATURE, { name: key.name })
      verified.push({ key, signature })
    }
  }
  ensure(verified.length > 0, ProofsError.UNSIGNED)
  return { text: parsed.text, verified, unverified }
}

function verifySignature(
  verifier: SignatureVerifier,
  key: VerifierKey,
  text: string,
  { signature }: NoteSignature,
): boolean {
  if (key.type === SIGNATURE_TYPE.ed25519) return verifier.verifyEd25519(key.publicKey, utf8Encode(text), signature)
  const cosignature = parseCosignature(signature)
  if (cosignature === undefined) return false
  const message = cosignatureMessage(text, cosignature.time)
  return verifier.verifyEd25519(key.publicKey, message, cosignature.signature)
}

function isSame(a: NoteSignature, b: NoteSignature): boolean {
  return a.name === b.name && a.keyId === b.keyId && equalBytes(a.signature, b.signature)
}
