/** CometBFT's own light client gives the same verdict as ours, on every one of many seeded steps. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatTimeNs, verifyLightBlock, writeLightBlock } from '@chassis/proofs/light'
import { afterAll, describe, expect, it } from 'vitest'
import { lightCrypto as crypto } from '../../packages/proofs/tests/support/light-fixture.ts'
import { runs } from '../../packages/proofs/tests/support/runs.ts'
import { type LightStep, lightSteps } from './light-steps.ts'

const folder = fileURLToPath(new URL('./cometbft-light', import.meta.url))
const SEED = 20_261_126
const STEPS = runs(1_500)

/** Ours refuses at once what CometBFT's callers have made sure of: that the trusted set is the trusted header's. */
const OURS_ALONE = 'otherTrustedValidators'

function asked({ trusted, state, block, nowNs, rules }: LightStep): string {
  const { sha256 } = crypto
  return JSON.stringify({
    trusted: writeLightBlock(sha256, trusted),
    block: writeLightBlock(sha256, block),
    trustedSet: writeLightBlock(sha256, { ...trusted, validators: state.validators }),
    now: formatTimeNs(nowNs),
    periodNs: String(rules.trustingPeriodNs),
    driftNs: String(rules.maxClockDriftNs),
    level: [Number(rules.trustLevel.numerator), Number(rules.trustLevel.denominator)],
  })
}

describe("CometBFT's light client", () => {
  const build = mkdtempSync(join(tmpdir(), 'chassis-cometbft-light-'))
  afterAll(() => rmSync(build, { recursive: true, force: true }))
  const program = join(build, 'verify')

  it(`says what ours says of ${STEPS} steps`, (context) => {
    const made = spawnSync('go', ['build', '-mod=readonly', '-o', program, '.'], { cwd: folder, encoding: 'utf8' })
    if (made.status !== 0) {
      const line = `needs the Go tool chain and the module of CometBFT: ${made.stderr ?? made.error?.message}`
      if (process.env.CI === 'true') throw new Error(line)
      context.skip(line)
    }
    const steps = [...lightSteps(SEED, STEPS)]
    const input = steps.map(asked).join('\n')
    const output = execFileSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 26 })
    const theirs = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as [string, string])
    expect(theirs).toHaveLength(steps.length)
    const counts = { verified: 0, notEnoughTrust: 0, invalid: 0 }
    for (const [i, { state, block, nowNs, rules }] of steps.entries()) {
      const ours = verifyLightBlock(crypto, state, block, nowNs, rules)
      counts[ours.kind]++
      if (ours.kind === 'invalid' && ours.fault.reason === OURS_ALONE) continue
      const [verdict, reason] = theirs[i] as [string, string]
      expect(ours.kind, `step ${i}: ${reason} / ${JSON.stringify(ours)}`).toBe(verdict)
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(STEPS / 20)
  }, 600_000)
})
