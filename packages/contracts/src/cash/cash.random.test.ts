import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, type Step, says, timePasses } from '../testkit/describe-random-steps.ts'
import type { Stage } from '../testkit/stage.ts'
import { stageWithTokens } from './cash.test-support.ts'

const people = oneWord('alice', 'bob', 'lender')
const banks = oneWord('bank', 'otherBank')
const amount = fc.integer({ min: 1, max: 6000 }).map((cents) => (cents / 100).toFixed(2))
const holds = oneWord('hold1', 'hold2', 'hold3')
const wires = oneWord('wire1', 'wire2')
const until = oneWord('2026-01-20', '2026-03-01', '2026-06-01')

/** An auditor that knows nothing of holds and holders: what each party owns, from the outcomes alone. */
function auditor(stage: Stage): (step: Step, result: string) => void {
  const owned = new Map([['alice bank', 10_000]])
  const add = (who: string, bank: string, cents: number) =>
    owned.set(`${who} ${bank}`, (owned.get(`${who} ${bank}`) ?? 0) + cents)
  const captured = () => stage.lastEvents.find(({ name }) => name === 'holdCaptured')?.body.amountMinor
  const placed = new Map<string, { readonly holder: string; readonly bank: string; readonly to: string }>()
  return ({ who, does }, result) => {
    if (result !== 'ok' || typeof does !== 'string') return
    const [verb, ...words] = does.split(' ') as [string, ...string[]]
    const cents = (word: string | undefined) => Math.round(Number(word) * 100)
    if (verb === 'issueToken') add(words[3] as string, who, cents(words[0]))
    if (verb === 'redeemToken') add(who, words[0] as string, -cents(words[1]))
    if (verb === 'transferToken') {
      add(who, words[0] as string, -cents(words[1]))
      add(words[4] as string, words[0] as string, cents(words[1]))
    }
    if (verb === 'placeHold') {
      placed.set(words[8] as string, { holder: who, bank: words[0] as string, to: words[4] as string })
    }
    const hold = verb === 'captureHold' ? placed.get(words[0] as string) : undefined
    if (hold) {
      add(hold.holder, hold.bank, -Number(captured()))
      add(hold.to, hold.bank, Number(captured()))
    }
    for (const [key, sum] of owned) {
      const shown = stage.play('anyone', `? balance ${key} USD`).split(' ')[0]
      expect(`${key} ${shown}`).toBe(`${key} ${(sum / 100).toFixed(2)}`)
    }
  }
}

describe('cash', () => {
  describeRandomSteps('tokens and holds add up, also for an auditor who only reads outcomes', {
    openStage: stageWithTokens,
    step: fc.oneof(
      says(banks, 'admitHolder USD', people),
      says(banks, 'dismissHolder USD', people),
      says(banks, 'issueToken', amount, 'USD to', people),
      says(people, 'redeemToken', banks, amount, 'USD'),
      says(people, 'transferToken', banks, amount, 'USD to', people),
      says(people, 'placeHold', banks, amount, 'USD for', people, 'until', until, 'as', holds),
      says(people, 'releaseHold', holds),
      says(people, 'captureHold', holds, amount, 'USD'),
      timePasses,
    ),
    watch: auditor,
  })

  describeRandomSteps('journals balance', {
    openStage: stageWithTokens,
    step: fc.oneof(
      fc.integer({ min: 1, max: 200 }).chain((n) => {
        const line = `postEntry USD 2025-12-01 ref${n} cash`
        return fc.oneof(
          says(oneWord('lender', 'servicer'), line, amount, 'feeIncome -1.00'),
          says(oneWord('lender', 'servicer'), line, `${n + 1}.00 feeIncome -${n}.00 suspense -1.00`),
          says(oneWord('lender', 'servicer'), line, `${n + 1}.00 cash -${n + 1}.00`),
        )
      }),
      says(oneWord('lender', 'servicer'), 'proposeSettlement', amount, 'USD to', people, 'paid 2025-12-01 as', wires),
      says(people, 'acknowledgeSettlement', wires),
      says(people, 'declineSettlement', wires),
      says(banks, 'issueToken', amount, 'USD to', people),
      timePasses,
    ),
  })
})
