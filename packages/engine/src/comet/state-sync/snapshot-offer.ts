/**
 * What nodes tell each other of a snapshot (docs/spec/abci.md, State sync): an unsigned snapshot file, cut into pieces
 * that are fetched one by one, and the hash of each.
 */
import { createHash } from 'node:crypto'
import { type Bytes, equalBytes, Rejection } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import {
  decode,
  encode,
  field,
  hash32,
  type LedgerId,
  ledgerId,
  list,
  PUBLIC,
  record,
  u32,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import type { Snapshot } from '../abci/common.ts'

/** Format number of ABCI; another layout of snapshots has another one. */
export const STATE_SYNC_FORMAT = 1
/** Bytes of a piece; the last one may be shorter. All nodes use the same, or their snapshots would not be the same. */
export const PIECE_BYTES = 4 * 1024 * 1024
const PIECE_BYTES_MIN = 1_024
/** What CometBFT carries. */
const PIECE_BYTES_MAX = 16 * 1024 * 1024
/** As many hashes as fit into the 4 MB that CometBFT allows for metadata. */
const PIECES_MAX = 100_000

export const SnapshotOffer = record('SnapshotOffer', {
  ledgerId: field(1, ledgerId, PUBLIC, 'Whose state it is'),
  height: field(2, u64, PUBLIC, 'Height of the last block'),
  appHash: field(3, hash32, PUBLIC, 'App hash after it'),
  length: field(4, u64, PUBLIC, 'Bytes of the file'),
  pieceBytes: field(5, u32, PUBLIC, 'Bytes of a piece'),
  pieces: field(6, list(hash32, PIECES_MAX, 1), PUBLIC, 'SHA-256 of each piece'),
})
export type SnapshotOffer = ValueOf<typeof SnapshotOffer>

/** Hashes a file piece by piece as its bytes come. */
export class PieceHasher {
  readonly pieces: Bytes[] = []
  length = 0
  private readonly pieceBytes: number
  private piece = createHash('sha256')
  private held = 0

  constructor(pieceBytes: number) {
    this.pieceBytes = pieceBytes
  }

  update(bytes: Bytes): void {
    this.length += bytes.length
    let rest = bytes
    while (rest.length > 0) {
      const part = rest.subarray(0, this.pieceBytes - this.held)
      this.piece.update(part)
      this.held += part.length
      rest = rest.subarray(part.length)
      if (this.held === this.pieceBytes) this.close()
    }
  }

  /** The hashes of all pieces; nothing comes after it. */
  finish(): readonly Bytes[] {
    if (this.held > 0) this.close()
    return this.pieces
  }

  private close(): void {
    this.pieces.push(this.piece.digest())
    this.piece = createHash('sha256')
    this.held = 0
  }
}

export function abciSnapshot(offer: SnapshotOffer): Snapshot {
  const metadata = encode(SnapshotOffer, offer)
  const { height, pieces } = offer
  return { height, format: STATE_SYNC_FORMAT, chunks: pieces.length, hash: sha256.hash(metadata), metadata }
}

/** What a peer offers, if all of it fits together and it is of this ledger. Undefined otherwise. */
export function readOffer(snapshot: Snapshot, ledger: LedgerId): SnapshotOffer | undefined {
  if (!equalBytes(sha256.hash(snapshot.metadata), snapshot.hash)) return undefined
  let offer: SnapshotOffer
  try {
    offer = decode(SnapshotOffer, snapshot.metadata)
  } catch (error) {
    if (error instanceof Rejection) return undefined
    throw error
  }
  const { pieceBytes, length, pieces } = offer
  if (pieceBytes < PIECE_BYTES_MIN || pieceBytes > PIECE_BYTES_MAX) return undefined
  const count = Math.ceil(Number(length) / pieceBytes)
  const fits = pieces.length === count && snapshot.chunks === count
  return fits && offer.ledgerId === ledger && offer.height === snapshot.height ? offer : undefined
}
