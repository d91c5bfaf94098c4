/** Annual rates by law: to eighteen proven decimals of a percent, beside Newton's method in floating point. */
import { annualisedCost, aprc, effectiveRate, regZApr } from '@chassis/finance'
import { addMonths, parseCivilDate } from '@chassis/primitives'

export const summary = 'annual rates by law, proven, beside floating point'

const ROUNDS = 60
const START = parseCivilDate('2026-01-10')
const METHODS = { 'reg-z': regZApr, eu: aprc, jp: effectiveRate, cn: annualisedCost }

export async function run({ log }) {
  log('one advance, level monthly payments; from dates to rate. cn solves three equations')
  return [60, 600].flatMap((count) => {
    const credit = creditOf(count)
    const baseline = { what: 'Newton in floating point, from the monthly payment, unproven', value: floating(credit) }
    return Object.entries(METHODS).map(([name, solve]) => {
      return { metric: `${name}, ${count} payments`, value: microseconds(() => solve(credit)), unit: 'µs', baseline }
    })
  })
}

function creditOf(count) {
  const amountMinor = BigInt(Math.round(3_480_000 / count))
  return {
    advances: [{ date: START, amountMinor: 3_000_000n }],
    payments: Array.from({ length: count }, (_, i) => ({ date: addMonths(START, i + 1), amountMinor })),
  }
}

function floating({ advances, payments }) {
  const [advance, payment, n] = [Number(advances[0].amountMinor), Number(payments[0].amountMinor), payments.length]
  return microseconds(() => {
    let rate = 0.01
    for (let step = 0; step < 50; step++) {
      let [value, slope] = [advance, 0]
      for (let k = 1; k <= n; k++) {
        const discounted = payment / (1 + rate) ** k
        value -= discounted
        slope += (k * discounted) / (1 + rate)
      }
      const next = rate - value / slope
      if (Math.abs(next - rate) < 1e-15) break
      rate = next
    }
    return rate
  })
}

/** The processor's time, so that what else runs on the machine counts little. */
function microseconds(work) {
  for (let i = 0; i < ROUNDS / 2; i++) work()
  const started = process.cpuUsage()
  for (let i = 0; i < ROUNDS; i++) work()
  return Number((process.cpuUsage(started).user / ROUNDS).toFixed(1))
}
