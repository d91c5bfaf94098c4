/**
 * The checkpoint of a solo ledger: a C2SP checkpoint with one extension line that binds the state.
 * docs/spec/checkpoint.md.
 */
import {
  type Bytes,
  ensure,
  equalBytes,
  SHA256_LENGTH,
  type SignatureVerifier,
  toBase64,
  toHex,
} from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { formatCheckpointBody, parseCheckpointBody } from './checkpoint-body.ts'
import { openNote } from './open-note.ts'
import { formatNote, type SignedNote, signNote } from './signed-note.ts'
import { SIGNATURE_TYPE, type VerifierKey } from './verifier-key.ts'

export interface LedgerCheckpoint {
  /** `chassis.ledger/<ledgerId in hex>`; also the name of the operator's key. */
  readonly origin: string
  /** Leaves of the history log. */
  readonly logSize: number
  readonly logRoot: Bytes
  /** Height of the last block. */
  readonly height: number
  /** Time of the last block, milliseconds since 1970 UTC. */
  readonly time: number
  readonly stateRoot: Bytes
}

/** The origin line of the ledger with this id (32 bytes). */
export function ledgerOrigin(ledgerId: Bytes): string {
  return `chassis.ledger/${toHex(ledgerId)}`
}

/** The text that is signed. */
export function formatLedgerCheckpoint(checkpoint: LedgerCheckpoint): string {
  const { origin, logSize, logRoot, height, time, stateRoot } = checkpoint
  const rest = `state ${height} ${time} ${toBase64(stateRoot)}\n`
  return formatCheckpointBody({ origin, size: BigInt(logSize), root: logRoot, rest })
}

const ORIGIN = /^chassis\.ledger\/[0-9a-f]{64}$/
const STATE = /^state (0|[1-9][0-9]{0,15}) (0|[1-9][0-9]{0,15}) ([A-Za-z0-9+/]{43}=)\n$/

/** Refuses MALFORMED_CHECKPOINT: anything that `formatLedgerCheckpoint` does not produce. */
export function parseLedgerCheckpoint(text: string): LedgerCheckpoint {
  const { origin, size, root, rest } = parseCheckpointBody(text)
  ensure(ORIGIN.test(origin), ProofsError.MALFORMED_CHECKPOINT, { part: 'origin' })
  ensure(root.length === SHA256_LENGTH, ProofsError.MALFORMED_CHECKPOINT, { part: 'root' })
  const match = STATE.exec(rest)
  ensure(match !== null, ProofsError.MALFORMED_CHECKPOINT, { part: 'state' })
  const [, height, time, base64] = match as unknown as readonly [string, string, string, string]
  const stateRoot = parseCheckpointBody(`${origin}\n0\n${base64}\n`).root
  const checkpoint = {
    origin,
    logSize: Number(size),
    logRoot: root,
    height: Number(height),
    time: Number(time),
    stateRoot,
  }
  const safe = [checkpoint.logSize, checkpoint.height, checkpoint.time].every(Number.isSafeInteger)
  ensure(safe, ProofsError.MALFORMED_CHECKPOINT, { part: 'number' })
  return checkpoint
}

/** The signed note. `key` is the operator's, named after the ledger; `sign` makes an Ed25519 signature with it. */
export function signLedgerCheckpoint(
  checkpoint: LedgerCheckpoint,
  key: VerifierKey,
  sign: (message: Bytes) => Bytes,
): string {
  ensure(key.name === checkpoint.origin, ProofsError.WRONG_ORIGIN, { expected: key.name })
  return formatNote(signNote(formatLedgerCheckpoint(checkpoint), key, sign))
}

/**
 * The checkpoint in a note that the key of the ledger's operator has signed. Refuses what `openNote` refuses,
 * WRONG_ORIGIN (a key or a checkpoint of another ledger) and MALFORMED_CHECKPOINT. Signatures by other keys are
 * ignored.
 */
export function openLedgerCheckpoint(
  verifier: SignatureVerifier,
  note: string | Bytes | SignedNote,
  key: VerifierKey,
): LedgerCheckpoint {
  const { text, verified } = openNote(verifier, note, [key])
  const isOperator = verified.some((one) => equalBytes(one.key.publicKey, key.publicKey))
  ensure(isOperator && key.type === SIGNATURE_TYPE.ed25519, ProofsError.UNSIGNED)
  const checkpoint = parseLedgerCheckpoint(text)
  ensure(checkpoint.origin === key.name, ProofsError.WRONG_ORIGIN, { expected: key.name })
  return checkpoint
}
