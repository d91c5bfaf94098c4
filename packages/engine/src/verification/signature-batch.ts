/** Signatures to verify and verdicts on them, each batch packed into one buffer that is transferred between threads. */
import { Buffer } from 'node:buffer'
import type { SignatureVerdict } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import type { SignatureEntry } from '@chassis/protocol'

/** What is signed and by whom: all that a verifier needs of a transaction. */
export interface SignedBody {
  readonly bodyBytes: Bytes
  readonly signatures: readonly SignatureEntry[]
}

const KINDS: readonly SignatureEntry['kind'][] = ['ed25519', 'es256', 'webauthn']
const SIGNATURE_BYTES = 64
const RP_ID_HASH_BYTES = 32
/** kind, key length, authenticator data length, client data length. */
const ENTRY_HEAD_BYTES = 6

function entryLength({ publicKey, webauthn }: SignatureEntry): number {
  const aux = webauthn === undefined ? 0 : webauthn.authenticatorData.length + webauthn.clientDataJson.length
  return ENTRY_HEAD_BYTES + publicKey.length + SIGNATURE_BYTES + aux
}

export function packSignatures(items: readonly SignedBody[]): Buffer {
  let length = 0
  for (const { bodyBytes, signatures } of items) {
    length += 5 + bodyBytes.length
    for (const entry of signatures) length += entryLength(entry)
  }
  const out = Buffer.allocUnsafeSlow(length)
  let at = 0
  for (const { bodyBytes, signatures } of items) {
    out.writeUInt32BE(bodyBytes.length, at)
    out.writeUInt8(signatures.length, at + 4)
    out.set(bodyBytes, at + 5)
    at += 5 + bodyBytes.length
    for (const entry of signatures) at = packEntry(out, at, entry)
  }
  return out
}

function packEntry(out: Buffer, start: number, entry: SignatureEntry): number {
  const { publicKey, signature, webauthn } = entry
  // A verdict without aux is "invalid" for a passkey, whose aux data are never empty: 0 means absent.
  const dataLength = webauthn?.authenticatorData.length ?? 0
  const jsonLength = webauthn?.clientDataJson.length ?? 0
  out.writeUInt8(KINDS.indexOf(entry.kind), start)
  out.writeUInt8(publicKey.length, start + 1)
  out.writeUInt16BE(dataLength, start + 2)
  out.writeUInt16BE(jsonLength, start + 4)
  let at = start + ENTRY_HEAD_BYTES
  out.set(publicKey, at)
  at += publicKey.length
  out.set(signature, at)
  at += SIGNATURE_BYTES
  if (webauthn === undefined) return at
  out.set(webauthn.authenticatorData, at)
  out.set(webauthn.clientDataJson, at + dataLength)
  return at + dataLength + jsonLength
}

/** The items as views of the buffer. */
export function unpackSignatures(batch: Buffer): SignedBody[] {
  const items: SignedBody[] = []
  let at = 0
  const take = (length: number): Bytes => {
    at += length
    return batch.subarray(at - length, at)
  }
  while (at < batch.length) {
    const bodyLength = batch.readUInt32BE(at)
    const count = batch.readUInt8(at + 4)
    at += 5
    const bodyBytes = take(bodyLength)
    const signatures: SignatureEntry[] = []
    for (let i = 0; i < count; i++) {
      const kind = KINDS[batch.readUInt8(at)] as SignatureEntry['kind']
      const keyLength = batch.readUInt8(at + 1)
      const dataLength = batch.readUInt16BE(at + 2)
      const jsonLength = batch.readUInt16BE(at + 4)
      at += ENTRY_HEAD_BYTES
      const entry = { kind, publicKey: take(keyLength), signature: take(SIGNATURE_BYTES) }
      const webauthn = { authenticatorData: take(dataLength), clientDataJson: take(jsonLength) }
      signatures.push(dataLength + jsonLength === 0 ? entry : { ...entry, webauthn })
    }
    items.push({ bodyBytes, signatures })
  }
  return items
}

/** Verdict codes; `passkey` is followed by the relying party's hash and the origin. */
const VERDICT = { invalid: 0, valid: 1, passkey: 2 } as const

export function packVerdicts(items: readonly (readonly SignatureVerdict[])[]): Buffer {
  const parts: Buffer[] = []
  for (const verdicts of items) {
    for (const { valid, rpIdHash, origin } of verdicts) {
      if (!valid || rpIdHash === undefined || origin === undefined) {
        parts.push(Buffer.from([valid ? VERDICT.valid : VERDICT.invalid]))
        continue
      }
      const text = Buffer.from(origin)
      const head = Buffer.alloc(3)
      head.writeUInt8(VERDICT.passkey, 0)
      head.writeUInt16BE(text.length, 1)
      parts.push(head, Buffer.from(rpIdHash), text)
    }
  }
  const out = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) at += part.copy(out, at)
  return out
}

const VALID: SignatureVerdict = { valid: true }
const INVALID: SignatureVerdict = { valid: false }
/** What nearly every transaction gets: shared, so that the common case makes no objects. */
const ONE_VALID: readonly SignatureVerdict[] = [VALID]

/** `counts`: how many signatures each item of the batch has. */
export function unpackVerdicts(batch: Buffer, counts: readonly number[]): (readonly SignatureVerdict[])[] {
  let at = 0
  const one = (): SignatureVerdict => {
    const code = batch.readUInt8(at)
    if (code !== VERDICT.passkey) {
      at += 1
      return code === VERDICT.valid ? VALID : INVALID
    }
    const textLength = batch.readUInt16BE(at + 1)
    const rpIdHash = batch.subarray(at + 3, at + 3 + RP_ID_HASH_BYTES)
    at += 3 + RP_ID_HASH_BYTES + textLength
    return { valid: true, rpIdHash, origin: batch.toString('utf8', at - textLength, at) }
  }
  return counts.map((count) => {
    if (count === 1 && batch[at] === VERDICT.valid) {
      at += 1
      return ONE_VALID
    }
    return Array.from({ length: count }, one)
  })
}
