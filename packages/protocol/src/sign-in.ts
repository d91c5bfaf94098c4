/** Signing in at a gateway: an account answers a challenge with its keys (docs/spec/sign-in.md). */
import { type Bytes, concatBytes, coseSigStructure, utf8Encode } from '@chassis/primitives'
import { PUBLIC } from './data-class.ts'
import { accountId, type LedgerId, ledgerId } from './ids.ts'
import { field, record } from './schema/record.ts'
import { bytes, instant, text } from './schema/scalars.ts'
import type { ValueOf } from './schema/type.ts'
import { COSE_PROTECTED, type SignatureEntry } from './transaction.ts'

export const SignInChallenge = record('SignInChallenge', {
  ledgerId: field(1, ledgerId, PUBLIC, 'The ledger whose accounts sign in'),
  audience: field(2, text(200, 1), PUBLIC, 'Origin of the gateway that asked; sign for no other'),
  account: field(3, accountId, PUBLIC, 'Who signs in'),
  issuedAt: field(4, instant, PUBLIC, 'When it was made'),
  expiresAt: field(5, instant, PUBLIC, 'When it becomes void'),
  nonce: field(6, bytes(32, 32), PUBLIC, 'Makes it the only one; answered once'),
})
export type SignInChallenge = ValueOf<typeof SignInChallenge>

const SIGN_IN_DOMAIN = /* @__PURE__ */ utf8Encode('chassis/sign-in/v1')

/**
 * What a key signs: the COSE Sig_structure with external_aad = "chassis/sign-in/v1" ‖ ledgerId and the encoded
 * challenge as payload. No transaction has that domain, so an answer is never one, nor the other way round. A passkey
 * signs the WebAuthn message whose challenge is SHA-256 of it.
 */
export function signInBytes(kind: SignatureEntry['kind'], ledger: LedgerId, challenge: Bytes): Bytes {
  return coseSigStructure(COSE_PROTECTED[kind], concatBytes(SIGN_IN_DOMAIN, ledgerId.bytesOf(ledger)), challenge)
}
