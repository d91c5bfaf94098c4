/** When a message that was not taken is sent again. */

const FIRST_MS = 5_000
const LONGEST_MS = 6 * 3_600_000

/**
 * Milliseconds to wait after the `tries`-th attempt: 5 s, doubled with every attempt up to 6 h, of which between half
 * and all is waited, so that what failed together does not come again together ("equal jitter"; M. Brooker,
 * Exponential Backoff and Jitter, AWS 2015). `random`: from 0 up to 1. `retryAfterMs`: what the receiver asked for,
 * which is heard within the longest wait.
 */
export function waitAfter(tries: number, random: number, retryAfterMs = 0): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 30))
  const wait = Math.round(whole / 2 + (whole / 2) * random)
  return Math.max(wait, Math.min(retryAfterMs, LONGEST_MS))
}
