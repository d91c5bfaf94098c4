/** Random sequences of steps on the real machine, with the invariants after them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Stage } from './stage.ts'

const SEED = Number(process.env.CHASSIS_SEED ?? Date.now() % 2_147_483_647)
const RUNS = Number(process.env.CHASSIS_RUNS ?? (process.env.CI === 'true' ? 60 : 10))
const STEPS_MAX = 60
/** Invariants read the whole state: every so many steps, and at the end. */
const CHECK_EVERY = 10
const DAY_MS = 86_400_000

export interface Step {
  readonly who: string
  /** What is played, or for how many days nothing happens. */
  readonly does: string | number
}

export interface RandomSteps {
  openStage(): Stage
  readonly step: fc.Arbitrary<Step>
  /** Follows what happened, apart from the contract; called after every step with its result. */
  watch?(stage: Stage): (step: Step, result: string) => void
}

/** A failure prints the seed and the shortest sequence found; `CHASSIS_SEED` plays it again. */
export function describeRandomSteps(title: string, { openStage, step, watch }: RandomSteps): void {
  it(`${title} (seed ${SEED}, ${RUNS} runs)`, () => {
    let accepted = 0
    const property = fc.property(fc.array(step, { minLength: STEPS_MAX / 2, maxLength: STEPS_MAX }), (steps) => {
      const stage = openStage()
      const follow = watch?.(stage)
      steps.forEach((next, i) => {
        const result = playStep(stage, next)
        if (result === 'ok') accepted += 1
        follow?.(next, result)
        expect(stage.world.alarms).toEqual([])
        if (i % CHECK_EVERY === 0) expect(stage.world.findings()).toEqual([])
      })
      expect(stage.world.findings()).toEqual([])
    })
    fc.assert(property, { seed: SEED, numRuns: RUNS })
    // A sequence in which everything is refused would show nothing.
    expect(accepted).toBeGreaterThan(RUNS)
  })
}

function playStep(stage: Stage, { who, does }: Step): string {
  if (typeof does === 'string') return stage.play(who, does)
  stage.world.advanceTo(stage.world.now + does * DAY_MS)
  return 'time passed'
}

/** One of these words. */
export function oneWord(...words: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...words)
}

/** A step made of words: `says(people, 'transferToken bank', amount, 'USD to', people)`. */
export function says(
  who: fc.Arbitrary<string>,
  ...parts: readonly (string | fc.Arbitrary<string>)[]
): fc.Arbitrary<Step> {
  const texts = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))
  return fc.tuple(who, ...texts).map(([name, ...words]) => ({ who: name as string, does: words.join(' ') }))
}

export const timePasses: fc.Arbitrary<Step> = fc.integer({ min: 1, max: 45 }).map((does) => ({ who: 'nobody', does }))
