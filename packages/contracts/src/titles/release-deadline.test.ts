import { civilDate, formatCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { missedFrom, RELEASE_DEADLINES, releaseDaysOf, releaseDeadline } from './release-deadline.ts'

describe('releaseDaysOf', () => {
  it('takes the subdivision, then the country, then the default', () => {
    expect(releaseDaysOf('US-TX')).toBe(10)
    expect(releaseDaysOf('US-NV')).toBe(30)
    expect(releaseDaysOf('US')).toBe(30)
    expect(releaseDaysOf('JP')).toBe(30)
    expect(releaseDaysOf(undefined)).toBe(30)
  })

  it('has one row per jurisdiction, each with its source', () => {
    const names = RELEASE_DEADLINES.map(({ jurisdiction }) => jurisdiction)
    expect(new Set(names).size).toBe(names.length)
    for (const { days, source } of RELEASE_DEADLINES) {
      expect(days).toBeGreaterThan(0)
      expect(source).not.toBe('')
    }
  })
})

describe('releaseDeadline', () => {
  it('counts days after the settlement; the last one is still in time', () => {
    const deadline = releaseDeadline(civilDate(2028, 2, 20), 'US-TX')
    expect(formatCivilDate(deadline)).toBe('2028-03-01')
    expect(missedFrom(deadline)).toBe(civilDate(2028, 3, 2) * 86_400_000)
  })
})
