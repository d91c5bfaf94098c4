import { expect, it } from 'vitest'
import { waitAfter } from './next-attempt.ts'
import { WEBHOOK_LIMITS } from './webhook-records.ts'

it('doubles up to six hours, and waits between half and all of it', () => {
  for (let tries = 1; tries <= 40; tries++) {
    const whole = Math.min(6 * 3_600_000, 5_000 * 2 ** (tries - 1))
    expect([waitAfter(tries, 0), waitAfter(tries, 0.999999999)]).toEqual([whole / 2, whole])
  }
})

it('sixteen attempts go on for half a day to a day, by when no endpoint is disabled', () => {
  const total = (random: number) => {
    let ms = 0
    for (let tries = 1; tries < WEBHOOK_LIMITS.tries; tries++) ms += waitAfter(tries, random)
    return Math.round(ms / 360_000) / 10
  }
  expect([total(0), total(1)]).toEqual([11.7, 23.4])
  expect(total(1) * 3_600_000).toBeLessThan(WEBHOOK_LIMITS.failingForMs)
})

it('hears what the receiver asks for, within reason', () => {
  expect(waitAfter(1, 0, 60_000)).toBe(60_000)
  expect(waitAfter(1, 0, 1_000)).toBe(2_500)
  expect(waitAfter(1, 0, 1e12)).toBe(6 * 3_600_000)
})
