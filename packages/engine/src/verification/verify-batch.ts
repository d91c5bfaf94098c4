/** Verifies one packed batch: the work of a verification thread. */
import type { Buffer } from 'node:buffer'
import { verifySignature } from '@chassis/kernel'
import { sha256, verifier } from '@chassis/primitives/node'
import type { LedgerId } from '@chassis/protocol'
import { packVerdicts, unpackSignatures } from './signature-batch.ts'

export function verifyBatch(ledger: LedgerId, batch: Buffer): Buffer {
  const verdicts = unpackSignatures(batch).map(({ bodyBytes, signatures }) =>
    signatures.map((entry) => verifySignature(sha256, verifier, ledger, bodyBytes, entry)),
  )
  return packVerdicts(verdicts)
}
