/** The generator itself: the same seed gives the same blocks, and they go through what they are meant to. */
import { createHash } from 'node:crypto'
import { toHex } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { SimulatedNode } from '../support/simulation/simulated-node.ts'
import { generateBlocks, type SimulatedBlock, simulate } from '../support/simulation.ts'

const digestOf = (blocks: Iterable<SimulatedBlock>) => {
  const hash = createHash('sha256')
  for (const { height, time, transactions, misbehaviour } of blocks) {
    hash.update(`${height} ${time} ${transactions.map(toHex).join()} `)
    hash.update(misbehaviour.map(({ kind, validator }) => kind + toHex(validator)).join())
  }
  return hash.digest('hex')
}

it('gives the same blocks for the same seed, and a longer run begins with a shorter one', () => {
  const blocks = [...generateBlocks(1, 60)]
  expect(digestOf(generateBlocks(1, 60))).toBe(digestOf(blocks))
  expect(digestOf(simulate(1).blocks(20))).toBe(digestOf(blocks.slice(0, 20)))
  expect(digestOf(generateBlocks(2, 60))).not.toBe(digestOf(blocks))
})

it('goes up in heights and never back in time', () => {
  const blocks = [...generateBlocks(3, 200)]
  blocks.forEach((block, i) => {
    const before = blocks[i - 1]
    expect(block.height > (before?.height ?? 0n) && block.time >= (before?.time ?? 0)).toBe(true)
  })
  expect((blocks.at(-1)?.height ?? 0n) > 200n).toBe(true)
})

it('reaches every kind of outcome, most of it accepted, nothing of it unexpected', () => {
  const simulation = simulate(5)
  const node = new SimulatedNode(simulation)
  const names = new Map<string, number>()
  const count = (name: string) => names.set(name, (names.get(name) ?? 0) + 1)
  for (const block of simulation.blocks(400)) {
    const { outcome, transactions } = node.execute(block)
    if (outcome.empty) count('empty')
    if (outcome.agendaCalls > 0) count('agenda')
    if (outcome.validatorUpdates.length > 0) count('validator update')
    if (block.misbehaviour.length > 0) count('misbehaviour')
    if (transactions.length < block.transactions.length) count('no transaction')
    for (const { refusal } of outcome.results) count(refusal?.name ?? 'accepted')
  }
  expect(node.alarms).toEqual([])
  const expected = ['empty', 'agenda', 'validator update', 'misbehaviour', 'no transaction', 'accepted', 'EXPIRED']
  const refusals = [
    'BAD_SIGNATURE',
    'NONCE_GAP',
    'ALREADY_INCLUDED',
    'UNKNOWN_METHOD',
    'BAD_ARGUMENTS',
    'NOT_AUTHORISED',
  ]
  const contracts = ['NOT_ENTITLED', 'BEFORE_ATTESTATION', 'HOLD_NOT_FOUND', 'OPEN_LIEN', 'QUOTA_EXCEEDED']
  expect([...expected, ...refusals, ...contracts].filter((name) => !names.has(name))).toEqual([])
  const total = [...names.values()].reduce((sum, one) => sum + one, 0)
  expect(names.get('accepted') ?? 0).toBeGreaterThan(total / 2)
}, 120_000)
