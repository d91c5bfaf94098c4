/** Waits for the block from which on the others do without a validator that was voted out. */
import { setTimeout as delay } from 'node:timers/promises'
import { PlatformError } from '@chassis/primitives'
import type { NetworkStatus } from '../supervise/network-status.ts'

const POLL_MS = 200
/** An idle network makes a block every five seconds. */
const PATIENCE_MS = 60_000

/** Throws NETWORK_STANDS_STILL when no block comes for `patience` ms and the vote of `name` still counts. */
export async function untilWithoutVote(
  status: () => Promise<NetworkStatus>,
  name: string,
  patience = PATIENCE_MS,
): Promise<void> {
  let highest = 0
  let since = performance.now()
  for (;;) {
    const { nodes } = await status()
    const own = nodes.find((one) => one.name === name && one.up)
    if ((own?.votingPower ?? 0) === 0) return
    const height = Math.max(0, ...nodes.map((one) => one.height ?? 0))
    if (height > highest) since = performance.now()
    highest = Math.max(highest, height)
    if (performance.now() - since > patience) {
      throw new PlatformError('the network makes no blocks', {
        code: 'NETWORK_STANDS_STILL',
        details: { name, height, seconds: Math.round(patience / 1_000) },
      })
    }
    await delay(POLL_MS)
  }
}
