/** A small seeded generator of integers: the same seed gives the same numbers on every machine. Not for secrets. */

/** SplitMix32 (Steele, Lea, Flood 2014, in its 32-bit form): one add and two multiply-xorshift rounds per number. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** 0 … 2^32 − 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }

  /** min … max, both included. The modulo bias is far below what a demonstration could show. */
  between(min: number, max: number): number {
    return min + (this.next() % (max - min + 1))
  }

  bigBetween(min: bigint, max: bigint): bigint {
    return min + ((BigInt(this.next()) * 0x1_0000_0000n + BigInt(this.next())) % (max - min + 1n))
  }

  /** True in `permille` of a thousand cases. */
  chance(permille: number): boolean {
    return this.between(1, 1000) <= permille
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)] as T
  }
}

/** A generator of its own for one item, so that an item does not depend on how many numbers the ones before it took. */
export function randomFor(seed: number, item: number, attempt = 0): Random {
  const mixer = new Random(seed)
  return new Random(mixer.next() ^ Math.imul(item + 1, 0x85ebca6b) ^ Math.imul(attempt, 0xc2b2ae35))
}
