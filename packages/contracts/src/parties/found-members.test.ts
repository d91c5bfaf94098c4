import { describe, expect, it } from 'vitest'
import { openStage } from '../testkit/assemble.ts'
import { partiesLedger, partiesStage, partiesVocabulary } from './parties.test-support.ts'

const found = (members: Parameters<typeof openStage>[0]['members']) =>
  openStage({ definition: partiesLedger, vocabulary: partiesVocabulary, members, persons: [] })

describe('foundMembers', () => {
  it('gives the founding members their roles', () => {
    const stage = partiesStage()
    expect(stage.play('anyone', '? members operator')).toBe('deputy,operator')
    expect(stage.play('anyone', '? tally auditor')).toBe('1')
    expect(stage.world.findings()).toEqual([])
  })

  it('founds no ledger that nobody could govern', () => {
    expect(() => found({ dealer: ['dealer'] })).toThrow('at least one operator')
  })

  it('founds no ledger with a role given twice', () => {
    expect(() => found({ operator: ['operator', 'operator'] })).toThrow('a role twice')
  })
})
