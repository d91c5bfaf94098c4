import type { Bytes } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { nextStep } from './change-power.ts'

const key = (n: number): Bytes => new Uint8Array(32).fill(n)
const wanted = (n: number, power: bigint) => ({ publicKey: key(n), organisation: 'acct_x' as never, power })

/** Steps until nothing is left to do, each checked against what one block may move. */
function walk(powers: readonly bigint[], which: number, power: bigint): string[] {
  const set = powers.map((own, i) => ({ publicKey: key(i + 1), power: own }))
  const steps: string[] = []
  for (let turn = 0; turn < 50; turn++) {
    const total = set.reduce((sum, one) => sum + one.power, 0n)
    const step = nextStep(set, wanted(which, power))
    if (step === undefined) return steps
    const at = set.findIndex((one) => one.publicKey[0] === which)
    const before = set[at]?.power ?? 0n
    const after = step.kind === 'remove' ? 0n : (step as { power: bigint }).power
    const moved = after > before ? after - before : before - after
    expect(3n * moved <= total, `${moved} of ${total}`).toBe(true)
    steps.push(`${step.kind} ${after}`)
    if (step.kind === 'remove') set.splice(at, 1)
    else if (at < 0) set.push({ publicKey: step.publicKey, power: after })
    else set[at] = { publicKey: step.publicKey, power: after }
  }
  throw new Error(`no end: ${steps}`)
}

it('one more beside four takes one step', () => {
  expect(walk([100n, 100n, 100n, 100n], 5, 100n)).toEqual(['admit 100'])
  expect(walk([100n, 100n, 100n, 100n], 4, 0n)).toEqual(['remove 0'])
  expect(walk([100n], 1, 100n)).toEqual([])
})

it('beside one or two it takes several, none too large', () => {
  expect(walk([100n], 2, 100n)).toEqual(['admit 33', 'setPower 77', 'setPower 100'])
  expect(walk([100n, 100n], 3, 100n)).toEqual(['admit 66', 'setPower 100'])
  expect(walk([100n, 100n], 2, 0n)).toEqual(['setPower 34', 'remove 0'])
})

it('goes up and down between powers', () => {
  expect(walk([100n, 100n, 100n, 100n], 1, 400n)).toEqual(['setPower 233', 'setPower 400'])
  expect(walk([400n, 100n, 100n, 100n], 1, 20n)).toEqual(['setPower 167', 'setPower 20'])
})
