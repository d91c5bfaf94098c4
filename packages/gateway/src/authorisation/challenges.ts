/**
 * Challenges to sign in with. They are not kept: a keyed tag in the nonce says that this gateway made it, and only an
 * answered one is remembered, until it would have expired.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { concatBytes, Rejection } from '@chassis/primitives'
import { type AccountId, decode, encode, type LedgerId, SignInChallenge } from '@chassis/protocol'

export const CHALLENGE_LIFE_MS = 120_000
/** Answered challenges remembered at once: more sign-ins in two minutes are told to wait. */
const ANSWERED_MAX = 100_000
const RANDOM_BYTES = 16

export interface ChallengeOptions {
  readonly ledgerId: LedgerId
  /** Origin of this gateway. */
  audience(): string
  /** Milliseconds UTC. */
  now(): number
}

export class Challenges {
  private readonly options: ChallengeOptions
  private readonly secret = randomBytes(32)
  private readonly answered = new Map<string, number>()

  constructor(options: ChallengeOptions) {
    this.options = options
  }

  /** A challenge for an account, whether there is one or not. */
  make(account: AccountId): { readonly challenge: Uint8Array; readonly expiresAt: number } {
    const { ledgerId } = this.options
    const audience = this.options.audience()
    const issuedAt = this.options.now()
    const expiresAt = issuedAt + CHALLENGE_LIFE_MS
    const random = randomBytes(RANDOM_BYTES)
    const unsigned = { ledgerId, audience, account, issuedAt, expiresAt }
    const nonce = concatBytes(random, this.tag(unsigned, random))
    return { challenge: encode(SignInChallenge, { ...unsigned, nonce }), expiresAt }
  }

  /** What an answered challenge says; undefined when it is not one of ours, has expired or was answered before. */
  open(bytes: Uint8Array): SignInChallenge | undefined {
    let challenge: SignInChallenge
    try {
      challenge = decode(SignInChallenge, bytes)
    } catch (error) {
      if (error instanceof Rejection) return undefined
      throw error
    }
    const { nonce, ...unsigned } = challenge
    const random = nonce.slice(0, RANDOM_BYTES)
    const isOurs = timingSafeEqual(nonce.slice(RANDOM_BYTES), this.tag(unsigned, random))
    const isNew = !this.answered.has(Buffer.from(nonce).toString('latin1'))
    return isOurs && isNew && this.options.now() <= challenge.expiresAt ? challenge : undefined
  }

  /** Marks a challenge as answered. False when too many were. */
  use({ nonce, expiresAt }: SignInChallenge): boolean {
    const now = this.options.now()
    // In the order in which they were answered: nearly that in which they expire.
    for (const [name, until] of this.answered) {
      if (until >= now) break
      this.answered.delete(name)
    }
    if (this.answered.size >= ANSWERED_MAX) return false
    this.answered.set(Buffer.from(nonce).toString('latin1'), expiresAt)
    return true
  }

  private tag(challenge: Omit<SignInChallenge, 'nonce'>, random: Uint8Array): Uint8Array {
    const said = encode(SignInChallenge, { ...challenge, nonce: concatBytes(random, new Uint8Array(RANDOM_BYTES)) })
    return createHmac('sha256', this.secret).update(said).digest().subarray(0, RANDOM_BYTES)
  }
}
