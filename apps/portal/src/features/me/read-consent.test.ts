import { expect, it } from 'vitest'
import { readConsent } from './read-consent.ts'

const NOW = new Date(2026, 10, 27, 12).getTime()
const good = { grantee: 'acct_1', purpose: 'audit', fields: ['creditScore'], until: '2026-11-27' }

it('lasts to the end of its last day', () => {
  const { consent, problems } = readConsent(good, NOW)
  expect(problems).toEqual({})
  expect(consent).toEqual({ ...good, until: new Date(2026, 10, 28).getTime() })
  expect(readConsent({ ...good, until: '2028-02-29' }, NOW).consent?.until).toBe(new Date(2028, 2, 1).getTime())
})

it('says of every field what is wrong with it', () => {
  expect(readConsent({ grantee: '', purpose: '', fields: [], until: '' }, NOW).problems).toEqual({
    grantee: 'portal.me.wrong.grantee',
    purpose: 'portal.me.wrong.purpose',
    fields: 'portal.me.wrong.fields',
    until: 'portal.me.wrong.until',
  })
  const many = Array.from({ length: 17 }, (_, at) => `field${at}`)
  expect(readConsent({ ...good, fields: many }, NOW).problems).toEqual({ fields: 'portal.me.wrong.tooMany' })
  expect(readConsent({ ...good, purpose: 'curiosity' }, NOW).problems).toEqual({ purpose: 'portal.me.wrong.purpose' })
})

it('refuses days that are over, too far away, or none', () => {
  for (const until of ['2026-11-26', '2027-02-29', '2026-13-01', '27.11.2026', '2026-11-00'])
    expect(readConsent({ ...good, until }, NOW), until).toEqual({ problems: { until: 'portal.me.wrong.until' } })
  expect(readConsent({ ...good, until: '2037-01-01' }, NOW).problems).toEqual({ until: 'portal.me.wrong.tooFar' })
})
