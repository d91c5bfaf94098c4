/** The constants of SHA-256: fractional parts of roots of the first primes. Source: FIPS 180-4, 4.2.2 and 5.3.3. */

const PRIMES = firstPrimes(64)

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
export const ROUND_CONSTANTS: readonly number[] = PRIMES.map((prime) => fractionOfRoot(prime, 3n))
/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
export const INITIAL_HASH: readonly number[] = PRIMES.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n))

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = []
  for (let n = 2n; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0n)) primes.push(n)
  return primes
}

/** floor(root(n) · 2³²) modulo 2³², by halving: exact. */
function fractionOfRoot(n: bigint, degree: bigint): number {
  const scaled = n << (32n * degree)
  let low = 0n
  let high = 1n << 40n
  while (low < high) {
    const middle = (low + high + 1n) >> 1n
    if (middle ** degree <= scaled) low = middle
    else high = middle - 1n
  }
  return Number(low & 0xffff_ffffn)
}
