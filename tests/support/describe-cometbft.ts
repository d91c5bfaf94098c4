/** Tests that need the CometBFT program. */
import { spawnSync } from 'node:child_process'
import { describe, it } from 'vitest'

const program = process.env.CHASSIS_COMETBFT || 'cometbft'

/** Whether CometBFT of the line that networks run on is there. */
export const hasCometbft = /(^|\s)v?0\.38\./.test(spawnSync(program, ['version'], { encoding: 'utf8' }).stdout ?? '')

/**
 * A `describe` that needs CometBFT. Where it is absent the suite is skipped with a line that says so; in CI (CI=true)
 * its absence is a failure.
 */
export function describeCometbft(title: string, body: () => void): void {
  if (hasCometbft) {
    describe(title, body)
    return
  }
  describe(title, () => {
    const line = 'needs cometbft v0.38 on the PATH (`chassis doctor` says how to get it)'
    if (process.env.CI === 'true') {
      it(line, () => {
        throw new Error(`absent in CI: ${line}`)
      })
    } else {
      it.skip(line, () => {})
    }
  })
}
