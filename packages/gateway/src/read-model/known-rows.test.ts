import { expect, it } from 'vitest'
import { KnownRows } from './known-rows.ts'
import type { Projection, SentRow } from './project-outcomes.ts'

const none = { vehicle: [], party: [], name_part: [], obligor: [], vin_tag: [], outcome: [] }
const loan = (id: string, ...rows: readonly SentRow[]): Projection => ({
  touched: { loan: [id], vehicle: [], party: [] },
  rows: { ...none, loan: rows },
})
const row = (scope: string, status: string, height = 1): SentRow => ({ scope, id: 'aa', height, since: height, status })

it('writes an object once, again when a row differs, is new or is gone, and not for a later outcome alone', () => {
  const known = new KnownRows()
  const first = loan('aa', row('', 'active'), row('01', 'active'))
  expect(known.changed(first)).toEqual(first)
  // Not written yet: a failed transaction must not make it forget.
  expect(known.changed(first)).toEqual(first)
  known.keep(first)
  expect(known.changed(loan('aa', row('', 'active', 9), row('01', 'active', 9)))).toEqual({
    touched: { loan: [], vehicle: [], party: [] },
    rows: { ...none, loan: [] },
  })
  for (const other of [
    loan('aa', row('', 'settled'), row('01', 'settled')),
    loan('aa', row('', 'active'), row('02', 'active')),
    loan('aa', row('', 'active')),
    loan('aa'),
  ])
    expect(known.changed(other)).toEqual(other)
})
