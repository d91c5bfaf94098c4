/** One signature of a key, as the ledger takes it. */
import type { Bytes } from '@chassis/primitives'
import type { SignatureEntry } from '@chassis/protocol'
import type { ClientKey } from './client-key.ts'

/** `message`: the sign bytes for the key's kind. Throws as the key does. */
export async function signWith(key: ClientKey, message: Bytes): Promise<SignatureEntry> {
  const { kind, publicKey } = key
  if (key.kind === 'webauthn') return { kind, publicKey, ...(await key.sign(message)) }
  return { kind, publicKey, signature: await key.sign(message) }
}
