import { describe, expect, it } from 'vitest'
import { parties } from '../contract.ts'
import { partiesStage } from '../parties.test-support.ts'

describe('admitMember', () => {
  it('rejects: ROLES_REPEATED', () => {
    expect(partiesStage().play('operator', 'admitMember newcomer lender,lender JP')).toBe('refused ROLES_REPEATED')
  })

  it('rejects: ACCOUNT_NOT_FOUND', () => {
    expect(partiesStage().play('operator', 'admitMember stranger lender JP')).toBe('refused ACCOUNT_NOT_FOUND')
  })

  it('rejects: ALREADY_MEMBER', () => {
    expect(partiesStage().play('operator', 'admitMember dealer lender JP')).toBe('refused ALREADY_MEMBER')
  })

  it('default', () => {
    const stage = partiesStage()
    stage.on('2026-01-05 09:30')
    expect(stage.play('operator', 'admitMember newcomer bank,lender CN Newcomer Auto Finance')).toBe('ok')
    const now = stage.world.now
    expect(stage.world.read(parties).members.get(stage.world.account('newcomer'))).toEqual({
      legalName: 'Newcomer Auto Finance',
      roles: ['lender', 'bank'],
      country: 'CN',
      status: 'active',
      since: now,
      statusSince: now,
    })
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['memberAdmitted'])
  })
})
