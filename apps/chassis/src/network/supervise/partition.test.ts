import { describe, expect, it } from 'vitest'
import { isConnected, parsePartition } from './partition.ts'

const NAMES = ['node1', 'node2', 'node3', 'node4']

describe('a partition', () => {
  it('puts every node into one group, the unnamed ones together', () => {
    expect(parsePartition('node1,node2|node3,node4', NAMES)).toEqual([
      ['node1', 'node2'],
      ['node3', 'node4'],
    ])
    expect(parsePartition(' node4 ', NAMES)).toEqual([['node4'], ['node1', 'node2', 'node3']])
    expect(parsePartition('node1|node2', NAMES)).toEqual([['node1'], ['node2'], ['node3', 'node4']])
  })

  it('connects nodes of one group only', () => {
    const groups = parsePartition('node1,node2|node3', NAMES)
    expect(isConnected(groups, 'node1', 'node2')).toBe(true)
    expect(isConnected(groups, 'node1', 'node3')).toBe(false)
    expect(isConnected(groups, 'node3', 'node4')).toBe(false)
  })

  const wrong = ['', 'node5', 'node1,node1|node2', 'node1|node1', 'node1,,node2|node3', 'node1,node2,node3,node4', '|']
  for (const text of wrong) {
    it(`'${text}' is refused`, () => {
      expect(() => parsePartition(text, NAMES)).toThrow(expect.objectContaining({ code: 'INPUT_PARTITION' }))
    })
  }
})
