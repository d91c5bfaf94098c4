/**
 * Rate limits by cost: every caller has a bucket of units that fills steadily; a request takes what its route costs.
 * Headers as in draft-ietf-httpapi-ratelimit-headers-11.
 */

export interface Rate {
  /** Units that come back every second. */
  readonly perSecond: number
  /** Units a bucket holds at most. */
  readonly burst: number
}

export interface Allowances {
  /** By address, for callers without a token. */
  readonly anonymous: Rate
  /** By account. */
  readonly account: Rate
}

export const ALLOWANCES: Allowances = {
  anonymous: { perSecond: 200, burst: 2_000 },
  account: { perSecond: 5_000, burst: 50_000 },
}

interface Bucket {
  level: number
  at: number
}

export interface Taken {
  readonly allowed: boolean
  /** Units left. */
  readonly left: number
  /** Seconds until the bucket is full, or until the request would be allowed. */
  readonly seconds: number
}

/** Buckets that are remembered; the one that was idle longest goes first, and starts full when it comes back. */
const BUCKETS_MAX = 20_000

export class AllowanceBook {
  private readonly buckets = new Map<string, Bucket>()
  private readonly now: () => number

  /** `now`: milliseconds, monotone. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now
  }

  take(caller: string, rate: Rate, cost: number): Taken {
    const now = this.now()
    const bucket = this.buckets.get(caller) ?? { level: rate.burst, at: now }
    bucket.level = Math.min(rate.burst, bucket.level + ((now - bucket.at) / 1000) * rate.perSecond)
    bucket.at = now
    const allowed = bucket.level >= cost
    if (allowed) bucket.level -= cost
    // Moves it to the end: the first in the map is the one that was idle longest.
    this.buckets.delete(caller)
    this.buckets.set(caller, bucket)
    if (this.buckets.size > BUCKETS_MAX) this.buckets.delete(this.buckets.keys().next().value as string)
    const missing = allowed ? rate.burst - bucket.level : cost - bucket.level
    return { allowed, left: Math.floor(bucket.level), seconds: Math.ceil(missing / rate.perSecond) }
  }
}
