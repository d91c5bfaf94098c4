import { describe, expect, it } from 'vitest'
import { stageWithLien, stageWithTitle } from '../titles.test-support.ts'

describe('transferTitle', () => {
  it('rejects: ACCOUNT_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'transferTitle car1 to stranger')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: TITLE_NOT_FOUND', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'transferTitle car2 to bob')).toBe('refused TITLE_NOT_FOUND')
  })

  it('rejects: NOT_OWNER', () => {
    const stage = stageWithTitle()
    expect(stage.play('bob', 'transferTitle car1 to bob')).toBe('refused NOT_OWNER')
  })

  it('rejects: ALREADY_OWNER', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'transferTitle car1 to alice')).toBe('refused ALREADY_OWNER')
  })

  it('rejects: OPEN_LIEN', () => {
    const stage = stageWithLien()
    expect(stage.play('alice', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
  })

  it('default', () => {
    const stage = stageWithTitle()
    expect(stage.play('alice', 'transferTitle car1 to bob keeper alice')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['titleTransferred'])
    expect(stage.play('anyone', '? owner car1')).toBe('bob')
    expect(stage.play('anyone', '? keeper car1')).toBe('alice')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the registry that keeps the title may transfer it, bound by the same liens', () => {
    const stage = stageWithLien()
    expect(stage.play('registry', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
    expect(stage.play('lender', 'releaseLien lien1 courtOrder')).toBe('ok')
    expect(stage.play('otherRegistry', 'transferTitle car1 to bob')).toBe('refused NOT_OWNER')
    expect(stage.play('registry', 'transferTitle car1 to bob')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a consent serves once', () => {
    const stage = stageWithLien().setUp(
      ['lender', 'consentToTransfer lien1 to bob until 2026-02-01'],
      ['alice', 'transferTitle car1 to bob'],
    )
    expect(stage.play('anyone', '? consent lien1')).toBe('nobody')
    expect(stage.play('bob', 'transferTitle car1 to alice')).toBe('refused OPEN_LIEN')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a consent to another buyer is none', () => {
    const stage = stageWithLien().setUp(['lender', 'consentToTransfer lien1 to dealer until 2026-02-01'])
    expect(stage.play('alice', 'transferTitle car1 to bob')).toBe('refused OPEN_LIEN')
    expect(stage.play('alice', 'transferTitle car1 to dealer')).toBe('ok')
    expect(stage.world.findings()).toEqual([])
  })
})
