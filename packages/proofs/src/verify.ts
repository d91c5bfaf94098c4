/** Browser entry of @chassis/proofs: what verifies a slip offline, and nothing else (≤ 25,000 bytes compressed). */

export { logRootOf } from './log/merkle-log.ts'
export type {
  AnchorContent,
  OpenedValue,
  SlipCheck,
  SlipCheckName,
  SlipContent,
  SlipLimit,
  SlipReport,
} from './slip/slip-check.ts'
export { type SlipVerifierOptions, verifySlip } from './slip/verify-slip.ts'
