/** In which order a proposer puts transactions: urgent ones first, ordered sequences in their order. */
import type { VerifiedTransaction } from '@chassis/kernel'
import type { Transaction } from '@chassis/protocol'

/** 0 goes first. The order of lanes is the proposer's choice and no rule of validity. */
export type LaneOf = (transaction: Transaction) => number

/**
 * Stable within a lane, except that the sequence numbers of one sender's nonce lane ascend: gossip reorders, and what
 * comes before its turn would be refused.
 */
export function orderProposal(transactions: readonly VerifiedTransaction[], laneOf: LaneOf): VerifiedTransaction[] {
  const byLane = new Map<number, VerifiedTransaction[]>()
  for (const transaction of transactions) {
    const lane = laneOf(transaction.transaction)
    const list = byLane.get(lane)
    if (list === undefined) byLane.set(lane, [transaction])
    else list.push(transaction)
  }
  const lanes = [...byLane].sort(([a], [b]) => a - b)
  return lanes.flatMap(([, list]) => withSequencesInOrder(list))
}

/** The places that a sender's nonce lane holds in the list are given to its transactions in ascending order. */
function withSequencesInOrder(list: readonly VerifiedTransaction[]): VerifiedTransaction[] {
  const places = new Map<string, number[]>()
  list.forEach(({ transaction: { body } }, place) => {
    if (body.nonce.kind !== 'ordered') return
    const name = `${body.from} ${body.nonce.lane}`
    const known = places.get(name)
    if (known === undefined) places.set(name, [place])
    else known.push(place)
  })
  const ordered = [...list]
  for (const own of places.values()) {
    if (own.length === 1) continue
    const sorted = own.map((place) => list[place] as VerifiedTransaction).sort(bySequence)
    own.forEach((place, i) => {
      ordered[place] = sorted[i] as VerifiedTransaction
    })
  }
  return ordered
}

function bySequence(a: VerifiedTransaction, b: VerifiedTransaction): number {
  const difference = sequenceOf(a) - sequenceOf(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function sequenceOf({ transaction: { body } }: VerifiedTransaction): bigint {
  return body.nonce.kind === 'ordered' ? body.nonce.sequence : 0n
}
