/** Which transactions a proposer takes first when there is not room for all. It is advice, never a rule of validity. */
import type { AnyContract } from '@chassis/kernel'
import type { TransactionBody } from '@chassis/protocol'
import { cash } from './cash/contract.ts'
import { consents } from './consents/contract.ts'
import { governance } from './governance/contract.ts'
import { titles } from './titles/contract.ts'

export const LANES = ['governance', 'release', 'rest'] as const
export type Lane = (typeof LANES)[number]

function numbersOf(lane: Exclude<Lane, 'rest'>, contract: AnyContract, names: readonly string[]) {
  return names.map((name) => [contract.number * 1000 + (contract.methods[name]?.number ?? 0), lane] as const)
}

/** Methods that go ahead: votes, and what sets somebody's car, money or data free. */
const AHEAD: ReadonlyMap<number, Lane> = new Map([
  ...numbersOf('governance', governance, Object.keys(governance.methods)),
  ...numbersOf('release', titles, ['releaseLien', 'startReleaseClock', 'noteOverdueRelease']),
  ...numbersOf('release', consents, ['withdrawConsent', 'eraseSubject']),
  ...numbersOf('release', cash, ['releaseHold', 'captureHold']),
])

/** The last of its calls' lanes, so that nothing gets ahead by what it carries along. */
export function laneOf({ calls }: Pick<TransactionBody, 'calls'>): Lane {
  let lane = 0
  for (const { contract, method } of calls) {
    const ahead = method > 999 ? undefined : AHEAD.get(contract * 1000 + method)
    lane = Math.max(lane, LANES.indexOf(ahead ?? 'rest'))
  }
  return LANES[lane] as Lane
}
