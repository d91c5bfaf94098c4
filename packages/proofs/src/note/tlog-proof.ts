/** `c2sp.org/tlog-proof@v1`: an inclusion proof and the signed checkpoint it leads to, as one text. */
import { type Bytes, ensure, fromBase64, SHA256_LENGTH, toBase64 } from '@chassis/primitives'
import { parseU64 } from '../log/u64.ts'
import { ProofsError } from '../proofs-error.ts'

export interface TlogProof {
  /** Zero-based, 64 bits. */
  readonly index: bigint
  /** Audit path, leaf side first. */
  readonly hashes: readonly Bytes[]
  /** The signed note, verbatim. */
  readonly checkpoint: string
  /** Opaque and not authenticated. */
  readonly extra?: Bytes
}

const HEADER = 'c2sp.org/tlog-proof@v1'
const TEXT_MAX = 1_000_000
/** A tree of 2⁶⁴ leaves has audit paths of 64 hashes. */
const HASHES_MAX = 64

export function formatTlogProof(proof: TlogProof): string {
  const extra = proof.extra === undefined ? [] : [`extra ${toBase64(proof.extra)}`]
  return [HEADER, ...extra, `index ${proof.index}`, ...proof.hashes.map(toBase64), '', proof.checkpoint].join('\n')
}

/** Reads the text and verifies nothing. Refuses MALFORMED_PROOF, TOO_LARGE and what is not base64. */
export function parseTlogProof(text: string): TlogProof {
  ensure(text.length <= TEXT_MAX, ProofsError.TOO_LARGE, { length: text.length })
  const end = text.indexOf('\n\n')
  ensure(end >= 0, ProofsError.MALFORMED_PROOF, { part: 'checkpoint' })
  const [header, ...lines] = text.slice(0, end).split('\n')
  ensure(header === HEADER, ProofsError.MALFORMED_PROOF, { part: 'header' })
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() as string).slice(6)) : undefined
  const index = lines[0]?.startsWith('index ') ? parseU64(lines[0].slice(6)) : undefined
  ensure(index !== undefined, ProofsError.MALFORMED_PROOF, { part: 'index' })
  ensure(lines.length - 1 <= HASHES_MAX, ProofsError.MALFORMED_PROOF, { part: 'hashes' })
  const hashes = lines.slice(1).map(fromBase64)
  ensure(
    hashes.every((hash) => hash.length === SHA256_LENGTH),
    ProofsError.MALFORMED_PROOF,
    { part: 'hashes' },
  )
  const checkpoint = text.slice(end + 2)
  ensure(checkpoint !== '', ProofsError.MALFORMED_PROOF, { part: 'checkpoint' })
  return { index, hashes, checkpoint, ...(extra !== undefined && { extra }) }
}
