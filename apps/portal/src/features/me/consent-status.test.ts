import { expect, it } from 'vitest'
import { consentStatus } from './consent-status.ts'

const around = { isErased: false, now: 1_000, told: 'active' } as const
const stands = { until: 1_001, withdrawnAt: undefined }

it('stands until its time, and not from then on', () => {
  expect(consentStatus(stands, around)).toBe('active')
  expect(consentStatus(stands, { ...around, told: undefined })).toBe('active')
  expect(consentStatus({ ...stands, until: 1_000 }, around)).toBe('expired')
  expect(consentStatus({}, around)).toBe('expired')
})

it('is what the proof says, whatever the node says', () => {
  expect(consentStatus({ ...stands, withdrawnAt: 900 }, around)).toBe('withdrawn')
  expect(consentStatus({ until: 1, withdrawnAt: 900 }, { ...around, isErased: true })).toBe('withdrawn')
  expect(consentStatus(stands, { ...around, isErased: true })).toBe('erased')
  for (const told of ['withdrawn', 'expired', 'erased'] as const)
    expect(consentStatus(stands, { ...around, told })).toBe('active')
})

it('is over with the car where the node says that it was sold', () => {
  expect(consentStatus(stands, { ...around, told: 'ownerChanged' })).toBe('ownerChanged')
  expect(consentStatus({ ...stands, until: 1 }, { ...around, told: 'ownerChanged' })).toBe('expired')
})
