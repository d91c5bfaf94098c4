import { describe, expect, it } from 'vitest'
import { haltCause } from './halt-cause.ts'

const HASHES = 'Expected 6B86B273, got D4735E3A'

const WRONG = 'wrong Block.Header.AppHash.'

describe('what CometBFT prints', () => {
  const halting: readonly (readonly [string, string])[] = [
    [
      `E[] CONSENSUS FAILURE!!! err="+2/3 committed an invalid block: wrong Block.Header.AppHash.  ${HASHES}"`,
      'differentResult',
    ],
    [
      `E[] CONSENSUS FAILURE!!! err="+2/3 committed an invalid block: wrong Block.Header.LastResultsHash. ${HASHES}"`,
      'differentResult',
    ],
    [
      `E[] CONSENSUS FAILURE!!! err="precommit step; +2/3 prevoted for an invalid block: ${WRONG}  ${HASHES}"`,
      'differentResult',
    ],
    [`E[..] Error in validation module=blocksync err="wrong Block.Header.AppHash.  ${HASHES}"`, 'differentResult'],
    ['panic: state.AppHash does not match AppHash after replay. Got', 'differentResult'],
    ['error during handshake: app block height (107) is higher than core (0)', 'applicationAhead'],
    ['error on replay: app block height (3) is too far below block store base (90)', 'belowHistory'],
  ]
  for (const [line, kind] of halting) {
    it(`names ${kind}: ${line.slice(0, 60)}`, () => {
      expect(haltCause(line)?.kind).toBe(kind)
      expect(line).toContain(haltCause(line)?.detail)
    })
  }

  const passing = [
    `E[..] prevote step: consensus deems this proposal invalid err="wrong Block.Header.AppHash.  ${HASHES}"`,
    'E[..] CONSENSUS FAILURE!!! err="failed to apply block; error read message: EOF"',
    'E[..] CONSENSUS FAILURE!!! err="write data/cs.wal/wal: no space left on device"',
    'I[..] Time to switch to consensus reactor! height=1',
  ]
  for (const line of passing) {
    it(`does not keep a node down for: ${line.slice(0, 60)}`, () => {
      expect(haltCause(line)).toBeUndefined()
    })
  }

  it('is shortened', () => {
    const line = `+2/3 committed an invalid block: wrong Block.Header.AppHash. ${'x'.repeat(5_000)}`
    expect(haltCause(line)?.detail).toHaveLength(400)
  })
})
