import type { AnyContract } from '@chassis/kernel'
import { accountId } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import { LANES, laneOf } from './lanes.ts'
import { ledgerV1 } from './ledger.ts'

const as = accountId.of(new Uint8Array(20))
const laneOfCalls = (...calls: readonly (readonly [contract: number, method: number])[]) =>
  laneOf({ calls: calls.map(([contract, method]) => ({ contract, method, as, args: new Uint8Array(0) })) })

/** Every method that goes ahead; all others wait with the rest. */
const AHEAD: Readonly<Record<string, string>> = {
  'governance.propose': 'governance',
  'governance.vote': 'governance',
  'governance.expireProposal': 'governance',
  'titles.releaseLien': 'release',
  'titles.startReleaseClock': 'release',
  'titles.noteOverdueRelease': 'release',
  'consents.withdrawConsent': 'release',
  'consents.eraseSubject': 'release',
  'cash.releaseHold': 'release',
  'cash.captureHold': 'release',
}

describe('laneOf', () => {
  it.each(ledgerV1.contracts as readonly AnyContract[])('knows every method of $name', ({ name, number, methods }) => {
    for (const [method, definition] of Object.entries(methods)) {
      expect(laneOfCalls([number, definition.number])).toBe(AHEAD[`${name}.${method}`] ?? 'rest')
    }
  })

  it('is that of the slowest call, so that a vote does not carry payments ahead', () => {
    expect(laneOfCalls([16, 2], [16, 2])).toBe('governance')
    expect(laneOfCalls([16, 2], [14, 7])).toBe('release')
    expect(laneOfCalls([14, 7], [15, 2], [16, 2])).toBe('rest')
  })

  it('takes no other number for a method', () => {
    // 15 × 1000 + 1002 is the number of a vote.
    expect(laneOfCalls([15, 1002])).toBe('rest')
    expect(laneOfCalls([99, 1])).toBe('rest')
    expect(LANES).toEqual(['governance', 'release', 'rest'])
  })
})
