/**
 * Idempotency keys (draft-ietf-httpapi-idempotency-key-header-08): remembered on disk before their request is carried
 * out. The ledger makes a transaction take effect once, and a draft has one id, so that carrying a request out again
 * gives the answer it had; what is kept is only which request a key belongs to, and what it made.
 */
import { Rejection } from '@chassis/primitives'
import type { Database } from 'lmdb'
import { GatewayError } from '../errors.ts'

export interface KeptKey {
  /** SHA-256 of the request, in hex. */
  readonly request: string
  /** Milliseconds UTC. */
  readonly at: number
  /** What carrying it out made, where that is needed to give the same answer. */
  readonly made?: string
}

/** A day, and an hour for clocks that differ. */
const LIFE_MS = 25 * 3_600_000
const KEYS_MAX = 1_000_000
/** Expired keys looked for with every new one: as many as come go. */
const SWEEP = 4

export class IdempotencyKeys {
  private readonly keys: Database<KeptKey, string>
  private readonly running = new Set<string>()
  private readonly now: () => number
  private sweptTo: string | undefined
  private count: number

  constructor(keys: Database<KeptKey, string>, now: () => number) {
    this.keys = keys
    this.now = now
    this.count = keys.getKeysCount()
  }

  /**
   * Runs `carryOut` under a key of an account. `made`: what an earlier run made; `keep` remembers it. A run that fails
   * leaves the key free, unless nobody knows what became of it. Refuses KEY_REUSED, KEY_IN_USE and RATE_LIMITED.
   */
  async run<T>(
    account: string,
    key: string,
    request: string,
    carryOut: (made: string | undefined, keep: (made: string) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const name = `${account} ${key}`
    const known = this.alive(name)
    if (known !== undefined && known.request !== request) throw new Rejection(GatewayError.KEY_REUSED)
    if (this.running.has(name)) throw new Rejection(GatewayError.KEY_IN_USE)
    this.running.add(name)
    try {
      const kept = known ?? (await this.remember(name, { request, at: this.now() }))
      const keep = async (made: string): Promise<void> => {
        await this.keys.put(name, { ...kept, made })
      }
      return await carryOut(kept.made, keep)
    } catch (error) {
      // What was refused did nothing: the caller may mend it and use the key again.
      if (error instanceof Rejection && this.keys.get(name)?.made === undefined) await this.forget(name)
      throw error
    } finally {
      this.running.delete(name)
    }
  }

  private alive(name: string): KeptKey | undefined {
    const known = this.keys.get(name)
    return known !== undefined && known.at + LIFE_MS >= this.now() ? known : undefined
  }

  private async remember(name: string, kept: KeptKey): Promise<KeptKey> {
    await this.sweep()
    if (this.count >= KEYS_MAX) throw new Rejection(GatewayError.RATE_LIMITED)
    if (this.keys.get(name) === undefined) this.count += 1
    await this.keys.put(name, kept)
    await this.keys.flushed
    return kept
  }

  private async forget(name: string): Promise<void> {
    if (await this.keys.remove(name)) this.count -= 1
  }

  /** Goes round the table, a few keys at a time. */
  private async sweep(): Promise<void> {
    const start = this.sweptTo
    const range = this.keys.getRange({ ...(start === undefined ? {} : { start }), limit: SWEEP + 1 })
    const found = [...range].map(({ key, value }) => ({ key, value }))
    this.sweptTo = found.length > SWEEP ? found[SWEEP]?.key : undefined
    for (const { key, value } of found.slice(0, SWEEP)) {
      if (value.at + LIFE_MS < this.now() && !this.running.has(key)) await this.forget(key)
    }
  }
}
