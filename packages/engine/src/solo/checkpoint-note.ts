/**
 * The operator's signed checkpoint: made for every write group, kept in the block store and in the file `checkpoint`.
 */
import { readFileSync } from 'node:fs'
import { type Bytes, equalBytes, Rejection } from '@chassis/primitives'
import { type SigningKey, sha256, verifier } from '@chassis/primitives/node'
import {
  type LedgerCheckpoint,
  ledgerOrigin,
  openLedgerCheckpoint,
  signLedgerCheckpoint,
  type VerifierKey,
  verifierKey,
} from '@chassis/proofs'
import { type LedgerId, ledgerId } from '@chassis/protocol'
import { storageError } from '../files/storage-error.ts'
import type { StatePosition } from '../state-store/state-position.ts'

export interface CheckpointSigner {
  readonly key: VerifierKey
  sign(position: StatePosition): string
}

/** The key that a ledger's checkpoints are verified with: named after the ledger. */
export function operatorKey(ledger: LedgerId, publicKey: Bytes): VerifierKey {
  return verifierKey(sha256, ledgerOrigin(ledgerId.bytesOf(ledger)), publicKey)
}

export function checkpointSigner(ledger: LedgerId, operator: SigningKey): CheckpointSigner {
  const key = operatorKey(ledger, operator.publicKey)
  return {
    key,
    sign: ({ height, time, logSize, logRoot, stateRoot }) =>
      signLedgerCheckpoint({ origin: key.name, logSize, logRoot, height, time, stateRoot }, key, operator.sign),
  }
}

/** What a checkpoint says of a position. */
export type SignedPosition = Pick<StatePosition, 'height' | 'time' | 'logSize' | 'logRoot' | 'stateRoot'>

/** Whether a checkpoint is that of this position. */
export function signsPosition(checkpoint: SignedPosition, position: StatePosition): boolean {
  return (
    checkpoint.height === position.height &&
    checkpoint.time === position.time &&
    checkpoint.logSize === position.logSize &&
    equalBytes(checkpoint.logRoot, position.logRoot) &&
    equalBytes(checkpoint.stateRoot, position.stateRoot)
  )
}

export type CheckpointFile =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly checkpoint: LedgerCheckpoint; readonly note: string }
  | { readonly state: 'unreadable'; readonly reason: string }

/** Reads and verifies the file `checkpoint`: what the writer is known to have acknowledged. */
export function readCheckpointFile(path: string, key: VerifierKey): CheckpointFile {
  let note: string
  try {
    note = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return { state: 'absent' }
    throw storageError(error, path)
  }
  try {
    return { state: 'read', checkpoint: openLedgerCheckpoint(verifier, note, key), note }
  } catch (error) {
    if (error instanceof Rejection) return { state: 'unreadable', reason: error.refusal.name }
    throw error
  }
}
