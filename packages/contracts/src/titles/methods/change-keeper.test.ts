import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('changeKeeper', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'changeKeeper car1 to stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: TITLE_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'changeKeeper car2 to bob')).toBe('refused TITLE_NOT_FOUND')
  })

  it('rejects: NOT_OWNER', () => {
    const stage = stageWithTitle()
    expect(stage.play('bob', 'changeKeeper car1 to bob')).toBe('refused NOT_OWNER')
  })

  it('rejects: ALREADY_KEEPER', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'changeKeeper car1 to alice')).toBe('refused ALREADY_KEEPER')
  })

  it('default', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'changeKeeper car1 to bob')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['keeperChanged'])
    expect(stage.play('anyone', '? keeper car1')).toBe('bob')
    expect(stage.play('anyone', '? owner car1')).toBe('alice')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a lien does not bind the keeper', () => {
    const stage = stageWithLien()
    expect(stage.play('registry', 'changeKeeper car1 to bob')).toBe('ok')
    expect(stage.play('anyone', '? keeper car1')).toBe('bob')
    expect(stage.world.findings()).toEqual([])
  })
})
