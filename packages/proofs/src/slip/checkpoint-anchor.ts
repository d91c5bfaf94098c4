/** The anchor of a solo ledger's slip: a signed checkpoint, judged against the operator key of the trust file. */
import { type Bytes, equalBytes, type Sha256, type SignatureVerifier, utf8Encode } from '@chassis/primitives'
import { type LedgerId, ledgerId } from '@chassis/protocol'
import { ledgerOrigin, openLedgerCheckpoint, parseLedgerCheckpoint } from '../note/ledger-checkpoint.ts'
import { formatNote, parseNote, type SignedNote } from '../note/signed-note.ts'
import { parseVerifierKey } from '../note/verifier-key.ts'
import type { AnchorContent } from './slip-check.ts'

export interface CheckpointAnchorResult {
  readonly origin: string
  /** The checkpoint and the trusted key both belong to this ledger. */
  readonly originMatches: boolean
  /** The operator's key, and no other, signed exactly this text. */
  readonly signed: boolean
  readonly content?: AnchorContent
}

/** Never throws on bad input: what cannot be read has not been signed. */
export function verifyCheckpointAnchor(
  noteBytes: Bytes,
  operator: string,
  ledger: LedgerId,
  sha256: Sha256,
  verifier: SignatureVerifier,
): CheckpointAnchorResult {
  const expected = ledgerOrigin(ledgerId.bytesOf(ledger))
  const note = attempt(() => parseNote(noteBytes))
  const checkpoint = note && attempt(() => parseLedgerCheckpoint(note.text))
  const key = attempt(() => parseVerifierKey(sha256, operator))
  const origin = checkpoint?.origin ?? ''
  const originMatches = origin === expected && key?.name === expected
  if (!note || !checkpoint || !key || !isCanonical(note, noteBytes)) return { origin, originMatches, signed: false }
  const opened = attempt(() => openLedgerCheckpoint(verifier, note, key))
  const { logRoot, stateRoot, time } = checkpoint
  const content: AnchorContent = {
    kind: 'checkpoint',
    height: BigInt(checkpoint.height),
    time,
    logSize: BigInt(checkpoint.logSize),
    logRoot,
    stateRoot,
  }
  return { origin, originMatches, signed: opened !== undefined, content }
}

/** One signature and no other spelling of the same note: a slip has one form. */
function isCanonical(note: SignedNote, bytes: Bytes): boolean {
  return note.signatures.length === 1 && equalBytes(utf8Encode(formatNote(note)), bytes)
}

function attempt<T>(read: () => T): T | undefined {
  // zone-ok: an unreadable part is an unsigned one; the check that fails has its own name.
  try {
    return read()
  } catch {
    return undefined
  }
}
