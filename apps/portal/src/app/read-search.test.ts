import { expect, it } from 'vitest'
import { readSearch } from './read-search.ts'

const HASH = 'ab'.repeat(32)

it('goes where an identifier leads', () => {
  expect(readSearch(` tx_${HASH}\n`)).toEqual({ to: '/transactions/$id', params: { id: `tx_${HASH}` } })
  expect(readSearch(HASH.toUpperCase())).toEqual({ to: '/transactions/$id', params: { id: `tx_${HASH}` } })
  expect(readSearch(`acct_${'0f'.repeat(20)}`)?.to).toBe('/organisations/$id')
  expect(readSearch('loans')).toEqual({ to: '/contracts/$name', params: { name: 'loans' } })
  expect(readSearch('loans.recordPayment')?.params).toEqual({ name: 'loans', method: 'recordPayment' })
})

it('takes a height as people type it: grouped, with a mark, in full-width digits', () => {
  for (const typed of ['1022', '1,022', '#1022', '１０２２', '0001022'])
    expect(readSearch(typed)).toEqual({ to: '/blocks/$height', params: { height: '1022' } })
})

it('says that it does not know rather than go somewhere', () => {
  for (const typed of ['', ' ', 'tx_ab', '../../v1', '<script>', `${HASH}0`, '9'.repeat(19), 'two words'])
    expect(readSearch(typed), typed).toBeUndefined()
})
