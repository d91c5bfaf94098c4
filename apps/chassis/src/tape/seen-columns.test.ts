import { describe, expect, it } from 'vitest'
import { TAPE_FIELD_NAMES, type TapeField } from './fields.ts'
import type { RawRow } from './raw-tape.ts'
import { SeenColumns } from './seen-columns.ts'

const row = (...cells: readonly (string | undefined)[]): RawRow => ({ line: 2, cells })
const others = (...seen: readonly TapeField[]) => TAPE_FIELD_NAMES.filter((field) => !seen.includes(field))

describe('SeenColumns', () => {
  it('goes by the headings of a CSV file, whatever its rows say', () => {
    const columns = new Map<TapeField, number>([
      ['originalLoanTerm', 0],
      ['assetNumber', 1],
    ])
    const seen = new SeenColumns({ format: 'csv', columns, repeated: ['assetNumber'] })
    seen.add(row('', ''))
    seen.add({ line: 3, cells: [], problem: 'columnCount' })
    expect(seen.result()).toEqual({ missing: others('originalLoanTerm', 'assetNumber'), repeated: ['assetNumber'] })
  })

  it('goes by what any asset of an XML file states, in the order of the layout', () => {
    const columns = new Map(TAPE_FIELD_NAMES.map((name, index) => [name, index]))
    const seen = new SeenColumns({ format: 'xml', columns, repeated: [] })
    expect(seen.result().missing).toEqual(TAPE_FIELD_NAMES)
    const stating = (...fields: readonly TapeField[]) =>
      row(...TAPE_FIELD_NAMES.map((name) => (fields.includes(name) ? '1' : undefined)))
    seen.add(stating('recoveredAmount'))
    seen.add(stating('assetNumber', 'recoveredAmount'))
    // An element without text was there.
    seen.add(row(''))
    expect(seen.result()).toEqual({ missing: others('rowId', 'assetNumber', 'recoveredAmount'), repeated: [] })
  })
})
