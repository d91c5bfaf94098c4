/**
 * A passkey's assertion as a signature over our sign bytes: synchronous, deterministic, with every choice the standard
 * leaves to the verifier fixed. Source: W3C Web Authentication Level 3, section 7.2, steps 10 to 22.
 */
import { toBase64Url } from './base64.ts'
import { type Bytes, concatBytes } from './bytes.ts'
import { Rejection } from './rejection.ts'
import type { Sha256 } from './sha256.ts'
import type { SignatureVerifier } from './signature.ts'
import { type AuthenticatorData, parseAuthenticatorData } from './webauthn-authenticator-data.ts'
import { type ClientData, parseClientData } from './webauthn-client-data.ts'

/** What a WebAuthn signature entry carries beside key and signature. */
export interface WebauthnAux {
  readonly authenticatorData: Bytes
  /** The UTF-8 bytes exactly as the browser produced them. */
  readonly clientDataJson: Bytes
}

/** In the order of checking. */
export type WebauthnFailure =
  | 'authenticatorDataMalformed'
  | 'clientDataMalformed'
  | 'typeNotGet'
  | 'challengeMismatch'
  | 'crossOrigin'
  | 'userNotPresent'
  | 'signatureInvalid'

/** `ok`: the key signed. The caller still compares `rpIdHash`, `origin`, `userVerified` with the account's policy. */
export type WebauthnVerdict =
  | ({ readonly ok: true; readonly origin: string } & Omit<AuthenticatorData, 'userPresent'>)
  | { readonly ok: false; readonly reason: WebauthnFailure }

export interface WebauthnAssertion {
  /** Uncompressed P-256 point, 65 bytes. */
  readonly publicKey: Bytes
  /** Raw r‖s with low s, 64 bytes. */
  readonly signature: Bytes
  readonly aux: WebauthnAux
}

export interface SignatureProviders {
  readonly sha256: Sha256
  readonly verifier: SignatureVerifier
}

/** The challenge that stands for `signBytes` in the browser's ceremony: its SHA-256. */
export function webauthnChallenge(signBytes: Bytes, sha256: Sha256): Bytes {
  return sha256.hash(signBytes)
}

/** Verifies an assertion over our sign bytes. Never throws on bad input. */
export function verifyWebauthn(
  assertion: WebauthnAssertion,
  signBytes: Bytes,
  providers: SignatureProviders,
): WebauthnVerdict {
  return verifyWebauthnChallenge(assertion, webauthnChallenge(signBytes, providers.sha256), providers)
}

/** Verifies an assertion over a challenge. Never throws on bad input. */
export function verifyWebauthnChallenge(
  assertion: WebauthnAssertion,
  challenge: Bytes,
  { sha256, verifier }: SignatureProviders,
): WebauthnVerdict {
  const { authenticatorData, clientDataJson } = assertion.aux
  const authenticator = unlessRejected(() => parseAuthenticatorData(authenticatorData))
  if (authenticator === undefined) return failed('authenticatorDataMalformed')
  const client = unlessRejected(() => parseClientData(clientDataJson))
  if (client === undefined) return failed('clientDataMalformed')
  const reason = ceremonyFailure(client, authenticator, challenge)
  if (reason !== undefined) return failed(reason)

  const signed = concatBytes(authenticatorData, sha256.hash(clientDataJson))
  if (!verifier.verifyEs256(assertion.publicKey, signed, assertion.signature)) return failed('signatureInvalid')
  const { rpIdHash, userVerified, backupEligible, backedUp } = authenticator
  return { ok: true, origin: client.origin, rpIdHash, userVerified, backupEligible, backedUp }
}

function ceremonyFailure(
  client: ClientData,
  authenticator: AuthenticatorData,
  challenge: Bytes,
): WebauthnFailure | undefined {
  if (client.type !== 'webauthn.get') return 'typeNotGet'
  if (client.challenge !== toBase64Url(challenge)) return 'challengeMismatch'
  if (client.embedded) return 'crossOrigin'
  if (!authenticator.userPresent) return 'userNotPresent'
  return undefined
}

const failed = (reason: WebauthnFailure): WebauthnVerdict => ({ ok: false, reason })

function unlessRejected<T>(parse: () => T): T | undefined {
  // zone-ok: a refusal of the parsers becomes a verdict here, because the verifier's answer is data
  try {
    return parse()
  } catch (error) {
    if (error instanceof Rejection) return undefined
    throw error
  }
}
