import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvRowReader, splitCsvRecord } from './csv-records.ts'
import type { RawRow } from './raw-tape.ts'

/** All rows of a text that is fed in pieces of `size` characters. */
function read(text: string, columns: number, size = 7): RawRow[] {
  const reader = new CsvRowReader({ delimiter: ',', columns, firstLine: 1 })
  const rows: RawRow[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)))
  return [...rows, ...reader.finish()]
}

describe('splitCsvRecord', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""hi""",', ['say "hi"', '']],
    ['5" pipe,x', ['5" pipe', 'x']],
    ['"a"b,c', ['ab', 'c']],
    ['', ['']],
    [',', ['', '']],
    ['"",""', ['', '']],
  ])('%s', (text, cells) => expect(splitCsvRecord(text, ',')).toEqual({ cells, open: false }))

  it('says that a quoted cell is still open', () => expect(splitCsvRecord('a,"b', ',').open).toBe(true))
})

describe('CsvRowReader', () => {
  it('agrees with csv-parse on well-formed CSV, however it is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é', '1'), maxLength: 6 })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (cells, newline, size) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = cells.map((row) => row.map(quote).join(',')).join(newline) + newline
        const expected = parse(text) as string[][]
        expect(read(text, 3, size).map((row) => row.cells)).toEqual(expected)
      }),
    )
  })

  it('numbers lines, also after cells of several lines and blank lines', () => {
    const rows = read('1,2\n"a\nb",2\n\n3,4\n', 2)
    expect(rows.map((row) => row.line)).toEqual([1, 2, 5])
    expect(rows[1]?.cells).toEqual(['a\nb', '2'])
  })

  it('reports a row with too many or too few cells and goes on', () => {
    const rows = read('1,2\n1\n1,2,3\n1,2,\n1,2', 2)
    expect(rows.map((row) => row.problem)).toEqual([undefined, 'columnCount', 'columnCount', undefined, undefined])
  })

  it('reports a broken quotation mark and reads the lines after it', () => {
    const rows = read('1,2\n"x,2\n3,4\n5,6\n', 2)
    expect(rows.map((row) => [row.line, row.problem ?? row.cells])).toEqual([
      [1, ['1', '2']],
      [2, 'brokenQuote'],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ])
    const many = read(`"x,2\n${'3,4\n'.repeat(40)}"y,2\n${'5,6\n'.repeat(5)}`, 2)
    expect(many.length).toBe(47)
    expect(many.filter((row) => row.problem === 'brokenQuote').map((row) => row.line)).toEqual([1, 42])
    expect(many.map((row) => row.line)).toEqual(Array.from({ length: 47 }, (_, index) => index + 1))
  })

  it('survives text without order: every line is in exactly one row, and nothing throws', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', 'a', '\n', '\r', '1'), maxLength: 120 })
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 4 }), (text, columns) => {
        const lines = read(text, columns, 5).map((row) => row.line)
        expect(new Set(lines).size).toBe(lines.length)
        expect([...lines].sort((a, b) => a - b)).toEqual(lines)
      }),
    )
  })

  it('passes over a line without end in bounded memory', () => {
    const reader = new CsvRowReader({ delimiter: ',', columns: 2, firstLine: 1 })
    const rows: RawRow[] = []
    for (let i = 0; i < 40; i++) rows.push(...reader.push('x'.repeat(100_000)))
    rows.push(...reader.push('\n1,2\n'))
    expect(rows.map((row) => [row.line, row.problem])).toEqual([
      [1, 'lineTooLong'],
      [2, undefined],
    ])
  })
})
