/** Random numbers that a seed repeats (splitmix32). */

export function seededRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  /** A whole number from `low` to `high`. */
  const between = (low, high) => low + (next() % (high - low + 1))
  const pick = (list) => list[next() % list.length]
  /** `count` different members of a list. */
  const sample = (list, count) => {
    const rest = [...list]
    return Array.from({ length: count }, () => rest.splice(next() % rest.length, 1)[0])
  }
  return { between, pick, sample, share: () => next() / 2 ** 32 }
}
