import { describe, expect, it } from 'vitest'
import type { NetworkStatus } from '../supervise/network-status.ts'
import { untilWithoutVote } from './until-without-vote.ts'

/** Answers with these (height, voting power of node4) in turn, then with the last one. */
function statusOf(...answers: readonly (readonly [height: number, votingPower: number])[]) {
  let asked = 0
  return async () => {
    const [height, votingPower] = answers[Math.min(asked++, answers.length - 1)] as readonly [number, number]
    const node = (name: string, power: number) => ({ name, up: true, height, votingPower: power })
    return { nodes: [node('node1', 10), node('node4', votingPower)] } as unknown as NetworkStatus
  }
}

describe('a validator that was voted out', () => {
  it('may go once its vote does not count any more', async () => {
    await untilWithoutVote(statusOf([7, 10], [7, 10], [8, 10], [9, 0]), 'node4', 5_000)
  })

  it('is waited for as long as blocks come, and no longer', async () => {
    const blocks = [1, 2, 3, 4, 5].map((height) => [height, 10] as const)
    const waiting = untilWithoutVote(statusOf(...blocks), 'node4', 500)
    await expect(waiting).rejects.toMatchObject({
      code: 'NETWORK_STANDS_STILL',
      details: { name: 'node4', height: 5 },
    })
  })

  it('that is not up has no vote to wait for', async () => {
    await untilWithoutVote(async () => ({ nodes: [] }) as unknown as NetworkStatus, 'node4')
  })
})
