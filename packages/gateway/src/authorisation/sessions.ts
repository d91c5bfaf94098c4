/**
 * Tokens: random, short-lived, kept as hashes in memory. One ends when it expires, is revoked, or when the keys that
 * signed in no longer satisfy the account's policy. A restart of the gateway ends all.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { AccountId, SignatureEntry } from '@chassis/protocol'
import { type LedgerReads, rolesOf } from '../ledger/ledger-reads.ts'
import { stillSatisfies } from './satisfies-policy.ts'
import type { Viewer } from './viewer.ts'

export const TOKEN_LIFE_MS = 15 * 60_000
const SESSIONS_MAX = 100_000
/** Of one account; the oldest gives way. */
const SESSIONS_OF_ACCOUNT_MAX = 64
const TOKEN_BYTES = 32
/** base64url of 32 bytes. */
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/

type SignInKey = Pick<SignatureEntry, 'kind' | 'publicKey'>

export interface Session {
  readonly account: AccountId
  readonly keys: readonly SignInKey[]
  readonly expiresAt: number
}

export interface SessionOptions {
  readonly reads: LedgerReads
  /** Height of the state that `reads` shows. */
  height(): number
  /** Milliseconds UTC. */
  now(): number
}

export class Sessions {
  private readonly options: SessionOptions
  /** By hash of the token, oldest first. */
  private readonly sessions = new Map<string, Session>()
  private readonly byAccount = new Map<AccountId, Set<string>>()
  /** What the ledger says of a session's account, at the height it was last asked. */
  private readonly standing = new Map<string, { readonly height: number; readonly viewer: Viewer | undefined }>()
  private readonly listeners = new Set<() => void>()

  constructor(options: SessionOptions) {
    this.options = options
  }

  open(account: AccountId, keys: readonly SignInKey[]): { readonly token: string; readonly expiresAt: number } {
    this.sweep()
    const own = this.namesOf(account)
    if (own.size >= SESSIONS_OF_ACCOUNT_MAX) this.drop(own.values().next().value as string)
    if (this.sessions.size >= SESSIONS_MAX) this.drop(this.sessions.keys().next().value as string)
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const expiresAt = this.options.now() + TOKEN_LIFE_MS
    const name = nameOf(token)
    this.sessions.set(name, { account, keys, expiresAt })
    this.byAccount.set(account, this.namesOf(account).add(name))
    return { token, expiresAt }
  }

  /** The session of a live token. */
  find(token: string): Session | undefined {
    if (!TOKEN_FORM.test(token)) return undefined
    const session = this.sessions.get(nameOf(token))
    return session !== undefined && session.expiresAt >= this.options.now() ? session : undefined
  }

  /** Who comes with this token, by what the ledger says now; undefined when it is not or no longer good. */
  viewerOf(token: string): Viewer | undefined {
    const session = this.find(token)
    if (session === undefined) return undefined
    const name = nameOf(token)
    const height = this.options.height()
    const known = this.standing.get(name)
    if (known?.height === height) return known.viewer
    const { reads } = this.options
    const policy = reads.accounts.accounts.get(session.account)?.policy
    const isGood = policy !== undefined && stillSatisfies(policy, session.keys)
    const viewer = isGood ? { account: session.account, roles: rolesOf(reads, session.account) } : undefined
    this.standing.set(name, { height, viewer })
    return viewer
  }

  revoke(token: string): void {
    this.drop(nameOf(token))
    this.tell()
  }

  /** Revokes every token of the account. Returns how many there were. */
  revokeAll(account: AccountId): number {
    const own = [...this.namesOf(account)]
    for (const name of own) this.drop(name)
    this.tell()
    return own.length
  }

  /** Calls `listener` when a token was revoked, so that what it opened closes. */
  onRevoked(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  get size(): number {
    return this.sessions.size
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  /** Oldest first. */
  private namesOf(account: AccountId): Set<string> {
    return this.byAccount.get(account) ?? new Set()
  }

  private drop(name: string): void {
    const account = this.sessions.get(name)?.account
    this.sessions.delete(name)
    this.standing.delete(name)
    if (account === undefined) return
    const own = this.namesOf(account)
    own.delete(name)
    if (own.size === 0) this.byAccount.delete(account)
  }

  private sweep(): void {
    const now = this.options.now()
    for (const [name, { expiresAt }] of this.sessions) {
      if (expiresAt >= now) break
      this.drop(name)
    }
  }
}

function nameOf(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}
